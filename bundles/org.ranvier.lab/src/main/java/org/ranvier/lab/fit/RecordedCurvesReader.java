/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ranvier.xml.ModelProblemException;

/**
 * Reads curves over the potential from text: a column of potentials, then one a curve, as {@link
 * RecordedSweepsReader} reads sweeps. The unit in the header tells what a curve is: {@code V (mV),
 * m inf, tau m (ms), I (pA)}; one without a unit is a share. Cells of curves may be empty.
 */
public final class RecordedCurvesReader {
  private static final Map<String, Double> MV_PER_UNIT = Map.of("", 1.0, "mv", 1.0, "v", 1e3);

  private RecordedCurvesReader() {}

  /**
   * Reads a text.
   *
   * @param file name for messages
   * @throws ModelProblemException it holds no such table; says what is wrong in which line
   */
  public static RecordedCurves parse(String file, String text) {
    TableText table = new TableText(file, text, true);
    Double perUnit = MV_PER_UNIT.get(table.unit(0).toLowerCase(Locale.ROOT));
    if (perUnit == null) {
      throw table.problem(
          table.headerLine(),
          "potentials in \"%s\" were found; mV or V is expected".formatted(table.unit(0)));
    }
    List<RecordedCurve> curves = new ArrayList<>();
    for (int i = 1; i < table.columns(); i++) {
      curves.add(curve(table, i));
    }
    return new RecordedCurves(scaled(table.column(0), perUnit), curves);
  }

  private static RecordedCurve curve(TableText table, int column) {
    RecordedUnit unit =
        RecordedUnit.find(table.unit(column))
            .orElseThrow(
                () ->
                    table.problem(
                        table.headerLine(),
                        "the unit \"%s\" was found in column %d; none for shares, or one of %s is expected"
                            .formatted(table.unit(column), column + 1, RecordedUnit.all())));
    double[] values = scaled(table.column(column), unit.factor());
    if (Arrays.stream(values).noneMatch(Double::isFinite)) {
      throw table.problem(
          table.headerLine(),
          "column %d has no numbers; one or more are expected".formatted(column + 1));
    }
    return new RecordedCurve(table.name(column), unit.quantity(), values);
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(each -> each * factor).toArray();
  }
}
