/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.type.TypeView;
import org.ranvier.edit.type.preview.AssumedValue;
import org.ranvier.edit.type.preview.TypePreview;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.ui.source.AccessibleName;

/** Tries the shown type out, and lets the values be changed with which that is done. */
final class TrialPane {
  private final PreviewPlot plot;
  private final TableViewer values;
  private final Map<String, Map<String, String>> chosen = new HashMap<>();
  private @Nullable TrialJob job;
  private @Nullable Runnable again;
  private String name = "";

  TrialPane(Composite parent, FormToolkit toolkit) {
    plot = new PreviewPlot(parent);
    toolkit.adapt(plot);
    GridDataFactory.fillDefaults().grab(true, true).hint(240, 60).applyTo(plot);
    Composite holder = toolkit.createComposite(parent);
    GridDataFactory.fillDefaults().grab(true, false).hint(240, 64).applyTo(holder);
    TableColumnLayout layout = new TableColumnLayout();
    holder.setLayout(layout);
    Table table = toolkit.createTable(holder, SWT.FULL_SELECTION | SWT.V_SCROLL);
    table.setHeaderVisible(true);
    table.setToolTipText(TypeMessages.previewAgain);
    AccessibleName.give(table, TypeMessages.previewAgain);
    values = new TableViewer(table);
    values.setContentProvider(ArrayContentProvider.getInstance());
    column(layout, TypeMessages.previewName, 2);
    column(layout, TypeMessages.previewValue, 3);
  }

  private void column(TableColumnLayout layout, String title, int weight) {
    TableViewerColumn column = new TableViewerColumn(values, SWT.LEFT);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    boolean names = title.equals(TypeMessages.previewName);
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return element instanceof AssumedValue value
                ? names ? value.name() : described(value)
                : "";
          }
        });
    if (!names) {
      column.setEditingSupport(new ValueCell());
    }
  }

  private String described(AssumedValue value) {
    if (own().containsKey(value.name())) {
      return value.value();
    }
    return value.source().isEmpty()
        ? NLS.bind(TypeMessages.previewGuess, value.value())
        : NLS.bind(TypeMessages.previewBy, value.value(), value.source());
  }

  private Map<String, String> own() {
    return chosen.computeIfAbsent(name, _ -> new HashMap<>());
  }

  /** Tries the type out anew. */
  void show(TypeView view, Knowledge knowledge) {
    stop();
    if (!name.equals(view.name())) {
      plot.show(view.name(), null);
      values.setInput(List.of());
    }
    name = view.name();
    again = () -> show(view, knowledge);
    Optional<ComponentType> type = knowledge.lems().types().find(name);
    if (type.isEmpty()) {
      return;
    }
    job = new TrialJob(type.get(), knowledge.lems(), own(), plot.getDisplay(), this::done);
    job.schedule();
  }

  private void done(TypePreview preview) {
    if (!plot.isDisposed()) {
      plot.show(name, preview);
      values.setInput(preview.values());
    }
  }

  /** Shows that there is no type to be tried out. */
  void clear() {
    stop();
    name = "";
    again = null;
    plot.show("", null);
    values.setInput(List.of());
  }

  /** What the plot says in words. */
  String said() {
    return plot.said();
  }

  void stop() {
    if (job != null) {
      job.stop();
      job = null;
    }
  }

  private final class ValueCell extends EditingSupport {
    private final TextCellEditor editor = new TextCellEditor(values.getTable());

    ValueCell() {
      super(values);
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
      return editor;
    }

    @Override
    protected boolean canEdit(Object element) {
      return true;
    }

    @Override
    protected Object getValue(Object element) {
      return element instanceof AssumedValue value ? value.value() : "";
    }

    @Override
    protected void setValue(Object element, Object typed) {
      if (element instanceof AssumedValue value) {
        String text = String.valueOf(typed).strip();
        if (text.isEmpty()) {
          own().remove(value.name());
        } else if (!text.equals(value.value())) {
          own().put(value.name(), text);
        }
        if (again != null) {
          again.run();
        }
      }
    }
  }
}
