/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.lab.stage.StagedPart;
import org.ranvier.lab.stage.Train;
import org.ranvier.lab.synapse.Junction;
import org.ranvier.lab.synapse.SynapseStudy;
import org.ranvier.lems.component.Component;
import org.ranvier.report.ReportMessages;
import org.ranvier.simulation.Cancellation;
import org.ranvier.units.Dimension;

/**
 * The plots of a synapse: its response to one event and to a train, its block, what short-term
 * plasticity makes of pairs, the window in which it learns. All are of the equations that a
 * simulation runs.
 */
public final class SynapseFigures {
  /** Potential that the synapse is held at; block mechanisms let something pass. */
  public static final double HELD_MV = -40;

  private static final double STEPS = 2000;
  private static final int TRAIN = 10;
  private static final double LONGEST_MS = 1000;
  private static final double MOST_LAG_MS = 60;
  private static final List<Double> INTERVALS_MS =
      List.of(5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0);

  private final StagedPart part;
  private final SynapseStudy study;

  private SynapseFigures(StagedPart part, double celsius, Cancellation cancellation) {
    this.part = part;
    this.study = new SynapseStudy(part, celsius, cancellation);
  }

  /**
   * The plots that say something about a synapse. May take seconds.
   *
   * @throws org.ranvier.xml.ModelProblemException it cannot run alone
   * @throws java.util.concurrent.CancellationException it was cancelled
   */
  public static List<Chart> of(StagedPart part, double celsius, Cancellation cancellation) {
    SynapseFigures figures = new SynapseFigures(part, celsius, cancellation);
    Optional<Junction> junction = Junction.of(part.system());
    return junction.isPresent()
        ? List.of(figures.junction(junction.get()))
        : figures.study.takesEvents() ? figures.ofEvents() : List.of();
  }

  private List<Chart> ofEvents() {
    List<Chart> charts = new ArrayList<>();
    double slowest = slowestMs();
    double span = Math.min(LONGEST_MS, 6 * slowest);
    charts.add(
        response(
            ReportMessages.of("oneEvent", part.name()), new Train("in", span / 20, 1, 1), span));
    double interval = Math.max(5, Math.min(50, slowest));
    double all = TRAIN * interval + span / 2;
    charts.add(
        response(
            ReportMessages.of("train", part.name()),
            new Train("in", interval, interval, TRAIN),
            all));
    study.block(-100, 60, 160).ifPresent(each -> charts.add(block(each)));
    if (isPlastic()) {
      charts.add(pairs(slowest));
    }
    if (study.hasWindow()) {
      charts.add(window());
    }
    return charts;
  }

  /** The longest time constant of the synapse itself, in ms. */
  private double slowestMs() {
    return Math.max(
        1,
        times(part.component())
            .map(each -> each * 1e3)
            .filter(each -> each > 0 && each < LONGEST_MS)
            .max()
            .orElse(10));
  }

  private DoubleStream times(Component component) {
    DoubleStream own =
        component.values().values().stream()
            .filter(each -> each.dimension().equals(Dimension.TIME))
            .mapToDouble(Component.Value::si);
    return DoubleStream.concat(
        own,
        List.of("synapse1", "synapse2").stream()
            .flatMap(each -> component.findReference(each).stream())
            .flatMapToDouble(this::times));
  }

  private boolean isPlastic() {
    return part.system().exposures().keySet().stream()
        .anyMatch(each -> each.endsWith("/plasticityFactor"));
  }

  private Axis shown() {
    return study.hasConductance()
        ? new Axis(ReportMessages.of("conductance"), "nS", Scale.FROM_ZERO)
        : new Axis(ReportMessages.of("current"), "pA", Scale.FROM_ZERO);
  }

  private Chart response(String title, Train train, double durationMs) {
    SynapseStudy.Response response = study.response(train, HELD_MV, durationMs, durationMs / STEPS);
    return new Chart(
        title,
        new Axis(ReportMessages.of("time"), "ms", Scale.LINEAR),
        shown(),
        List.of(PartSection.series("", response.timesMs(), response.values())));
  }

  private Chart block(SynapseStudy.Block block) {
    return new Chart(
        ReportMessages.of("blockTitle", part.name()),
        new Axis(EditMessages.of("kinetics.potential"), "mV", Scale.LINEAR),
        new Axis(ReportMessages.of("blockFactor"), "", Scale.FROM_ZERO).within(0, 1),
        List.of(PartSection.series("", block.potentialsMv(), block.factor())));
  }

  private Chart pairs(double slowestMs) {
    List<Double> intervals = INTERVALS_MS.stream().filter(each -> each >= slowestMs / 10).toList();
    double step = Math.max(0.02, slowestMs / 200);
    List<Double> ratios = study.pairedPulses(intervals, HELD_MV, slowestMs, step);
    return new Chart(
        ReportMessages.of("pairsTitle", part.name()),
        new Axis(ReportMessages.of("interval"), "ms", Scale.LOGARITHMIC),
        new Axis(ReportMessages.of("pairRatio"), "", Scale.FROM_ZERO),
        List.of(PartSection.series("", array(intervals), array(ratios))));
  }

  private Chart window() {
    double[] lags =
        DoubleStream.iterate(-MOST_LAG_MS + 2.5, each -> each < MOST_LAG_MS, each -> each + 5)
            .toArray();
    List<Double> changes = study.window(DoubleStream.of(lags).boxed().toList(), HELD_MV, 0.25);
    return new Chart(
        ReportMessages.of("windowTitle", part.name()),
        new Axis(ReportMessages.of("lag"), "ms", Scale.LINEAR),
        new Axis(ReportMessages.of("weightChange"), "", Scale.LINEAR),
        List.of(PartSection.series("", lags, array(changes))));
  }

  private Chart junction(Junction junction) {
    double[] peers = DoubleStream.iterate(-100, each -> each <= 60, each -> each + 5).toArray();
    return new Chart(
        ReportMessages.of("junctionTitle", part.name()),
        new Axis(ReportMessages.of("peer"), "mV", Scale.LINEAR),
        new Axis(ReportMessages.of("current"), "pA", Scale.LINEAR),
        List.of(PartSection.series("", peers, junction.currentsPa(HELD_MV, peers))));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(each -> each).toArray();
  }
}
