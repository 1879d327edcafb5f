/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.ranvier.edit.format.Formatter;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextChange;

/** Lays out the selected lines, or the whole text where nothing is selected, in one undo step. */
public final class FormatHandler extends SourceHandler {
  /**
   * What came of it.
   *
   * @param problem why nothing is to be changed; empty where something may be
   */
  private record Outcome(TextChange change, String problem) {}

  @Override
  void execute(NeuroMLEditor editor) {
    SourcePage page = editor.source();
    if (!page.isEditable()) {
      return;
    }
    String text = page.viewer().getDocument().get();
    TextRange part = part(page, text);
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    try {
      PlatformUI.getWorkbench()
          .getProgressService()
          .busyCursorWhile(_ -> outcome.set(format(editor.getPartName(), text, part)));
    } catch (InvocationTargetException fault) {
      throw new IllegalStateException(fault.getCause());
    } catch (InterruptedException _) {
      return; // called off
    }
    Outcome found = outcome.get();
    if (found.problem().isEmpty()) {
      page.apply(found.change(), SourceMessages.formatLabel);
    } else {
      page.say(NLS.bind(SourceMessages.formatBroken, found.problem()));
    }
  }

  /** The selected lines, or all. */
  private static TextRange part(SourcePage page, String text) {
    return page.getSelectionProvider().getSelection() instanceof ITextSelection selection
            && selection.getLength() > 0
        ? new TextRange(selection.getOffset(), selection.getOffset() + selection.getLength())
        : new TextRange(0, text.length());
  }

  private static Outcome format(String name, String text, TextRange part) {
    try {
      return new Outcome(
          Formatter.format(XmlDocument.parse(name, text), part, EditorPreferences.indentUnit()),
          "");
    } catch (ModelProblemException broken) {
      String place =
          NLS.bind(SourceMessages.formatPlace, broken.location().line(), broken.getMessage());
      return new Outcome(TextChange.NONE, place);
    }
  }
}
