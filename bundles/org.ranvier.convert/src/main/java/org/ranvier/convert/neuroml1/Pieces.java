/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.swc.SwcSample;
import org.ranvier.convert.swc.SwcTree;
import org.ranvier.morphology.Point;

/**
 * The segments of a cell with both ends, each after the one that it hangs on, and where on that it
 * does.
 *
 * <p>NeuroML 1 says where a cable leaves its parent as a share of the length of the whole parent
 * cable; NeuroML 2 says it of a segment. A segment without a start of its own starts where its
 * parent ends, wherever it is attached.
 */
final class Pieces {
  /** Shares of cables are written with few digits. */
  private static final double SAME_SHARE = 1e-3;

  private final SwcTree tree;
  private final List<MorphmlCell.Piece> pieces = new ArrayList<>();
  private final List<Point> starts = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final Map<Long, List<Integer>> byCable = new HashMap<>();

  /**
   * Where a segment is attached.
   *
   * @param segment index of the segment that it hangs on, negative for a root
   * @param fraction where along it
   * @param moved whether that is another segment than the file says
   */
  record Attachment(int segment, double fraction, boolean moved) {
    static final Attachment NONE = new Attachment(-1, 1, false);
  }

  Pieces(MorphmlCell cell, SwcTree tree) {
    this.tree = tree;
    for (int i = 0; i < tree.size(); i++) {
      MorphmlCell.Piece piece =
          Objects.requireNonNull(cell.segments().get(tree.sample(i).place()), "a segment");
      pieces.add(piece);
      starts.add(start(i, piece));
      attachments.add(attachment(cell, i, piece));
      byCable.computeIfAbsent(piece.cable(), key -> new ArrayList<>()).add(i);
    }
  }

  int size() {
    return pieces.size();
  }

  MorphmlCell.Piece get(int index) {
    return pieces.get(index);
  }

  SwcSample sample(int index) {
    return tree.sample(index);
  }

  int parent(int index) {
    return tree.parent(index);
  }

  int childCount(int index) {
    return tree.children(index).length;
  }

  Point start(int index) {
    return starts.get(index);
  }

  Point end(int index) {
    return tree.sample(index).point();
  }

  double lengthUm(int index) {
    return start(index).distanceTo(end(index));
  }

  Attachment attachment(int index) {
    return attachments.get(index);
  }

  /** A start goes along where the segment was moved with what it hangs on. */
  private Point start(int index, MorphmlCell.Piece piece) {
    Point own = piece.start();
    int parent = tree.parent(index);
    if (own == null) {
      return parent < 0 ? end(index) : end(parent);
    }
    boolean carried = parent >= 0 && isMoved(parent);
    return carried
        ? new Point(
            own.x() + end(index).x() - piece.end().x(),
            own.y() + end(index).y() - piece.end().y(),
            own.z() + end(index).z() - piece.end().z(),
            own.diameter())
        : own;
  }

  private boolean isMoved(int index) {
    Point was = pieces.get(index).end();
    Point is = end(index);
    return was.x() != is.x() || was.y() != is.y() || was.z() != is.z();
  }

  private Attachment attachment(MorphmlCell cell, int index, MorphmlCell.Piece piece) {
    int parent = tree.parent(index);
    if (parent < 0) {
      return Attachment.NONE;
    }
    long parentCable = pieces.get(parent).cable();
    MorphmlCell.Cable cable = cell.cables().get(piece.cable());
    OptionalDouble share = cable == null ? OptionalDouble.empty() : cable.fraction();
    boolean begins = piece.cable() != parentCable;
    if (!begins || share.isEmpty() || share.getAsDouble() == 1) {
      return new Attachment(parent, 1, false);
    }
    return parentCable == MorphmlCell.NO_CABLE
        ? new Attachment(parent, share.getAsDouble(), false)
        : along(parentCable, share.getAsDouble(), parent);
  }

  /** The place at a share of a cable; on the parent that is said, if it is there as well. */
  private Attachment along(long cable, double share, int parent) {
    List<Integer> row = byCable.getOrDefault(cable, List.of(parent));
    double whole = row.stream().mapToDouble(this::lengthUm).sum();
    if (whole == 0) {
      return new Attachment(parent, share, false);
    }
    double before = 0;
    @Nullable Attachment found = null;
    for (int each : row) {
      double length = lengthUm(each);
      double fraction = length == 0 ? 0 : (share * whole - before) / length;
      double slack = length == 0 ? 0 : SAME_SHARE * whole / length;
      if (each == parent && fraction >= -slack && fraction <= 1 + slack) {
        return new Attachment(parent, snapped(fraction, slack), false);
      }
      if (found == null && fraction <= 1) {
        found = new Attachment(each, Math.max(0, fraction), each != parent);
      }
      before += length;
    }
    return found == null ? new Attachment(row.getLast(), 1, row.getLast() != parent) : found;
  }

  private static double snapped(double fraction, double slack) {
    return fraction > 1 || 1 - fraction < 1e-9
        ? 1
        : fraction < 0 || fraction < 1e-9 * slack ? 0 : fraction;
  }

  /** The point of the parent at which a segment is attached; the own start of a root. */
  Point attachmentPoint(int index) {
    Attachment at = attachments.get(index);
    if (at.segment() < 0) {
      return start(index);
    }
    return at.fraction() == 1
        ? end(at.segment())
        : start(at.segment()).towards(end(at.segment()), at.fraction());
  }
}
