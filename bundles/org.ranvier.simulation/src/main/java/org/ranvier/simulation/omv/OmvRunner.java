/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.ModelProblemException;

/** Runs targets with our engine and judges the results; writes no files, keeps no samples. */
public final class OmvRunner {
  private final List<MethodChoice> choices;
  private final boolean converge;
  private final Optional<String> backend;

  /**
   * @param choices integration methods to try; the first decides on agreement
   * @param converge whether to run at a quarter and a sixteenth of the step, too
   * @param backend name of the back end; the best available one where left open
   */
  public OmvRunner(List<MethodChoice> choices, boolean converge, Optional<String> backend) {
    this.choices = List.copyOf(choices);
    this.converge = converge;
    this.backend = backend;
  }

  /** Runs one target; safe to be called from several threads. */
  public TargetReport run(OmvTarget target, Cancellation cancellation) {
    List<MethodReport> reports = new ArrayList<>();
    Map<Method, MethodReport> known = new EnumMap<>(Method.class);
    for (MethodChoice choice : target.runnable() ? choices : List.<MethodChoice>of()) {
      if (!cancellation.isCancelled()) {
        Method method = choice.method(target);
        reports.add(known.computeIfAbsent(method, m -> run(target, m, cancellation)));
      }
    }
    return new TargetReport(target, outcome(target, reports, cancellation), reports);
  }

  private static TargetReport.Outcome outcome(
      OmvTarget target, List<MethodReport> reports, Cancellation cancellation) {
    if (target.runnable() && cancellation.isCancelled()) {
      return TargetReport.Outcome.STOPPED;
    }
    if (!target.problems().isEmpty()) {
      return TargetReport.Outcome.FAILED;
    }
    if (!target.runnable()) {
      return TargetReport.Outcome.SKIPPED;
    }
    boolean passed =
        reports.getFirst().passed() && reports.stream().allMatch(MethodReport::converged);
    return passed ? TargetReport.Outcome.PASSED : TargetReport.Outcome.FAILED;
  }

  private MethodReport run(OmvTarget target, Method method, Cancellation cancellation) {
    long begin = System.nanoTime();
    Watch watch = new Watch(target, method);
    List<String> faults = new ArrayList<>();
    try {
      watch.run(1, 0, cancellation);
      double seconds = (System.nanoTime() - begin) / 1e9;
      RunInfo info = watch.info();
      watch.notFinite().ifPresent(faults::add);
      List<Watch> finer = new ArrayList<>();
      if (converge && faults.isEmpty() && !target.experiments().isEmpty()) {
        for (int divisor : new int[] {4, 16}) {
          Watch next = new Watch(target, method);
          next.run(divisor, 0, cancellation);
          finer.add(next);
        }
      }
      boolean[] random = random(watch, cancellation);
      return new MethodReport(
          method, Optional.of(info), seconds, judge(watch, random, finer), faults);
    } catch (ModelProblemException problem) {
      faults.add(problem.report());
    } catch (RunFailedException failure) {
      faults.add(String.valueOf(failure.getMessage()));
    } catch (RuntimeException ours) {
      faults.add("a fault of Ranvier itself, please report it: " + ours);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new MethodReport(method, watch.findInfo(), seconds, List.of(), faults);
  }

  /** Which experiments another seed gives other values for. */
  private boolean[] random(Watch watch, Cancellation cancellation) {
    boolean[] random = new boolean[watch.target.experiments().size()];
    if (watch.info().stochastic() && random.length > 0) {
      Watch other = new Watch(watch.target, watch.method);
      other.run(1, 1, cancellation);
      for (int i = 0; i < random.length; i++) {
        random[i] = !Arrays.equals(watch.values(i), other.values(i));
      }
    }
    return random;
  }

  private static List<ExperimentReport> judge(Watch watch, boolean[] random, List<Watch> finer) {
    List<ExperimentReport> reports = new ArrayList<>();
    for (int i = 0; i < random.length; i++) {
      OmvExperiment experiment = watch.target.experiments().get(i);
      var variant = experiment.nearest(watch.method);
      Judge judge = new Judge(watch.info(), experiment, variant, random[i], watch.method);
      if (watch.observation(i) instanceof Observation.Missing(String reason)) {
        reports.add(judge.missing(reason));
        continue;
      }
      Optional<Convergence> convergence =
          finer.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Convergence.of(
                      experiment.expected(),
                      watch.smooth(i),
                      finer.get(0).smooth(i),
                      finer.get(1).smooth(i)));
      reports.add(judge.judge(watch.values(i), convergence));
    }
    return reports;
  }

  /** One run and what is observed in it. */
  private final class Watch implements RunListener {
    private final OmvTarget target;
    private final Method method;
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable RunInfo info;
    private @Nullable RunResult result;
    private @Nullable String notFinite;

    Watch(OmvTarget target, Method method) {
      this.target = target;
      this.method = method;
    }

    /** Runs at a part of the model's step, with a seed that differs from the model's by so much. */
    void run(int divisor, long otherSeed, Cancellation cancellation) {
      var builder = RunDescription.builder(target.model()).method(method);
      backend.ifPresent(builder::backend);
      PreparedRun run = SimulationLoader.load(builder.build());
      if (divisor > 1 || otherSeed != 0) {
        builder.timeStepMs(run.info().timeStepMs() / divisor);
        builder.seed(run.info().seed() + otherSeed);
        run = SimulationLoader.load(builder.build());
      }
      info = run.info();
      Observations watched = new Observations(run.info());
      for (OmvExperiment experiment : target.experiments()) {
        observations.add(watched.of(experiment.nearest(method).measure()));
      }
      result = run.watch(this, cancellation);
    }

    @Override
    public void samples(SampleBlock block) {
      observations.forEach(each -> each.take(block));
      for (int r = 0; r < block.values().length && notFinite == null; r++) {
        for (int i = 0; i < block.size() && notFinite == null; i++) {
          if (!Double.isFinite(block.values()[r][i])) {
            notFinite =
                "%s is %s at %.6g ms"
                    .formatted(
                        info().recordings().get(r).quantity(),
                        block.values()[r][i],
                        block.timeMs()[i]);
          }
        }
      }
    }

    Optional<RunInfo> findInfo() {
      return Optional.ofNullable(info);
    }

    RunInfo info() {
      return findInfo().orElseThrow();
    }

    Optional<String> notFinite() {
      return Optional.ofNullable(notFinite);
    }

    Observation observation(int experiment) {
      return observations.get(experiment);
    }

    double[] values(int experiment) {
      return observation(experiment).values(result());
    }

    double[] smooth(int experiment) {
      return observation(experiment).smoothValues(result());
    }

    private RunResult result() {
      return Optional.ofNullable(result).orElseThrow();
    }
  }
}
