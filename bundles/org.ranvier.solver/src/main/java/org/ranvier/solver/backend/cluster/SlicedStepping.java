/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.backend.Clock;
import org.ranvier.solver.backend.step.InitialValues;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.PassingArrays;
import org.ranvier.solver.backend.step.SharedColumns;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.block.Scratch;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/**
 * Steps a large cell slice by slice: as much as can be is done in a slice while its numbers are in
 * the cache. Currents go into the tree, and nodes are eliminated, from the last slice to the first;
 * voltages are found and states advanced from the first to the last. Pieces of a cell, some slices
 * each, are shared among threads.
 */
final class SlicedStepping implements Stepping {
  /** What is done in a slice within a section. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Stage(double offset, Task[] tasks) {}

  private final Clock clock;
  private final Numbering.Cut cut;
  private final Workers workers;
  private final ThreadChoice choice = new ThreadChoice();
  private final Slice[] slices;
  private final int[][] bare;
  private final int[][] outer;
  private final List<PassingArrays> passing = new ArrayList<>();
  private final Memory joint;
  private final SlicedTree tree;

  /** The sections of a step, those of all slices alike. */
  private final List<Section> sections;

  /** What is done in each section: in each slice, with events, and in the whole cell. */
  private final Stage[][][] inSlices;

  private final Task[][] emits;
  private final @Nullable Task[] jointly;
  private final Task[][] observe;

  /**
   * @param first number of its first slice
   * @param plans plans of its slices
   * @param cable shape of the whole cell
   * @param bare nodes of each slice that nothing is attached to
   */
  SlicedStepping(
      int first,
      List<Plan> plans,
      Cable cable,
      Numbering.Cut cut,
      int[][] bare,
      Kernels kernels,
      Workers workers,
      Slice.Outlet outlet) {
    Plan plan = CellCable.plan(plans.getFirst(), cable);
    this.clock = new Clock(plan.step());
    this.cut = cut;
    this.workers = workers;
    this.bare = bare;
    this.slices = new Slice[plans.size()];
    this.joint = new Memory(plan);
    this.tree = new SlicedTree(cable, joint.voltage, joint.current, joint.slope, plan.step());
    this.outer = tree.outerChildren(cut.nodes());
    this.sections = Section.of(plans.getFirst().phases());
    this.inSlices = new Stage[sections.size()][slices.length][];
    this.observe = new Task[slices.length][];
    BitSet[] uniform = ClusterTasks.uniform(plans);
    for (int p = 0; p < cut.pieces(); p++) {
      PassingArrays arrays = new PassingArrays();
      passing.add(arrays);
      Scratch scratch = new Scratch();
      for (int s = cut.begin()[p]; s < cut.begin()[p + 1]; s++) {
        addSlice(s, first + s, plans.get(s), arrays, uniform, kernels, scratch, outlet);
      }
    }
    Numbering.Bundle whole = new Numbering.Bundle(0, 1, cable.parent());
    ClusterTasks jointTasks =
        new ClusterTasks(
            plan,
            joint,
            new Numbering.Bundle[] {whole},
            new int[0],
            new BitSet[0],
            kernels,
            new Scratch(),
            slices[0]);
    this.jointly = new Task[sections.size()];
    this.emits = new Task[sections.size()][];
    for (int k = 0; k < jointly.length; k++) {
      Action action = sections.get(k).joint();
      if (action != null && !sections.get(k).solves()) {
        jointly[k] = jointTasks.of(List.of(action))[0];
      }
      emits[k] = emits(sections.get(k));
    }
  }

  private void addSlice(
      int s,
      int number,
      Plan plan,
      PassingArrays arrays,
      BitSet[] uniform,
      Kernels kernels,
      Scratch scratch,
      Slice.Outlet outlet) {
    List<Section> own = Section.of(plan.phases());
    SharedColumns shared = SharedColumns.of(plan);
    Memory memory = new Memory(plan, shared, PassingColumns.of(plan, shared, own, arrays));
    Slice slice =
        new Slice(
            number,
            plan,
            memory,
            new Numbering.Bundle[0],
            bare[s],
            uniform,
            kernels,
            scratch,
            outlet);
    slices[s] = slice;
    for (int k = 0; k < own.size(); k++) {
      List<Stage> stages = new ArrayList<>();
      for (Phase part : own.get(k).parts()) {
        stages.add(new Stage(part.offset(), slice.tasks.of(part.actions())));
      }
      stages.removeIf(stage -> stage.tasks.length == 0);
      inSlices[k][s] = stages.toArray(Stage[]::new);
    }
    observe[s] = slice.tasks.of(plan.observe());
    load(s);
    new InitialValues(plan, memory).set(slice.tasks::of);
  }

