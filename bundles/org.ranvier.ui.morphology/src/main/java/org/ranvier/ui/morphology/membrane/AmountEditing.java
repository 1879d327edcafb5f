/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ICellEditorListener;
import org.eclipse.jface.viewers.TableViewer;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.MatrixCell;

/** Types an amount into a cell of the matrix; what is wrong with it is said while it is typed. */
final class AmountEditing extends EditingSupport {
  private final Function<Object, Optional<MatrixCell>> cells;
  private final MatrixTable.Listener listener;
  private final AmountCellEditor editor;
  private @Nullable MatrixCell edited;

  AmountEditing(
      TableViewer viewer,
      Function<Object, Optional<MatrixCell>> cells,
      MatrixTable.Listener listener) {
    super(viewer);
    this.cells = cells;
    this.listener = listener;
    editor = new AmountCellEditor(viewer.getTable(), this::units);
    editor.setValidator(each -> problem(String.valueOf(each)).orElse(null));
    editor.addListener(
        new ICellEditorListener() {
          @Override
          public void editorValueChanged(boolean oldValidState, boolean newValidState) {
            listener.say(Optional.ofNullable(newValidState ? null : editor.getErrorMessage()));
          }

          @Override
          public void cancelEditor() {
            listener.say(Optional.empty());
          }

          @Override
          public void applyEditorValue() {
            listener.say(Optional.empty());
          }
        });
  }

  private List<String> units() {
    MatrixCell cell = edited;
    return cell == null ? List.of() : listener.units(cell);
  }

  private Optional<String> problem(String typed) {
    MatrixCell cell = edited;
    return cell == null || typed.isBlank() ? Optional.empty() : listener.problem(cell, typed);
  }

  @Override
  protected CellEditor getCellEditor(Object element) {
    return editor;
  }

  @Override
  protected boolean canEdit(Object element) {
    return cells.apply(element).filter(each -> each.stated().size() < 2).isPresent();
  }

  @Override
  protected Object getValue(Object element) {
    edited = cells.apply(element).orElse(null);
    return written(edited);
  }

  private static String written(@Nullable MatrixCell cell) {
    return Optional.ofNullable(cell)
        .flatMap(MatrixCell::edited)
        .map(each -> each.written())
        .orElse("");
  }

  @Override
  protected void setValue(Object element, Object value) {
    MatrixCell cell = edited;
    // What is wrong comes as null: it was said while it was typed.
    if (cell != null && value instanceof String typed && !typed.equals(written(cell))) {
      listener.typed(cell, typed);
    }
  }
}
