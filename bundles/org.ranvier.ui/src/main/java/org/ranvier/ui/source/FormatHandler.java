/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.format.Formatter;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextChange;

/** Lays out the selected lines, or the whole text where nothing is selected, in one undo step. */
public final class FormatHandler extends SourceHandler {
  @Override
  void execute(NeuroMLEditor editor) {
    SourcePage page = editor.source();
    if (!page.isEditable()) {
      return;
    }
    String text = page.viewer().getDocument().get();
    try {
      XmlDocument document = XmlDocument.parse(editor.getPartName(), text);
      page.apply(format(document, page));
    } catch (ModelProblemException broken) {
      page.say(
          NLS.bind(SourceMessages.formatBroken, broken.location().line(), broken.getMessage()));
    }
  }

  private static TextChange format(XmlDocument document, SourcePage page) {
    if (page.getSelectionProvider().getSelection() instanceof ITextSelection selection
        && selection.getLength() > 0) {
      int start = selection.getOffset();
      return Formatter.format(document, new TextRange(start, start + selection.getLength()));
    }
    return Formatter.format(document);
  }
}
