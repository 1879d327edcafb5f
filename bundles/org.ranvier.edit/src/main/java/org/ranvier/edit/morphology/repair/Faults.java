/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.xml.XmlElement;

/** What detectors share. */
final class Faults {
  private Faults() {}

  static Fault of(Fault.Kind kind, DraftSegment segment, String message, List<Mend> mends) {
    XmlElement element = Objects.requireNonNull(segment.element());
    return new Fault(kind, segment.index(), segment.id(), message, element.location(), mends);
  }

  /** Something to do with a segment, if it is still there. */
  static Mend mend(DraftSegment segment, String title, BiConsumer<RoughCell, DraftSegment> action) {
    int position = segment.index();
    return new Mend(title, cell -> cell.find(position).ifPresent(it -> action.accept(cell, it)));
  }

  /** Removes a segment and joins what hangs on it to where it hung. */
  static Mend removal(DraftSegment segment) {
    return mend(
        segment,
        EditMessages.of("mend.remove", segment.id()),
        (cell, it) -> {
          if (!it.isRoot() || it.children().size() == 1) {
            Deletion.joinChildren(cell.draft(), it, Deletion.Join.STRETCH);
            cell.draft().remove(it);
          }
        });
  }

  /** Removes a segment and all that hangs on it. */
  static Mend treeRemoval(DraftSegment segment) {
    return mend(
        segment,
        EditMessages.of("mend.removeTree", segment.id()),
        (cell, it) -> cell.draft().subTree(it).forEach(cell.draft()::remove));
  }

  /** The value in the middle of those of all segments that have one; 0 without any. */
  static double median(RoughCell cell, ToDoubleFunction<DraftSegment> value) {
    double[] values =
        cell.draft().segments().stream()
            .filter(each -> !each.isRemoved())
            .mapToDouble(value)
            .filter(each -> each > 0)
            .toArray();
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }

  /** Whether a segment is the other one or hangs, however far off, on it. */
  static boolean isUnder(DraftSegment segment, DraftSegment top) {
    for (DraftSegment at = segment; at != null; at = at.parent()) {
      if (at == top) {
        return true;
      }
    }
    return false;
  }
}
