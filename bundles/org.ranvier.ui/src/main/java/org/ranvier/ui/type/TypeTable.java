/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.type.TypeRow;
import org.ranvier.edit.type.TypeSection;
import org.ranvier.edit.type.TypeView;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.xml.XmlElement;

/** The declarations of a type in sections; what a cell shows is changed in the cell. */
final class TypeTable {
  /** What is done with a cell. */
  interface Actions {
    void set(TypeRow row, String attribute, String value);

    void chosen(TypeRow row);
  }

  /** What columns show, and the attributes that they may stand for. */
  private enum Column {
    DECLARATION(TypeMessages.declaration, 34, 235, TypeRow::name, "name", "variable", "parameter"),
    DIMENSION(
        TypeMessages.dimension, 16, 150, TypeRow::dimension, "dimension", "type", "direction"),
    VALUE(
        TypeMessages.value,
        30,
        140,
        TypeRow::value,
        "value",
        "select",
        "test",
        "condition",
        "defaultValue"),
    EXPOSURE(TypeMessages.exposure, 11, 80, TypeRow::exposure, "exposure"),
    DESCRIPTION(TypeMessages.description, 15, 90, TypeRow::documentation, "description");

    private final String title;
    private final int weight;
    private final int leastPixels;
    private final Function<TypeRow, String> text;
    private final List<String> attributes;

    Column(
        String title,
        int weight,
        int leastPixels,
        Function<TypeRow, String> text,
        String... attributes) {
      this.title = title;
      this.weight = weight;
      this.leastPixels = leastPixels;
      this.text = text;
      this.attributes = List.of(attributes);
    }

    /** The attribute that a cell is; empty where it is none. */
    Optional<String> attribute(XmlElement element) {
      return attributes.stream().filter(each -> element.attribute(each) != null).findFirst();
    }
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
    viewer.setContentProvider(new Content());
    ColumnViewerToolTipSupport.enableFor(viewer);
    for (Column each : Column.values()) {
      TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
      column.getColumn().setText(each.title);
      layout.setColumnData(column.getColumn(), new ColumnWeightData(each.weight, each.leastPixels));
      column.setLabelProvider(new Label(each));
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

  private static List<org.eclipse.swt.widgets.TreeItem> flat(Tree tree) {
    List<org.eclipse.swt.widgets.TreeItem> all = new ArrayList<>();
    for (var item : tree.getItems()) {
      collect(item, all);
    }
    return all;
  }

  private static void collect(
      org.eclipse.swt.widgets.TreeItem item, List<org.eclipse.swt.widgets.TreeItem> all) {
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

  Optional<TypeRow> selected() {
    return viewer.getStructuredSelection().getFirstElement() instanceof TypeRow row
        ? Optional.of(row)
        : Optional.empty();
  }

  /** The section that is selected, or the one of the selected row. */
  void withSection(Consumer<TypeSection> use) {
    if (viewer.getStructuredSelection().getFirstElement() instanceof TypeSection section) {
      use.accept(section);
    }
  }

  private final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return shown == null ? new Object[0] : TypeSection.values();
    }

    @Override
    public Object[] getChildren(Object parent) {
      TypeView view = shown;
      return parent instanceof TypeSection section && view != null
          ? view.rows(section).toArray()
          : parent instanceof TypeRow row ? row.inner().toArray() : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
      TypeView view = shown;
      if (!(element instanceof TypeRow row) || view == null) {
        return null;
      }
      for (TypeSection section : TypeSection.values()) {
        if (view.rows(section).contains(row)) {
          return section;
        }
        for (TypeRow outer : view.rows(section)) {
          Optional<TypeRow> parent = parentIn(outer, row);
          if (parent.isPresent()) {
            return parent.get();
          }
        }
      }
      return null;
    }

    private static Optional<TypeRow> parentIn(TypeRow outer, TypeRow row) {
      return outer.inner().contains(row)
          ? Optional.of(outer)
          : outer.inner().stream().flatMap(inner -> parentIn(inner, row).stream()).findFirst();
    }

    @Override
    public boolean hasChildren(Object element) {
      return getChildren(element).length > 0;
    }
  }

  private final class Label extends ColumnLabelProvider {
    private final Column column;

    Label(Column column) {
      this.column = column;
    }

    @Override
    public String getText(Object element) {
      if (element instanceof TypeSection section) {
        return column == Column.DECLARATION ? TypeMessages.title(section) : "";
      }
      TypeRow row = (TypeRow) element;
      if (column != Column.DECLARATION) {
        return column.text.apply(row);
      }
      String what = (row.name() + "  " + row.element().localName()).strip();
      return row.isInherited() ? NLS.bind(TypeMessages.inherited, what, row.origin()) : what;
    }

    @Override
    public @Nullable Font getFont(Object element) {
      if (element instanceof TypeSection) {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
      }
      return column == Column.VALUE ? JFaceResources.getTextFont() : null;
    }

    @Override
    public @Nullable Color getForeground(Object element) {
      return element instanceof TypeRow row && row.isInherited()
          ? JFaceResources.getColorRegistry()
              .get(org.eclipse.jface.preference.JFacePreferences.QUALIFIER_COLOR)
          : null;
    }

    @Override
    public @Nullable Image getImage(Object element) {
      boolean wrong =
          column == Column.DECLARATION
              && element instanceof TypeRow row
              && row.problem().isPresent();
      return wrong
          ? FieldDecorationRegistry.getDefault()
              .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
              .getImage()
          : null;
    }

    @Override
    public @Nullable String getToolTipText(Object element) {
      return element instanceof TypeRow row
          ? row.problem().orElse(row.documentation().isEmpty() ? null : row.documentation())
          : null;
    }
  }

  private final class Cell extends EditingSupport {
    private final Column column;
    private final TextCellEditor editor;

    Cell(Column column) {
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
          && attribute(row).isPresent();
    }

    /** A cell that is empty may be filled in where the column stands for one attribute only. */
    private Optional<String> attribute(TypeRow row) {
      return column
          .attribute(row.element())
          .or(
              () ->
                  column.attributes.size() == 1
                      ? Optional.of(column.attributes.getFirst())
                      : Optional.empty());
    }

    @Override
    protected Object getValue(Object element) {
      TypeRow row = (TypeRow) element;
      return attribute(row).map(row.element()::attribute).orElse("");
    }

    @Override
    protected void setValue(Object element, Object value) {
      TypeRow row = (TypeRow) element;
      attribute(row).ifPresent(each -> actions.set(row, each, String.valueOf(value)));
    }
  }
}
