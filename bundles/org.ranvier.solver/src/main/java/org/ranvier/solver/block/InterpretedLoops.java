/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.kernel.KernelMath;
import org.ranvier.solver.kernel.KernelOp;

/**
 * Does a program operation by operation, each for a whole block: runs at once, without compiling
 * anything, and its few loops are soon compiled by the JIT. Needs a schedule with one operation a
 * loop.
 */
final class InterpretedLoops implements Loops {
  private final BlockCode.Shape shape;
  private final Schedule schedule;
  private final List<Segment> segments;

  InterpretedLoops(BlockCode.Shape shape, Schedule schedule) {
    this.shape = shape;
    this.schedule = schedule;
    this.segments = schedule.segments();
  }

  @Override
  public void run(
      int segment, double[][] arrays, double[][] scratch, double[] uniform, int from, int to) {
    Segment s = segments.get(segment);
    if (!s.values().isEmpty()) {
      int value = s.values().getFirst();
      double[] target =
          s.kept().isEmpty()
              ? arrays[s.stores().getFirst().array()]
              : scratch[s.kept().getFirst().scratch()];
      compute(shape.values().get(value), target, arrays, scratch, uniform, from, to);
      for (BlockCode.Store store : s.stores()) {
        copy(target, arrays[store.array()], from, to);
      }
      return;
    }
    moveAll(s.stores(), arrays, scratch, from, to);
  }

  /** Columns that receive another column's value are filled last, and from copies. */
  private void moveAll(
      List<BlockCode.Store> stores, double[][] arrays, double[][] scratch, int from, int to) {
    double[][] copies = new double[stores.size()][];
    for (int i = 0; i < copies.length; i++) {
      BlockCode.Value value = shape.values().get(stores.get(i).value());
      if (value.isLoad()) {
        copies[i] = java.util.Arrays.copyOfRange(arrays[value.a()], from, to);
      }
    }
    for (int i = 0; i < copies.length; i++) {
      double[] target = arrays[stores.get(i).array()];
      if (copies[i] != null) {
        System.arraycopy(copies[i], 0, target, from, to - from);
      } else {
        copy(scratch[schedule.scratch(stores.get(i).value())], target, from, to);
      }
    }
  }

  private static void copy(double[] source, double[] target, int from, int to) {
    System.arraycopy(source, from, target, from, to - from);
  }

  private double @Nullable [] array(int value, double[][] arrays, double[][] scratch) {
    if (value < 0) {
      return null;
    }
    BlockCode.Value v = shape.values().get(value);
    return v.isLoad() ? arrays[v.a()] : scratch[schedule.scratch(value)];
  }

  private void compute(
      BlockCode.Value v,
      double[] d,
      double[][] arrays,
      double[][] scratch,
      double[] uniform,
      int from,
      int to) {
    double[] a = array(v.a(), arrays, scratch);
    double[] b = array(v.b(), arrays, scratch);
    double[] c = array(v.c(), arrays, scratch);
    double ua = a == null ? uniform[~v.a()] : 0;
    double ub = b == null ? uniform[~v.b()] : 0;
    double uc = c == null ? uniform[~v.c()] : 0;
    if (a != null && b != null && c != null) {
      each(v.op(), d, a, b, c, from, to);
    } else if (a != null && b == null && v.op().operands() == 2) {
      right(v.op(), d, a, ub, from, to);
    } else if (a == null && b != null && v.op().operands() == 2) {
      left(v.op(), d, ua, b, from, to);
    } else {
      for (int i = from; i < to; i++) {
        d[i] =
            KernelMath.apply(
                v.op(), a == null ? ua : a[i], b == null ? ub : b[i], c == null ? uc : c[i]);
      }
    }
  }

  private static void each(
      KernelOp op, double[] d, double[] a, double[] b, double[] c, int from, int to) {
    switch (op) {
      case ADD -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] + b[i];
        }
      }
      case SUBTRACT -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] - b[i];
        }
      }
      case MULTIPLY -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] * b[i];
        }
      }
      case DIVIDE -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] / b[i];
        }
      }
      case NEGATE -> {
        for (int i = from; i < to; i++) {
          d[i] = -a[i];
        }
      }
      case SELECT -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] != 0 ? b[i] : c[i];
        }
      }
      default -> {
        for (int i = from; i < to; i++) {
          d[i] = KernelMath.apply(op, a[i], b[i], c[i]);
        }
      }
    }
  }

  private static void right(KernelOp op, double[] d, double[] a, double b, int from, int to) {
    switch (op) {
      case ADD -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] + b;
        }
      }
      case SUBTRACT -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] - b;
        }
      }
      case MULTIPLY -> {
        for (int i = from; i < to; i++) {
          d[i] = a[i] * b;
        }
      }
      default -> {
        for (int i = from; i < to; i++) {
          d[i] = KernelMath.apply(op, a[i], b, 0);
        }
      }
    }
  }

  private static void left(KernelOp op, double[] d, double a, double[] b, int from, int to) {
    switch (op) {
      case ADD -> {
        for (int i = from; i < to; i++) {
          d[i] = a + b[i];
        }
      }
      case SUBTRACT -> {
        for (int i = from; i < to; i++) {
          d[i] = a - b[i];
        }
      }
      case MULTIPLY -> {
        for (int i = from; i < to; i++) {
          d[i] = a * b[i];
        }
      }
      case DIVIDE -> {
        for (int i = from; i < to; i++) {
          d[i] = a / b[i];
        }
      }
      default -> {
        for (int i = from; i < to; i++) {
          d[i] = KernelMath.apply(op, a, b[i], 0);
        }
      }
    }
  }
}
