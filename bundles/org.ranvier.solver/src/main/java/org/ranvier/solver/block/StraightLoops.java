/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.List;
import org.ranvier.solver.kernel.KernelOp;

/**
 * Does a program instance by instance: for groups that are too small for blocks. Needs a straight
 * schedule.
 */
final class StraightLoops implements Loops {
  private final KernelOp[] ops;
  private final int[] a;
  private final int[] b;
  private final int[] c;
  private final int[] storeArrays;
  private final int[] storeValues;

  StraightLoops(BlockCode.Shape shape, Schedule schedule) {
    List<BlockCode.Value> values = shape.values();
    int n = values.size();
    this.ops = new KernelOp[n];
    this.a = new int[n];
    this.b = new int[n];
    this.c = new int[n];
    for (int v = 0; v < n; v++) {
      BlockCode.Value value = values.get(v);
      ops[v] = value.op();
      a[v] = value.a();
      b[v] = value.op().operands() > 1 ? value.b() : value.a();
      c[v] = value.op().operands() > 2 ? value.c() : value.a();
    }
    List<BlockCode.Store> stores =
        schedule.segments().stream().flatMap(s -> s.stores().stream()).toList();
    this.storeArrays = stores.stream().mapToInt(BlockCode.Store::array).toArray();
    this.storeValues = stores.stream().mapToInt(BlockCode.Store::value).toArray();
  }

  @Override
  public void run(
      int segment, double[][] arrays, double[][] scratch, double[] uniform, int from, int to) {
    double[] now = new double[ops.length];
    for (int instance = from; instance < to; instance++) {
      for (int v = 0; v < ops.length; v++) {
        now[v] =
            ops[v] == KernelOp.COLUMN
                ? arrays[a[v]][instance]
                : ScalarMath.apply(
                    ops[v],
                    value(a[v], now, uniform),
                    value(b[v], now, uniform),
                    value(c[v], now, uniform));
      }
      for (int s = 0; s < storeArrays.length; s++) {
        arrays[storeArrays[s]][instance] = now[storeValues[s]];
      }
    }
  }

  private static double value(int v, double[] now, double[] uniform) {
    return v < 0 ? uniform[~v] : now[v];
  }
}
