/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

/**
 * A table of numbers as programs of laboratories write them: columns separated by commas,
 * semicolons, tabs or spaces. A first line without a number in front is a header; a unit stands in
 * it in brackets, such as {@code time (s), 10 mV (pA)}. Where no comma separates, a comma in a
 * number is a decimal one. Empty lines and those that begin with # are skipped.
 */
final class TableText {
  private static final Pattern UNIT = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]\\s*$");

  private final String file;
  private final String text;
  private final boolean gaps;
  private final List<Row> rows = new ArrayList<>();
  private List<String> header = List.of();
  private String separator = "";
  private int headerLine = 1;

  /** A line of numbers. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(int line, double[] cells) {}

  /**
   * Takes a text apart.
   *
   * @param file name for messages
   * @param gaps whether cells behind the first may be empty; they are not a number then
   * @throws ModelProblemException it holds no such table; says what is wrong in which line
   */
  TableText(String file, String text, boolean gaps) {
    this.file = file;
    this.text = text;
    this.gaps = gaps;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = stripped(lines.get(i).replace("\uFEFF", ""));
      if (!line.isBlank() && !line.startsWith("#")) {
        take(i + 1, line);
      }
    }
    if (rows.size() < 2) {
      throw problem(
          Math.max(1, lines.size()),
          "%d lines of numbers were found; two or more are expected".formatted(rows.size()));
    }
  }

  /** A tab at the end is a cell without a number, spaces are not. */
  private static String stripped(String line) {
    String bare = line.strip();
    int end = line.indexOf(bare) + bare.length();
    return bare + line.substring(end).replace(" ", "");
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
    checkWidth(number, row.length);
    rows.add(new Row(number, row));
  }

  private void checkWidth(int number, int width) {
    if (width < 2) {
      throw problem(
          number,
          "one column was found; two or more, separated by commas, semicolons, tabs or spaces, are expected");
    }
    int expected = rows.isEmpty() ? header.size() : rows.getFirst().cells().length;
    if (expected != 0 && width != expected) {
      throw problem(
          number,
          "%d columns were found; %d as in the lines before are expected"
              .formatted(width, expected));
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
    if (gaps && column > 1 && cell.isEmpty()) {
      return Double.NaN;
    }
    double value = isNumber(cell) ? Double.parseDouble(decimal(cell)) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw problem(
          line, "\"%s\" was found in column %d; a number is expected".formatted(cell, column));
    }
    return value;
  }

  // ---- what there is -------------------------------------------------------------------------

  List<Row> rows() {
    return rows;
  }

  int columns() {
    return rows.getFirst().cells().length;
  }

  /** The numbers of a column, from 0. */
  double[] column(int index) {
    return rows.stream().mapToDouble(each -> each.cells()[index]).toArray();
  }

  int headerLine() {
    return headerLine;
  }

  /** What the header calls a column, without its unit; its number where there is no header. */
  String name(int column) {
    return header.isEmpty()
        ? String.valueOf(column)
        : UNIT.matcher(header.get(column)).replaceFirst("").strip();
  }

  /** The unit in the header; empty where there is none. */
  String unit(int column) {
    if (header.isEmpty()) {
      return "";
    }
    Matcher matcher = UNIT.matcher(header.get(column));
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  ModelProblemException problem(int line, String message) {
    int start = 0;
    for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
    return new ModelProblemException(
        new SourceLocation(file, line, 1, new TextRange(start, end), ""), message);
  }
}
