/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.List;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.plan.Flow;

/** The comparisons of a run: what the formulas take for true, and what is true now. */
final class Switches {
  private final List<Flow.Switch> all;
  private final Memory memory;
  private final Task[] decide;
  private final double[] before;
  private final double[] now;
  private final boolean[] changed;
  private final boolean[] differs;

  Switches(Flow flow, Memory memory, Tasks tasks) {
    this.all = flow.switches();
    this.memory = memory;
    this.decide = tasks.of(flow.decide());
    int count = 0;
    for (Flow.Switch s : all) {
      count += memory.columns[s.group()][s.column()].length;
    }
    this.before = new double[count];
    this.now = new double[count];
    this.changed = new boolean[count];
    this.differs = new boolean[count];
  }

  private void evaluate(double time) {
    for (Task task : decide) {
      task.run(time, 0);
    }
  }

  private void margins(double[] into) {
    int at = 0;
    for (Flow.Switch s : all) {
      double[] margin = memory.columns[s.group()][s.margin()];
      System.arraycopy(margin, 0, into, at, margin.length);
      at += margin.length;
    }
  }

  /** Decides all for the values at hand; formulas see the decisions until the next time. */
  void set(double time) {
    evaluate(time);
    margins(before);
    for (Flow.Switch s : all) {
      double[] truth = memory.columns[s.group()][s.now()];
      System.arraycopy(truth, 0, memory.columns[s.group()][s.column()], 0, truth.length);
    }
  }

  /** The values at hand, at which nothing has changed, are where a search begins. */
  void mark(double time) {
    evaluate(time);
    margins(before);
  }

  /**
   * Whether, for the values at hand, a comparison has another truth than the formulas see, those
   * apart whose time is known. They become the upper end of the search where one has, else its
   * lower end.
   */
  boolean isChanged(double time) {
    evaluate(time);
    boolean any = false;
    int at = 0;
    for (Flow.Switch s : all) {
      double[] seen = memory.columns[s.group()][s.column()];
      double[] truth = memory.columns[s.group()][s.now()];
      for (int i = 0; i < seen.length; i++, at++) {
        differs[at] = !s.timetable() && seen[i] != truth[i];
        any |= differs[at];
      }
    }
    if (any) {
      System.arraycopy(differs, 0, changed, 0, changed.length);
    }
    margins(any ? now : before);
    return any;
  }

  /** Where between the ends of the search (0 to 1) the first change is, by straight lines. */
  double place() {
    double first = 1;
    for (int k = 0; k < changed.length; k++) {
      if (changed[k]) {
        double place = before[k] / (before[k] - now[k]);
        first = Math.min(first, place >= 0 && place <= 1 ? place : 0.5);
      }
    }
    return first;
  }

  /** When the first comparison changes that only waits for its time; infinite where none does. */
  double nextInTimetable(double time) {
    double next = Double.POSITIVE_INFINITY;
    evaluate(time + 1);
    margins(now);
    evaluate(time);
    margins(before);
    double soonest = time + 1e-12 * Math.max(1, Math.abs(time));
    int at = 0;
    for (Flow.Switch s : all) {
      int size = memory.columns[s.group()][s.margin()].length;
      for (int i = 0; i < size; i++, at++) {
        double root = time - before[at] / (now[at] - before[at]);
        if (s.timetable() && root > soonest) {
          next = Math.min(next, root);
        }
      }
    }
    return next;
  }
}
