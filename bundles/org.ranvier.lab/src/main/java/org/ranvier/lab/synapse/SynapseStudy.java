/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.synapse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.ranvier.lab.stage.StageRun;
import org.ranvier.lab.stage.StagedPart;
import org.ranvier.lab.stage.Supply;
import org.ranvier.lab.stage.Train;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.simulation.Cancellation;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblemException;

/**
 * What a synapse does on its own, whatever its type: it runs with the potential held and gets
 * events, by the equations that a simulation runs.
 */
public final class SynapseStudy {
  private static final Dimension VOLTAGE = dimension("voltage");
  private static final Dimension TEMPERATURE = dimension("temperature");
  private static final String IN = "in";
  private static final String WEIGHT = "/w";
  private static final String POST = "/postSpike";
  private static final double ZERO_CELSIUS = 273.15;
  private static final double MILLI = 1e-3;

  private final StagedPart part;
  private final double celsius;
  private final Cancellation cancellation;

  /**
   * @param celsius temperature
   */
  public SynapseStudy(StagedPart part, double celsius, Cancellation cancellation) {
    this.part = part;
    this.celsius = celsius;
    this.cancellation = cancellation;
  }

  private static Dimension dimension(String name) {
    return LemsModel.core().units().findDimension(name).orElseThrow();
  }

  /** Whether it gets events; a gap junction and a graded synapse do not. */
  public boolean takesEvents() {
    return !part.system().portsNamed(IN).isEmpty();
  }

  /** Whether it shows a conductance; else its current is what can be seen. */
  public boolean hasConductance() {
    return part.system().exposures().containsKey("g");
  }

  /**
   * The response to events.
   *
   * @param timesMs of the samples
   * @param values conductance in nS, or current in pA where it shows no conductance
   * @param eventsMs when events arrived
   */
  @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
  public record Response(double[] timesMs, double[] values, List<Double> eventsMs) {
    public Response {
      eventsMs = List.copyOf(eventsMs);
    }
  }

  /**
   * The conductance, or the current, while events arrive.
   *
   * @param heldMv potential
   * @param durationMs length of the run
   * @param stepMs time step and distance of samples
   * @throws ModelProblemException it cannot run alone
   * @throws CancellationException it was cancelled
   */
  public Response response(Train train, double heldMv, double durationMs, double stepMs) {
    String shown = hasConductance() ? "g" : "i";
    StageRun.Result result =
        StageRun.run(
            part,
            surroundings(Supply.held(heldMv * MILLI)),
            List.of(train),
            List.of(shown),
            durationMs,
            stepMs,
            cancellation);
    double unit = hasConductance() ? 1e9 : 1e12;
    double[] values = Arrays.stream(result.of(shown)).map(each -> each * unit).toArray();
    List<Double> events = new ArrayList<>();
    for (int i = 0; i < train.count(); i++) {
      events.add(train.firstMs() + i * train.intervalMs());
    }
    return new Response(result.timesMs(), values, events);
  }

  private Map<String, Supply> surroundings(Supply potential) {
    Map<String, Supply> supplied = new LinkedHashMap<>();
    for (FlatSystem.Input each : part.system().inputs()) {
      if (each.dimension().equals(VOLTAGE)) {
        supplied.put(each.name(), potential);
      } else if (each.dimension().equals(TEMPERATURE)) {
        supplied.put(each.name(), Supply.held(celsius + ZERO_CELSIUS));
      }
    }
    return supplied;
  }

  /**
   * How strong the response to each event of a train is, in parts of that to the first: short-term
   * depression and facilitation. The response to an event is what is more than without it.
   *
   * @param settleMs until when after an event its response is the largest
   */
  public List<Double> amplitudes(Train train, double heldMv, double settleMs, double stepMs) {
    double duration = train.lastMs() + settleMs;
    List<Double> amplitudes = new ArrayList<>();
    double @Nullable [] before = null;
    for (int i = 1; i <= train.count(); i++) {
      Train some = new Train(train.port(), train.firstMs(), train.intervalMs(), i);
      double[] values = response(some, heldMv, duration, stepMs).values();
      double most = 0;
      for (int k = 0; k < values.length; k++) {
        double change = values[k] - (before == null ? values[0] : before[k]);
        most = Math.abs(change) > Math.abs(most) ? change : most;
      }
      amplitudes.add(most);
      before = values;
    }
    double first = amplitudes.getFirst();
    return amplitudes.stream().map(each -> each / first).toList();
  }

