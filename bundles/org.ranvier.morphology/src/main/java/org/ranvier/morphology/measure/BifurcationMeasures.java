/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is measured where a neurite goes on in exactly two. */
final class BifurcationMeasures {
  private static final double RALL = 1.5;

  /** Beyond this power one daughter is as thick as its parent, but for rounding. */
  private static final double HIGHEST_POWER = 1000;

  private final List<Branch> branches;
  private final List<List<Branch>> daughters;
  private final int[] tips;
  private final Predicate<Branch> counts;
  private final Sink sink;

  /** Takes values. */
  interface Sink {
    void add(Measure measure, double value);
  }

  /**
   * @param counts whether the bifurcation at the end of a branch is measured
   */
  BifurcationMeasures(
      List<Branch> branches,
      List<List<Branch>> daughters,
      int[] tips,
      Predicate<Branch> counts,
      Sink sink) {
    this.branches = branches;
    this.daughters = daughters;
    this.tips = tips.clone();
    this.counts = counts;
    this.sink = sink;
  }

  void run() {
    for (Branch parent : branches) {
      List<Branch> two = daughters.get(parent.index());
      if (two.size() == 2 && counts.test(parent)) {
        measureDiameters(parent, two.get(0), two.get(1));
        measureAngles(parent, two.get(0), two.get(1));
      }
    }
  }

  private void measureDiameters(Branch parent, Branch a, Branch b) {
    double d = parent.end().diameter();
    double da = a.start().diameter();
    double db = b.start().diameter();
    sink.add(Measure.DAUGHTER_RATIO, Math.max(da, db) / Math.min(da, db));
    sink.add(Measure.PARENT_DAUGHTER_RATIO, da / d);
    sink.add(Measure.PARENT_DAUGHTER_RATIO, db / d);
    sink.add(Measure.PK_CLASSIC, (Math.pow(da, RALL) + Math.pow(db, RALL)) / Math.pow(d, RALL));
    sink.add(Measure.RALL_POWER, rallPower(da / d, db / d));
    int n = tips[a.index()];
    int m = tips[b.index()];
    sink.add(Measure.PARTITION_ASYMMETRY, n + m == 2 ? 0 : Math.abs(n - m) / (double) (n + m - 2));
  }

  /** The power p with aᵖ + bᵖ = 1, which falls with p; not a number where there is none. */
  static double rallPower(double a, double b) {
    if (Math.max(a, b) >= 1) {
      return Double.NaN;
    }
    double low = 0;
    double high = 1;
    while (Math.pow(a, high) + Math.pow(b, high) > 1) {
      low = high;
      high *= 2;
      if (high > HIGHEST_POWER) {
        return Double.NaN;
      }
    }
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (Math.pow(a, middle) + Math.pow(b, middle) > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private void measureAngles(Branch parent, Branch a, Branch b) {
    sink.add(Measure.AMPLITUDE_LOCAL, Vectors.degrees(a.firstDirection(), b.firstDirection()));
    sink.add(Measure.AMPLITUDE_REMOTE, Vectors.degrees(a.wholeDirection(), b.wholeDirection()));
    double[] back = Vectors.opposite(parent.lastDirection());
    sink.add(
        Measure.TILT_LOCAL,
        Math.min(
            Vectors.degrees(back, a.firstDirection()), Vectors.degrees(back, b.firstDirection())));
    double[] wayBack = Vectors.opposite(parent.wholeDirection());
    sink.add(
        Measure.TILT_REMOTE,
        Math.min(
            Vectors.degrees(wayBack, a.wholeDirection()),
            Vectors.degrees(wayBack, b.wholeDirection())));
    if (parent.parent() >= 0 && daughters.get(parent.parent()).size() == 2) {
      List<Branch> before = daughters.get(parent.parent());
      sink.add(Measure.TORQUE_LOCAL, torque(before, List.of(a, b), Branch::firstDirection));
      sink.add(Measure.TORQUE_REMOTE, torque(before, List.of(a, b), Branch::wholeDirection));
    }
  }

  /** Not a number where two daughters span no plane. */
  private static double torque(
      List<Branch> before, List<Branch> here, Function<Branch, double[]> direction) {
    double angle =
        Vectors.degrees(
            Vectors.cross(direction.apply(before.get(0)), direction.apply(before.get(1))),
            Vectors.cross(direction.apply(here.get(0)), direction.apply(here.get(1))));
    return angle > 90 ? 180 - angle : angle;
  }
}
