/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.OptionalInt;
import org.ranvier.xml.XmlElement;

/** One statement of a segment group about which segments belong to it. */
public sealed interface GroupPart {
  /** The element that says so. */
  XmlElement element();

  /** A single segment. */
  record Member(int segmentId, XmlElement element) implements GroupPart {}

  /** All segments of another group. */
  record Include(String groupId, XmlElement element) implements GroupPart {}

  /**
   * The segments on the way between two segments, both included; without {@code fromId} the way
   * starts at the root.
   */
  record Path(OptionalInt fromId, int toId, XmlElement element) implements GroupPart {}

  /** A segment and everything that hangs on it. */
  record SubTree(int fromId, XmlElement element) implements GroupPart {}
}
