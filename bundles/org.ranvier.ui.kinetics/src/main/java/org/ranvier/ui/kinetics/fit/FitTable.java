/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.ui.kinetics.panel.Numbers;
import org.ranvier.ui.source.AccessibleName;

/** The numbers that may be fitted: ticked where they are, with start, bounds and result. */
final class FitTable {
  private static final int DIGITS = 6;
  private static final int HEIGHT = 120;

  private final CheckboxTableViewer viewer;
  private final Runnable changed;
  private final Consumer<String> refused;
  private List<FitRow> rows = new ArrayList<>();
  private @Nullable FitReport report;

  /**
   * @param changed told that something else is to be fitted
   * @param refused told why something typed is not taken; nothing once it is
   */
  FitTable(Composite parent, FormToolkit toolkit, Runnable changed, Consumer<String> refused) {
    this.changed = changed;
    this.refused = refused;
    Composite box = toolkit.createComposite(parent);
    GridDataFactory.fillDefaults().grab(true, true).hint(300, HEIGHT).applyTo(box);
    TableColumnLayout columns = new TableColumnLayout();
    box.setLayout(columns);
    Table table = toolkit.createTable(box, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER);
    table.setHeaderVisible(true);
    AccessibleName.give(table, FitMessages.parameters);
    viewer = new CheckboxTableViewer(table);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    column(columns, FitMessages.columnParameter, 34, FitRow::label, null);
    column(columns, FitMessages.columnStart, 14, row -> number(row.start()), this::start);
    column(columns, FitMessages.columnLower, 13, row -> number(row.lower()), this::lower);
    column(columns, FitMessages.columnUpper, 13, row -> number(row.upper()), this::upper);
    column(columns, FitMessages.columnResult, 15, row -> result(row, FitReport::value), null);
    column(columns, "±", 11, row -> result(row, FitReport::half), null);
    column(columns, FitMessages.columnUnit, 12, FitRow::unit, null);
    viewer.addCheckStateListener(
        event ->
            replace(((FitRow) event.getElement()).name(), row -> row.ticked(event.getChecked())));
  }

  /** Gives another value of a row. */
  private interface Change extends BiFunction<FitRow, Double, FitRow> {}

  private FitRow start(FitRow row, double value) {
    return row.between(value, Math.min(row.lower(), value), Math.max(row.upper(), value));
  }

  private FitRow lower(FitRow row, double value) {
    return row.between(row.start(), value, row.upper());
  }

  private FitRow upper(FitRow row, double value) {
    return row.between(row.start(), row.lower(), value);
  }

  private void column(
      TableColumnLayout layout,
      String title,
      int weight,
      Function<FitRow, String> text,
      @Nullable Change change) {
    boolean right = weight < 30 && !title.equals(FitMessages.columnUnit);
    TableViewerColumn column = new TableViewerColumn(viewer, right ? SWT.RIGHT : SWT.LEFT);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 30));
    column.setLabelProvider(
        ColumnLabelProvider.createTextProvider(
            element -> element instanceof FitRow row ? text.apply(row) : ""));
    if (change != null) {
      column.setEditingSupport(new Typing(title, text, change));
    }
  }

  private static String number(double value) {
    return Rounding.text(value, DIGITS);
  }

  /** What a report says of a row. */
  private interface Said {
    String of(FitReport report, FitRow row, int index);
  }

  private String result(FitRow row, Said said) {
    FitReport now = report;
    return now == null ? "" : now.find(row).map(index -> said.of(now, row, index)).orElse("");
  }

  private final class Typing extends EditingSupport {
    private final String title;
    private final Function<FitRow, String> text;
    private final Change change;

    Typing(String title, Function<FitRow, String> text, Change change) {
      super(viewer);
      this.title = title;
      this.text = text;
      this.change = change;
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
      return new TextCellEditor(viewer.getTable());
    }

    @Override
    protected boolean canEdit(Object element) {
      return viewer.getTable().isEnabled();
    }

    @Override
    protected Object getValue(Object element) {
      return text.apply((FitRow) element);
    }

    @Override
    protected void setValue(Object element, Object value) {
      FitRow row = (FitRow) element;
      if (!text.apply(row).equals(value)) {
        type(row, title, change, String.valueOf(value));
      }
    }
  }

  private void type(FitRow row, String title, Change change, String value) {
    try {
      double number =
          Numbers.of(value, NLS.bind(FitMessages.notANumber, row.label() + ", " + title));
      refused.accept("");
      replace(row.name(), each -> change.apply(each, number));
    } catch (IllegalArgumentException why) {
      refused.accept(String.valueOf(why.getMessage()));
    }
  }

  private void replace(String name, Function<FitRow, FitRow> change) {
    rows.replaceAll(each -> each.name().equals(name) ? change.apply(each) : each);
    refresh();
    changed.run();
  }

  private void refresh() {
    int top = viewer.getTable().getTopIndex();
    int selected = viewer.getTable().getSelectionIndex();
    viewer.setInput(rows);
    viewer.setCheckedElements(rows.stream().filter(FitRow::ticked).toArray());
    viewer.getTable().setTopIndex(top);
    if (selected >= 0) {
      viewer.getTable().select(selected);
    }
  }

  /**
   * Shows rows; ticks and bounds stay where the same are there again with the same text.
   *
   * @param fresh whether they are those of another channel, of which nothing stays
   */
  void show(List<FitRow> next, boolean fresh) {
    if (fresh) {
      rows = new ArrayList<>();
    }
    List<FitRow> kept = new ArrayList<>();
    for (FitRow each : next) {
      FitRow before =
          rows.stream().filter(row -> row.name().equals(each.name())).findFirst().orElse(each);
      boolean same = before.parameter().isEmpty() || before.parameter().equals(each.parameter());
      kept.add(same && before.unit().equals(each.unit()) ? before : each.ticked(before.ticked()));
    }
    rows = kept;
    refresh();
  }

  /** Shows what was found; null for nothing. */
  void report(@Nullable FitReport next) {
    report = next;
    refresh();
  }

  /** Gives a row another start. */
  void start(String name, double value, double times) {
    double more = Math.abs(value) * times;
    rows.replaceAll(
        each ->
            each.name().equals(name)
                ? each.between(value, Math.min(value / times, more), Math.max(value / times, more))
                : each);
    refresh();
  }

  void tick(String name, boolean now) {
    IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).name().equals(name))
        .forEach(i -> rows.set(i, rows.get(i).ticked(now)));
    refresh();
  }

  List<FitRow> rows() {
    return List.copyOf(rows);
  }

  void enable(boolean now) {
    viewer.getTable().setEnabled(now);
  }
}
