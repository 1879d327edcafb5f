/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.measure.Measure;
import org.ranvier.morphology.measure.NeuriteMeasures;
import org.ranvier.morphology.measure.SomaSegments;
import org.ranvier.morphology.measure.Statistic;

/**
 * The measures of a cell or a part of it.
 *
 * @param part what was measured: the id of a cell, group or section
 * @param rows one for each measure that has a value
 */
public record MeasureTable(String part, List<Row> rows) {
  private static final String COLUMNS =
      "part,measure,l_measure,unit,count,sum,mean,standard_deviation,minimum,maximum\n";

  /** A measure and its values in short. */
  public record Row(Measure measure, Statistic statistic) {
    /** What people call it. */
    public String name() {
      return MeasureNames.of(measure);
    }
  }

  public MeasureTable {
    rows = List.copyOf(rows);
  }

  /** Of a whole cell. */
  public static MeasureTable of(Morphology morphology, String name) {
    return of(morphology, name, index -> true);
  }

  /**
   * Of a part of a cell; see {@link NeuriteMeasures} for what that means.
   *
   * @param counted whether the segment with an index belongs to it
   */
  public static MeasureTable of(Morphology morphology, String name, IntPredicate counted) {
    Map<Measure, Statistic> all =
        new EnumMap<>(NeuriteMeasures.of(morphology, SomaSegments.of(morphology), counted));
    List<Row> rows = new ArrayList<>();
    all.forEach(
        (measure, statistic) -> {
          if (statistic.count() > 0) {
            rows.add(new Row(measure, statistic));
          }
        });
    return new MeasureTable(name, rows);
  }

  /** One table of several, with a heading, as comma-separated values. */
  public static String csv(List<MeasureTable> tables) {
    StringBuilder text = new StringBuilder(COLUMNS);
    for (MeasureTable table : tables) {
      for (Row row : table.rows) {
        Statistic s = row.statistic;
        text.append(quoted(table.part)).append(',');
        text.append(row.measure.name().toLowerCase(Locale.ROOT)).append(',');
        text.append(row.measure.lMeasureName()).append(',');
        text.append(row.measure.unit()).append(',');
        text.append(s.count()).append(',').append(s.sum()).append(',').append(s.mean());
        text.append(',').append(s.standardDeviation());
        text.append(',').append(s.minimum()).append(',').append(s.maximum()).append('\n');
      }
    }
    return text.toString();
  }

  /** RFC 4180. */
  static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
