/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;

/** From the wish to stop a run to its partial result; what is promised is a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3)
@Measurement(iterations = 20)
public class CancelBenchmark {
  private static final String MODEL =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
        <iafCell id="cell" leakReversal="-60mV" thresh="-55mV" reset="-62mV" C="1nF"
            leakConductance="0.05uS"/>
        <network id="net"><population id="pop" component="cell" size="1"/></network>
        <Simulation id="sim" length="100000s" step="0.01ms" target="net">
          <Display id="d" title="" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">
            <Line id="v" quantity="pop[0]/v" scale="1mV" color="#000000" timeScale="1ms"/>
          </Display>
        </Simulation>
      </Lems>
      """;

  private Path model = Path.of("");
  private Cancellation cancellation = Cancellation.none();
  private CompletableFuture<RunResult> result = new CompletableFuture<>();

  /** Writes the model. */
  @Setup(Level.Trial)
  public void write() throws IOException {
    model = Files.createTempFile("LEMS_endless", ".xml");
    Files.writeString(model, MODEL);
  }

  /** Starts a run without end and lets it get going. */
  @Setup(Level.Invocation)
  public void start() throws InterruptedException {
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    cancellation = new Cancellation();
    CountDownLatch going = new CountDownLatch(1);
    RunListener listener =
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            going.countDown();
          }
        };
    result = CompletableFuture.supplyAsync(() -> run.run(listener, cancellation));
    going.await();
    Thread.sleep(200); // what is kept grows with the time
  }

  /** Stops it. */
  @Benchmark
  public RunResult cancel() {
    cancellation.cancel();
    return result.join();
  }

  /** Removes the model. */
  @TearDown(Level.Trial)
  public void clean() throws IOException {
    Files.deleteIfExists(model);
  }
}
