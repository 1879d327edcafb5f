/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.fit.ChannelParameter;
import org.ranvier.edit.fit.FitEdit;
import org.ranvier.edit.fit.FitNote;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.fit.FitMethod;
import org.ranvier.lab.fit.FitResult;
import org.ranvier.lab.fit.FitWarning;
import org.ranvier.lab.fit.RecordedCurves;
import org.ranvier.lab.fit.RecordedSweeps;

/**
 * What a fit came to, in the units of the text.
 *
 * @param request what was asked for
 * @param result what was found
 * @param picture of what was found
 */
record FitReport(FitRequest request, FitResult result, FitPicture picture) {
  private static final double LEVEL = 0.95;
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 7;
  private static final int UNKNOWN_DIGITS = 5;

  /** Place of a row among the parameters; empty where it was not fitted. */
  Optional<Integer> find(FitRow row) {
    int index = result.names().indexOf(row.name());
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** The value, in the unit of the row. */
  String value(FitRow row, int index) {
    return Rounding.text(row.shown(result.values()[index]), digits(row, index));
  }

  /** Half of the interval of 95 %, in the unit of the row; ∞ where the data say nothing. */
  String half(FitRow row, int index) {
    double half = halfWidth(row, index);
    return Double.isFinite(half) ? Rounding.text(half, 2) : "∞";
  }

  private double halfWidth(FitRow row, int index) {
    double at = result.values()[index];
    double upper = result.interval(index, LEVEL).upper();
    return Math.abs(row.shown(upper) - row.shown(at));
  }

  /** As many as the interval leaves, and two more. */
  private int digits(FitRow row, int index) {
    double half = halfWidth(row, index);
    double value = Math.abs(row.shown(result.values()[index]));
    if (!Double.isFinite(half) || half == 0 || value == 0) {
      return UNKNOWN_DIGITS;
    }
    int left = (int) Math.ceil(Math.log10(value / half));
    return Math.clamp(left + 2L, FEWEST_DIGITS, MOST_DIGITS);
  }

  /** Why not to trust it, in the language of the user; one line each. */
  List<String> warnings() {
    return result.warnings().stream().map(this::words).toList();
  }

  private String words(FitWarning warning) {
    String names = warning.parameters().stream().map(this::label).collect(Collectors.joining(", "));
    String pattern =
        switch (warning.kind()) {
          case NOT_IDENTIFIABLE -> FitMessages.notIdentifiable;
          case WIDER_THAN_BOUNDS -> FitMessages.wide;
          case AT_BOUND -> FitMessages.atBound;
          case CORRELATED -> FitMessages.correlated;
          case NOT_FINISHED -> FitMessages.notFinished;
        };
    return NLS.bind(pattern, names);
  }

  String label(String name) {
    return request.rows().stream()
        .filter(each -> each.name().equals(name))
        .map(FitRow::label)
        .findFirst()
        .orElse(name);
  }

  // ---- into the text -------------------------------------------------------------------------

  /** The step that writes it. */
  FitEdit edit(LocalDate date) {
    Map<ChannelParameter, String> values = new LinkedHashMap<>();
    for (FitRow row : request.ticked()) {
      int index = result.names().indexOf(row.name());
      row.parameter()
          .ifPresent(
              each -> values.put(each, each.text(result.values()[index], digits(row, index))));
    }
    return new FitEdit(
        ElementPath.of(request.subject().channel().component().element()), values, note(date));
  }

  private FitNote note(LocalDate date) {
    List<FitNote.Value> values = new ArrayList<>();
    for (FitRow row : request.ticked()) {
      int index = result.names().indexOf(row.name());
      String half = Double.isFinite(halfWidth(row, index)) ? half(row, index) : "";
      values.add(
          new FitNote.Value(row.name().replace('/', ' '), value(row, index), half, row.unit()));
    }
    return new FitNote(
        date,
        request.fileName(),
        method(request.method()),
        series(),
        request.data() instanceof RecordedSweeps,
        request.subject().bath().celsius(),
        FitView.rmsWords(picture),
        values,
        result.warnings().stream().map(FitReport::english).toList());
  }

  private static String english(FitWarning warning) {
    return warning.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ": "
        + String.join(", ", warning.parameters()).replace('/', ' ');
  }

  private int series() {
    return switch (request.data()) {
      case RecordedSweeps sweeps -> sweeps.sweeps().length;
      case RecordedCurves _ ->
          (int)
              request.targets().stream()
                  .filter(each -> !(each instanceof FitTarget.Nothing))
                  .count();
    };
  }

  private static String method(FitMethod method) {
    return switch (method) {
      case LEVENBERG_MARQUARDT -> "Levenberg-Marquardt";
      case CMA_ES -> "CMA-ES";
      case BOBYQA -> "BOBYQA";
    };
  }
}
