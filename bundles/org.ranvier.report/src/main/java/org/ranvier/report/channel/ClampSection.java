/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.gate.GateCurves;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampCurve;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.lab.clamp.SweepTrace;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.equation.NumberText;
import org.ranvier.xml.ModelProblemException;

/** What a channel does under a voltage clamp: a family of steps and the curves read from it. */
final class ClampSection {
  private static final Levels DRAWN = new Levels(-80, 60, 20);
  private static final Levels READ = new Levels(-100, 60, 5);

  /** Pulses are so many time constants of the fastest gate, and no shorter than the usual ones. */
  private static final double PULSE = 4;

  private static final double LONGEST_MS = 2000;

  private final ChannelSubject subject;

  ClampSection(ChannelSubject subject) {
    this.subject = subject;
  }

  /** Nothing for a channel that the potential does not open. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    try {
      ClampedChannel clamped = clamped();
      if (!clamped.dependsOnPotential() || subject.channel().gates().isEmpty()) {
        return List.of();
      }
      blocks.add(heading());
      add(clamped, blocks);
    } catch (ModelProblemException impossible) {
      blocks.clear();
      blocks.add(heading());
      blocks.add(
          new Block.Paragraph(
              Line.of(ReportMessages.of("notClamped", String.valueOf(impossible.getMessage())))));
    }
    return blocks;
  }

  private Block heading() {
    return new Block.Heading(2, ReportMessages.of("clamp"), subject.anchor("clamp"));
  }

  private ClampedChannel clamped() {
    return ClampedChannel.of(
        subject.system(),
        new ClampConditions(
            subject.bath().celsius(),
            subject.bath().concentrationMm(),
            ClampConditions.USUAL.outsideMm()));
  }

  private void add(ClampedChannel clamped, List<Block> blocks) {
    double pulse = pulseMs();
    ClampStudy drawn = study(ClampStudy.Kind.STEPS, DRAWN, pulse);
    ClampStudy steps = study(ClampStudy.Kind.STEPS, READ, pulse);
    ClampStudy prepulses = study(ClampStudy.Kind.INACTIVATION, new Levels(-120, 40, 5), pulse);
    List<SweepTrace> read = run(clamped, steps);
    double reversal = UsualReversal.mv(species());
    List<Block.Figure> figures = new ArrayList<>();
    figures.add(sweeps(run(clamped, drawn)));
    steps.currents(read, 1, reversal).ifPresent(each -> figures.add(currents(each)));
    Optional<ClampCurve> activation = steps.openings(read);
    Optional<ClampCurve> inactivation = prepulses.openings(run(clamped, prepulses));
    figures.add(openings(activation.orElseThrow(), inactivation.orElseThrow()));
    blocks.add(
        new Block.Paragraph(
            Line.of(
                ReportMessages.of(
                    "protocol",
                    NumberText.number(drawn.holdingMv()),
                    NumberText.number(pulse),
                    NumberText.number(subject.bath().celsius()),
                    NumberText.number(prepulses.testMv())))));
    blocks.add(new Block.Figures(figures));
    blocks.add(
        new Block.Remark(Line.of(ReportMessages.of("reversal", NumberText.number(reversal)))));
  }

  private static List<SweepTrace> run(ClampedChannel clamped, ClampStudy study) {
    return clamped.run(study.protocol().family(), study.sampleMs());
  }

  private static ClampStudy study(ClampStudy.Kind kind, Levels levels, double pulseMs) {
    ClampStudy usual = ClampStudy.usual(kind);
    return new ClampStudy(kind, usual.holdingMv(), levels, usual.testMv(), pulseMs);
  }

  private String species() {
    return subject.channel().component().text("species", "");
  }

  /** Long enough for the fastest gate to come to rest at every potential. */
  private double pulseMs() {
    double usual = ClampStudy.usual(ClampStudy.Kind.STEPS).pulseMs();
    double slowest =
        subject
            .channel()
            .functions()
            .overPotential(GateCurves.potentialsMv(), subject.bath(), Map.of())
            .stream()
            .map(GateFunction::courseMs)
            .filter(each -> each.length > 0)
            .mapToDouble(each -> Arrays.stream(each).filter(Double::isFinite).max().orElse(0))
            .min()
            .orElse(0);
    return roundUp(usual, Math.min(LONGEST_MS, PULSE * slowest));
  }

  /** The first of 1, 2, 5, 10, 20 … times a length that is no shorter than another. */
  private static double roundUp(double length, double least) {
    for (double decade = length; ; decade *= 10) {
      for (int digit : new int[] {1, 2, 5}) {
        if (digit * decade >= least) {
          return digit * decade;
        }
      }
    }
  }

  private Block.Figure sweeps(List<SweepTrace> traces) {
    List<Chart.Series> series =
        traces.stream()
            .map(
                each ->
                    series(
                        NumberText.number(each.sweep().varied()) + " mV",
                        each.timesMs(),
                        each.open()))
            .toList();
    Chart chart =
        new Chart(
            ReportMessages.of("sweepsTitle", subject.channel().name()),
            new Axis(ReportMessages.of("time"), "ms", Scale.LINEAR),
            new Axis(ReportMessages.of("openFraction"), "", Scale.FROM_ZERO),
            series);
    return new Block.Figure(subject.anchor("steps"), chart, "");
  }

  private static Chart.Series series(String name, double[] xs, double[] ys) {
    return new Chart.Series(
        name, IntStream.range(0, xs.length).mapToObj(i -> new Chart.Point(xs[i], ys[i])).toList());
  }

  private Block.Figure currents(ClampCurve curve) {
    Chart chart =
        new Chart(
            ReportMessages.of("currentTitle", subject.channel().name()),
            new Axis(EditMessages.of("kinetics.potential"), "mV", Scale.LINEAR),
            new Axis(ReportMessages.of("peakCurrent"), "pA/nS", Scale.LINEAR),
            List.of(series("", curve.varied(), curve.values())));
    return new Block.Figure(subject.anchor("iv"), chart, "");
  }

  private Block.Figure openings(ClampCurve activation, ClampCurve inactivation) {
    Chart chart =
        new Chart(
            ReportMessages.of("openingsTitle", subject.channel().name()),
            new Axis(EditMessages.of("kinetics.potential"), "mV", Scale.LINEAR),
            new Axis(ReportMessages.of("relative"), "", Scale.FROM_ZERO).within(0, 1),
            List.of(
                series(ReportMessages.of("activation"), activation.varied(), activation.values()),
                series(
                    ReportMessages.of("inactivation"),
                    inactivation.varied(),
                    inactivation.values())));
    return new Block.Figure(subject.anchor("gv"), chart, "");
  }
}
