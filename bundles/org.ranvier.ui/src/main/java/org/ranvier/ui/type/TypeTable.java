/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.type.TypeRow;
import org.ranvier.edit.type.TypeView;
import org.ranvier.ui.source.AccessibleName;

/** The declarations of a type in sections; what a cell shows is changed in the cell. */
final class TypeTable {
  /** What is done with a cell. */
  interface Actions {
    void set(TypeRow row, String attribute, String value);

    void chosen(TypeRow row);
  }

  private final TreeViewer viewer;
  private final Actions actions;
  private @Nullable TypeView shown;
  private boolean editable = true;
  private boolean quiet;

  TypeTable(Composite parent, FormToolkit toolkit, Actions actions) {
    this.actions = actions;
    Composite holder = toolkit.createComposite(parent);
    GridDataFactory.fillDefaults().grab(true, true).hint(420, 60).applyTo(holder);
    TreeColumnLayout layout = new TreeColumnLayout();
    holder.setLayout(layout);
    Tree tree =
        toolkit.createTree(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
    tree.setHeaderVisible(true);
    AccessibleName.give(tree, TypeMessages.declarations);
    viewer = new TreeViewer(tree);
    viewer.setContentProvider(new TypeContent());
    ColumnViewerToolTipSupport.enableFor(viewer);
    for (TypeColumn each : TypeColumn.values()) {
      TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
      column.getColumn().setText(each.title());
      layout.setColumnData(column.getColumn(), each.width());
      column.setLabelProvider(new TypeLabels(each));
      column.setEditingSupport(new Cell(each));
    }
    viewer.addSelectionChangedListener(
        event -> {
          if (!quiet && event.getStructuredSelection().getFirstElement() instanceof TypeRow row) {
            actions.chosen(row);
          }
        });
  }

  /** Shows a type with a declaration selected. */
  void show(TypeView view, Optional<ElementPath> selected, boolean mayEdit) {
    editable = mayEdit;
    if (viewer.isCellEditorActive()) {
      return; // what is being typed comes first; the next reading shows the rest
    }
    quiet = true;
    viewer.getTree().setRedraw(false);
    try {
      boolean same = shown != null && shown.name().equals(view.name());
      var top = same ? viewer.getTree().getTopItem() : null;
      int index = top == null ? -1 : flat(viewer.getTree()).indexOf(top);
      shown = view;
      viewer.setInput(view);
      viewer.expandAll();
      selected
          .flatMap(path -> find(view, path))
          .ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
      var items = flat(viewer.getTree());
      if (index > 0 && index < items.size()) {
        viewer.getTree().setTopItem(items.get(index));
      }
    } finally {
      viewer.getTree().setRedraw(true);
      quiet = false;
    }
  }

  /** Shows that there is no type. */
  void clear() {
    viewer.cancelEditing();
    shown = null;
    viewer.setInput(null);
  }

  private static List<TreeItem> flat(Tree tree) {
    List<TreeItem> all = new ArrayList<>();
    for (var item : tree.getItems()) {
      collect(item, all);
    }
    return all;
  }

  private static void collect(TreeItem item, List<TreeItem> all) {
    all.add(item);
    for (var inner : item.getItems()) {
      collect(inner, all);
    }
  }

  static Optional<TypeRow> find(TypeView view, ElementPath path) {
    return view.sections().values().stream()
        .flatMap(List::stream)
        .flatMap(row -> find(row, path).stream())
        .findFirst();
  }

  private static Optional<TypeRow> find(TypeRow row, ElementPath path) {
    boolean here =
        row.path()
            .filter(
                own ->
                    own.equals(path)
                        || own.findIn(row.element().document())
                            .equals(path.findIn(row.element().document())))
            .isPresent();
    return here
        ? Optional.of(row)
        : row.inner().stream().flatMap(inner -> find(inner, path).stream()).findFirst();
  }

  private final class Cell extends EditingSupport {
    private final TypeColumn column;
    private final TextCellEditor editor;

    Cell(TypeColumn column) {
      super(viewer);
      this.column = column;
      this.editor = new TextCellEditor(viewer.getTree());
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
      return editor;
    }

    @Override
    protected boolean canEdit(Object element) {
      return editable
          && element instanceof TypeRow row
          && !row.isInherited()
          && column.attribute(row).isPresent();
    }

    @Override
    protected Object getValue(Object element) {
      TypeRow row = (TypeRow) element;
      return column.attribute(row).map(row.element()::attribute).orElse("");
    }

    @Override
    protected void setValue(Object element, Object value) {
      TypeRow row = (TypeRow) element;
      column.attribute(row).ifPresent(each -> actions.set(row, each, String.valueOf(value)));
    }
  }
}
