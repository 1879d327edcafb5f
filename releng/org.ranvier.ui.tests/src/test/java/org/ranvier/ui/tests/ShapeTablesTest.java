/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.ui.morphology.table.ShapeTablePanel;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** The panels with tables: their rows are the segments that are chosen everywhere else. */
@ExtendWith(NoErrorsLogged.class)
class ShapeTablesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private CellEditor cell;

  @BeforeEach
  void open() throws CoreException {
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
  }

  @AfterEach
  void close() throws CoreException {
    cell.close();
  }

  private Table table(String id) {
    cell.panel(id, ShapeTablePanel.class);
    return UiWait.value(
        PATIENCE,
        "a table with rows",
        () ->
            Widgets.find(
                    CellEditor.page().getWorkbenchWindow().getShell(),
                    Table.class,
                    each ->
                        each.isVisible() && each.getItemCount() > 1 && each.getColumnCount() > 5)
                .orElse(null));
  }

  private static void select(Table table, int... rows) {
    table.setSelection(rows);
    table.notifyListeners(SWT.Selection, new Event());
  }

  private static int rowOf(Table table, int column, String text) {
    for (int row = 0; row < table.getItemCount(); row++) {
      if (table.getItem(row).getText(column).equals(text)) {
        return row;
      }
    }
    throw new AssertionError("no row " + text);
  }

  @Test
  void tablesAreReadInBothThemes() throws Exception {
    Table table = table(ShapeTablePanel.SEGMENTS);
    select(table, rowOf(table, 0, "8"));
    UiWait.settle(Duration.ofMillis(600));
    Screenshot.inBothThemes(
        CellEditor.page().getWorkbenchWindow().getShell(), "morphology-segments");
    table(ShapeTablePanel.GROUPS);
    UiWait.settle(Duration.ofMillis(600));
    Screenshot.save(CellEditor.page().getWorkbenchWindow().getShell(), "morphology-groups");
  }

  @Test
  void rowsAndThePictureShareTheSelection() {
    Table table = table(ShapeTablePanel.SEGMENTS);
    int eight = rowOf(table, 0, "8");
    assertThat(table.getItem(eight).getText(1)).isEqualTo("apical_trunk_2_0");
    select(table, eight, rowOf(table, 0, "9"));
    assertThat(cell.morphology().selectedIds()).containsExactly(8, 9);
    CellEditor.key(cell.morphology().picture(), SWT.ESC, 0);
    assertThat(table.getSelectionCount()).isZero();
    var place = cell.morphology().placeOf(8).orElseThrow();
    CellEditor.click(cell.morphology().picture(), (int) place.x(), (int) place.y(), 0);
    assertThat(table.getSelectionIndices()).containsExactly(eight);
  }

  @Test
  void aGroupIsAllOfItsSegments() {
    Table groups = table(ShapeTablePanel.GROUPS);
    int row = 0;
    while (!groups.getItem(row).getText(0).equals("apical") && row < groups.getItemCount() - 1) {
      row++;
    }
    select(groups, row);
    int segments = Integer.parseInt(groups.getItem(row).getText(1));
    assertThat(cell.morphology().selectedIds()).hasSize(segments);
  }

  @Test
  void rowsAreSortedAndFiltered() {
    Table table = table(ShapeTablePanel.SEGMENTS);
    int all = table.getItemCount();
    Event click = new Event();
    table.getColumn(4).notifyListeners(SWT.Selection, click);
    UiWait.until(PATIENCE, "the order", () -> ascending(table, 4));
    table.getColumn(4).notifyListeners(SWT.Selection, click);
    UiWait.until(PATIENCE, "the other order", () -> !ascending(table, 4));
    Composite panel = table.getParent();
    Text filter = Widgets.find(panel, Text.class, _ -> true).orElseThrow();
    filter.setText("path > 100 and diameter < 1.5");
    UiWait.until(PATIENCE, "fewer rows", () -> table.getItemCount() < all);
    for (int row = 0; row < table.getItemCount(); row++) {
      assertThat(Double.parseDouble(table.getItem(row).getText(9))).isGreaterThan(100);
    }
    String counted = table.getItemCount() + " of " + all + " rows";
    assertThat(Widgets.find(panel, Label.class, each -> each.getText().equals(counted)))
        .isPresent();
    filter.setText("path > and");
    UiWait.until(
        PATIENCE,
        "why it does not count",
        () ->
            table.getItemCount() == all
                && Widgets.find(panel, Label.class, each -> !each.getText().contains("rows"))
                    .isPresent());
  }

  private static boolean ascending(Table table, int column) {
    double first = Double.parseDouble(table.getItem(0).getText(column));
    double last = Double.parseDouble(table.getItem(table.getItemCount() - 1).getText(column));
    return first < last;
  }

  @Test
  void rowsAreCopiedWithTheirHeadings() {
    Table table = table(ShapeTablePanel.SECTIONS);
    select(table, 0, 1);
    table.forceFocus(); // else the keys are those of the picture
    UiWait.settle(Duration.ofMillis(200));
    CellEditor.key(table, 'c', SWT.MOD1);
    Clipboard clipboard = new Clipboard(table.getDisplay());
    String copied = (String) clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    assertThat(copied.lines()).hasSize(3);
    assertThat(copied).startsWith("Name\tSegments\t").contains(table.getItem(1).getText(0) + "\t");
  }
}
