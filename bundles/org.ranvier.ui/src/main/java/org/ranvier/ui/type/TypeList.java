/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.type.TypeView;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The types of a document, each below the one that it extends. */
final class TypeList {
  private final TreeViewer viewer;
  private boolean quiet;

  TypeList(Composite parent, FormToolkit toolkit, Consumer<String> onChosen) {
    Tree tree = toolkit.createTree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
    AccessibleName.give(tree, TypeMessages.types);
    GridDataFactory.fillDefaults().grab(true, true).hint(150, 60).applyTo(tree);
    viewer = new TreeViewer(tree);
    viewer.setContentProvider(new Content());
    viewer.setLabelProvider(
        new LabelProvider() {
          @Override
          public Image getImage(Object element) {
            return Icons.TYPE.image();
          }
        });
    viewer.addSelectionChangedListener(
        event -> {
          if (!quiet && event.getStructuredSelection().getFirstElement() instanceof String name) {
            onChosen.accept(name);
          }
        });
  }

  /** Shows a document's types with one of them selected. */
  void show(XmlDocument document, String selected) {
    quiet = true;
    try {
      viewer.setInput(document);
      viewer.expandAll();
      viewer.setSelection(new StructuredSelection(selected), true);
    } finally {
      quiet = false;
    }
  }

  void setFocus() {
    viewer.getControl().setFocus();
  }

  /**
   * Names of types by the one that they extend; what extends nothing of this document is a root.
   */
  private static final class Content implements ITreeContentProvider {
    private final Map<String, String> above = new LinkedHashMap<>();

    @Override
    public void inputChanged(Viewer changed, @Nullable Object before, @Nullable Object now) {
      above.clear();
      if (now instanceof XmlDocument document) {
        for (XmlElement each : TypeView.declarations(document)) {
          above.put(
              Objects.requireNonNullElse(each.attribute("name"), ""),
              Objects.requireNonNullElse(each.attribute("extends"), ""));
        }
        Set.copyOf(above.keySet()).forEach(this::cutCircle);
        above.replaceAll((_, extended) -> above.containsKey(extended) ? extended : "");
      }
    }

    /** A type that extends itself in the end stands at the top. */
    private void cutCircle(String name) {
      String at = above.getOrDefault(name, "");
      for (int i = 0; i < above.size() && !at.isEmpty() && !at.equals(name); i++) {
        at = above.getOrDefault(at, "");
      }
      if (at.equals(name)) {
        above.put(name, "");
      }
    }

    @Override
    public Object[] getElements(Object input) {
      return getChildren("");
    }

    @Override
    public Object[] getChildren(Object parent) {
      return above.entrySet().stream()
          .filter(each -> each.getValue().equals(parent) && !each.getKey().isEmpty())
          .map(Map.Entry::getKey)
          .toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
      String parent = above.getOrDefault(element, "");
      return parent.isEmpty() ? null : parent;
    }

    @Override
    public boolean hasChildren(Object element) {
      return above.containsValue(element);
    }
  }
}
