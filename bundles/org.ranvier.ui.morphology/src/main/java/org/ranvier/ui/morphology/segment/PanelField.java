/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A field that takes over what is typed with Enter or when it is left, and says what is wrong. */
final class PanelField {
  /** Takes over what was typed. */
  interface Commit {
    /** Empty where it was taken over, else what is wrong with it. */
    String set(String written);
  }

  /** Where a problem is said in full. */
  interface Problems {
    void show(String problem);
  }

  private static final int WIDTH = 44;

  private final Text text;
  private final ControlDecoration sign;
  private final Commit commit;
  private final Problems problems;
  private String shown = "";
  private String tried = "";
  private boolean wrong;

  /**
   * Makes one.
   *
   * @param name what it is called for those who do not see it
   */
  PanelField(Composite parent, FormToolkit toolkit, String name, Commit commit, Problems problems) {
    this.commit = commit;
    this.problems = problems;
    text = toolkit.createText(parent, "", SWT.SINGLE);
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .hint(WIDTH, SWT.DEFAULT)
        .applyTo(text);
    text.getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = name;
              }
            });
    sign = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
    sign.setImage(
        FieldDecorationRegistry.getDefault()
            .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
            .getImage());
    sign.hide();
    text.setToolTipText(name);
    text.addListener(SWT.DefaultSelection, _ -> take());
    text.addListener(SWT.FocusOut, _ -> takeIfTyped());
    text.addListener(SWT.KeyDown, this::key);
  }

  Text control() {
    return text;
  }

  String value() {
    return text.getText();
  }

  private void key(Event event) {
    if (event.keyCode == SWT.ESC) {
      show(shown, text.getEditable());
      event.doit = false;
    }
  }

  private void takeIfTyped() {
    if (!text.getText().equals(shown)) {
      take();
    }
  }

  private void take() {
    if (wrong && text.getText().equals(tried)) {
      return; // said already
    }
    tried = text.getText();
    String problem = commit.set(text.getText());
    complain(problem);
    if (problem.isEmpty()) {
      shown = text.getText();
    }
  }

  /** Says what is wrong with it; empty for nothing. */
  void complain(String problem) {
    if (problem.isEmpty()) {
      sign.hide();
      if (wrong) {
        problems.show("");
      }
    } else {
      sign.setDescriptionText(problem);
      sign.show();
      problems.show(problem);
    }
    wrong = !problem.isEmpty();
  }

  /** Shows a value of the same thing as before: what was refused stays to be mended. */
  void renew(String value, boolean editable) {
    if (!wrong || !value.equals(shown)) {
      show(value, editable);
    }
  }

  /** Shows a value; what was typed and not taken over is gone. */
  void show(String value, boolean editable) {
    shown = value;
    if (!text.getText().equals(value)) {
      text.setText(value);
    }
    text.setEditable(editable);
    text.setEnabled(editable);
    complain("");
  }
}
