/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A field for a number with its name before it, in two columns. While something else is typed, the
 * last number counts and the field says what is expected.
 */
final class NumberField {
  private static final int CHARS = 8;

  private final Label label;
  private final Text text;
  private final DoublePredicate accepted;
  private final String expected;
  private double value;

  /**
   * @param accepted numbers that can be
   * @param expected said where another one is typed
   */
  NumberField(
      Composite parent,
      FormToolkit toolkit,
      String name,
      double value,
      DoublePredicate accepted,
      String expected) {
    this.value = value;
    this.accepted = accepted;
    this.expected = expected;
    label = toolkit.createLabel(parent, name);
    text = toolkit.createText(parent, Figures.of(value), SWT.BORDER | SWT.SINGLE);
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.widthHint = CHARS * text.getLineHeight() / 2;
    text.setLayoutData(data);
    label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    text.getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = name;
              }
            });
  }

  /** Tells of every other number that is typed. */
  void onChange(Runnable changed) {
    text.addListener(
        SWT.Modify,
        _ -> {
          OptionalDouble typed = Figures.parse(text.getText());
          boolean good = typed.isPresent() && accepted.test(typed.getAsDouble());
          text.setToolTipText(good ? null : expected);
          text.setForeground(good ? null : text.getDisplay().getSystemColor(SWT.COLOR_RED));
          if (good && typed.getAsDouble() != value) {
            value = typed.getAsDouble();
            changed.run();
          }
        });
  }

  double value() {
    return value;
  }

  /** Shows another number, which is told as if it was typed. */
  void set(double next) {
    if (next != value) {
      text.setText(Figures.of(next).replace('\u2212', '-'));
    }
  }

  /** Takes room or none. */
  void setVisible(boolean visible) {
    for (var each : new Control[] {label, text}) {
      each.setVisible(visible);
      ((GridData) each.getLayoutData()).exclude = !visible;
    }
  }
}
