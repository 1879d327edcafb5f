/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A processing instruction, {@code <?target data?>}. */
public final class XmlInstruction implements XmlNode {
  private final XmlDocument document;
  private final @Nullable XmlElement parent;
  private final String target;
  private final int start;
  private final int end;

  XmlInstruction(
      XmlDocument document, @Nullable XmlElement parent, String target, int start, int end) {
    this.document = document;
    this.parent = parent;
    this.target = target;
    this.start = start;
    this.end = end;
  }

  public String target() {
    return target;
  }

  /** What stands behind the target, without the white space in front of it. */
  public String data() {
    String text = document.text();
    int from = Math.min(start + 2 + target.length(), end);
    int to = text.startsWith("?>", end - 2) && end - 2 >= from ? end - 2 : end;
    return References.normaliseLineEnds(text, from, to).stripLeading();
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
