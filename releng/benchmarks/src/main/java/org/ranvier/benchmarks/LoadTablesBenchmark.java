/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;

/**
 * From tables in an HDF5 file to the arrays that are stepped, and the first sample, in a heap of 6
 * GB. The whole of what fits there: {@code releng/bench LoadTables -p cells=100000 -p
 * synapses=50000000}.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadTablesBenchmark {
  /** A network in a folder. */
  @State(Scope.Benchmark)
  public static class Network {
    /** How many cells it has, ten control volumes each. */
    @Param({"20000"})
    public int cells;

    /** How many connections the table has. */
    @Param({"2000000"})
    public int synapses;

    private Path folder = Path.of("");
    private Path main = Path.of("");

    /** Writes the files. */
    @Setup(Level.Trial)
    public void write() throws IOException {
      folder = Files.createTempDirectory("tables");
      main = TableNetwork.write(folder, cells, synapses);
    }

    /** Removes them. */
    @TearDown(Level.Trial)
    public void clean() throws IOException {
      for (String each : List.of("LEMS_net.xml", "net.nml.h5")) {
        Files.delete(folder.resolve(each));
      }
      Files.delete(folder);
    }
  }

  /** Files to the arrays that are stepped, and the first sample. */
  @Benchmark
  public RunResult run(Network network) {
    Cancellation atOnce = new Cancellation();
    atOnce.cancel();
    return SimulationLoader.load(RunDescription.of(network.main)).watch(RunListener.SILENT, atOnce);
  }
}
