/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.List;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/**
 * A name as it stands in a file.
 *
 * @param element the element whose tag it stands in
 * @param range its characters
 * @param targets what it stands for; several where files belong to several models, or where a
 *     required quantity may be supplied by several types; empty where it leads nowhere
 * @param defining whether this place defines or declares it
 */
public record NameUse(
    XmlElement element, TextRange range, List<Definition> targets, boolean defining) {
  /** The name as written. */
  public String text() {
    return range.of(element.document().text());
  }

  public SourceLocation location() {
    return element.document().location(range, element.name());
  }

  /** The whole line that the name stands on, without indentation. */
  public String line() {
    String text = element.document().text();
    int start = Math.max(text.lastIndexOf('\n', Math.max(0, range.start() - 1)), -1) + 1;
    int end = text.indexOf('\n', range.end());
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }
}
