/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

/**
 * Reads sweeps from text: a column of times, then one a sweep, separated by commas, semicolons,
 * tabs or spaces. A first line without numbers is a header; a unit stands in it in brackets, such
 * as {@code time (s), 10 mV (pA)}. Times without a unit are in ms. Where semicolons or tabs
 * separate, a comma in a number is a decimal one. Empty lines and those that begin with # are
 * skipped.
 */
public final class RecordedSweepsReader {
  private static final Pattern UNIT = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]\\s*$");
  private static final Map<String, Double> MS_PER_UNIT =
      Map.of("", 1.0, "ms", 1.0, "s", 1e3, "us", 1e-3, "µs", 1e-3);

  private final String file;
  private final String text;
  private final List<double[]> rows = new ArrayList<>();
  private List<String> header = List.of();
  private String separator = "";
  private int headerLine = 1;

  private RecordedSweepsReader(String file, String text) {
    this.file = file;
    this.text = text;
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
    return new RecordedSweepsReader(file, text).parse();
  }

  private RecordedSweeps parse() {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        take(i + 1, line);
      }
    }
    if (rows.size() < 2) {
      throw problem(
          Math.max(1, lines.size()),
          "%d lines of numbers were found; two or more are expected".formatted(rows.size()));
    }
    return sweeps();
  }

  private void take(int number, String line) {
    if (separator.isEmpty()) {
      separator = separator(line);
    }
    List<String> cells =
        Arrays.stream(line.split(separator, -1))
            .map(each -> each.replace("\"", "").strip())
            .toList();
    if (rows.isEmpty() && header.isEmpty() && !isNumber(cells.getFirst())) {
      header = cells;
      headerLine = number;
      return;
    }
    double[] row = new double[cells.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = number(number, i + 1, cells.get(i));
    }
    check(number, row);
    rows.add(row);
  }

  private void check(int number, double[] row) {
    if (row.length < 2) {
      throw problem(number, "one column was found; a time and one column a sweep are expected");
    }
    int expected = rows.isEmpty() ? header.size() : rows.getFirst().length;
    if (expected != 0 && row.length != expected) {
      throw problem(
          number,
          "%d columns were found; %d as in the lines before are expected"
              .formatted(row.length, expected));
    }
    if (!rows.isEmpty() && !(row[0] > rows.getLast()[0])) {
      throw problem(
          number,
          "the time %s follows %s; times that grow are expected"
              .formatted(row[0], rows.getLast()[0]));
    }
  }

  private static String separator(String line) {
    for (String each : List.of(";", "\t", ",")) {
      if (line.contains(each)) {
        return each;
      }
    }
    return "\\s+(?![(\\[])"; // a unit stays with its name
  }

  private boolean isNumber(String cell) {
    try {
      Double.parseDouble(decimal(cell));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private String decimal(String cell) {
    return separator.equals(",") ? cell : cell.replace(',', '.');
  }

  private double number(int line, int column, String cell) {
    double value = isNumber(cell) ? Double.parseDouble(decimal(cell)) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw problem(
          line, "\"%s\" was found in column %d; a number is expected".formatted(cell, column));
    }
    return value;
  }

  private RecordedSweeps sweeps() {
    double perUnit = timeUnit();
    int columns = rows.getFirst().length - 1;
    double[] times = rows.stream().mapToDouble(each -> each[0] * perUnit).toArray();
    double[][] sweeps = new double[columns][rows.size()];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      for (int k = 0; k < rows.size(); k++) {
        sweeps[i][k] = rows.get(k)[i + 1];
      }
      names.add(header.isEmpty() ? String.valueOf(i + 1) : name(header.get(i + 1)));
    }
    return new RecordedSweeps(times, sweeps, names, valueUnit());
  }

  private double timeUnit() {
    String unit = header.isEmpty() ? "" : unit(header.getFirst());
    Double known = MS_PER_UNIT.get(unit.toLowerCase(Locale.ROOT));
    if (known == null) {
      throw problem(
          headerLine, "times in \"%s\" were found; ms, s or us is expected".formatted(unit));
    }
    return known;
  }

  /** That of all sweeps, which must not differ. */
  private String valueUnit() {
    if (header.isEmpty()) {
      return "";
    }
    List<String> units =
        header.stream().skip(1).map(RecordedSweepsReader::unit).distinct().toList();
    if (units.size() > 1) {
      throw problem(
          headerLine,
          "sweeps in %s were found; one unit is expected".formatted(String.join(" and ", units)));
    }
    return units.getFirst();
  }

  private static String unit(String cell) {
    Matcher matcher = UNIT.matcher(cell);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  private static String name(String cell) {
    return UNIT.matcher(cell).replaceFirst("").strip();
  }

  private ModelProblemException problem(int line, String message) {
    int start = 0;
    for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
    return new ModelProblemException(
        new SourceLocation(file, line, 1, new TextRange(start, end), ""), message);
  }
}
