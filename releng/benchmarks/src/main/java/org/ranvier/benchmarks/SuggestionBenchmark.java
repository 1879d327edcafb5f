/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ranvier.units.Suggestion;

/** "Did you mean …?": a broken file may ask it for every name in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SuggestionBenchmark {
  /** How many names are known. */
  @Param({"500", "5000"})
  public int names;

  private List<String> known = List.of();

  /** Makes the names. */
  @Setup(Level.Trial)
  public void name() {
    known = IntStream.range(0, names).mapToObj(i -> "component_" + i).toList();
  }

  /** A name near one of them. */
  @Benchmark
  public Optional<String> near() {
    return Suggestion.closest("componnet_17", known);
  }

  /** A name near none of them. */
  @Benchmark
  public Optional<String> far() {
    return Suggestion.closest("segmentGroup7", known);
  }
}
