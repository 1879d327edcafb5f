/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.MatrixCell;
import org.ranvier.edit.membrane.MembraneMatrix;
import org.ranvier.edit.membrane.MembraneMatrix.Column;
import org.ranvier.edit.membrane.Subject;

/** The matrix of channels and segment groups, with editing in place. */
final class MatrixTable {
  private static final int NAME_WIDTH = 130;
  private static final int CELL_WIDTH = 108;

  /** What the table tells. */
  interface Listener {
    /** Another cell has the focus. */
    void focused(MatrixCell cell);

    /** Somebody pressed the head of a column. */
    void picked(Column column);

    /** Somebody typed an amount; a blank one removes it. */
    void typed(MatrixCell cell, String amount);

    /** Units that an amount in a cell can have. */
    List<String> units(MatrixCell cell);

    /** What is wrong with what is being typed; empty where nothing is. */
    Optional<String> problem(MatrixCell cell, String amount);

    /** Says what is wrong, or that nothing is. */
    void say(Optional<String> problem);
  }

  private final TableViewer viewer;
  private final Listener listener;
  private final Map<List<Object>, MatrixCell> cells = new HashMap<>();
  private List<Column> columns = List.of();
  private @Nullable MembraneMatrix matrix;
  private @Nullable Subject subject;
  private @Nullable Column column;

  MatrixTable(Composite parent, Listener listener) {
    this.listener = listener;
    Table table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
    table.setHeaderVisible(true);
    table.setLinesVisible(true);
    viewer = new TableViewer(table);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    ColumnViewerToolTipSupport.enableFor(viewer);
    TableViewerFocusCellManager focus =
        new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
    TableViewerEditor.create(
        viewer,
        focus,
        new ColumnViewerEditorActivationStrategy(viewer) {
          @Override
          protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
            return switch (event.eventType) {
              case ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION,
                  ColumnViewerEditorActivationEvent.PROGRAMMATIC,
                  ColumnViewerEditorActivationEvent.TRAVERSAL ->
                  true;
              case ColumnViewerEditorActivationEvent.KEY_PRESSED ->
                  event.keyCode == SWT.CR || event.keyCode == SWT.F2;
              default -> false;
            };
          }
        },
        ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.KEYBOARD_ACTIVATION);
    table.addListener(SWT.MouseDown, event -> focus(viewer.getCell(new Point(event.x, event.y))));
    table.addListener(SWT.KeyUp, _ -> focus(viewer.getColumnViewerEditor().getFocusCell()));
  }

  Table control() {
    return viewer.getTable();
  }

  boolean isBeingTyped() {
    return viewer.isCellEditorActive();
  }

  /** Shows a matrix; the focus stays where it was as far as that is there. */
  void show(MembraneMatrix next, boolean cables) {
    matrix = next;
    cells.clear();
    List<Column> shown = next.columns(cables);
    if (!titles(shown).equals(titles(columns))) {
      columns = shown;
      rebuild();
    }
    columns = shown;
    Subject before = subject;
    viewer.setInput(next.subjects());
    if (before != null && next.subjects().contains(before)) {
      viewer.setSelection(new StructuredSelection(before), true);
    }
  }

  /** Shows that there is none. */
  void clear() {
    matrix = null;
    cells.clear();
    viewer.setInput(List.of());
  }

  private static List<String> titles(List<Column> columns) {
    return columns.stream().map(Column::title).toList();
  }

  private void rebuild() {
    Table table = viewer.getTable();
    table.setRedraw(false);
    for (TableColumn each : table.getColumns()) {
      each.dispose();
    }
    TableViewerColumn name = new TableViewerColumn(viewer, SWT.NONE);
    name.getColumn().setText(MembraneMessages.subject);
    name.getColumn().setWidth(NAME_WIDTH);
    name.setLabelProvider(new MatrixLabels(_ -> Optional.empty(), table));
    for (int i = 0; i < columns.size(); i++) {
      int at = i;
      TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
      made.getColumn().setText(columns.get(i).title());
      made.getColumn().setToolTipText(MembraneMessages.columnHint);
      made.getColumn().setWidth(CELL_WIDTH);
      made.getColumn().setMoveable(true);
      made.getColumn()
          .addSelectionListener(
              SelectionListener.widgetSelectedAdapter(_ -> listener.picked(columns.get(at))));
      made.setLabelProvider(new MatrixLabels(each -> cell(each, at), table));
      made.setEditingSupport(new AmountEditing(viewer, each -> cell(each, at), listener));
    }
    table.setRedraw(true);
  }

  private Optional<MatrixCell> cell(Object row, int at) {
    MembraneMatrix now = matrix;
    if (now == null || !(row instanceof Subject each) || at >= columns.size()) {
      return Optional.empty();
    }
    Column own = columns.get(at);
    return Optional.of(cells.computeIfAbsent(List.of(each, own.title()), _ -> now.cell(each, own)));
  }

  private void focus(@Nullable ViewerCell cell) {
    if (cell == null || !(cell.getElement() instanceof Subject row)) {
      return;
    }
    int at = Math.max(cell.getColumnIndex() - 1, 0);
    if (at < columns.size() && (!row.equals(subject) || !columns.get(at).equals(column))) {
      focus(row, columns.get(at));
    }
  }

  /** Puts the focus on a cell, as somebody who clicks does. */
  void focus(Subject row, Column own) {
    subject = row;
    column = own;
    viewer.setSelection(new StructuredSelection(row), true);
    cell(row, titles(columns).indexOf(own.title())).ifPresent(listener::focused);
  }

  /** What has the focus; empty until something has, and where it is there no more. */
  Optional<MatrixCell> focused() {
    Column own = column;
    Subject row = subject;
    MembraneMatrix now = matrix;
    if (own == null || row == null || now == null || !now.subjects().contains(row)) {
      return Optional.empty();
    }
    return cell(row, titles(columns).indexOf(own.title()));
  }

  /** Opens the field of a cell, as a double click does. */
  void edit(Subject row, String group) {
    int at = titles(columns).indexOf(group);
    viewer.editElement(row, at + 1);
  }

  /**
   * What is written in a cell of the table, e.g. for a test; a row and a column by their titles.
   */
  List<String> texts() {
    List<String> found = new ArrayList<>();
    for (var item : viewer.getTable().getItems()) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < viewer.getTable().getColumnCount(); i++) {
        row.append(i == 0 ? "" : " | ").append(item.getText(i));
      }
      found.add(row.toString());
    }
    return found;
  }
}
