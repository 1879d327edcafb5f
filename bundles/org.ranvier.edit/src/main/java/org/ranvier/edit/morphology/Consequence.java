/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.Optional;
import org.ranvier.xml.SourceLocation;

/**
 * Something that an edit brings with it and that its author may not expect.
 *
 * @param kind what kind of thing
 * @param subject what it is about: the id of a group, segment, parameter or density
 * @param message a sentence in the language of the user
 * @param location where it shows in the text before the edit; empty where it stands nowhere yet
 */
public record Consequence(
    Kind kind, String subject, String message, Optional<SourceLocation> location) {
  /** What may follow from an edit. */
  public enum Kind {
    /** A group holds no segment any more. */
    GROUP_EMPTIED,
    /** A group that marked an unbranched cable is gone with all its segments. */
    GROUP_REMOVED,
    /** A group holds more or less of the cell than before. */
    MEMBERS_CHANGED,
    /** A path or subtree would have meant other segments; the group lists its own instead. */
    GROUP_RESTATED,
    /** A group is no unbranched cable any more. */
    CABLE_BROKEN,
    /** A new group marks an unbranched cable. */
    CABLE_ADDED,
    /** What lies on a group, such as a channel density, is on no segment any more. */
    DENSITY_LOST,
    /** Something outside of the morphology names a segment that is gone. */
    REFERENCE_LOST,
    /** Something outside of the morphology names a segment that is another stretch now. */
    REFERENCE_MOVED,
    /** Distances from the root are others, on which the value of a parameter depends. */
    PATH_LENGTHS_CHANGED,
    /** A group of what was copied does not exist where it is put. */
    GROUP_LACKING,
    /** Segments are in no group that holds only a part of the cell. */
    UNGROUPED,
    /** A segment has another id. */
    ID_CHANGED
  }

  /** Something that stands nowhere yet. */
  public static Consequence of(Kind kind, String subject, String message) {
    return new Consequence(kind, subject, message, Optional.empty());
  }

  /** Something that shows at a place. */
  public static Consequence at(SourceLocation location, Kind kind, String subject, String message) {
    return new Consequence(kind, subject, message, Optional.of(location));
  }
}
