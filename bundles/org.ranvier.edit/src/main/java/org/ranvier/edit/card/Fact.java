/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.card;

/**
 * One number of a card.
 *
 * @param subject what it is a number of
 * @param of what is counted, an element's name; empty where the subject says it
 * @param value with its unit, as people write it
 */
public record Fact(Subject subject, String of, String value) {
  /** What a card tells. */
  public enum Subject {
    SEGMENTS,
    SEGMENT_GROUPS,
    LENGTH,
    AREA,
    VOLUME,
    BRANCH_POINTS,
    TIPS,
    LONGEST_PATH,
    CAPACITANCE,
    /** So many elements of a name. */
    COUNT,
    /** So many elements of a name, with so many inside them. */
    COUNT_INSIDE
  }
}
