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
import org.ranvier.bench.model.LargeNetwork;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.XmlDocument;

/**
 * From the file of a network to the arrays that are stepped, once in a fresh Java machine as in
 * {@code ranvier run}: nothing is compiled at first. The heap has three times the size of the
 * larger file, so that loading it ends in an error if it needs more.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xmx310m", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadNetworkBenchmark {
  /** A network in a folder. */
  @State(Scope.Benchmark)
  public static class Network {
    /** How many cells it has; nine connections, junctions and inputs each. */
    @Param({"10000", "100000"})
    public int cells;

    private Path folder = Path.of("");
    private Path main = Path.of("");
    private Path network = Path.of("");

    /** Writes the files. */
    @Setup(Level.Trial)
    public void write() throws IOException {
      folder = Files.createTempDirectory("network");
      main = LargeNetwork.write(folder, cells);
      network = folder.resolve("large.net.nml");
    }

    /** Removes them. */
    @TearDown(Level.Trial)
    public void clean() throws IOException {
      for (Path each : List.of(main, network, folder)) {
        Files.delete(each);
      }
    }
  }

  /** File to elements. */
  @Benchmark
  public XmlDocument document(Network network) {
    return XmlDocument.read(network.network);
  }

  /** Files to components, all values read and checked. */
  @Benchmark
  public LemsModel components(Network network) {
    return LemsModel.read(network.main).sound();
  }

  /** Files to the arrays that are stepped, and the first sample. */
  @Benchmark
  public RunResult run(Network network) {
    Cancellation atOnce = new Cancellation();
    atOnce.cancel();
    return SimulationLoader.load(RunDescription.of(network.main)).watch(RunListener.SILENT, atOnce);
  }
}
