/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunInfo;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.plot.Curve;
import org.ranvier.ui.source.RecordedValues;

/**
 * Tells editors what the runs of this session recorded; made by {@code OSGI-INF/latestValues.xml}.
 */
public final class LatestValues implements RecordedValues {
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  @Override
  public Optional<String> latest(Path file, String quantity) {
    return SimulationSessions.workbench().all().reversed().stream()
        .filter(session -> session.inputs().holds(file))
        .flatMap(session -> findCurve(session, quantity).stream())
        .filter(curve -> curve.size() > 0)
        .findFirst()
        .map(LatestValues::text);
  }

  private static Optional<Curve> findCurve(SimulationSession session, String quantity) {
    List<Recording> recordings = session.info().map(RunInfo::recordings).orElseGet(List::of);
    List<Curve> curves = session.curves();
    for (int i = 0; i < Math.min(recordings.size(), curves.size()); i++) {
      if (recordings.get(i).quantity().equals(quantity)) {
        return Optional.of(curves.get(i));
      }
    }
    return Optional.empty();
  }

  private static String text(Curve curve) {
    double end = curve.lastTimeMs();
    double[] range = curve.valueRange();
    return NLS.bind(
        HistoryMessages.latest,
        new String[] {
          number(curve.valueAt(end), curve),
          number(end, null),
          number(range[0], curve),
          number(range[1], curve)
        });
  }

  private static String number(double value, Curve curve) {
    String digits =
        Double.isFinite(value)
            ? new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros().toPlainString()
            : String.valueOf(value);
    String unit = curve == null ? "" : curve.unit().symbol();
    return (unit.isEmpty() ? digits : digits + "\u2009" + unit).replace('-', '\u2212');
  }
}
