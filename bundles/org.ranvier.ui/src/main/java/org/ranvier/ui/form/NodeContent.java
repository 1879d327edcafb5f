/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.Objects;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormTree;
import org.ranvier.edit.form.FormTree.Node;
import org.ranvier.edit.form.FormTree.Several;
import org.ranvier.edit.form.FormTree.Single;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The tree below a document's root; long lists by ranges. */
final class NodeContent implements ITreeContentProvider, IElementComparer {
  @Override
  public Object[] getElements(Object input) {
    return input instanceof XmlDocument document
        ? document.findRoot().map(root -> new Object[] {new Single(root)}).orElse(new Object[0])
        : new Object[0];
  }

  @Override
  public Object[] getChildren(Object parent) {
    return parent instanceof Node node ? FormTree.children(node).toArray() : new Object[0];
  }

  @Override
  public @Nullable Object getParent(Object element) {
    return element instanceof Node node ? FormTree.parentOf(node).orElse(null) : null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof Several
        || element instanceof Single(XmlElement single) && !single.elements().isEmpty();
  }

  /** Nodes of two readings are the same where they stand at the same place. */
  @Override
  public boolean equals(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Single(XmlElement one) && b instanceof Single(XmlElement other)) {
      // In one document the place tells; a path takes the siblings, which can be very many.
      return one.document() == other.document()
          ? one.equals(other)
          : ElementPath.of(one).equals(ElementPath.of(other));
    }
    if (a instanceof Several one && b instanceof Several other) {
      return one.name().equals(other.name())
          && one.from() == other.from()
          && one.all() == other.all()
          && ElementPath.of(one.element()).equals(ElementPath.of(other.element()));
    }
    return a == b || (a != null && a.equals(b));
  }

  @Override
  public int hashCode(Object element) {
    return element instanceof Single(XmlElement single)
        ? 31 * single.name().hashCode() + Objects.hashCode(single.attribute("id"))
        : element instanceof Several several
            ? 31 * several.name().hashCode() + several.from()
            : element.hashCode();
  }
}
