/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.discretisation.SectionDivisions;
import org.ranvier.morphology.Divisions;

/** Sections with their control volumes before and after; the number after can be typed. */
final class DivisionTable {
  private static final int AFTER = 3;

  private final TableViewer viewer;
  private List<SectionDivisions> rows = List.of();

  /** Told of numbers that are typed: the section, and the number or none for that of the rule. */
  interface Typed {
    void typed(SectionDivisions section, OptionalInt count);
  }

  /**
   * @param chosen told of the rows that somebody chooses
   */
  DivisionTable(Composite parent, Typed typed, Consumer<List<SectionDivisions>> chosen) {
    viewer =
        new TableViewer(
            parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
    Table table = viewer.getTable();
    table.setHeaderVisible(true);
    viewer.setUseHashlookup(true);
    column(AnalysisMessages.columnSection, SWT.LEFT, 130, DivisionTable::name);
    column(
        AnalysisMessages.columnLength, SWT.RIGHT, 96, row -> Figures.of(row.section().lengthUm()));
    column(AnalysisMessages.columnNow, SWT.RIGHT, 48, row -> Integer.toString(row.before()));
    TableViewerColumn after =
        column(AnalysisMessages.columnThen, SWT.RIGHT, 48, row -> Integer.toString(row.after()));
    column(AnalysisMessages.columnLongest, SWT.RIGHT, 76, row -> Figures.of(row.longestUm()));
    after.setEditingSupport(new Counts(typed::typed));
    viewer.setContentProvider(
        (ILazyContentProvider) index -> viewer.replace(rows.get(index), index));
    table.addListener(
        SWT.Selection,
        _ ->
            chosen.accept(Arrays.stream(table.getSelectionIndices()).mapToObj(rows::get).toList()));
  }

  private static String name(SectionDivisions row) {
    return row.groupId().isEmpty() ? row.section().name() : row.groupId();
  }

  private interface Words {
    String of(SectionDivisions row);
  }

  private TableViewerColumn column(String title, int align, int width, Words words) {
    TableViewerColumn column = new TableViewerColumn(viewer, align);
    column.getColumn().setText(title);
    column.getColumn().setWidth(width);
    column.getColumn().setResizable(true);
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return words.of((SectionDivisions) element);
          }

          @Override
          public @Nullable Font getFont(Object element) {
            boolean changed = ((SectionDivisions) element).isChanged();
            return changed
                ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                : null;
          }
        });
    return column;
  }

  Table control() {
    return viewer.getTable();
  }

  /** Shows other sections. */
  void show(List<SectionDivisions> next) {
    viewer.getTable().setRedraw(false);
    rows = next;
    viewer.setInput(next);
    viewer.setItemCount(next.size());
    viewer.getTable().setRedraw(true);
  }

  /** Marks rows, without telling anybody. */
  void select(IntStream chosen) {
    Table table = viewer.getTable();
    int[] indices = chosen.filter(each -> each < rows.size()).toArray();
    table.setSelection(indices);
    if (indices.length > 0) {
      table.showSelection();
    }
  }

  private final class Counts extends EditingSupport {
    private final BiConsumer<SectionDivisions, OptionalInt> typed;

    Counts(BiConsumer<SectionDivisions, OptionalInt> typed) {
      super(viewer);
      this.typed = typed;
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
      return new TextCellEditor(viewer.getTable(), SWT.RIGHT);
    }

    @Override
    protected boolean canEdit(Object element) {
      return true;
    }

    @Override
    protected Object getValue(Object element) {
      return Integer.toString(((SectionDivisions) element).after());
    }

    @Override
    protected void setValue(Object element, Object value) {
      SectionDivisions row = (SectionDivisions) element;
      String text = String.valueOf(value).strip();
      boolean number = text.matches("[0-9]{1,7}");
      int count = number ? Integer.parseInt(text) : 0;
      if (text.isEmpty()) {
        typed.accept(row, OptionalInt.empty());
      } else if (count >= 1 && count <= Divisions.MAXIMUM && count != row.after()) {
        typed.accept(row, OptionalInt.of(count));
      }
    }
  }

  /** Begins typing the number of a row. */
  void edit(int row) {
    viewer.editElement(rows.get(row), AFTER);
  }
}
