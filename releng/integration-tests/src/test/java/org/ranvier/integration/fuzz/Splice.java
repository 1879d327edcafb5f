/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Cuts and pastes in the text of a document. */
final class Splice {
  private Splice() {}

  static String replace(XmlDocument document, TextRange range, String by) {
    String text = document.text();
    return text.substring(0, range.start()) + by + text.substring(range.end());
  }

  static String insert(XmlDocument document, int offset, String what) {
    return replace(document, new TextRange(offset, offset), what);
  }

  /** Puts something into an element, in front of its other children. */
  static String insertInside(XmlElement parent, String what) {
    XmlDocument document = parent.document();
    if (!parent.isSelfClosing()) {
      return insert(document, parent.contentRange().start(), what);
    }
    TextRange tag = parent.startTagRange();
    String open = tag.of(document.text());
    String opened = open.substring(0, open.length() - 2) + ">";
    return replace(document, tag, opened + what + "</" + parent.name() + ">");
  }

  static String escape(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
