/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ranvier.edit.channel.CurveKey;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.fit.ChannelFit;
import org.ranvier.lab.fit.FitModel;
import org.ranvier.lab.fit.RecordedCurve;
import org.ranvier.lab.fit.RecordedCurves;
import org.ranvier.ui.kinetics.fit.FitTarget.Nothing;
import org.ranvier.ui.kinetics.fit.FitTarget.OfClamp;
import org.ranvier.ui.kinetics.fit.FitTarget.OfGate;
import org.ranvier.ui.kinetics.panel.Subject;

/** Curves over the potential that were recorded. */
final class CurvePart implements FitPart {
  /** Samples of a test pulse from which peaks are read. */
  private static final double SAMPLES = 500;

  private final Subject subject;
  private final List<String> sought;
  private final double[] potentials;
  private final List<RecordedCurve> curves = new ArrayList<>();
  private final List<FitModel> models = new ArrayList<>();
  private final double[] observed;
  private final double[] weights;

  CurvePart(FitRequest request, RecordedCurves recorded, Models all, ClampedChannel channel) {
    subject = request.subject();
    sought = request.ticked().stream().map(FitRow::name).toList();
    potentials = recorded.potentialsMv();
    for (int i = 0; i < recorded.curves().size(); i++) {
      switch (request.targets().get(i)) {
        case Nothing _ -> {}
        case OfGate gate -> add(recorded.curves().get(i), gate(request, gate.key()));
        case OfClamp clamp -> {
          ClampFamily family =
              request.protocol().family(Arrays.stream(potentials).boxed().toList());
          add(
              recorded.curves().get(i),
              all.of(
                  channel,
                  List.of(
                      new ChannelFit.Recording(
                          family, family.durationMs() / SAMPLES, clamp.observed()))));
        }
      }
    }
    if (curves.isEmpty()) {
      throw new IllegalArgumentException(FitMessages.nothingAssigned);
    }
    observed = joined(curves.stream().map(RecordedCurve::values).toList());
    weights = weights(request.alike());
  }

  private void add(RecordedCurve curve, FitModel model) {
    curves.add(curve);
    models.add(model);
  }

  /** A curve of a gate by the equations, with what is sought and what somebody put in. */
  private FitModel gate(FitRequest request, CurveKey key) {
    Map<String, Double> fixed = new HashMap<>(subject.changed());
    for (FitRow each : request.rows()) {
      each.parameter().ifPresent(it -> fixed.putIfAbsent(it.path(), it.inSi(each.start())));
    }
    return parameters -> {
      Map<String, Double> numbers = new HashMap<>(fixed);
      for (int i = 0; i < parameters.length; i++) {
        numbers.put(sought.get(i), parameters[i]);
      }
      numbers.remove(ChannelFit.CONDUCTANCE);
      numbers.remove(ChannelFit.REVERSAL_MV);
      return KineticCurve.of(subject.channel(), Over.POTENTIAL, potentials, subject.bath(), numbers)
          .stream()
          .filter(each -> each.key().equals(key))
          .map(KineticCurve::y)
          .findFirst()
          .orElseGet(() -> none(potentials.length));
    };
  }

  private static double[] none(int count) {
    double[] none = new double[count];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private double[] weights(boolean alike) {
    double[] all = new double[observed.length];
    for (int i = 0; i < curves.size(); i++) {
      double largest = largest(curves.get(i));
      for (int k = 0; k < potentials.length; k++) {
        int at = i * potentials.length + k;
        boolean there = Double.isFinite(observed[at]);
        all[at] = !there ? 0 : alike ? 1 / (largest * largest) : 1;
      }
    }
    return all;
  }

  private static double largest(RecordedCurve curve) {
    double largest =
        Arrays.stream(curve.values()).filter(Double::isFinite).map(Math::abs).max().orElse(1);
    return largest == 0 ? 1 : largest;
  }

  private static double[] joined(List<double[]> parts) {
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  @Override
  public FitModel model() {
    return parameters -> joined(models.stream().map(each -> each.values(parameters)).toList());
  }

  @Override
  public double[] observed() {
    return observed;
  }

  @Override
  public double[] weights() {
    return weights;
  }

  // ---- the picture ---------------------------------------------------------------------------

  @Override
  public FitPicture picture(double[] parameters) {
    double[] values = model().values(parameters);
    double[] residuals = FitPart.less(observed, values);
    String unit = curves.getFirst().quantity().unit();
    boolean one = curves.stream().allMatch(each -> each.quantity().unit().equals(unit));
    List<Chart.Series> overlay = new ArrayList<>();
    overlay.addAll(series(observed, one, false));
    overlay.addAll(series(values, one, true));
    Axis x = new Axis(FitMessages.axisPotential, "mV", Scale.LINEAR);
    String shown = one ? unit : "";
    Axis y = new Axis(one ? FitMessages.axisValue : FitMessages.axisPart, shown, Scale.LINEAR);
    Axis off = new Axis(FitMessages.residuals, shown, Scale.LINEAR);
    return new FitPicture(
        new Chart(FitMessages.overlay, x, y, overlay),
        curves.size(),
        new Chart(FitMessages.residuals, x, off, series(residuals, one, false)),
        one ? rms(values) : rmsOfParts(values),
        shown);
  }

  /** Of curves in several units, each in parts of its largest value. */
  private double rmsOfParts(double[] values) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (weights[i] > 0) {
        double part = (observed[i] - values[i]) / largest(curves.get(i / potentials.length));
        sum += part * part;
        count++;
      }
    }
    return Math.sqrt(sum / count);
  }

  private List<Chart.Series> series(double[] values, boolean asTheyAre, boolean named) {
    int[] order =
        IntStream.range(0, potentials.length)
            .boxed()
            .sorted((a, b) -> Double.compare(potentials[a], potentials[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Chart.Series> all = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      double factor = asTheyAre ? 1 : 1 / largest(curves.get(i));
      List<Chart.Point> points = new ArrayList<>();
      for (int k : order) {
        points.add(new Chart.Point(potentials[k], values[i * potentials.length + k] * factor));
      }
      all.add(new Chart.Series(named ? curves.get(i).name() : "", points));
    }
    return all;
  }
}
