/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.CurveKey;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lab.fit.ChannelFit.Observed;
import org.ranvier.lab.fit.RecordedCurve;
import org.ranvier.ui.kinetics.panel.Subject;

/** What of a channel a recorded curve is. */
sealed interface FitTarget {
  /** In the language of the user. */
  String label();

  /** A curve of a gate. */
  record OfGate(CurveKey key, String label) implements FitTarget {}

  /** What is read off sweeps of the protocol. */
  record OfClamp(Observed observed, String label) implements FitTarget {}

  /** Nothing; the curve is left out. */
  record Nothing(String label) implements FitTarget {}

  /** What a recorded curve may be, the likeliest first, nothing last. */
  static List<FitTarget> of(RecordedCurve curve, Subject subject) {
    List<FitTarget> targets = new ArrayList<>();
    switch (curve.quantity()) {
      case SHARE -> {
        gates(subject, Plot.STEADY_STATE, targets);
        targets.add(new OfClamp(Observed.RELATIVE_CONDUCTANCES, FitMessages.targetShare));
      }
      case TIME -> gates(subject, Plot.TIME_CONSTANT, targets);
      case RATE -> gates(subject, Plot.RATE, targets);
      case CURRENT, CURRENT_DENSITY -> {
        targets.add(new OfClamp(Observed.PEAK_CURRENTS, FitMessages.targetPeak));
        targets.add(new OfClamp(Observed.STEADY_CURRENTS, FitMessages.targetSteady));
        targets.add(new OfClamp(Observed.TAIL_CURRENTS, FitMessages.targetTail));
      }
      case CONDUCTANCE, CONDUCTANCE_DENSITY ->
          targets.add(new OfClamp(Observed.PEAK_CONDUCTANCES, FitMessages.targetConductance));
    }
    likeliest(curve.name(), subject, targets);
    targets.add(new Nothing(FitMessages.targetNone));
    return targets;
  }

  private static void gates(Subject subject, Plot plot, List<FitTarget> targets) {
    for (KineticCurve each : curves(subject.channel(), subject.bath())) {
      if (each.key().plot() == plot) {
        String name = each.label().substring(subject.channel().name().length()).strip();
        String words =
            switch (plot) {
              case STEADY_STATE -> NLS.bind(FitMessages.targetInfinity, name);
              case TIME_CONSTANT -> NLS.bind(FitMessages.targetTau, name);
              case RATE -> NLS.bind(FitMessages.targetRate, name);
            };
        targets.add(new OfGate(each.key(), words));
      }
    }
  }

  private static List<KineticCurve> curves(Channel channel, Bath bath) {
    double[] few = {-80, -40, 0};
    return KineticCurve.of(channel, Over.POTENTIAL, few, bath, Map.of());
  }

  /** What the header names comes first, then what is chosen on the page. */
  private static void likeliest(String name, Subject subject, List<FitTarget> targets) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    String chosen = subject.gate().map(each -> each.path()).orElse("");
    targets.sort(
        Comparator.comparingInt(
            each -> each instanceof OfGate gate ? -rank(gate.key(), words, chosen) : 0));
  }

  private static int rank(CurveKey key, List<String> words, String chosen) {
    String gate = key.gate().toLowerCase(Locale.ROOT);
    String last = gate.substring(gate.lastIndexOf('/') + 1);
    boolean back = key.rate().equals("beta") || key.rate().endsWith("/rr");
    boolean asks = words.contains("beta") || words.contains("β");
    int rank =
        words.stream().anyMatch(it -> it.equals(last) || it.startsWith(last + "inf")) ? 4 : 0;
    rank += key.gate().equals(chosen) ? 2 : 0;
    return rank + (back == asks ? 1 : 0);
  }
}
