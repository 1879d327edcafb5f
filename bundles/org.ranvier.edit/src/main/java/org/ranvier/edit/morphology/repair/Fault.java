/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.List;
import org.ranvier.xml.SourceLocation;

/**
 * Something that is wrong with a segment, or looks like it.
 *
 * @param kind what kind of thing
 * @param segment position of the segment in the document, from 0
 * @param segmentId its id, -1 where it has none
 * @param message a sentence in the language of the user
 * @param location where it shows
 * @param mends what can be done about it, the likeliest first
 */
public record Fault(
    Kind kind,
    int segment,
    int segmentId,
    String message,
    SourceLocation location,
    List<Mend> mends) {
  /** What may be wrong; in the order in which it is best mended. */
  public enum Kind {
    /** The segment has no id, or one that another has as well. */
    ID,
    /** A coordinate or diameter is no number, or a diameter is not greater than zero. */
    NUMBER,
    /** Its parents lead back to it. */
    LOOP,
    /** Its parent does not exist, or it is a root beside another. */
    ORPHAN,
    /** It hangs on a segment that is far, while another one is near. */
    WRONG_PARENT,
    /** Its depth is suddenly another, as between two slices of tissue. */
    Z_JUMP,
    /** It repeats a point that is there already. */
    DUPLICATE_POINT,
    /** It is wide and has no length. */
    ZERO_LENGTH,
    /** It is much wider or thinner than what is before and behind it. */
    DIAMETER
  }

  public Fault {
    mends = List.copyOf(mends);
  }
}
