/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A table of the workbench whose rows and columns have names, used as somebody with a mouse does.
 */
public final class MatrixTable {
  private final Table table;

  private MatrixTable(Table table) {
    this.table = table;
  }

  /** The one whose first column has this title. */
  public static MatrixTable get(Shell shell, String firstColumn) {
    return new MatrixTable(
        Widgets.find(
                shell,
                Table.class,
                each ->
                    each.getColumnCount() > 0 && each.getColumn(0).getText().equals(firstColumn))
            .orElseThrow());
  }

  private int column(String title) {
    return Arrays.stream(table.getColumns()).map(each -> each.getText()).toList().indexOf(title);
  }

  private Optional<TableItem> find(String row) {
    return Arrays.stream(table.getItems()).filter(each -> each.getText(0).equals(row)).findFirst();
  }

  /** What stands in a cell; nothing where there is no such row or column. */
  public String text(String row, String column) {
    int at = column(column);
    return at < 0 ? "" : find(row).map(each -> each.getText(at)).orElse("");
  }

  /** What stands in a column, row by row. */
  public List<String> column(int index) {
    return Arrays.stream(table.getItems()).map(each -> each.getText(index)).toList();
  }

  /** Presses the head of a column. */
  public void choose(String column) {
    table.getColumn(column(column)).notifyListeners(SWT.Selection, new Event());
  }

  public void click(String row, String column) {
    mouse(SWT.MouseDown, row, column);
    mouse(SWT.MouseUp, row, column);
  }

  /** Types into a cell without leaving it. */
  public Text type(String row, String column, String amount) {
    click(row, column);
    mouse(SWT.MouseDoubleClick, row, column);
    Text field = Widgets.find(table, Text.class, Control::isVisible).orElseThrow();
    field.setText(amount);
    return field;
  }

  /** Types into a cell and leaves it by Enter. */
  public void enter(String row, String column, String amount) {
    type(row, column, amount).notifyListeners(SWT.DefaultSelection, new Event());
  }

  private void mouse(int type, String row, String column) {
    TableItem item = find(row).orElseThrow();
    table.showItem(item);
    table.showColumn(table.getColumn(column(column)));
    Rectangle cell = item.getBounds(column(column));
    Event event = new Event();
    event.type = type;
    event.button = 1;
    event.count = type == SWT.MouseDoubleClick ? 2 : 1;
    event.x = cell.x + 5;
    event.y = cell.y + cell.height / 2;
    table.notifyListeners(type, event);
  }
}
