/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.cell.CompartmentCell.Leak;
import org.ranvier.lab.cell.CurrentSteps;
import org.ranvier.ui.kinetics.panel.Numbers;
import org.ranvier.ui.source.AccessibleName;

/** The numbers of the cell and of the step of current. */
final class CellForm {
  private static final int COLUMNS = 6;
  private static final int DIGITS = 6;

  /** The numbers, as they stand. */
  enum Number {
    AREA(CurrentMessages.area, 1000),
    CAPACITANCE(CurrentMessages.capacitance, 1),
    START(CurrentMessages.start, -65),
    LEAK(CurrentMessages.leak, 0),
    LEAK_REVERSAL(CurrentMessages.leakReversal, -65),
    AMPLITUDE(CurrentMessages.amplitude, 0.1),
    DELAY(CurrentMessages.delay, 10),
    DURATION(CurrentMessages.duration, 60),
    TOTAL(CurrentMessages.total, 100);

    private final String title;
    private final double usual;

    Number(String title, double usual) {
      this.title = title;
      this.usual = usual;
    }
  }

  private final Map<Number, Text> fields = new EnumMap<>(Number.class);
  private boolean filling;

  CellForm(Composite parent, FormToolkit toolkit, Runnable changed) {
    Composite form = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(1, 1).spacing(5, 3).applyTo(form);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
    for (Number each : Number.values()) {
      Label label = toolkit.createLabel(form, each.title);
      label.setToolTipText(each.title);
      Text text =
          toolkit.createText(form, Rounding.text(each.usual, DIGITS), SWT.BORDER | SWT.RIGHT);
      AccessibleName.give(text, each.title);
      text.setData(each.title);
      GridDataFactory.fillDefaults().grab(true, false).hint(36, SWT.DEFAULT).applyTo(text);
      text.addListener(
          SWT.Modify,
          _ -> {
            if (!filling) {
              changed.run();
            }
          });
      fields.put(each, text);
    }
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException it is none
   */
  double number(Number which) {
    return Numbers.of(
        fields.get(which).getText(), NLS.bind(CurrentMessages.notANumber, which.title));
  }

  void set(Number which, double value) {
    filling = true;
    fields.get(which).setText(Rounding.text(value, DIGITS));
    filling = false;
  }

  Leak leak() {
    return new Leak(number(Number.LEAK), number(Number.LEAK_REVERSAL));
  }

  CurrentSteps steps() {
    double total = number(Number.TOTAL);
    if (!(total > 0) || total > MOST_MS) {
      throw new IllegalArgumentException(NLS.bind(CurrentMessages.notATotal, MOST_MS));
    }
    return new CurrentSteps(
        number(Number.DELAY), number(Number.DURATION), total, List.of(number(Number.AMPLITUDE)));
  }

  /** Of longer runs nobody would see them follow a hand. */
  private static final int MOST_MS = 10_000;
}
