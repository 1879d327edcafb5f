/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormTree;
import org.ranvier.edit.form.FormTree.Node;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The elements to choose from, and what can be done with the chosen one as a whole. */
final class ElementTree {
  /** What the buttons do with the chosen element. */
  interface Actions {
    void add();

    void remove();

    void move(boolean up);

    void duplicate();
  }

  private final TreeViewer viewer;
  private final Button add;
  private final List<Button> ofInner;
  private boolean quiet;
  private boolean enabled = true;

  ElementTree(
      Composite parent, FormToolkit toolkit, Actions actions, Consumer<XmlElement> onChosen) {
    Tree tree = toolkit.createTree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL | SWT.VIRTUAL);
    GridDataFactory.fillDefaults().grab(true, true).hint(220, 120).applyTo(tree);
    viewer = new TreeViewer(tree);
    AccessibleName.give(tree, FormMessages.elements);
    NodeContent content = new NodeContent();
    viewer.setUseHashlookup(true);
    viewer.setComparer(content);
    viewer.setContentProvider(content);
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabels()));
    Composite buttons = toolkit.createComposite(parent);
    buttons.setLayout(new GridLayout(1, false));
    GridDataFactory.fillDefaults().applyTo(buttons);
    add = ActionButton.of(toolkit, buttons, FormMessages.add, actions::add);
    ofInner =
        List.of(
            ActionButton.of(toolkit, buttons, FormMessages.remove, actions::remove),
            ActionButton.of(toolkit, buttons, FormMessages.duplicate, actions::duplicate),
            ActionButton.of(toolkit, buttons, FormMessages.moveUp, () -> actions.move(true)),
            ActionButton.of(toolkit, buttons, FormMessages.moveDown, () -> actions.move(false)));
    viewer.addSelectionChangedListener(
        _ -> {
          enableButtons();
          if (!quiet) {
            chosen().ifPresent(onChosen);
          }
        });
  }

  /** The chosen element, or the one whose list is chosen. */
  Optional<XmlElement> chosen() {
    return viewer.getStructuredSelection().getFirstElement() instanceof Node node
        ? Optional.of(node.element())
        : Optional.empty();
  }

  /** Whether a list is chosen rather than one element. */
  private boolean isList() {
    return viewer.getStructuredSelection().getFirstElement() instanceof FormTree.Several;
  }

  /** Shows a document; what is open stays open. */
  void show(XmlDocument document) {
    boolean first = viewer.getInput() == null;
    quiet = true;
    try {
      Object[] open = viewer.getExpandedElements();
      viewer.setInput(document);
      if (first) {
        viewer.expandToLevel(2);
      } else {
        viewer.setExpandedElements(open);
      }
    } finally {
      quiet = false;
    }
  }

  /** Selects an element without telling anyone. */
  void select(XmlElement element) {
    List<Node> path = FormTree.pathTo(element);
    quiet = true;
    try {
      viewer.setSelection(new TreeSelection(new TreePath(path.toArray())), true);
      if (viewer.getStructuredSelection().isEmpty()) {
        viewer.setSelection(new StructuredSelection(path.getLast()), true);
      }
    } finally {
      quiet = false;
    }
    enableButtons();
  }

  void setEnabled(boolean editable) {
    enabled = editable;
    enableButtons();
  }

  private void enableButtons() {
    Optional<XmlElement> element = chosen();
    boolean inner = element.filter(each -> each.parent().isPresent()).isPresent() && !isList();
    add.setEnabled(enabled && element.isPresent());
    ofInner.forEach(each -> each.setEnabled(enabled && inner));
    if (inner && enabled) {
      List<XmlElement> siblings = element.flatMap(XmlElement::parent).orElseThrow().elements();
      int position = ElementPath.of(element.orElseThrow()).steps().getLast().position();
      ofInner.get(2).setEnabled(position > 0);
      ofInner.get(3).setEnabled(position < siblings.size() - 1);
    }
  }

  void setFocus() {
    viewer.getControl().setFocus();
  }

  /** Draws the labels again, as in other colours. */
  void refreshLabels() {
    viewer.refresh();
  }
}
