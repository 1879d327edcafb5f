/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.backend.step.Arrivals;
import org.ranvier.solver.backend.step.InPort;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.block.Scratch;
import org.ranvier.solver.plan.Plan;

/** A part of a cluster that has arrays of its own; most clusters are one. */
final class Slice implements ClusterTasks.Sender {
  final Plan plan;
  final Memory memory;
  final ClusterTasks tasks;
  private final int number;
  private final Outlet outlet;
  private final Arrivals arrivals;

  /** Takes the events that slices send. */
  interface Outlet {
    void send(int slice, int group, int instance, int port);

    void deliverQueued(double time);
  }

  /**
   * @param number among the slices of all clusters
   * @param bundles trees that are solved in the slice itself
   * @param uniform parameters that are the same for all rows
   */
  Slice(
      int number,
      Plan plan,
      Memory memory,
      Numbering.Bundle[] bundles,
      int[] bare,
      BitSet[] uniform,
      Kernels kernels,
      Scratch scratch,
      Outlet outlet) {
    this.number = number;
    this.plan = plan;
    this.memory = memory;
    this.outlet = outlet;
    this.arrivals = new Arrivals(plan, this);
    this.tasks = new ClusterTasks(plan, memory, bundles, bare, uniform, kernels, scratch, this);
  }

  int number() {
    return number;
  }

  @Override
  public void send(int group, int instance, int port) {
    outlet.send(number, group, instance, port);
  }

  @Override
  public void deliverQueued(double time) {
    outlet.deliverQueued(time);
  }

  void arrive(@Nullable InPort receiver, int instance, double value, double time) {
    arrivals.arrive(receiver, instance, value, time);
  }
}
