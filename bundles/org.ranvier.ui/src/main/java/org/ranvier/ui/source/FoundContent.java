/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.outline.OutlineSearch;
import org.ranvier.xml.XmlElement;

/** The branches of an outline that lead to what was found. */
record FoundContent(XmlElement root, OutlineSearch found) implements ITreeContentProvider {
  @Override
  public Object[] getElements(Object input) {
    return new Object[] {root};
  }

  @Override
  public Object[] getChildren(Object parent) {
    return parent instanceof XmlElement element ? found.inside(element).toArray() : new Object[0];
  }

  @Override
  public @Nullable Object getParent(Object element) {
    return element instanceof XmlElement xml ? xml.parent().orElse(null) : null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof XmlElement xml && !found.inside(xml).isEmpty();
  }
}
