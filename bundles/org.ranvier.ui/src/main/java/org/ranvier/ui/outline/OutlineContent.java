/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.outline;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.FormTree;
import org.ranvier.edit.form.FormTree.Node;
import org.ranvier.edit.form.FormTree.Several;
import org.ranvier.edit.form.FormTree.Single;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.xml.XmlElement;

/**
 * The element tree below the root of a reading, or of whatever reading is the latest. Elements are
 * shown as themselves; many of a name are a list ({@link Several}), a long one in ranges.
 */
public final class OutlineContent implements ITreeContentProvider {
  @Override
  public Object[] getElements(Object input) {
    Optional<DocumentReading> reading =
        input instanceof ReadingModel model
            ? model.latest()
            : input instanceof DocumentReading one ? Optional.of(one) : Optional.empty();
    return reading.flatMap(DocumentReading::root).stream().toArray();
  }

  @Override
  public Object[] getChildren(Object parent) {
    return node(parent).map(FormTree::children).orElse(List.of()).stream()
        .map(OutlineContent::shown)
        .toArray();
  }

  @Override
  public @Nullable Object getParent(Object element) {
    return node(element).flatMap(FormTree::parentOf).map(OutlineContent::shown).orElse(null);
  }

  private static Optional<Node> node(Object shown) {
    return shown instanceof XmlElement element
        ? Optional.of(new Single(element))
        : shown instanceof Several several ? Optional.of(several) : Optional.empty();
  }

  private static Object shown(Node node) {
    return node instanceof Single(XmlElement element) ? element : node;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof Several
        || element instanceof XmlElement xml && !xml.elements().isEmpty();
  }
}
