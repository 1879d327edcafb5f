/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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

/** The channels of the project, ticked where they are in the cell, with their amounts. */
final class ChannelRows {
  private static final int DIGITS = 6;
  private static final int HEIGHT = 128;

  private final CheckboxTableViewer viewer;
  private final Runnable changed;
  private final Consumer<String> refused;
  private List<ChannelRow> rows = new ArrayList<>();

  /**
   * @param changed told that the cell is another
   * @param refused told why something typed is not taken; nothing once it is
   */
  ChannelRows(Composite parent, FormToolkit toolkit, Runnable changed, Consumer<String> refused) {
    this.changed = changed;
    this.refused = refused;
    Composite box = toolkit.createComposite(parent);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, HEIGHT).applyTo(box);
    TableColumnLayout columns = new TableColumnLayout();
    box.setLayout(columns);
    Table table = toolkit.createTable(box, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER);
    table.setHeaderVisible(true);
    AccessibleName.give(table, CurrentMessages.channels);
    viewer = new CheckboxTableViewer(table);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    column(columns, CurrentMessages.channel, 24, row -> row.channel().id(), null);
    column(
        columns,
        CurrentMessages.density,
        24,
        row -> Rounding.text(row.density(), DIGITS),
        ChannelRow::withDensity);
    column(
        columns,
        CurrentMessages.reversal,
        20,
        row -> Rounding.text(row.reversalMv(), DIGITS),
        ChannelRow::withReversal);
    column(
        columns,
        CurrentMessages.file,
        32,
        row -> String.valueOf(row.channel().file().getFileName()),
        null);
    viewer.addCheckStateListener(
        event -> replace((ChannelRow) event.getElement(), row -> row.ticked(event.getChecked())));
  }

  private void column(
      TableColumnLayout layout,
      String title,
      int weight,
      Function<ChannelRow, String> text,
      @Nullable BiFunction<ChannelRow, Double, ChannelRow> change) {
    TableViewerColumn column = new TableViewerColumn(viewer, change == null ? SWT.LEFT : SWT.RIGHT);
    column.getColumn().setText(title);
    column.getColumn().setToolTipText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
    column.setLabelProvider(
        ColumnLabelProvider.createTextProvider(
            element -> element instanceof ChannelRow row ? text.apply(row) : ""));
    if (change != null) {
      column.setEditingSupport(new Typing(title, text, change));
    }
  }

  private final class Typing extends EditingSupport {
    private final String title;
    private final Function<ChannelRow, String> text;
    private final BiFunction<ChannelRow, Double, ChannelRow> change;

    Typing(
        String title,
        Function<ChannelRow, String> text,
        BiFunction<ChannelRow, Double, ChannelRow> change) {
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
      return true;
    }

    @Override
    protected Object getValue(Object element) {
      return text.apply((ChannelRow) element);
    }

    @Override
    protected void setValue(Object element, Object value) {
      ChannelRow row = (ChannelRow) element;
      if (text.apply(row).equals(value)) {
        return;
      }
      try {
        String why = NLS.bind(CurrentMessages.notANumber, row.channel().id() + ", " + title);
        double number = Numbers.of(String.valueOf(value), why);
        refused.accept("");
        replace(row, each -> change.apply(each, number));
      } catch (IllegalArgumentException wrong) {
        refused.accept(String.valueOf(wrong.getMessage()));
      }
    }
  }

  private void replace(ChannelRow row, Function<ChannelRow, ChannelRow> change) {
    rows.replaceAll(each -> each.isLike(row) ? change.apply(each) : each);
    refresh();
    changed.run();
  }

  private void refresh() {
    viewer.setInput(rows);
    viewer.setCheckedElements(rows.stream().filter(ChannelRow::ticked).toArray());
  }

  /** Shows channels; ticks and amounts of those that are there already stay. */
  void show(List<ChannelRow> next) {
    List<ChannelRow> kept = new ArrayList<>();
    for (ChannelRow each : next) {
      kept.add(rows.stream().filter(each::isLike).findFirst().orElse(each));
    }
    rows = kept;
    refresh();
  }

  /** Puts a channel into the cell or takes it out. */
  void tick(String id, boolean now) {
    rows.replaceAll(each -> each.channel().id().equals(id) ? each.ticked(now) : each);
    refresh();
  }

  List<ChannelRow> ticked() {
    return rows.stream().filter(ChannelRow::ticked).toList();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }
}
