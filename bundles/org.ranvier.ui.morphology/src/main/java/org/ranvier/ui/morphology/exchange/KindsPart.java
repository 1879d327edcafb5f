/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ranvier.convert.reconstruction.ImportBatch;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.ui.source.AccessibleName;

/** Kinds of neurite and the groups that they become, whose names can be typed over. */
final class KindsPart {
  private final BiConsumer<String, String> named;
  private final TableViewer viewer;
  private Optional<ImportBatch.Item> item = Optional.empty();

  /**
   * @param named told the id of a kind and the name that its group is given; an empty one for the
   *     usual name
   */
  KindsPart(Composite parent, BiConsumer<String, String> named) {
    this.named = named;
    var part = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(part);
    var title = new Label(part, SWT.NONE);
    title.setText(ExchangeMessages.groups);
    viewer = new TableViewer(part, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
    AccessibleName.give(viewer.getTable(), ExchangeMessages.groups);
    viewer.getTable().setHeaderVisible(true);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    column(ExchangeMessages.kind, 110, new Column(ExchangeMessages::kindName));
    column(ExchangeMessages.points, 70, new Column(each -> String.valueOf(each.points())));
    column(ExchangeMessages.group, 190, new Column(this::group)).setEditingSupport(new Naming());
    GridDataFactory.fillDefaults().grab(true, true).hint(380, 130).applyTo(viewer.getTable());
  }

  private TableViewerColumn column(String text, int width, Column labels) {
    var column = new TableViewerColumn(viewer, SWT.NONE);
    column.getColumn().setText(text);
    column.getColumn().setWidth(width);
    column.setLabelProvider(labels);
    return column;
  }

  void show(List<NeuriteKind> kinds, Optional<ImportBatch.Item> shown) {
    item = shown;
    viewer.setInput(kinds);
  }

  private String group(NeuriteKind kind) {
    return item.map(each -> each.groupNames().get(kind.id())).orElse(kind.usualGroup());
  }

  private static final class Column extends ColumnLabelProvider {
    private final java.util.function.Function<NeuriteKind, String> text;

    Column(java.util.function.Function<NeuriteKind, String> text) {
      this.text = text;
    }

    @Override
    public String getText(Object element) {
      return text.apply((NeuriteKind) element);
    }
  }

  private final class Naming extends EditingSupport {
    private final TextCellEditor editor;

    Naming() {
      super(viewer);
      editor = new TextCellEditor(viewer.getTable());
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
      return group((NeuriteKind) element);
    }

    @Override
    protected void setValue(Object element, Object value) {
      NeuriteKind kind = (NeuriteKind) element;
      String name = String.valueOf(value).strip();
      if (!name.equals(group(kind))) {
        named.accept(kind.id(), name.equals(kind.usualGroup()) ? "" : name);
      }
    }
  }
}
