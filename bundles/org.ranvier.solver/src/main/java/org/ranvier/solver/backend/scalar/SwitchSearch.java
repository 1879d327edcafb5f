/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

/**
 * Finds the moment in a step at which the first comparison changes its truth: the step is done
 * again with other lengths, guided by the margins, until the moment is known to rounding.
 */
final class SwitchSearch {
  private static final int ROUNDS = 100;

  private final FlowVector vector;
  private final Rosenbrock method;
  private final Switches switches;

  SwitchSearch(FlowVector vector, Rosenbrock method, Switches switches) {
    this.vector = vector;
    this.method = method;
    this.switches = switches;
  }

  /**
   * Shortens a step, where need be, so that it ends right behind the first change.
   *
   * @param step states and rates of its beginning, states of its end
   * @param end where it ends so far
   * @return where it ends; its states and whether something changed are in the step
   */
  double firstChange(Step step, double end) {
    vector.write(step.y);
    switches.mark(step.time);
    vector.write(step.next);
    step.switched = switches.isChanged(end);
    if (!step.switched) {
      return end;
    }
    double exact = 1e-13 * Math.max(1, Math.abs(end)) + 4 * Math.ulp(end);
    double low = step.time;
    double high = end;
    boolean changed = true;
    for (int round = 0; round < ROUNDS && high - low > exact; round++) {
      double guess = low + switches.place() * (high - low) + (changed ? -0.4 : 0.4) * exact;
      double middle = round % 4 == 3 ? low + 0.5 * (high - low) : guess;
      double trial = Math.clamp(middle, low + 0.25 * exact, high - 0.25 * exact);
      method.attempt(step.time, step.y, step.f, trial - step.time, step.next);
      vector.write(step.next);
      changed = switches.isChanged(trial);
      if (changed) {
        high = trial;
      } else {
        low = trial;
      }
    }
    method.attempt(step.time, step.y, step.f, high - step.time, step.next);
    return high;
  }
}
