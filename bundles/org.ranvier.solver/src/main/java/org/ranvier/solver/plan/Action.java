/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.List;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.model.Gather;

/** One thing that a back end does; it finishes before the next begins. */
public sealed interface Action {
  /**
   * Runs a program for all instances of a group.
   *
   * @param group position of the group
   * @param program what to run
   */
  record Run(int group, KernelProgram program) implements Action {}

  /**
   * Runs a program for some instances of a group.
   *
   * @param group position of the group
   * @param program what to run
   * @param instances for which
   */
  @SuppressWarnings("ArrayRecordComponent")
  record RunSome(int group, KernelProgram program, int[] instances) implements Action {}

  /**
   * Hands values on.
   *
   * @param gather what goes where
   */
  record Hand(Gather gather) implements Action {}

  /**
   * Sets an input column to 0 before sums are added.
   *
   * @param group position of the group
   * @param column position of the column
   */
  record ClearColumn(int group, int column) implements Action {}

  /** Sets currents and slopes of all nodes to 0. */
  record ClearNodes() implements Action {}

  /**
   * Adds a column into a column: {@code target[indices[k]] += source[instances[k]]}.
   *
   * @param group group that is added
   * @param column its column
   * @param instances adding instances
   * @param targetGroup group that receives
   * @param targetColumn its column
   * @param indices receiving instances
   */
  @SuppressWarnings("ArrayRecordComponent")
  record AddToColumn(
      int group, int column, int[] instances, int targetGroup, int targetColumn, int[] indices)
      implements Action {}

  /**
   * Adds a column to the nodes' currents, and its slope to their slopes.
   *
   * @param group group that is added
   * @param column its current, nA
   * @param slope column of −∂current/∂voltage, µS, or −1
   * @param instances adding instances
   * @param nodes receiving nodes
   */
  @SuppressWarnings("ArrayRecordComponent")
  record AddToNodes(int group, int column, int slope, int[] instances, int[] nodes)
      implements Action {}

  /** Advances all voltages by backward Euler with the slopes: one tree solve. */
  record SolveCable() implements Action {}

  /** First stage of a second-order step of all voltages; what is attached follows it. */
  record PredictCable() implements Action {}

  /** Second stage, with the currents at the voltages of the first. */
  record CorrectCable() implements Action {}

  /**
   * A stage of a classical Runge–Kutta step of all voltages.
   *
   * @param stage 0 to 3
   */
  record RungeKuttaCable(int stage) implements Action {}

  /** Advances all voltages by forward Euler. */
  record EulerCable() implements Action {}

  /**
   * Occupancies of a kinetic scheme.
   *
   * @param group position of the group
   * @param states columns of the occupancies
   * @param from position in {@code states}, one an edge
   * @param to position in {@code states}, one an edge
   * @param forward column of the rate from → to, one an edge
   * @param reverse column of the rate to → from, one an edge
   * @param advance by what part of a step they advance; 0 where they are set to the steady state
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kinetics(
      int group, int[] states, int[] from, int[] to, int[] forward, int[] reverse, double advance)
      implements Action {}

  /**
   * Sends the events that a program counted.
   *
   * @param group position of the group
   * @param ports which port and which column counts its events
   */
  record Emit(int group, List<PortCount> ports) implements Action {
    /** Keeps its own copy. */
    public Emit {
      ports = List.copyOf(ports);
    }
  }

  /**
   * Sends the events that a program counted for some instances.
   *
   * @param group position of the group
   * @param ports which port and which column counts its events
   * @param instances whose
   */
  @SuppressWarnings("ArrayRecordComponent")
  record EmitSome(int group, List<PortCount> ports, int[] instances) implements Action {
    /** Keeps its own copy of the ports. */
    public EmitSome {
      ports = List.copyOf(ports);
    }
  }

  /** Delivers the events without delay that were sent so far in the step. */
  record Deliver() implements Action {}

  /**
   * Where events are counted.
   *
   * @param port position of an out port
   * @param column column with the number of events
   */
  record PortCount(int port, int column) {}
}
