/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ranvier.convert.nmodl.NmodlCurve;
import org.ranvier.convert.nmodl.NmodlEvaluationException;
import org.ranvier.convert.nmodl.NmodlFile;
import org.ranvier.convert.nmodl.NmodlImport;
import org.ranvier.convert.nmodl.NmodlRates;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.KineticExport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.channel.UsualBath;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateCurves;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/**
 * The curves of a mechanism as NEURON's file has them, evaluated as it stands, and those of the
 * channel that was made of it, computed by the equations that the solver runs.
 *
 * @param over what they are drawn over
 * @param xs where they have points
 * @param celsius the temperature of both
 * @param pairs each gate's curves
 * @param why why there are none, where there are none and somebody might expect some
 */
record MechanismOverlay(Over over, double[] xs, double celsius, List<Pair> pairs, String why) {
  /** Steady states are numbers up to one: their errors are told of one. */
  private static final double WHOLE = 1;

  private static final double CALCIUM_OUTSIDE_MM = 2;
  private static final double FLAT = 1e-9;

  /**
   * A curve of the file and the one of the result.
   *
   * @param written no points where the result has no such curve
   * @param error largest difference, relative to the larger number; of steady states to one
   */
  record Pair(Plot plot, String label, double[] file, double[] written, double error) {}

  MechanismOverlay {
    pairs = List.copyOf(pairs);
  }

  /** The largest error of all pairs; 0 where there is none. */
  double largestError() {
    return pairs.stream().mapToDouble(Pair::error).max().orElse(0);
  }

  /** The plots that have curves. */
  List<Plot> plots() {
    return Stream.of(Plot.values())
        .filter(plot -> pairs.stream().anyMatch(each -> each.plot() == plot))
        .toList();
  }

  /**
   * The curves of one plot: first those of the file, then those of the result in the same order.
   */
  Chart chart(Plot plot) {
    List<Pair> shown = pairs.stream().filter(each -> each.plot() == plot).toList();
    List<Chart.Series> series = new ArrayList<>();
    shown.forEach(each -> series.add(series(NmodlMessages.ofFile(each.label()), each.file())));
    shown.forEach(
        each ->
            series.add(
                series(
                    each.written().length == 0
                        ? NmodlMessages.notInResult(each.label())
                        : each.label(),
                    each.written())));
    return new Chart(
        KineticExport.title(plot), KineticExport.xAxis(over), KineticExport.yAxis(plot), series);
  }

  private Chart.Series series(String name, double[] ys) {
    return new Chart.Series(
        name,
        IntStream.range(0, ys.length).mapToObj(i -> new Chart.Point(value(xs[i]), ys[i])).toList());
  }

  private double value(double x) {
    return over == Over.POTENTIAL ? x : Math.pow(10, x);
  }

  // ---- computing -----------------------------------------------------------------------------

  /**
   * Computes the curves, which may take a second.
   *
   * @param celsius the temperature; empty for the one that the channel was measured at
   */
  static MechanismOverlay of(NmodlImport mechanism, OptionalDouble celsius) {
    Path path = Path.of(mechanism.fileName());
    XmlDocument document =
        XmlDocument.parse(mechanism.fileName(), mechanism.conversion().knownPart());
    Model model =
        Model.read(path, wanted -> wanted.equals(path) ? document : XmlDocument.read(wanted));
    List<Channel> channels = Channel.of(model);
    Bath bath =
        celsius.isPresent() ? Bath.WARM.at(celsius.getAsDouble()) : UsualBath.of(model, channels);
    try {
      MechanismOverlay drawn = draw(mechanism.file(), channels, Over.POTENTIAL, bath);
      return drawn.isFlat() ? draw(mechanism.file(), channels, Over.CONCENTRATION, bath) : drawn;
    } catch (NmodlEvaluationException notFollowed) {
      return new MechanismOverlay(
          Over.POTENTIAL,
          new double[0],
          bath.celsius(),
          List.of(),
          NmodlMessages.notEvaluated(notFollowed.place().line(), notFollowed.message()));
    }
  }

