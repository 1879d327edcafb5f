/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ElementFields;
import org.ranvier.xml.XmlElement;

/** The attributes of the chosen channel or gate, or of one of its parts. */
public final class PartFields {
  private final NeuroMLEditor editor;
  private final Combo part;
  private final ElementFields fields;
  private List<ElementPath> paths = List.of();

  public PartFields(Composite parent, FormToolkit toolkit, NeuroMLEditor editor) {
    this.editor = editor;
    Composite row = toolkit.createComposite(parent);
    // Below each other: in a narrow page both would be cut off beside each other.
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    toolkit.createLabel(row, KineticsMessages.part);
    part = new Combo(row, SWT.READ_ONLY);
    toolkit.adapt(part, true, true);
    part.setToolTipText(KineticsMessages.partHint);
    GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(part);
    part.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> show()));
    fields = new ElementFields(parent, toolkit);
  }

  /** Offers an element and what is inside of it; the choice stays where it is there again. */
  public void offer(XmlElement element) {
    List<ElementPath> next = new ArrayList<>();
    List<String> names = new ArrayList<>();
    add(element, "", next, names);
    ElementPath before = chosen();
    if (!next.equals(paths) || !names.equals(List.of(part.getItems()))) {
      paths = next;
      part.setItems(names.toArray(String[]::new));
      part.select(Math.max(paths.indexOf(before), 0));
    }
    if (!chosen().equals(before)) {
      show();
    }
  }

  private static void add(
      XmlElement element, String indent, List<ElementPath> paths, List<String> names) {
    String name = Objects.requireNonNullElse(element.attribute("id"), element.localName());
    paths.add(ElementPath.of(element));
    names.add(indent + name);
    for (XmlElement each : element.elements()) {
      if (!each.localName().equals("notes") && !each.localName().equals("annotation")) {
        add(each, indent + "  ", paths, names);
      }
    }
  }

  private ElementPath chosen() {
    int index = part.getSelectionIndex();
    return index < 0 || index >= paths.size() ? new ElementPath(List.of()) : paths.get(index);
  }

  /** Shows the fields of a part, where it is offered. */
  public void choose(ElementPath path) {
    int index = paths.indexOf(path);
    if (index >= 0 && index != part.getSelectionIndex()) {
      part.select(index);
      show();
    }
  }

  private void show() {
    fields.show(editor, chosen());
  }

  /** Writes what is typed into the text. */
  public void commit() {
    fields.commit();
  }

  /** Lets go of the editor. */
  public void release() {
    fields.release();
  }
}
