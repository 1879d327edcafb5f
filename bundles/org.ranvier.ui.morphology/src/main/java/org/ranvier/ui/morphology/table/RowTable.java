/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.table;

import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.table.Column;
import org.ranvier.edit.table.TableRows;
import org.ranvier.edit.table.TableText;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.source.AccessibleName;

/** Rows in a table that only holds those that somebody looks at. */
final class RowTable {
  /** Marking more rows than that takes the toolkit longer than anybody waits. */
  private static final int MOST_MARKED = 2_000;

  private static final int WORDS_WIDTH = 150;
  private static final int NUMBER_WIDTH = 96;

  private final Table table;
  private final CellStage stage;
  private final Runnable resort;
  private @Nullable TableRows rows;
  private int sorted = -1;

  /** The rows that are marked are those of what is chosen elsewhere. */
  private boolean following;

  /**
   * @param subject names the table for those who do not see it
   * @param resort called when somebody wants another order
   */
  RowTable(Composite parent, CellStage stage, TableSubject subject, Runnable resort) {
    this.stage = stage;
    this.resort = resort;
    table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    table.setLinesVisible(true);
    AccessibleName.give(table, subject.title());
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.Selection, _ -> chosen());
    table.addListener(SWT.DefaultSelection, _ -> fly());
    table.addListener(SWT.KeyDown, this::key);
    createMenu();
  }

  Table control() {
    return table;
  }

  /** The number of the column that rows are to be sorted by; −1 for the document's order. */
  int sorted() {
    return sorted;
  }

  boolean isAscending() {
    return table.getSortDirection() != SWT.DOWN;
  }

  Optional<TableRows> rows() {
    return Optional.ofNullable(rows);
  }

  // ---- what is shown -------------------------------------------------------------------------

  void clear() {
    show(null);
  }

  void show(@Nullable TableRows next) {
    if (next != null && table.getColumnCount() == 0) {
      createColumns(next);
    }
    rows = next;
    table.setItemCount(next == null ? 0 : next.size());
    table.clearAll();
    table.deselectAll();
  }

  private void createColumns(TableRows of) {
    for (int i = 0; i < of.table().columns().size(); i++) {
      Column column = of.table().columns().get(i);
      TableColumn made = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
      made.setText(column.heading());
      made.pack();
      made.setWidth(Math.max(made.getWidth(), column.isNumber() ? NUMBER_WIDTH : WORDS_WIDTH));
      made.setMoveable(true);
      int index = i;
      made.addListener(SWT.Selection, _ -> sortBy(index, made));
    }
  }

  /** Up, down, and back to the order of the document. */
  private void sortBy(int index, TableColumn column) {
    if (sorted != index) {
      sorted = index;
      table.setSortColumn(column);
      table.setSortDirection(SWT.UP);
    } else if (table.getSortDirection() == SWT.UP) {
      table.setSortDirection(SWT.DOWN);
    } else {
      sorted = -1;
      table.setSortColumn(null);
      table.setSortDirection(SWT.NONE);
    }
    resort.run();
  }

  private void fill(Event event) {
    TableRows shown = rows;
    if (shown != null && event.index < shown.size()) {
      int row = shown.row(event.index);
      TableItem item = (TableItem) event.item;
      for (int i = 0; i < shown.table().columns().size(); i++) {
        item.setText(i, shown.table().columns().get(i).text(row));
      }
    }
  }

  // ---- what is chosen ------------------------------------------------------------------------

  void select(SegmentSelection selection) {
    TableRows shown = rows;
    if (shown == null || following) {
      return;
    }
    int[] positions = shown.chosen(selection);
    table.deselectAll();
    table.select(IntStream.of(positions).limit(MOST_MARKED).toArray());
    if (positions.length > 0) {
      table.showSelection();
    }
  }

  private void chosen() {
    following = true;
    stage.choose(segments());
    following = false;
  }

  private SegmentSelection segments() {
    TableRows shown = rows;
    SegmentSelection all = SegmentSelection.EMPTY;
    if (shown != null) {
      SegmentSelection.Builder collected = new SegmentSelection.Builder();
      for (int position : table.getSelectionIndices()) {
        shown.table().segments(shown.row(position)).segments().forEach(collected::add);
      }
      all = collected.build();
    }
    return all;
  }

  private void fly() {
    stage.fly(segments());
  }

  // ---- what can be done ----------------------------------------------------------------------

  private void key(Event event) {
    boolean ctrl = (event.stateMask & SWT.MOD1) != 0;
    if (ctrl && event.keyCode == 'c') {
      copy();
    } else if (ctrl && event.keyCode == 'a') {
      all();
    } else {
      return;
    }
    event.doit = false;
  }

  private void createMenu() {
    Menu menu = new Menu(table);
    item(menu, TableMessages.copy, this::copy);
    item(menu, TableMessages.all, this::all);
    item(menu, TableMessages.showInSpace, this::fly);
    table.setMenu(menu);
  }

  private static void item(Menu menu, String text, Runnable run) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.addListener(SWT.Selection, _ -> run.run());
  }

  private void all() {
    table.selectAll();
    chosen();
  }

  /** Puts the marked rows into the clipboard, with tabs between their cells. */
  private void copy() {
    TableRows shown = rows;
    int[] positions = table.getSelectionIndices();
    if (shown == null || positions.length == 0) {
      return;
    }
    Clipboard clipboard = new Clipboard(table.getDisplay());
    clipboard.setContents(
        new Object[] {TableText.tsv(shown, positions)},
        new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }
}
