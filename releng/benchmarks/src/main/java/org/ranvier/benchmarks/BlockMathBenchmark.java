/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ranvier.solver.block.BlockMath;

/** Functions of a block of numbers, time a number; beside the functions of the platform. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BlockMathBenchmark.BLOCK)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BlockMathBenchmark {
  static final int BLOCK = 512;

  private final BlockMath math = new BlockMath();
  private final double[] argument = new double[BLOCK];
  private final double[] positive = new double[BLOCK];
  private final double[] exponent = new double[BLOCK];
  private final double[] result = new double[BLOCK];

  /** Numbers like those of rates and of concentrations. */
  @Setup
  public void fill() {
    Arrays.setAll(argument, i -> -8 + i * 0.03);
    Arrays.setAll(positive, i -> 1e-4 + i * 1e-5);
    Arrays.fill(exponent, 4.8);
  }

  @Benchmark
  public double[] exp() {
    math.exp(argument, result, 0, BLOCK);
    return result;
  }

  @Benchmark
  public double[] linoid() {
    math.linoid(argument, result, 0, BLOCK);
    return result;
  }

  @Benchmark
  public double[] ln() {
    math.ln(positive, result, 0, BLOCK);
    return result;
  }

  @Benchmark
  public double[] power() {
    math.power(positive, exponent, result, 0, BLOCK);
    return result;
  }

  /** {@link Math#exp} one by one. */
  @Benchmark
  public double[] platformExp() {
    for (int i = 0; i < BLOCK; i++) {
      result[i] = Math.exp(argument[i]);
    }
    return result;
  }

  /** {@link Math#pow} one by one. */
  @Benchmark
  public double[] platformPower() {
    for (int i = 0; i < BLOCK; i++) {
      result[i] = Math.pow(positive[i], exponent[i]);
    }
    return result;
  }
}
