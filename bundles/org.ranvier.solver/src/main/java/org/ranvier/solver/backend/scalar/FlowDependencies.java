/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.BitSet;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Flow;
import org.ranvier.solver.plan.Plan;

/**
 * Which rates depend on which states: the actions that compute the rates are done with sets of
 * states in place of numbers.
 */
final class FlowDependencies {
  private final Plan plan;
  private final BitSet[][][] columns;
  private final BitSet[] voltage;
  private final BitSet[] current;
  private boolean onTime;

  private FlowDependencies(Plan plan, Memory memory, FlowVector vector) {
    this.plan = plan;
    this.columns = new BitSet[memory.columns.length][][];
    for (int g = 0; g < columns.length; g++) {
      columns[g] = new BitSet[memory.columns[g].length][];
      for (int c = 0; c < columns[g].length; c++) {
        columns[g][c] = empty(memory.columns[g][c].length);
      }
    }
    this.voltage = empty(memory.voltage.length);
    this.current = empty(memory.voltage.length);
    int at = 0;
    for (Flow.MovingState s : vector.states()) {
      for (BitSet own : columns[s.group()][s.column()]) {
        own.set(at++);
      }
    }
    for (int node : vector.nodes()) {
      voltage[node].set(at++);
    }
  }

  private static BitSet[] empty(int n) {
    BitSet[] sets = new BitSet[n];
    for (int k = 0; k < n; k++) {
      sets[k] = new BitSet();
    }
    return sets;
  }

  /**
   * What was found.
   *
   * @param rows states that the rate of each state depends on, ascending, itself included
   * @param onTime whether a rate depends on the time
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Found(int[][] rows, boolean onTime) {}

  static Found of(Plan plan, Flow flow, Memory memory, FlowVector vector) {
    FlowDependencies d = new FlowDependencies(plan, memory, vector);
    d.joinJunctions();
    flow.rates().forEach(d::follow);
    d.addAxial();
    int[][] rows = new int[vector.size()][];
    int at = 0;
    for (Flow.MovingState s : vector.states()) {
      for (BitSet set : d.columns[s.group()][s.rate()]) {
        rows[at] = row(at, set);
        at++;
      }
    }
    for (int node : vector.nodes()) {
      rows[at] = row(at, d.current[node]);
      at++;
    }
    return new Found(rows, d.onTime);
  }

  private static int[] row(int own, BitSet set) {
    set.set(own);
    return set.stream().toArray();
  }

  /** A junction's voltage follows from those around it. */
  private void joinJunctions() {
    Cable cable = plan.model().cable();
    for (int k = 0; k < cable.size(); k++) {
      int p = cable.parent()[k];
      if (p >= 0 && cable.capacitance()[p] == 0) {
        voltage[p].or(voltage[k]);
      }
      if (p >= 0 && cable.capacitance()[k] == 0) {
        voltage[k].or(voltage[p]);
      }
    }
  }

  private void addAxial() {
    int[] parent = plan.model().cable().parent();
    for (int k = 0; k < parent.length; k++) {
      if (parent[k] >= 0) {
        current[k].or(voltage[parent[k]]);
        current[parent[k]].or(voltage[k]);
      }
    }
  }

  private void follow(Action action) {
    switch (action) {
      case Action.Run(int group, KernelProgram program) -> run(columns[group], program);
      case Action.Hand(Gather gather) -> hand(gather);
      case Action.ClearColumn(int group, int column) -> clear(columns[group][column]);
      case Action.ClearNodes nodes -> clear(current);
      case Action.AddToColumn add -> {
        BitSet[] target = columns[add.targetGroup()][add.targetColumn()];
        add(columns[add.group()][add.column()], add.instances(), target, add.indices());
      }
      case Action.AddToNodes add ->
          add(columns[add.group()][add.column()], add.instances(), current, add.nodes());
      default -> throw new IllegalStateException(action + " computes no rate");
    }
  }

  private static void clear(BitSet[] sets) {
    for (BitSet set : sets) {
      set.clear();
    }
  }

  private static void add(BitSet[] source, int[] from, BitSet[] target, int[] to) {
    for (int k = 0; k < from.length; k++) {
      target[to[k]].or(source[from[k]]);
    }
  }

  private void hand(Gather gather) {
    BitSet[] source =
        switch (gather.source()) {
          case Source.GroupColumn(int group, int column) -> columns[group][column];
          case Source.NodeVoltage() -> voltage;
        };
    BitSet[] target = columns[gather.group()][gather.column()];
    for (int k = 0; k < gather.instances().length; k++) {
      target[gather.instances()[k]] = (BitSet) source[gather.indices()[k]].clone();
    }
  }

  private void run(BitSet[][] group, KernelProgram program) {
    BitSet[] loads = loadsBehindSlots(program);
    int size = group.length == 0 ? 0 : group[0].length;
    for (int i = 0; i < size; i++) {
      BitSet[] results = new BitSet[program.stores().size()];
      for (int s = 0; s < results.length; s++) {
        BitSet result = new BitSet();
        BitSet behind = loads[program.stores().get(s).slot()];
        for (int load = behind.nextSetBit(0); load >= 0; load = behind.nextSetBit(load + 1)) {
          result.or(group[program.loads()[load]][i]);
        }
        results[s] = result;
      }
      for (int s = 0; s < results.length; s++) {
        group[program.stores().get(s).column()][i] = results[s];
      }
    }
  }

  /** Positions of the loads that the value of each slot depends on, when the program is done. */
  private BitSet[] loadsBehindSlots(KernelProgram program) {
    BitSet[] behind = empty(program.slots());
    for (int load = 0; load < program.loads().length; load++) {
      behind[program.loadBase() + load].set(load);
    }
    for (KernelProgram.Instruction in : program.code()) {
      BitSet set = new BitSet();
      int operands = in.op().operands();
      int[] slots = {in.a(), in.b(), in.c()};
      for (int k = 0; k < (in.op() == KernelOp.RANDOM ? 1 : operands); k++) {
        set.or(behind[slots[k]]);
        onTime |= slots[k] == program.timeSlot();
      }
      behind[in.target()] = set;
    }
    return behind;
  }
}
