/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Optional;

/**
 * Character data: a run between two pieces of markup, or one CDATA section.
 *
 * @param element the element it stands in
 * @param range its characters, for CDATA with the delimiters
 * @param cdata whether it is a CDATA section
 */
public record XmlText(XmlElement element, TextRange range, boolean cdata) implements XmlNode {
  private static final int CDATA_OPENING = "<![CDATA[".length();
  private static final int CDATA_CLOSING = "]]>".length();

  /** The characters meant: references resolved, line ends as one line feed. */
  public String value() {
    String text = element.document().text();
    if (!cdata) {
      return References.decodeText(text, range.start(), range.end());
    }
    TextRange inner = contentRange();
    return References.normaliseLineEnds(text, inner.start(), inner.end());
  }

  /** The characters as written, for CDATA without the delimiters. */
  public TextRange contentRange() {
    if (!cdata) {
      return range;
    }
    int start = range.start() + CDATA_OPENING;
    boolean closed = element.document().text().startsWith("]]>", range.end() - CDATA_CLOSING);
    int end = closed ? range.end() - CDATA_CLOSING : range.end();
    return new TextRange(Math.min(start, end), end);
  }

  public boolean isBlank() {
    return value().isBlank();
  }

  @Override
  public Optional<XmlElement> parent() {
    return Optional.of(element);
  }

  /** The text as written; for messages of tests. */
  @Override
  public String toString() {
    return range.of(element.document().text());
  }
}
