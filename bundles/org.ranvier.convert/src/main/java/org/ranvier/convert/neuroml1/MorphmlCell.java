/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.cell.CellDraft;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.morphology.Point;

/**
 * A cell as it stands in the file; lengths are in µm.
 *
 * @param name empty without one
 * @param notes in the order of the file
 * @param segments by their place in the file
 * @param cables by their number
 * @param groups by name, in the order of the file
 */
record MorphmlCell(
    String name,
    List<String> notes,
    Map<SamplePlace, Piece> segments,
    Map<Long, Cable> cables,
    Map<String, Group> groups) {
  /** Number of a cable where a segment has none. */
  static final long NO_CABLE = -1;

  /**
   * A segment, but for what may be mended: its id, its parent and its end.
   *
   * @param start where it begins, if that is said
   * @param end where it ends in the file
   */
  record Piece(String name, long cable, @Nullable Point start, Point end) {}

  /**
   * A row of segments.
   *
   * @param fraction where on its parent cable it begins, if that is said
   */
  record Cable(String name, OptionalDouble fraction, List<CellDraft.Tag> properties) {}

  /** A group of cables. */
  record Group(List<Long> cables, List<CellDraft.Parameter> parameters) {}
}
