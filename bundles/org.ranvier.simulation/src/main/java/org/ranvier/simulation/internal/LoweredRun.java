/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunMemory;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.RunWarning;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.Footprint;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.plan.Plan;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/** Runs a plan: steps in short stretches, with a look at the clock and the listener in between. */
final class LoweredRun implements PreparedRun {
  private static final long STRETCH_NANOS = 25_000_000;
  private static final int LONGEST_STRETCH = 20_000;

  /**
   * Parts of a large network are fetched from memory once a stretch, so that some steps should be
   * done together even where each takes long, but not for longer than a user waits gladly.
   */
  private static final int WORTHWHILE_STRETCH = 16;

  private static final long LONG_STRETCH_NANOS = 250_000_000;

  private final RunInfo info;
  private final List<RunWarning> warnings;
  private final Plan plan;
  private final BackendProvider backend;
  private final List<Quantity> quantities;
  private final List<int[]> probes;
  private final SourceLocation location;

  LoweredRun(
      RunInfo info,
      List<RunWarning> warnings,
      Plan plan,
      BackendProvider backend,
      List<Quantity> quantities,
      List<int[]> probes,
      SourceLocation location) {
    this.info = info;
    this.warnings = warnings;
    this.plan = plan;
    this.backend = backend;
    this.quantities = quantities;
    this.probes = probes;
    this.location = location;
  }

  @Override
  public RunInfo info() {
    return info;
  }

  @Override
  public List<RunWarning> warnings() {
    return warnings;
  }

  @Override
  public RunResult run(RunListener listener, Cancellation cancellation) {
    try (ResultFiles files = ResultFiles.of(info)) {
      return run(files, true, listener, cancellation);
    }
  }

  @Override
  public RunResult record(RunListener listener, Cancellation cancellation) {
    try (ResultFiles files = ResultFiles.of(info)) {
      return run(files, false, listener, cancellation);
    }
  }

  @Override
  public RunResult watch(RunListener listener, Cancellation cancellation) {
    try (ResultFiles none = ResultFiles.none(info)) {
      return run(none, false, listener, cancellation);
    }
  }

  private RunResult run(
      ResultFiles files, boolean keep, RunListener listener, Cancellation cancellation) {
    long begin = System.nanoTime();
    var results = new ResultCollector(info, quantities, probes, files, keep, listener);
    Stepped stepped;
    try (Recorder recorder = new Recorder(plan.model().probes().size(), results::take)) {
      stepped = steps(recorder, listener, cancellation);
      recorder.finish();
    }
    List<Path> written = files.keep();
    Duration wallTime = Duration.ofNanos(System.nanoTime() - begin);
    Footprint taken = stepped.footprint;
    RunMemory memory = new RunMemory(taken.values(), taken.connectionBytes(), taken.connections());
    return results.result(
        stepped.steps == info.steps(), written, wallTime, memory, stepped.computing);
  }

  private record Stepped(long steps, Footprint footprint, String computing) {}

  private Stepped steps(Recorder recorder, RunListener listener, Cancellation cancellation) {
    Announcer announcer = new Announcer(listener, info.durationMs());
    try (Stepper stepper = backend.start(plan)) {
      Records first = recorder.next();
      stepper.sample(first);
      recorder.take(first);
      announcer.reached(0);
      int stretch = 1;
      while (stepper.step() < info.steps() && !cancellation.isCancelled()) {
        int next = (int) Math.min(stretch, info.steps() - stepper.step());
        Records records = recorder.next();
        long begin = System.nanoTime();
        stepper.advance(next, records);
        long nanos = Math.max(1, System.nanoTime() - begin);
        recorder.take(records);
        announcer.passes(stepper.time());
        stretch = Math.min(next(stretch, nanos), recorder.rows());
      }
      announcer.reached(stepper.time());
      return new Stepped(stepper.step(), stepper.footprint(), stepper.report());
    } catch (SolverException e) {
      recorder.finish();
      throw new ModelProblemException(
          location, "at t = %.6g ms %s".formatted(e.time(), e.getMessage()));
    }
  }

  /** Tells the listener of the time reached, seldom enough where stretches are short. */
  private static final class Announcer {
    private static final long PAUSE_NANOS = 20_000_000;

    private final RunListener listener;
    private final double durationMs;
    private double toldMs = Double.NaN;
    private long toldAt;

    Announcer(RunListener listener, double durationMs) {
      this.listener = listener;
      this.durationMs = durationMs;
    }

    void reached(double timeMs) {
      if (timeMs != toldMs) {
        toldMs = timeMs;
        toldAt = System.nanoTime();
        listener.progress(timeMs, durationMs);
      }
    }

    /** The first step is told of in any case. */
    void passes(double timeMs) {
      if (toldMs == 0 || System.nanoTime() - toldAt >= PAUSE_NANOS) {
        reached(timeMs);
      }
    }
  }

  private static int next(int stretch, long nanos) {
    double each = (double) nanos / stretch;
    double worthwhile = Math.min(WORTHWHILE_STRETCH, LONG_STRETCH_NANOS / each);
    double fitting = Math.max(STRETCH_NANOS / each, worthwhile);
    return (int) Math.clamp(fitting, 1, Math.min(LONGEST_STRETCH, 2.0 * stretch));
  }
}
