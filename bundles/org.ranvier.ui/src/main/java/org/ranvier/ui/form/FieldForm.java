/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.Form;

/** The fields of the chosen element, and below them what is said of the one in use. */
public final class FieldForm {
  private final FormToolkit toolkit;
  private final int width;
  private final ScrolledComposite scrolled;
  private final Composite body;
  private final Label about;
  private final FieldSlider slider;
  private final Label explanation;
  private final FieldRow.Page page;
  private final List<FieldRow> rows = new ArrayList<>();
  private @Nullable ElementPath shown;

  /**
   * @param width that it has at least, in pixels
   */
  public FieldForm(Composite parent, FormToolkit toolkit, FieldRow.Page page, int width) {
    this.width = width;
    this.toolkit = toolkit;
    this.page = page;
    about = wrapped(parent);
    about.setText(FormMessages.nothing);
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
    toolkit.adapt(scrolled);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(width, 80).applyTo(scrolled);
    body = toolkit.createComposite(scrolled);
    body.setLayout(new GridLayout(3, false));
    scrolled.setContent(body);
    slider = new FieldSlider(parent, toolkit, page);
    explanation = wrapped(parent);
  }

  private Label wrapped(Composite parent) {
    Label label = toolkit.createLabel(parent, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(label);
    return label;
  }

  /** Shows the form of an element; its widgets stay where the fields are the same as before. */
  public void show(Form form, boolean editable) {
    ElementPath path = ElementPath.of(form.element());
    if (path.equals(shown) && isSameFields(form)) {
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).update(form.fields().get(i));
      }
      form.fields().stream()
          .filter(each -> each.name().equals(slider.fieldName()))
          .findFirst()
          .ifPresent(slider::update);
    } else {
      build(form.fields(), form.documentation());
    }
    shown = path;
    rows.forEach(each -> each.setEnabled(editable));
    slider.setEnabled(editable);
  }

  /** Shows that no element is chosen. */
  public void clear() {
    shown = null;
    build(List.of(), FormMessages.nothing);
  }

  private boolean isSameFields(Form form) {
    return form.fields().stream()
        .map(each -> each.name() + each.kind() + each.needed())
        .toList()
        .equals(
            rows.stream()
                .map(FieldRow::field)
                .map(each -> each.name() + each.kind() + each.needed())
                .toList());
  }

  private void build(List<Field> fields, String documentation) {
    scrolled.setRedraw(false);
    rows.clear();
    slider.hide();
    for (Control each : body.getChildren()) {
      each.dispose();
    }
    for (Field each : fields) {
      rows.add(new FieldRow(body, toolkit, each, page, slider::show, width / 2));
    }
    toolkit.paintBordersFor(body);
    about.setText(documentation);
    explain("");
    scrolled.setRedraw(true);
    body.layout(true, true);
    // Fields become narrow with the page, so that their names stay in sight.
    scrolled.setMinHeight(body.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
  }

  boolean isDisposed() {
    return body.isDisposed();
  }

  /** Says what is known of a field. */
  public void explain(String text) {
    explanation.setText(text);
    explanation.getParent().layout(true);
  }

  /** Writes what is being typed. */
  public void commit() {
    List.copyOf(rows).forEach(FieldRow::commit);
  }
}
