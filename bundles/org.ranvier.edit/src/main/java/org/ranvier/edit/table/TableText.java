/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.table;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a table as text for other programs: headings first, decimal points, all digits. */
public final class TableText {
  private TableText() {}

  /**
   * Rows with tabs between cells, as spreadsheets take them from the clipboard.
   *
   * @param positions which rows
   */
  public static String tsv(TableRows rows, int[] positions) {
    return text(rows, positions, "\t", "\n", cell -> cell.replaceAll("[\\t\\r\\n]+", " "));
  }

  /** All rows as comma-separated values (RFC 4180). */
  public static String csv(TableRows rows) {
    int[] all = IntStream.range(0, rows.size()).toArray();
    return text(rows, all, ",", "\r\n", TableText::quoted);
  }

  private static String text(
      TableRows rows, int[] positions, String gap, String end, UnaryOperator<String> cell) {
    List<Column> columns = rows.table().columns();
    StringBuilder text = new StringBuilder();
    text.append(
        columns.stream()
            .map(column -> cell.apply(column.heading()))
            .collect(Collectors.joining(gap, "", end)));
    for (int position : positions) {
      int row = rows.row(position);
      text.append(
          columns.stream()
              .map(column -> cell.apply(column.exact(row)))
              .collect(Collectors.joining(gap, "", end)));
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