  private boolean isFlat() {
    return !pairs.isEmpty()
        && pairs.stream()
            .allMatch(
                each -> {
                  double first = each.file()[0];
                  return IntStream.range(0, xs.length)
                      .allMatch(i -> Math.abs(each.file()[i] - first) <= FLAT * Math.abs(first));
                });
  }

  private static MechanismOverlay draw(
      NmodlFile file, List<Channel> channels, Over over, Bath bath) {
    double[] xs =
        over == Over.POTENTIAL ? GateCurves.potentialsMv() : GateCurves.logConcentrations();
    double[] values =
        over == Over.POTENTIAL
            ? xs
            : IntStream.range(0, xs.length).mapToDouble(i -> Math.pow(10, xs[i])).toArray();
    String name = over == Over.POTENTIAL ? "v" : "cai";
    Map<String, Double> around =
        Map.of(
            "celsius", bath.celsius(),
            "v", bath.potentialMv(),
            "cai", bath.concentrationMm(),
            "cao", CALCIUM_OUTSIDE_MM);
    List<KineticCurve> written =
        channels.stream()
            .flatMap(each -> KineticCurve.of(each, over, xs, bath, Map.of()).stream())
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (NmodlRates each : NmodlRates.over(file, name, values, around)) {
      add(each, written, pairs);
    }
    if (pairs.isEmpty()) {
      NmodlCurve.over(file, name, values, around).forEach(each -> add(each, written, pairs));
    }
    String why = pairs.isEmpty() ? NmodlMessages.noCurves : "";
    return new MechanismOverlay(over, xs, bath.celsius(), pairs, why);
  }

  private static void add(NmodlRates of, List<KineticCurve> written, List<Pair> pairs) {
    String name = "r" + of.number();
    add(Plot.RATE, name + " →", of.forward(), rate(written, of, true), pairs);
    add(Plot.RATE, name + " ←", of.reverse(), rate(written, of, false), pairs);
  }

  private static void add(NmodlCurve of, List<KineticCurve> written, List<Pair> pairs) {
    String state = of.state();
    add(Plot.STEADY_STATE, state, of.inf(), gate(written, Plot.STEADY_STATE, state), pairs);
    add(Plot.TIME_CONSTANT, state, of.tauMs(), gate(written, Plot.TIME_CONSTANT, state), pairs);
  }

  /** The curve of a gate of the result; no points where it has none. */
  private static double[] gate(List<KineticCurve> written, Plot plot, String state) {
    return written.stream()
        .filter(each -> each.key().plot() == plot)
        .filter(each -> (each.key().gate()).matches("(.*/)?" + Pattern.quote(state)))
        .findFirst()
        .map(KineticCurve::y)
        .orElse(new double[0]);
  }

  /** The rate of a reaction of the result, forward or back; no points where it has none. */
  private static double[] rate(List<KineticCurve> written, NmodlRates of, boolean forward) {
    Pattern path = Pattern.compile(".*/r" + of.number() + "[fr]?/" + (forward ? "rf" : "rr"));
    return written.stream()
        .filter(each -> each.key().plot() == Plot.RATE)
        .filter(each -> path.matcher(each.key().rate()).matches())
        .findFirst()
        .map(KineticCurve::y)
        .orElse(new double[0]);
  }

  private static void add(
      Plot plot, String label, double[] file, double[] written, List<Pair> pairs) {
    if (Arrays.stream(file).anyMatch(Double::isFinite)) {
      pairs.add(new Pair(plot, label, file, written, error(plot, file, written)));
    }
  }

  private static double error(Plot plot, double[] file, double[] written) {
    double error = 0;
    for (int i = 0; i < written.length; i++) {
      double scale =
          plot == Plot.STEADY_STATE ? WHOLE : Math.max(Math.abs(file[i]), Math.abs(written[i]));
      // Where the file divides zero by zero, the result has the limit.
      if (Double.isFinite(file[i]) && scale > 0) {
        double difference = Math.abs(written[i] - file[i]) / scale;
        error = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(error, difference);
      }
    }
    return error;
  }
}
