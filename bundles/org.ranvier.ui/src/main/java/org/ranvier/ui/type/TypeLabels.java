/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.type.TypeRow;
import org.ranvier.edit.type.TypeSection;

/** What a column says of a section or a declaration. */
final class TypeLabels extends ColumnLabelProvider {
  private final TypeColumn column;

  TypeLabels(TypeColumn column) {
    this.column = column;
  }

  @Override
  public String getText(Object element) {
    if (element instanceof TypeSection section) {
      return column == TypeColumn.DECLARATION ? TypeMessages.title(section) : "";
    }
    TypeRow row = (TypeRow) element;
    if (column != TypeColumn.DECLARATION) {
      return column.text(row);
    }
    String what = (row.name() + "  " + row.element().localName()).strip();
    return row.isInherited() ? NLS.bind(TypeMessages.inherited, what, row.origin()) : what;
  }

  @Override
  public @Nullable Font getFont(Object element) {
    if (element instanceof TypeSection) {
      return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }
    return column == TypeColumn.VALUE ? JFaceResources.getTextFont() : null;
  }

  @Override
  public @Nullable Color getForeground(Object element) {
    return element instanceof TypeRow row && row.isInherited()
        ? JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR)
        : null;
  }

  @Override
  public @Nullable Image getImage(Object element) {
    boolean wrong =
        column == TypeColumn.DECLARATION
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
