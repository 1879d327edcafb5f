/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.ranvier.examples.Examples;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;

/** A second of a thousand squid cells in 20,000 steps, one or all potentials written to a file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2)
@Measurement(iterations = 8)
public class RecordBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How many columns the file has. */
  @Param({"1", "1000"})
  public int columns;

  private Path folder = Path.of("");
  private @Nullable PreparedRun run;

  /** Time that the benchmark's own thread works, which is the one that steps. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Stepping {
    /** Processor time of stepping, ms. */
    public double processorMs;

    /** Every round counts for itself. */
    @Setup(Level.Iteration)
    public void clear() {
      processorMs = 0;
    }
  }

  /** Writes the model and reads it. */
  @Setup(Level.Trial)
  public void write() throws IOException {
    folder = Files.createTempDirectory("record");
    Path cell = Examples.get("hh-cell").copyTo(folder).resolveSibling("HHCell.cell.nml");
    StringBuilder text = new StringBuilder();
    text.append(
        """
        <Lems>
          <Target component="sim"/>
          <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
          <Include file="%s"/>
          <pulseGenerator id="step" delay="20ms" duration="60s" amplitude="0.15nA"/>
          <network id="net">
            <population id="cells" component="hhCell" size="1000"/>
            <explicitInput target="cells[0]" input="step"/>
          </network>
          <Simulation id="sim" length="1s" step="0.05ms" target="net">
            <OutputFile id="file" fileName="potentials.dat">
        """
            .formatted(cell.getFileName()));
    for (int i = 0; i < columns; i++) {
      text.append("<OutputColumn id=\"v%d\" quantity=\"cells[%d]/v\"/>\n".formatted(i, i));
    }
    text.append("</OutputFile></Simulation></Lems>\n");
    Path model = Files.writeString(folder.resolve("LEMS_record.xml"), text);
    run = SimulationLoader.load(RunDescription.builder(model).threads(1).build());
  }

  /** Runs it. */
  @Benchmark
  public RunResult record(Stepping stepping) {
    long begin = THREADS.getCurrentThreadCpuTime();
    RunResult result = Objects.requireNonNull(run).record(RunListener.SILENT, Cancellation.none());
    stepping.processorMs = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    return result;
  }

  /** Removes model and results. */
  @TearDown(Level.Trial)
  public void clean() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
