/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Decimals;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.morphology.Point;

/** Segments that do not hang on the cell: with a parent that does not exist, or in a ring. */
final class OrphanFaults implements Detector {
  /** Where something is looked for that is nowhere. */
  private static final Point ORIGIN = new Point(0, 0, 0, 1);

  private final Fault.Kind kind;

  private OrphanFaults(Fault.Kind kind) {
    this.kind = kind;
  }

  static OrphanFaults ofRings() {
    return new OrphanFaults(Fault.Kind.LOOP);
  }

  static OrphanFaults ofOrphans() {
    return new OrphanFaults(Fault.Kind.ORPHAN);
  }

  @Override
  public List<Fault> find(RoughCell cell) {
    Optional<DraftSegment> root = cell.findRoot();
    Nearest nearest = new Nearest(root.map(cell.draft()::subTree).orElse(List.of()));
    List<Fault> found = new ArrayList<>();
    for (DraftSegment each : cell.draft().segments()) {
      boolean loose = !each.isRemoved() && each.isRoot();
      boolean isTheRoot = root.isPresent() && each == root.get();
      if (!loose || cell.isRingHead(each) != (kind == Fault.Kind.LOOP)) {
        continue;
      }
      if (!isTheRoot) {
        found.add(fault(cell, each, nearest));
      } else if (statesParent(cell, each)) {
        found.add(Faults.of(kind, each, message(cell, each), List.of(asRoot(each))));
      }
    }
    return found;
  }

  private static boolean statesParent(RoughCell cell, DraftSegment segment) {
    return (cell.unknownParent(segment).isPresent() || cell.isRingHead(segment))
        && !cell.isMadeRoot(segment);
  }

  private Fault fault(RoughCell cell, DraftSegment segment, Nearest nearest) {
    List<Mend> mends = new ArrayList<>();
    nearest
        .find(start(segment), each -> true)
        .ifPresent(
            to ->
                mends.add(
                    attachment(
                        segment,
                        to,
                        EditMessages.of(
                            "mend.attach",
                            segment.id(),
                            to.id(),
                            Decimals.print(rounded(gap(segment, to)))))));
    mends.add(Faults.treeRemoval(segment));
    return Faults.of(kind, segment, message(cell, segment), mends);
  }

  private String message(RoughCell cell, DraftSegment segment) {
    Optional<Integer> unknown = cell.unknownParent(segment);
    if (kind == Fault.Kind.LOOP) {
      return EditMessages.of("fault.loop", segment.id());
    }
    return unknown.isPresent()
        ? EditMessages.of("fault.orphan", segment.id(), unknown.get())
        : EditMessages.of("fault.secondRoot", segment.id());
  }

  private static double rounded(double distance) {
    return Math.rint(10 * distance) / 10;
  }

  /** Where a loose segment starts, as far as is known. */
  private static Point start(DraftSegment segment) {
    Point stated = segment.stated();
    Point start = stated != null && RoughCell.isFinite(stated) ? stated : segment.distal();
    return RoughCell.isFinite(start) ? start : ORIGIN;
  }

  private static double gap(DraftSegment segment, DraftSegment to) {
    double gap = start(segment).distanceTo(to.distal());
    return Double.isFinite(gap) ? gap : 0;
  }

  static Mend attachment(DraftSegment segment, DraftSegment to, String title) {
    int position = to.index();
    return Faults.mend(
        segment,
        title,
        (cell, it) ->
            cell.find(position)
                .filter(target -> !Faults.isUnder(target, it))
                .ifPresent(target -> it.attach(target, 1)));
  }

  private static Mend asRoot(DraftSegment segment) {
    return Faults.mend(
        segment,
        EditMessages.of("mend.root", segment.id()),
        (cell, it) -> {
          if (it.stated() == null) {
            it.setStated(it.distal());
          }
          it.attach(null, 1);
          cell.madeRoot(it);
        });
  }
}
