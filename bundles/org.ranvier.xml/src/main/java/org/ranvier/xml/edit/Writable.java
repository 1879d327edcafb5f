/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import java.nio.charset.CharsetEncoder;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEscape;

/** Escapes strings for a document: markup, and characters that its encoding lacks. */
final class Writable {
  private final CharsetEncoder encoder;

  Writable(XmlDocument document) {
    this.encoder = document.encoding().charset().newEncoder();
  }

  String value(String value, char quote) {
    return encodable(XmlEscape.value(value, quote));
  }

  /** Line feeds become the document's line ends, which are read as line feeds again. */
  String text(String text, String lineEnd) {
    return encodable(XmlEscape.text(text)).replace("\n", lineEnd);
  }

  private String encodable(String escaped) {
    if (encoder.canEncode(escaped)) {
      return escaped;
    }
    StringBuilder out = new StringBuilder(escaped.length() + 16);
    escaped
        .codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              out.append(encoder.canEncode(character) ? character : "&#" + point + ";");
            });
    return out.toString();
  }
}
