/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.membrane.Rounding;

/**
 * Where fitted numbers come from, as it is kept in the notes of a channel. In English, as all that
 * goes with a model from hand to hand.
 *
 * @param date of the fit
 * @param dataFile name of the file
 * @param method how was searched
 * @param series how many sweeps or curves were fitted
 * @param sweeps whether they are currents of sweeps, else curves over the potential
 * @param celsius temperature at which the model was computed
 * @param residual root mean square of recorded less model, with its unit
 * @param values what was found
 * @param warnings why not to trust some
 */
public record FitNote(
    LocalDate date,
    String dataFile,
    String method,
    int series,
    boolean sweeps,
    double celsius,
    String residual,
    List<Value> values,
    List<String> warnings) {
  public FitNote {
    values = List.copyOf(values);
    warnings = List.copyOf(warnings);
  }

  /**
   * A number that was found.
   *
   * @param name of the parameter
   * @param value as it is written
   * @param half of its interval of 95 %; empty where the data say nothing of it
   * @param unit of both
   */
  public record Value(String name, String value, String half, String unit) {
    @Override
    public String toString() {
      return "%s = %s +- %s %s"
          .formatted(name, value, half.isEmpty() ? "unknown" : half, ascii(unit))
          .strip();
    }
  }

  /** In lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String what = sweeps ? "currents of %d sweeps" : "%d curves over the potential";
    lines.add(
        "Fitted on %s by %s to %s of %s."
            .formatted(date, method, what.formatted(series), dataFile));
    lines.add("Computed at " + Rounding.text(celsius, 4) + " degC.");
    lines.add("Root mean square of the residuals: " + ascii(residual) + ".");
    lines.add("Values with half of their 95 % intervals:");
    values.forEach(each -> lines.add("  " + each));
    warnings.forEach(each -> lines.add("Caution: " + each));
    return lines;
  }

  private static String ascii(String unit) {
    return unit.replace("\u00b5", "u").replace("\u00b2", "2");
  }
}