  private Task[] emits(Section section) {
    List<Task> tasks = new ArrayList<>();
    for (Action.Emit emit : section.emits()) {
      for (Slice slice : slices) {
        tasks.addAll(Arrays.asList(slice.tasks.of(List.of(emit))));
      }
    }
    return tasks.toArray(Task[]::new);
  }

  @Override
  public void step(long step) {
    if (workers.threads() == 1) {
      step(step, false);
      return;
    }
    long begin = System.nanoTime();
    step(step, choice.shares());
    choice.took(System.nanoTime() - begin);
  }

  private void step(long step, boolean shared) {
    for (int k = 0; k < inSlices.length; k++) {
      int section = k;
      IntConsumer pieces = piece -> doPiece(piece, section, step);
      if (shared) {
        workers.forEach(cut.pieces(), pieces);
      } else {
        IntStream.range(0, cut.pieces()).forEach(pieces);
      }
      double time = clock.time(step + 1.0);
      for (Task emit : emits[k]) {
        emit.run(time, step + 1);
      }
      Task task = jointly[k];
      if (sections.get(k).solves()) {
        solveTrunk();
      } else if (task != null) {
        task.run(time, step + 1);
      }
    }
  }

  private void doPiece(int piece, int section, long step) {
    Section now = sections.get(section);
    boolean branches = piece >= cut.ofTrunk();
    boolean substitutes = branches && section > 0 && sections.get(section - 1).solves();
    int from = cut.begin()[piece];
    int to = cut.begin()[piece + 1];
    if (!now.feedsCable()) {
      for (int s = from; s < to; s++) {
        if (substitutes) {
          tree.substitute(cut.nodes()[s], cut.nodes()[s + 1]);
        }
        doSlice(s, section, step);
      }
      return;
    }
    if (substitutes) {
      tree.substitute(cut.nodes()[from], cut.nodes()[to]);
    }
    for (int s = to - 1; s >= from; s--) {
      doSlice(s, section, step);
      store(s);
      if (branches && now.solves()) {
        tree.eliminate(cut.nodes()[s], cut.nodes()[s + 1], outer[s]);
      }
    }
  }

  private void doSlice(int s, int section, long step) {
    load(s);
    for (Stage stage : inSlices[section][s]) {
      double time = clock.time(step + stage.offset);
      for (Task task : stage.tasks) {
        task.run(time, step + 1);
      }
    }
  }

  /** Brings voltages into a slice, where nothing has flown yet. */
  private void load(int s) {
    Memory memory = slices[s].memory;
    int n = memory.voltage.length;
    System.arraycopy(tree.voltage, cut.nodes()[s], memory.voltage, 0, n);
    Arrays.fill(memory.current, 0);
    Arrays.fill(memory.slope, 0);
  }

  /** Brings currents out of a slice, but for those into bare nodes, which nobody owns. */
  private void store(int s) {
    Memory memory = slices[s].memory;
    for (int node : bare[s]) {
      memory.current[node] = 0;
      memory.slope[node] = 0;
    }
    int n = memory.current.length;
    System.arraycopy(memory.current, 0, tree.current, cut.nodes()[s], n);
    System.arraycopy(memory.slope, 0, tree.slope, cut.nodes()[s], n);
  }

  private void solveTrunk() {
    int last = cut.begin()[cut.ofTrunk()];
    for (int s = last - 1; s >= 0; s--) {
      tree.eliminate(cut.nodes()[s], cut.nodes()[s + 1], outer[s]);
    }
    tree.substitute(0, cut.nodes()[last]);
  }

  @Override
  public void observe(long step) {
    for (int s = 0; s < slices.length; s++) {
      if (observe[s].length > 0) {
        load(s);
        for (Task task : observe[s]) {
          task.run(clock.time((double) step), step);
        }
      }
    }
  }

  @Override
  public List<Slice> slices() {
    return List.of(slices);
  }

  @Override
  public double[] voltage(int slice) {
    return tree.voltage;
  }

  @Override
  public int firstNode(int slice) {
    return cut.nodes()[slice];
  }

  @Override
  public List<double[]> voltages() {
    return List.of(tree.voltage);
  }

  @Override
  public long bytes() {
    long bytes = joint.bytes() + tree.bytes();
    for (Slice slice : slices) {
      bytes += slice.memory.bytes();
    }
    for (PassingArrays arrays : passing) {
      bytes += arrays.bytes();
    }
    return bytes;
  }
}
