/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where fitted numbers come from, as it is kept in the notes of a channel. In English, as all that
 * goes with a model from hand to hand.
 *
 * @param date of the fit
 * @param dataFile name of the file
 * @param method how was searched
 * @param fitted what was fitted to, such as {@code currents of 7 sweeps}
 * @param conditions under which the model was computed, such as the temperature
 * @param residual how far off it is, with its unit
 * @param results a line each parameter: name, value, interval
 * @param warnings why not to trust some
 */
public record FitNote(
    LocalDate date,
    String dataFile,
    String method,
    String fitted,
    String conditions,
    String residual,
    List<String> results,
    List<String> warnings) {
  public FitNote {
    results = List.copyOf(results);
    warnings = List.copyOf(warnings);
  }

  /** In lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Fitted on %s by %s to %s of %s.".formatted(date, method, fitted, dataFile));
    if (!conditions.isEmpty()) {
      lines.add("Computed at " + conditions + ".");
    }
    lines.add("Root mean square of the residuals: " + residual + ".");
    results.forEach(each -> lines.add("  " + each));
    warnings.forEach(each -> lines.add("Caution: " + each));
    return lines;
  }
}
