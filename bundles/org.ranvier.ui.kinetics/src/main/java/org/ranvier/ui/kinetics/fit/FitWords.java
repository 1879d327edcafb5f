/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;
import org.ranvier.lab.fit.RecordedCurve.Quantity;
import org.ranvier.lab.fit.RecordedCurves;
import org.ranvier.lab.fit.RecordedData;
import org.ranvier.lab.fit.RecordedSweeps;

/** What is said of data. */
final class FitWords {
  private FitWords() {}

  /**
   * The unit in which a maximum conductance is; empty where data have no unit, or nothing that
   * depends on it.
   *
   * @throws IllegalArgumentException sweeps are not those of currents
   */
  static String conductanceUnit(@Nullable RecordedData data) {
    return switch (data) {
      case RecordedSweeps sweeps -> conductanceUnit(sweeps.asCurrents().unit());
      case RecordedCurves curves ->
          curves.curves().stream()
              .map(each -> conductanceUnit(each.quantity().unit()))
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse("");
      case null -> "";
    };
  }

  private static String conductanceUnit(String unit) {
    if (unit.equals(Quantity.CURRENT_DENSITY.unit())
        || unit.equals(Quantity.CONDUCTANCE_DENSITY.unit())) {
      return Quantity.CONDUCTANCE_DENSITY.unit();
    }
    boolean whole =
        unit.equals(Quantity.CURRENT.unit()) || unit.equals(Quantity.CONDUCTANCE.unit());
    return whole ? Quantity.CONDUCTANCE.unit() : "";
  }

  /**
   * What a file holds.
   *
   * @param every how many samples of the file one stands for
   */
  static String of(String fileName, RecordedData read, int every) {
    return switch (read) {
      case RecordedSweeps sweeps ->
          NLS.bind(
              every == 1 ? FitMessages.sweeps : FitMessages.sweepsThinned,
              new Object[] {
                fileName,
                sweeps.sweeps().length,
                sweeps.timesMs().length,
                sweeps.unit().isEmpty() ? FitMessages.noUnit : sweeps.unit(),
                every
              });
      case RecordedCurves curves ->
          NLS.bind(
              FitMessages.curves,
              new Object[] {fileName, curves.curves().size(), curves.potentialsMv().length});
    };
  }
}
