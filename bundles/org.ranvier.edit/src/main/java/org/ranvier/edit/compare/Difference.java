/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/**
 * Something that differs between two documents.
 *
 * @param kind what happened on the way from left to right
 * @param title such as {@code channelDensity na} or {@code condDensity: 120 mS_per_cm2 → 36
 *     mS_per_cm2}
 * @param left the element concerned; null where it was added
 * @param right the element concerned; null where it was removed
 * @param leftRange its characters, or the place where it would stand
 * @param rightRange its characters, or the place where it stood
 * @param inner what differs in it
 */
public record Difference(
    Kind kind,
    String title,
    @Nullable XmlElement left,
    @Nullable XmlElement right,
    TextRange leftRange,
    TextRange rightRange,
    List<Difference> inner) {
  /** What happened. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** It stands elsewhere, and may be changed as well. */
    MOVED
  }

  /** Fixes the list. */
  public Difference {
    inner = List.copyOf(inner);
  }

  /** This and all inside it that have nothing inside themselves. */
  public List<Difference> leaves() {
    return inner.isEmpty()
        ? List.of(this)
        : inner.stream().flatMap(each -> each.leaves().stream()).toList();
  }

  @Override
  public String toString() {
    return kind + " " + title + (inner.isEmpty() ? "" : " " + inner);
  }
}
