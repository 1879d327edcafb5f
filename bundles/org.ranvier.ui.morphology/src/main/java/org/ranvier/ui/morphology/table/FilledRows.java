/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.table;

import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.group.QueryException;
import org.ranvier.edit.table.Column;
import org.ranvier.edit.table.ShapeTable;
import org.ranvier.edit.table.TableRows;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.xml.ModelProblemException;

/** The rows of a table, filtered and sorted as somebody wishes. */
final class FilledRows {
  /**
   * What is wanted.
   *
   * @param known the table of the cell where it was made before
   * @param sorted number of the column that the rows are sorted by; −1 for the document's order
   */
  record Wish(
      DrawnCell cell,
      TableSubject subject,
      @Nullable ShapeTable known,
      String filter,
      int sorted,
      boolean ascending) {}

  /**
   * What came out.
   *
   * @param rows null where there are none
   * @param remark why there are none, or why the filter does not count; empty where all is well
   */
  record Made(Wish wish, @Nullable TableRows rows, String remark) {}

  private FilledRows() {}

  /** Takes long for a large cell: not for the UI thread. */
  static Made of(Wish wish) {
    ShapeTable table;
    try {
      table = wish.known == null ? wish.subject.of(wish.cell.morphology()) : wish.known;
    } catch (ModelProblemException contradiction) {
      return new Made(wish, null, contradiction.report());
    }
    TableRows rows = TableRows.of(table);
    String remark = "";
    try {
      rows = rows.only(table.find(wish.filter));
    } catch (QueryException notUnderstood) {
      remark = String.valueOf(notUnderstood.getMessage());
    }
    if (wish.sorted >= 0) {
      Column column = table.columns().get(wish.sorted);
      rows = rows.sorted(column, wish.ascending);
    }
    return new Made(wish, rows, remark);
  }
}
