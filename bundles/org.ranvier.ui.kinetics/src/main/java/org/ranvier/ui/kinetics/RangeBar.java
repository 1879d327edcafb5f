/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.ui.kinetics.panel.Numbers;
import org.ranvier.ui.source.AccessibleName;

/**
 * Between what curves are drawn, and what is held meanwhile.
 *
 * <pre>
 *   From [-100]  to [60] mV   Calcium held at [0.0001] mM
 * </pre>
 */
final class RangeBar {
  private static final int DIGITS = 6;

  private final Runnable changed;
  private final Consumer<String> refused;
  private final Text low;
  private final Text high;
  private final Label unit;
  private final Label holding;
  private final Text held;
  private final Label heldUnit;
  private Over over = Over.POTENTIAL;
  private CurveRange range = CurveRange.USUAL;
  private boolean filling;

  /**
   * @param changed told that something is to be drawn otherwise
   * @param refused told why a number is not taken; nothing once it is
   */
  RangeBar(Composite parent, FormToolkit toolkit, Runnable changed, Consumer<String> refused) {
    this.changed = changed;
    this.refused = refused;
    Composite row = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(8).margins(4, 2).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    toolkit.createLabel(row, KineticsMessages.rangeLow);
    low = field(row, toolkit, KineticsMessages.rangeLow);
    toolkit.createLabel(row, KineticsMessages.rangeHigh);
    high = field(row, toolkit, KineticsMessages.rangeHigh);
    unit = toolkit.createLabel(row, "mM");
    holding = toolkit.createLabel(row, KineticsMessages.heldPotential);
    held = field(row, toolkit, KineticsMessages.heldHint);
    held.setToolTipText(KineticsMessages.heldHint);
    heldUnit = toolkit.createLabel(row, "mM");
    for (Control each : new Control[] {holding, heldUnit}) {
      GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(each);
    }
    fill();
    showHeld(false);
  }

  private Text field(Composite row, FormToolkit toolkit, String title) {
    Text text = toolkit.createText(row, "", SWT.BORDER | SWT.RIGHT);
    AccessibleName.give(text, title);
    text.setData(title);
    GridDataFactory.fillDefaults().hint(50, SWT.DEFAULT).applyTo(text);
    text.addListener(SWT.Modify, _ -> typed());
    return text;
  }

  private void fill() {
    boolean potential = over == Over.POTENTIAL;
    filling = true;
    set(low, potential ? range.lowMv() : range.lowMm());
    set(high, potential ? range.highMv() : range.highMm());
    set(held, potential ? range.heldMm() : range.heldMv());
    filling = false;
    unit.setText(potential ? "mV" : "mM");
    holding.setText(potential ? KineticsMessages.heldCalcium : KineticsMessages.heldPotential);
    heldUnit.setText(potential ? "mM" : "mV");
    held.getParent().layout();
  }

  private static void set(Text field, double value) {
    field.setText(Rounding.text(value, DIGITS));
  }

  private void showHeld(boolean now) {
    for (Control each : new Control[] {holding, held, heldUnit}) {
      ((GridData) each.getLayoutData()).exclude = !now;
      each.setVisible(now);
    }
    held.getParent().layout();
  }

  /** Shows what is varied now; what is held only where something depends on both. */
  void show(Over now, boolean hasBoth) {
    if (now != over) {
      over = now;
      fill();
    }
    if (hasBoth != held.getVisible()) {
      showHeld(hasBoth);
    }
  }

  private void typed() {
    if (filling) {
      return;
    }
    try {
      range = read();
      refused.accept("");
      changed.run();
    } catch (IllegalArgumentException why) {
      refused.accept(String.valueOf(why.getMessage()));
    }
  }

  private CurveRange read() {
    double from = number(low);
    double to = number(high);
    double at = number(held);
    if (!(from < to)) {
      throw new IllegalArgumentException(KineticsMessages.rangeOrder);
    }
    if (over == Over.POTENTIAL) {
      if (at < 0) {
        throw new IllegalArgumentException(KineticsMessages.heldNegative);
      }
      return new CurveRange(at, range.heldMv(), from, to, range.lowMm(), range.highMm());
    }
    if (!(from > 0)) {
      throw new IllegalArgumentException(KineticsMessages.rangeZero);
    }
    return new CurveRange(range.heldMm(), at, range.lowMv(), range.highMv(), from, to);
  }

  private static double number(Text field) {
    return Numbers.of(
        field.getText(), NLS.bind(KineticsMessages.notANumber, String.valueOf(field.getData())));
  }

  /** The last that made sense. */
  CurveRange range() {
    return range;
  }
}
