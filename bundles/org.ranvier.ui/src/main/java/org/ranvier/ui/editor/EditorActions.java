/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.Map;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDEActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.source.SourcePage;

/**
 * Connects the entries of the menus with the pages: the history is that of the text on whatever
 * page one is, and what is done to characters is done on the page that shows them.
 */
public final class EditorActions extends MultiPageEditorActionBarContributor {
  /** Entries of the workbench, and the actions of the text that they stand for on every page. */
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          ActionFactory.UNDO.getId(), ITextEditorActionConstants.UNDO,
          ActionFactory.REDO.getId(), ITextEditorActionConstants.REDO,
          ActionFactory.REVERT.getId(), ITextEditorActionConstants.REVERT);

  private static final Map<String, String> IN_SOURCE =
      Map.of(
          ActionFactory.CUT.getId(), ITextEditorActionConstants.CUT,
          ActionFactory.COPY.getId(), ITextEditorActionConstants.COPY,
          ActionFactory.PASTE.getId(), ITextEditorActionConstants.PASTE,
          ActionFactory.DELETE.getId(), ITextEditorActionConstants.DELETE,
          ActionFactory.SELECT_ALL.getId(), ITextEditorActionConstants.SELECT_ALL,
          ActionFactory.FIND.getId(), ITextEditorActionConstants.FIND,
          ActionFactory.PRINT.getId(), ITextEditorActionConstants.PRINT,
          IDEActionFactory.BOOKMARK.getId(), IDEActionFactory.BOOKMARK.getId(),
          IDEActionFactory.ADD_TASK.getId(), IDEActionFactory.ADD_TASK.getId());

  private @Nullable NeuroMLEditor editor;

  @Override
  public void setActiveEditor(IEditorPart part) {
    editor = part instanceof NeuroMLEditor ours ? ours : null;
    super.setActiveEditor(part);
  }

  @Override
  public void setActivePage(@Nullable IEditorPart page) {
    IActionBars bars = getActionBars();
    SourcePage source = editor == null ? null : editor.source();
    if (bars == null) {
      return;
    }
    EVERYWHERE.forEach((entry, action) -> bars.setGlobalActionHandler(entry, of(source, action)));
    IN_SOURCE.forEach(
        (entry, action) ->
            bars.setGlobalActionHandler(entry, of(page == source ? source : null, action)));
    bars.updateActionBars();
  }

  private static @Nullable IAction of(@Nullable SourcePage source, String action) {
    return source == null ? null : source.getAction(action);
  }

  @Override
  public void dispose() {
    editor = null;
    super.dispose();
  }
}
