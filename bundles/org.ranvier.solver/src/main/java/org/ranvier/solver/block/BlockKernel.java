/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.kernel.KernelMath;
import org.ranvier.solver.kernel.KernelOp;

/**
 * A program with the arrays of a group: runs it for all instances, block by block, so that what is
 * kept in between stays in the nearest cache.
 */
public final class BlockKernel {
  private static final int BLOCK = 512;

  private final BlockCode code;
  private final List<BlockCode.Value> values;
  private final Variants variants;
  private final double[][] columns;
  private final double[][] arrays;
  private final Scratch scratch;
  private final double[] all;
  private final double[] uniform;
  private final int[] slots;

  /** Uniform values that change with the time. */
  private final int[] timed;

  private final long seed;
  private final long[] streams;

  /** Made at their first use, by number of the value. */
  private final @Nullable BlockRandom[] randoms;

  private final double step;

  /** Below so many instances a program is done instance by instance. */
  private static final int FEWEST = 4;

  /**
   * Binds a program.
   *
   * @param size number of instances that it will be run for
   * @param columns arrays of the group, one a column
   * @param scratch arrays of the thread that runs it
   * @param step time step, ms
   * @param seed seed of the run
   * @param streams keeps the random numbers of each instance apart from those of all others
   */
  public BlockKernel(
      BlockCode code,
      LoopLibrary library,
      int size,
      double[][] columns,
      Scratch scratch,
      double step,
      long seed,
      long[] streams) {
    this.code = code;
    this.values = code.shape().values();
    boolean drawn = values.stream().anyMatch(v -> v.op() == KernelOp.RANDOM);
    this.variants =
        size < FEWEST && !drawn ? library.straight(code.shape()) : library.of(code.shape());
    this.columns = columns;
    this.arrays = code.columns().stream().map(c -> columns[c]).toArray(double[][]::new);
    this.scratch = scratch;
    this.step = step;
    this.seed = seed;
    this.streams = streams;
    this.randoms = new BlockRandom[values.size()];
    this.all = new double[code.uniformCount()];
    this.slots = code.slots().stream().mapToInt(Integer::intValue).toArray();
    this.uniform = new double[slots.length];
    this.timed = IntStream.range(0, all.length).filter(i -> code.uniform(i).timed()).toArray();
    setUniforms(0, IntStream.range(0, all.length).filter(i -> !code.uniform(i).timed()).toArray());
  }

  /** Runs the instances 0 to {@code size} − 1. */
  public void run(int size, double time, long draw) {
    if (timed.length > 0) {
      setUniforms(time, timed);
    }
    Form form = variants.settled();
    if (form != null) {
      runForm(form, size, draw);
      return;
    }
    Form trial = variants.next(size);
    long begin = System.nanoTime();
    runForm(trial, size, draw);
    variants.took(trial, size, System.nanoTime() - begin);
  }

  private void runForm(Form form, int size, long draw) {
    double[][] kept = scratch.arrays(form.schedule().scratches(), size);
    int blocks = (size + BLOCK - 1) / BLOCK;
    int length = blocks == 0 ? 0 : ((size + blocks - 1) / blocks + 7) & -8;
    List<Segment> segments = form.segments();
    for (int from = 0; from < size; from += length) {
      int to = Math.min(from + length, size);
      for (int s = 0; s < segments.size(); s++) {
        Segment segment = segments.get(s);
        if (segment.isCall()) {
          call(form.schedule(), segment, kept, from, to, draw);
        } else {
          form.loops().run(s, arrays, kept, uniform, from, to);
        }
      }
    }
    for (BlockCode.Store fill : form.schedule().fills()) {
      Arrays.fill(arrays[fill.array()], 0, size, uniform[~fill.value()]);
    }
  }

  private void setUniforms(double time, int[] which) {
    for (int i : which) {
      BlockCode.Uniform u = code.uniform(i);
      all[i] =
          switch (u.op()) {
            case CONSTANT -> u.literal();
            case TIME -> time;
            case STEP -> step;
            case COLUMN -> columns[u.a()].length == 0 ? 0 : columns[u.a()][0];
            default -> KernelMath.apply(u.op(), all[u.a()], all[u.b()], all[u.c()]);
          };
    }
    for (int k = 0; k < slots.length; k++) {
      uniform[k] = all[slots[k]];
    }
  }

  private double[] array(Schedule schedule, int value, double[][] kept) {
    BlockCode.Value v = values.get(value);
    return v.isLoad() ? arrays[v.a()] : kept[schedule.scratch(value)];
  }

  private void call(
      Schedule schedule, Segment segment, double[][] kept, int from, int to, long draw) {
    int value = segment.values().getFirst();
    BlockCode.Value v = values.get(value);
    double[] d = kept[schedule.scratch(value)];
    BlockMath math = scratch.math();
    switch (v.op()) {
      case EXP -> math.exp(array(schedule, v.a(), kept), d, from, to);
      case EXPM1 -> math.expm1(array(schedule, v.a(), kept), d, from, to);
      case EXPREL -> math.exprel(array(schedule, v.a(), kept), d, from, to);
      case LINOID -> math.linoid(array(schedule, v.a(), kept), d, from, to);
      case TANH -> math.tanh(array(schedule, v.a(), kept), d, from, to);
      case LN -> math.ln(array(schedule, v.a(), kept), d, from, to);
      case POWER -> {
        double[] base = v.a() < 0 ? filled(0, v.a(), from, to) : array(schedule, v.a(), kept);
        double[] exponent = v.b() < 0 ? filled(1, v.b(), from, to) : array(schedule, v.b(), kept);
        math.power(base, exponent, d, from, to);
      }
      case RANDOM -> random(schedule, value, d, kept, from, to, draw);
      default -> other(schedule, v, d, kept, from, to);
    }
  }

  private void random(
      Schedule schedule, int value, double[] d, double[][] kept, int from, int to, long draw) {
    BlockCode.Value v = values.get(value);
    BlockRandom source = randoms[value];
    if (source == null) {
      source = new BlockRandom(seed, v.b(), streams);
      randoms[value] = source;
    }
    source.fill(d, scratch.longs(to), from, to, draw);
    if (v.a() < 0) {
      double limit = uniform[~v.a()];
      for (int i = from; i < to; i++) {
        d[i] = limit * d[i];
      }
    } else {
      double[] limits = array(schedule, v.a(), kept);
      for (int i = from; i < to; i++) {
        d[i] = limits[i] * d[i];
      }
    }
  }

  private void other(
      Schedule schedule, BlockCode.Value v, double[] d, double[][] kept, int from, int to) {
    KernelOp op = v.op();
    boolean two = op.operands() > 1;
    double[] a = v.a() < 0 ? filled(0, v.a(), from, to) : array(schedule, v.a(), kept);
    double[] b = a;
    if (two) {
      b = v.b() < 0 ? filled(1, v.b(), from, to) : array(schedule, v.b(), kept);
    }
    for (int i = from; i < to; i++) {
      d[i] = KernelMath.apply(op, a[i], b[i], 0);
    }
  }

  /** A uniform operand as an array. */
  private double[] filled(int operand, int value, int from, int to) {
    double[] filled = scratch.operand(operand, to);
    Arrays.fill(filled, from, to, uniform[~value]);
    return filled;
  }
}
