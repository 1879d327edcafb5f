/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ranvier.xml.ModelProblemException;

/**
 * Reads sweeps from text: a column of times, then one a sweep, separated by commas, semicolons,
 * tabs or spaces. A first line without numbers is a header; a unit stands in it in brackets, such
 * as {@code time (s), 10 mV (pA)}. Times without a unit are in ms. Where no comma separates, a
 * comma in a number is a decimal one. Empty lines and those that begin with # are skipped.
 */
public final class RecordedSweepsReader {
  private static final Map<String, Double> MS_PER_UNIT =
      Map.of("", 1.0, "ms", 1.0, "s", 1e3, "us", 1e-3, "µs", 1e-3, "μs", 1e-3);

  private final TableText table;

  private RecordedSweepsReader(TableText table) {
    this.table = table;
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws IOException it cannot be read
   * @throws ModelProblemException it holds no such table; says what is wrong in which line
   */
  public static RecordedSweeps read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * Reads a text.
   *
   * @param file name for messages
   * @throws ModelProblemException it holds no such table; says what is wrong in which line
   */
  public static RecordedSweeps parse(String file, String text) {
    return new RecordedSweepsReader(new TableText(file, text, false)).sweeps();
  }

  private RecordedSweeps sweeps() {
    double perUnit = timeUnit();
    checkTimes();
    double[] times = table.column(0);
    for (int i = 0; i < times.length; i++) {
      times[i] *= perUnit;
    }
    int count = table.columns() - 1;
    double[][] sweeps = new double[count][];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sweeps[i] = table.column(i + 1);
      names.add(table.name(i + 1));
    }
    return new RecordedSweeps(times, sweeps, names, valueUnit());
  }

  private void checkTimes() {
    for (int i = 1; i < table.rows().size(); i++) {
      double time = table.rows().get(i).cells()[0];
      double before = table.rows().get(i - 1).cells()[0];
      if (!(time > before)) {
        throw table.problem(
            table.rows().get(i).line(),
            "the time %s follows %s; times that grow are expected".formatted(time, before));
      }
    }
  }

  private double timeUnit() {
    String unit = table.unit(0);
    Double known = MS_PER_UNIT.get(unit.toLowerCase(Locale.ROOT));
    if (known == null) {
      throw table.problem(
          table.headerLine(),
          "times in \"%s\" were found; ms, s or us is expected".formatted(unit));
    }
    return known;
  }

  /** That of all sweeps, which must not differ. */
  private String valueUnit() {
    List<String> units =
        IntStream.range(1, table.columns()).mapToObj(table::unit).distinct().toList();
    if (units.size() > 1) {
      throw table.problem(
          table.headerLine(),
          "sweeps in %s were found; one unit is expected".formatted(String.join(" and ", units)));
    }
    return units.getFirst();
  }
}
