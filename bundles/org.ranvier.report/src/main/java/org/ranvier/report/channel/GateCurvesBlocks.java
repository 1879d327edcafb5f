/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.KineticExport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.gate.GateCurves;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Block.Column;
import org.ranvier.report.document.Line;
import org.ranvier.report.equation.NumberText;

/** Curves of gates and their values at round potentials, of the equations that the solver runs. */
final class GateCurvesBlocks {
  private static final double[] VALUES_MV = {-100, -80, -60, -40, -20, 0, 20, 40};
  private static final double[] VALUES_LOG = {-5, -4, -3, -2, -1, 0};

  /** Changes below are rounding. */
  private static final double FLAT = 1e-9;

  private final ChannelSubject subject;
  private final List<KineticCurve> overPotential;
  private final List<KineticCurve> overConcentration;

  GateCurvesBlocks(ChannelSubject subject) {
    this.subject = subject;
    boolean calcium = subject.channel().functions().hasConcentration();
    this.overPotential = curves(Over.POTENTIAL, GateCurves.potentialsMv());
    this.overConcentration =
        calcium ? curves(Over.CONCENTRATION, GateCurves.logConcentrations()) : List.of();
  }

  private List<KineticCurve> curves(Over over, double[] xs) {
    return KineticCurve.of(subject.channel(), over, xs, subject.bath(), Map.of());
  }

  List<Block> blocks(Gate gate) {
    List<Block> blocks = new ArrayList<>();
    boolean calcium = varies(gate, overConcentration);
    if (!calcium || varies(gate, overPotential)) {
      add(gate, Over.POTENTIAL, overPotential, blocks);
    }
    if (calcium) {
      add(gate, Over.CONCENTRATION, overConcentration, blocks);
    }
    return blocks;
  }

  private static boolean varies(Gate gate, List<KineticCurve> curves) {
    return curves.stream()
        .filter(each -> each.key().gate().equals(gate.path()))
        .map(KineticCurve::y)
        .anyMatch(
            y -> {
              double low = Arrays.stream(y).filter(Double::isFinite).min().orElse(0);
              double high = Arrays.stream(y).filter(Double::isFinite).max().orElse(0);
              return high - low > FLAT * Math.max(Math.abs(high), Math.abs(low));
            });
  }

  private void add(Gate gate, Over over, List<KineticCurve> curves, List<Block> blocks) {
    List<Block.Figure> figures = new ArrayList<>();
    for (Plot plot : Plot.values()) {
      List<KineticCurve> shown =
          curves.stream()
              .filter(each -> each.key().plot() == plot && each.key().gate().equals(gate.path()))
              .toList();
      if (!shown.isEmpty()) {
        figures.add(figure(gate, over, plot, shown));
      }
    }
    if (!figures.isEmpty()) {
      blocks.add(new Block.Figures(figures));
      blocks.add(new Block.Remark(Line.of(held(over))));
      table(gate, over).ifPresent(blocks::add);
    }
  }

  private String held(Over over) {
    String celsius = NumberText.number(subject.bath().celsius());
    if (over == Over.CONCENTRATION) {
      return ReportMessages.of(
          "heldPotential", celsius, NumberText.number(subject.bath().potentialMv()));
    }
    return subject.channel().functions().hasConcentration()
        ? ReportMessages.of(
            "heldCalcium", celsius, NumberText.number(subject.bath().concentrationMm()))
        : ReportMessages.of("held", celsius);
  }

  private Block.Figure figure(Gate gate, Over over, Plot plot, List<KineticCurve> curves) {
    double[] xs =
        over == Over.POTENTIAL
            ? GateCurves.potentialsMv()
            : Arrays.stream(GateCurves.logConcentrations())
                .map(each -> Math.pow(10, each))
                .toArray();
    List<Chart.Series> series =
        curves.stream()
            .map(
                each ->
                    new Chart.Series(
                        curves.size() == 1 ? "" : name(each),
                        IntStream.range(0, xs.length)
                            .mapToObj(i -> new Chart.Point(xs[i], each.y()[i]))
                            .toList()))
            .toList();
    Chart.Axis y = KineticExport.yAxis(plot);
    String title =
        ReportMessages.of(
            "figure", KineticExport.title(plot), subject.channel().name(), gate.path());
    Chart chart =
        new Chart(
            title,
            KineticExport.xAxis(over),
            plot == Plot.STEADY_STATE ? y.within(0, 1) : y,
            series);
    String file =
        subject.anchor(
            gate.path(),
            switch (plot) {
              case STEADY_STATE -> "steady";
              case TIME_CONSTANT -> "tau";
              case RATE -> "rates";
            },
            over == Over.POTENTIAL ? "v" : "ca");
    return new Block.Figure(file, chart, "");
  }

  /** Without the names of channel and gate, which the section has. */
  private static String name(KineticCurve curve) {
    String before = curve.channel() + " " + curve.key().gate();
    return curve.label().substring(before.length()).strip();
  }

  private Optional<Block> table(Gate gate, Over over) {
    double[] xs = over == Over.POTENTIAL ? VALUES_MV : VALUES_LOG;
    List<KineticCurve> all =
        curves(over, xs).stream().filter(each -> each.key().gate().equals(gate.path())).toList();
    boolean scheme = all.stream().anyMatch(each -> isOfTransition(each));
    Predicate<KineticCurve> shown = each -> !scheme || each.key().plot() != Plot.RATE;
    List<KineticCurve> columns = all.stream().filter(shown).toList();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<Column> heads = new ArrayList<>();
    heads.add(new Column(Line.of(KineticExport.xAxis(over).heading()), true));
    columns.forEach(each -> heads.add(new Column(Line.of(heading(each)), true)));
    List<List<Line>> rows = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      List<Line> row = new ArrayList<>();
      double x = over == Over.POTENTIAL ? xs[i] : Math.pow(10, xs[i]);
      row.add(Line.of(NumberText.number(x)));
      for (KineticCurve each : columns) {
        row.add(Line.of(NumberText.number(each.y()[i])));
      }
      rows.add(row);
    }
    return Optional.of(new Block.Table(ReportMessages.of("values"), heads, rows));
  }

  private static boolean isOfTransition(KineticCurve curve) {
    String rate = curve.key().rate();
    return curve.key().plot() == Plot.RATE && !rate.equals("alpha") && !rate.equals("beta");
  }

  private static String heading(KineticCurve curve) {
    Plot plot = curve.key().plot();
    String unit = KineticExport.unit(plot);
    String what = plot == Plot.RATE ? name(curve) : KineticExport.title(plot);
    return unit.isEmpty() ? what : what + " (" + unit + ")";
  }
}