  /**
   * The second response in parts of the first, over the interval.
   *
   * @param intervalsMs above zero
   * @param settleMs until when after an event its response is the largest
   */
  public List<Double> pairedPulses(
      List<Double> intervalsMs, double heldMv, double settleMs, double stepMs) {
    return intervalsMs.stream()
        .map(each -> amplitudes(new Train(IN, 1, each, 2), heldMv, settleMs, stepMs).getLast())
        .toList();
  }

  /**
   * How much of the conductance is left by its block mechanisms.
   *
   * @param potentialsMv where
   * @param factor product of all mechanisms' factors there
   */
  @SuppressWarnings("ArrayRecordComponent") // some hundred numbers, handed over
  public record Block(double[] potentialsMv, double[] factor) {}

  /** The block over an even range of potentials; empty where it has no block mechanism. */
  public Optional<Block> block(double fromMv, double toMv, int steps) {
    List<String> factors =
        part.system().exposures().keySet().stream()
            .filter(each -> each.endsWith("/blockFactor"))
            .toList();
    List<String> potentials =
        part.system().inputs().stream()
            .filter(each -> each.dimension().equals(VOLTAGE))
            .map(FlatSystem.Input::name)
            .toList();
    if (factors.isEmpty() || potentials.isEmpty()) {
      return Optional.empty();
    }
    List<String> recorded = new ArrayList<>(factors);
    recorded.add(potentials.getFirst());
    StageRun.Result result =
        StageRun.run(
            part,
            surroundings(Supply.ramp(fromMv * MILLI, toMv * MILLI, steps)),
            List.of(),
            recorded,
            steps,
            1,
            cancellation);
    double[] v =
        Arrays.stream(result.of(potentials.getFirst())).map(each -> each / MILLI).toArray();
    double[] product = new double[v.length];
    Arrays.fill(product, 1);
    for (String each : factors) {
      double[] factor = result.of(each);
      for (int i = 0; i < product.length; i++) {
        product[i] *= factor[i];
      }
    }
    return Optional.of(new Block(v, product));
  }

  /** Whether it learns from the times of spikes before and behind it. */
  public boolean hasWindow() {
    return findWeight().isPresent() && takesEvents();
  }

  /** Path of the mechanism that has a weight and hears postsynaptic spikes. */
  private Optional<String> findWeight() {
    return part.system().portsNamed("postSpike").stream()
        .filter(each -> each.endsWith(POST))
        .map(each -> each.substring(0, each.length() - POST.length()))
        .filter(each -> part.system().exposures().containsKey(each + WEIGHT))
        .findFirst();
  }

  /**
   * The change of the weight by one pair of spikes, over the time from the presynaptic to the
   * postsynaptic one.
   *
   * @param lagsMs positive where the postsynaptic spike is the later one
   * @throws IllegalArgumentException it has no window
   */
  public List<Double> window(List<Double> lagsMs, double heldMv, double stepMs) {
    String mechanism =
        findWeight()
            .orElseThrow(() -> new IllegalArgumentException(part.name() + " does not learn"));
    double middle = lagsMs.stream().mapToDouble(Math::abs).max().orElse(0) + 1;
    List<Double> changes = new ArrayList<>();
    for (double lag : lagsMs) {
      StageRun.Result result =
          StageRun.run(
              part,
              surroundings(Supply.held(heldMv * MILLI)),
              List.of(new Train(IN, middle, 1, 1), new Train(mechanism + POST, middle + lag, 1, 1)),
              List.of(mechanism + WEIGHT),
              2 * middle + 1,
              stepMs,
              cancellation);
      double[] weight = result.of(mechanism + WEIGHT);
      changes.add(weight[weight.length - 1] - weight[0]);
    }
    return changes;
  }
}
