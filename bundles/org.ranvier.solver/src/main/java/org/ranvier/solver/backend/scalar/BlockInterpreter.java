/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.Arrays;
import org.ranvier.solver.backend.step.Interpreter;
import org.ranvier.solver.kernel.KernelMath;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;

/**
 * Runs one program for many instances, operation by operation over blocks of them: the cost of
 * finding out what to do is shared by the block, and its registers stay in the nearest cache. Gives
 * the same bits as {@link Interpreter}.
 */
final class BlockInterpreter {
  private static final int BLOCK = 128;

  private final KernelProgram program;
  private final double[][] slots;
  private final double[][] loads;
  private final double[][] stores;
  private final int[] storeSlots;
  private final KernelProgram.Instruction[] code;
  private final long seed;
  private final long[] streams;

  /** See {@link Interpreter}. */
  BlockInterpreter(KernelProgram program, double[][] columns, long seed, long[] streams) {
    this.program = program;
    this.code = program.code().toArray(KernelProgram.Instruction[]::new);
    this.slots = new double[program.slots()][BLOCK];
    for (int i = 0; i < program.constants().length; i++) {
      Arrays.fill(slots[i], program.constants()[i]);
    }
    this.loads = new double[program.loads().length][];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = columns[program.loads()[i]];
    }
    int n = program.stores().size();
    this.stores = new double[n][];
    this.storeSlots = new int[n];
    for (int i = 0; i < n; i++) {
      stores[i] = columns[program.stores().get(i).column()];
      storeSlots[i] = program.stores().get(i).slot();
    }
    this.seed = seed;
    this.streams = streams;
  }

  /** Runs the instances 0 to {@code size} − 1. */
  void run(int size, double time, double step, long draw) {
    Arrays.fill(slots[program.timeSlot()], time);
    Arrays.fill(slots[program.stepSlot()], step);
    int base = program.loadBase();
    for (int from = 0; from < size; from += BLOCK) {
      int n = Math.min(BLOCK, size - from);
      for (int i = 0; i < loads.length; i++) {
        System.arraycopy(loads[i], from, slots[base + i], 0, n);
      }
      for (KernelProgram.Instruction in : code) {
        apply(in, n, from, draw);
      }
      for (int i = 0; i < stores.length; i++) {
        System.arraycopy(slots[storeSlots[i]], 0, stores[i], from, n);
      }
    }
  }

  private void apply(KernelProgram.Instruction in, int n, int from, long draw) {
    double[] d = slots[in.target()];
    double[] a = slots[in.a()];
    if (in.op() == KernelOp.RANDOM) {
      for (int i = 0; i < n; i++) {
        d[i] = a[i] * KernelMath.uniform(seed, in.b(), streams[from + i], draw);
      }
      return;
    }
    double[] b = slots[in.b()];
    double[] c = slots[in.c()];
    switch (in.op()) {
      case ADD -> add(d, a, b, n);
      case SUBTRACT -> subtract(d, a, b, n);
      case MULTIPLY -> multiply(d, a, b, n);
      case DIVIDE -> divide(d, a, b, n);
      case NEGATE -> negate(d, a, n);
      case EXP -> exp(d, a, n);
      case EXPREL -> exprel(d, a, n);
      case LINOID -> linoid(d, a, n);
      case SELECT -> select(d, a, b, c, n);
      default -> other(in.op(), d, a, b, c, n);
    }
  }

  private static void add(double[] d, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = a[i] + b[i];
    }
  }

  private static void subtract(double[] d, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = a[i] - b[i];
    }
  }

  private static void multiply(double[] d, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = a[i] * b[i];
    }
  }

  private static void divide(double[] d, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = a[i] / b[i];
    }
  }

  private static void negate(double[] d, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = -a[i];
    }
  }

  private static void exp(double[] d, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = Math.exp(a[i]);
    }
  }

  private static void exprel(double[] d, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = KernelMath.exprel(a[i]);
    }
  }

  private static void linoid(double[] d, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = KernelMath.linoid(a[i]);
    }
  }

  private static void select(double[] d, double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = a[i] != 0 ? b[i] : c[i];
    }
  }

  private static void other(KernelOp op, double[] d, double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = KernelMath.apply(op, a[i], b[i], c[i]);
    }
  }
}
