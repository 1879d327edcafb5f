/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A name as it stands in a file. Of the element only the place is kept: there may be a million of
 * them.
 *
 * @param document the file's text
 * @param range its characters
 * @param owner name of the element whose tag it stands in
 * @param targets what it stands for; several where files belong to several models, or where a
 *     required quantity may be supplied by several types; empty where it leads nowhere
 * @param defining whether this place defines or declares it
 */
public record NameUse(
    XmlDocument document,
    TextRange range,
    String owner,
    List<Definition> targets,
    boolean defining) {
  static NameUse of(
      XmlElement element, TextRange range, List<Definition> targets, boolean defining) {
    return new NameUse(element.document(), range, element.name(), targets, defining);
  }

  /** The element whose tag it stands in. */
  public XmlElement element() {
    return document.elementAt(range.start()).orElseThrow();
  }

  /** Two are equal that stand at the same place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameUse that && document == that.document && range.equals(that.range);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(document) + range.start();
  }

  /** The name as written. */
  public String text() {
    return range.of(document.text());
  }

  public SourceLocation location() {
    return document.location(range, owner);
  }

  /** The whole line that the name stands on, without indentation. */
  public String line() {
    String text = document.text();
    int start = Math.max(text.lastIndexOf('\n', Math.max(0, range.start() - 1)), -1) + 1;
    int end = text.indexOf('\n', range.end());
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }
}
