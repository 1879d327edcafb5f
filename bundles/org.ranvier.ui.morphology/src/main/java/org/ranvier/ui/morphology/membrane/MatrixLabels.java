/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.MatrixCell;
import org.ranvier.edit.membrane.MatrixCell.Coverage;
import org.ranvier.edit.membrane.Subject;

/** How a cell of the matrix looks: what other groups bring is in italics and paler. */
final class MatrixLabels extends ColumnLabelProvider {
  private static final int PALE = 60;

  private final Function<Object, Optional<MatrixCell>> cells;
  private final Control table;

  /**
   * @param cells what is in the column, by row; empty for the column of names
   */
  MatrixLabels(Function<Object, Optional<MatrixCell>> cells, Control table) {
    this.cells = cells;
    this.table = table;
  }

  @Override
  public String getText(Object element) {
    return cells
        .apply(element)
        .map(each -> each.isOverlapped() ? each.text() + " \u2295" : each.text())
        .orElseGet(() -> element instanceof Subject row ? row.title() : "");
  }

  @Override
  public @Nullable Font getFont(Object element) {
    return cells.apply(element).filter(MatrixLabels::isBrought).isPresent()
        ? JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT)
        : null;
  }

  private static boolean isBrought(MatrixCell cell) {
    return cell.coverage() == Coverage.WHOLE || cell.coverage() == Coverage.PART;
  }

  @Override
  public @Nullable Color getForeground(Object element) {
    if (cells.apply(element).filter(MatrixLabels::isBrought).isEmpty()) {
      return null;
    }
    RGB text = table.getForeground().getRGB();
    RGB back = table.getBackground().getRGB();
    return new Color(
        mix(text.red, back.red), mix(text.green, back.green), mix(text.blue, back.blue));
  }

  private static int mix(int text, int back) {
    return (text * PALE + back * (100 - PALE)) / 100;
  }

  @Override
  public @Nullable String getToolTipText(Object element) {
    return cells
        .apply(element)
        .map(MatrixCell::remarks)
        .filter(each -> !each.isEmpty())
        .map(each -> String.join("\n", each))
        .orElse(null);
  }

  @Override
  public int getToolTipStyle(Object object) {
    return SWT.SHADOW_NONE;
  }
}
