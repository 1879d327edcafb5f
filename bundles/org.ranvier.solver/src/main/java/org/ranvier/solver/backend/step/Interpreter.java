/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import org.ranvier.solver.kernel.KernelMath;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;

/** Runs one program for one instance after the other, on a small array of slots. */
public final class Interpreter {
  private final KernelProgram program;
  private final KernelOp[] ops;
  private final int[] targets;
  private final int[] a;
  private final int[] b;
  private final int[] c;
  private final int[] storeColumns;
  private final int[] storeSlots;
  private final double[] slot;
  private final double[][] loads;
  private final double[][] stores;
  private final long seed;
  private final long[] streams;

  /**
   * @param program what to run
   * @param columns the group's arrays
   * @param seed seed of the run
   * @param streams keeps the random numbers of each instance apart from those of all others
   */
  public Interpreter(KernelProgram program, double[][] columns, long seed, long[] streams) {
    this.program = program;
    int n = program.code().size();
    ops = new KernelOp[n];
    targets = new int[n];
    a = new int[n];
    b = new int[n];
    c = new int[n];
    for (int i = 0; i < n; i++) {
      KernelProgram.Instruction instruction = program.code().get(i);
      ops[i] = instruction.op();
      targets[i] = instruction.target();
      a[i] = instruction.a();
      b[i] = instruction.b();
      c[i] = instruction.c();
    }
    storeColumns = program.stores().stream().mapToInt(KernelProgram.Store::column).toArray();
    storeSlots = program.stores().stream().mapToInt(KernelProgram.Store::slot).toArray();
    slot = new double[program.slots()];
    System.arraycopy(program.constants(), 0, slot, 0, program.constants().length);
    loads = new double[program.loads().length][];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = columns[program.loads()[i]];
    }
    stores = new double[storeColumns.length][];
    for (int i = 0; i < stores.length; i++) {
      stores[i] = columns[storeColumns[i]];
    }
    this.seed = seed;
    this.streams = streams;
  }

  /** Runs instances {@code from} to {@code to} − 1. */
  public void run(int from, int to, double time, double step, long draw) {
    slot[program.timeSlot()] = time;
    slot[program.stepSlot()] = step;
    int base = program.loadBase();
    for (int instance = from; instance < to; instance++) {
      for (int i = 0; i < loads.length; i++) {
        slot[base + i] = loads[i][instance];
      }
      compute(instance, draw);
      for (int i = 0; i < stores.length; i++) {
        stores[i][instance] = slot[storeSlots[i]];
      }
    }
  }

  /** Runs some instances. */
  public void run(int[] instances, double time, double step, long draw) {
    for (int instance : instances) {
      run(instance, instance + 1, time, step, draw);
    }
  }

  private void compute(int instance, long draw) {
    double[] s = slot;
    for (int i = 0; i < ops.length; i++) {
      double x = s[a[i]];
      s[targets[i]] =
          switch (ops[i]) {
            case ADD -> x + s[b[i]];
            case SUBTRACT -> x - s[b[i]];
            case MULTIPLY -> x * s[b[i]];
            case DIVIDE -> x / s[b[i]];
            case EXP -> Math.exp(x);
            case NEGATE -> -x;
            case SELECT -> x != 0 ? s[b[i]] : s[c[i]];
            case RANDOM -> x * KernelMath.uniform(seed, b[i], streams[instance], draw);
            default -> KernelMath.apply(ops[i], x, s[b[i]], s[c[i]]);
          };
    }
  }
}
