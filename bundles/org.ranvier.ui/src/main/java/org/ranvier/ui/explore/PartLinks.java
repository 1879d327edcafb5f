/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.navigator.ILinkHelper;
import org.eclipse.ui.part.FileEditorInput;
import org.ranvier.ui.editor.NeuroMLEditor;

/**
 * Leads from a component that is selected in the Project Explorer to its place in an open editor.
 */
public final class PartLinks implements ILinkHelper {
  /**
   * Nothing: the file is selected by the platform, and {@link CaretFollower} goes on from there.
   */
  @Override
  public IStructuredSelection findSelection(IEditorInput input) {
    return StructuredSelection.EMPTY;
  }

  @Override
  public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
    if (!(selection.getFirstElement() instanceof ModelPart part)) {
      return;
    }
    IEditorPart open = page.findEditor(new FileEditorInput(part.file()));
    if (open instanceof NeuroMLEditor editor) {
      page.bringToTop(editor);
      int caret = editor.source().selectionOffset();
      boolean thereAlready = part.part().at(caret).filter(part.part()::equals).isPresent();
      if (!thereAlready) {
        editor.reveal(part.part().path(), part.part().place());
      }
    }
  }
}
