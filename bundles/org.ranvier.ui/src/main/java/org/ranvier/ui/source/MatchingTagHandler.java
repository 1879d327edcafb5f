/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.Optional;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** Goes from a start tag to its end tag and back. */
public final class MatchingTagHandler extends SourceHandler {
  @Override
  void execute(NeuroMLEditor editor) {
    SourcePage page = editor.source();
    int caret = page.caretOffset();
    Optional<XmlElement> element =
        editor.readings().latest().flatMap(reading -> reading.elementAt(caret));
    element.ifPresentOrElse(
        found -> page.reveal(other(found, caret)), () -> page.say(SourceMessages.tagNone));
  }

  /** The name in the end tag for a caret in the start tag, else that in the start tag. */
  private static TextRange other(XmlElement element, int caret) {
    int end = element.contentRange().end();
    boolean inStart = caret < element.startTagRange().end();
    return inStart && !element.isSelfClosing() && end + 2 < element.range().end()
        ? new TextRange(end + 2, Math.min(end + 2 + element.name().length(), element.range().end()))
        : element.nameRange();
  }
}
