/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.Optional;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.type.TypeRow;
import org.ranvier.edit.type.TypeSection;
import org.ranvier.edit.type.TypeView;

/** Sections of declarations, the declarations in them, and what is inside those. */
final class TypeContent implements ITreeContentProvider {
  private @Nullable TypeView shown;

  @Override
  public void inputChanged(Viewer viewer, @Nullable Object before, @Nullable Object now) {
    shown = now instanceof TypeView view ? view : null;
  }

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
