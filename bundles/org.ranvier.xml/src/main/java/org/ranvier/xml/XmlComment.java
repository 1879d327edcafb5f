/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code <!-- … -->}. */
public final class XmlComment implements XmlNode {
  private final XmlDocument document;
  private final @Nullable XmlElement parent;
  private final int start;
  private final int end;

  XmlComment(XmlDocument document, @Nullable XmlElement parent, int start, int end) {
    this.document = document;
    this.parent = parent;
    this.start = start;
    this.end = end;
  }

  /** What stands between the delimiters, line ends as one line feed. */
  public String value() {
    String text = document.text();
    int from = Math.min(start + "<!--".length(), end);
    int to = text.startsWith("-->", end - 3) && end - 3 >= from ? end - 3 : end;
    return References.normaliseLineEnds(text, from, to);
  }

  @Override
  public TextRange range() {
    return new TextRange(start, end);
  }

  @Override
  public Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }
}
