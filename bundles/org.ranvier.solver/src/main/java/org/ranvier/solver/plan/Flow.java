/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.List;

/**
 * The equations between two events, for methods that choose their steps themselves: rates of all
 * states that move, and comparisons that are decided at the beginning of a step and stand until one
 * of them changes.
 *
 * @param rates makes the rate column of every moving state current, and the cable's currents
 * @param states what moves, the cable's voltages apart
 * @param decide computes truth and margin of every switch for the values at hand
 * @param switches the comparisons
 * @param tests tests all conditions, in order, and sends events
 * @param tolerance how exact steps are
 */
public record Flow(
    List<Action> rates,
    List<MovingState> states,
    List<Action> decide,
    List<Switch> switches,
    List<Action> tests,
    Tolerance tolerance) {
  /** Keeps its own copies. */
  public Flow {
    rates = List.copyOf(rates);
    states = List.copyOf(states);
    decide = List.copyOf(decide);
    switches = List.copyOf(switches);
    tests = List.copyOf(tests);
  }

  /**
   * A state of every instance of a group.
   *
   * @param group position of the group
   * @param column the state
   * @param rate column of its time derivative, 1/ms
   */
  public record MovingState(int group, int column, int rate) {}

  /**
   * A comparison in every instance of a group.
   *
   * @param group position of the group
   * @param column its truth as the formulas see it
   * @param now its truth for the values at hand
   * @param margin difference of its sides
   * @param timetable whether the margin is a straight line over the time until the next event, so
   *     that its change is known beforehand
   */
  public record Switch(int group, int column, int now, int margin, boolean timetable) {}
}
