/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;

/**
 * Which part of a move each point of a cell makes: what {@link Moves} does to a cell is in
 * proportion to how far the point is moved, so that a drag needs to ask it only once.
 *
 * <pre>
 *   shares   two numbers a segment, by its index: of its start and of its end, 0 to 1
 * </pre>
 */
public final class MoveShares {
  /** Long enough for the rounding of points not to count: a share is right to 1e-9. */
  private static final double PROBE_UM = 1024;

  /** What rounding leaves of a share of nothing. */
  private static final double NOTHING = 1e-8;

  private final double[] shares;

  private MoveShares(double[] shares) {
    this.shares = shares;
  }

  /**
   * The shares of a move of an end of a segment.
   *
   * @throws org.ranvier.edit.morphology.ImpossibleEdit there is no such segment
   */
  public static MoveShares of(MorphologyText text, int id, End end, Follow follow) {
    Draft draft = text.draft();
    double[] before = xs(draft);
    Moves.move(draft, Joint.of(draft.get(id), end), new Offset(PROBE_UM, 0, 0), follow);
    double[] shares = xs(draft);
    for (int i = 0; i < shares.length; i++) {
      double share = (shares[i] - before[i]) / PROBE_UM;
      shares[i] = Math.abs(share) < NOTHING ? 0 : Math.abs(share - 1) < NOTHING ? 1 : share;
    }
    return new MoveShares(shares);
  }

  private static double[] xs(Draft draft) {
    double[] xs = new double[2 * draft.segments().size()];
    for (DraftSegment each : draft.segments()) {
      xs[2 * each.index()] = each.proximal().x();
      xs[2 * each.index() + 1] = each.distal().x();
    }
    return xs;
  }

  /** How many segments there are. */
  public int size() {
    return shares.length / 2;
  }

  public double start(int segment) {
    return shares[2 * segment];
  }

  public double end(int segment) {
    return shares[2 * segment + 1];
  }

  /** Whether a segment is moved or changed at all. */
  public boolean moves(int segment) {
    return start(segment) != 0 || end(segment) != 0;
  }

  /** Whether a segment gets another length. */
  public boolean stretches(int segment) {
    return start(segment) != end(segment);
  }
}
