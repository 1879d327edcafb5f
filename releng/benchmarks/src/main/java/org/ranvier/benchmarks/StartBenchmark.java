/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/**
 * The command {@code ranvier run} for a run of one step, as users start it: from the start of the
 * script to the end of the process, a few hundredths of a second after the step. The first round,
 * which does not count, builds what is stale.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 15)
public class StartBenchmark {
  /** A folder for the time of the benchmark. */
  @State(Scope.Benchmark)
  public static class Folder {
    private Path path = Path.of("");

    /** Makes the folder. */
    @Setup(Level.Trial)
    public void make() throws IOException {
      path = Files.createTempDirectory("start");
    }

    /** Removes it with all that is in it. */
    @TearDown(Level.Trial)
    public void clean() throws IOException {
      try (Stream<Path> all = Files.walk(path)) {
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

    void runOneStep(Path model) throws IOException, InterruptedException {
      String command = System.getProperty("ranvier.command", "./ranvier");
      Process process =
          new ProcessBuilder(
                  command,
                  "run",
                  model.toString(),
                  "--duration",
                  "0.001",
                  "--dt",
                  "0.001",
                  "--quiet")
              .redirectErrorStream(true)
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the run stopped: " + said);
      }
    }
  }

  /** A branched cell with ten channels whose types are its own. */
  @State(Scope.Benchmark)
  public static class Cell {
    /** How many segments, each a compartment, the cell has. */
    @Param({"1000", "4000"})
    public int segments;

    private Path model = Path.of("");

    /** Writes the files. */
    @Setup(Level.Trial)
    public void write(Folder folder) throws IOException {
      model = TenChannels.write(folder.path, segments);
    }
  }

  /** The squid cell of the examples, of one compartment. */
  @State(Scope.Benchmark)
  public static class Compartment {
    private Path model = Path.of("");

    /** Writes the files. */
    @Setup(Level.Trial)
    public void write(Folder folder) throws IOException {
      model = Examples.get("hh-cell").copyTo(folder.path.resolve("hh-cell"));
    }
  }

  /** What there is to be gained by a smaller model. */
  @Benchmark
  public void compartment(Folder folder, Compartment compartment)
      throws IOException, InterruptedException {
    folder.runOneStep(compartment.model);
  }

  /** A large cell. */
  @Benchmark
  public void tenChannels(Folder folder, Cell cell) throws IOException, InterruptedException {
    folder.runOneStep(cell.model);
  }
}
