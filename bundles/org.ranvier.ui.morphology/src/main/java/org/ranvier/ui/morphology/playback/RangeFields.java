/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.playback.ValueRange;
import org.ranvier.ui.source.AccessibleName;

/** The limits of the colours: two numbers with a unit, and a button that fits them. */
final class RangeFields {
  private static final MathContext DIGITS = new MathContext(6);

  private final PlaybackBar.Listener listener;
  private final Text low;
  private final Text high;
  private final Label unit;
  private final Button fit;
  private final ControlDecoration wrong;
  private boolean showing;

  RangeFields(
      Composite parent, FormToolkit toolkit, PlaybackBar.Listener listener, int numberWidth) {
    this.listener = listener;
    Composite row = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults()
        .numColumns(5)
        .spacing(6, 0)
        .extendedMargins(10, 6, 0, 0)
        .applyTo(row);
    low = field(row, toolkit, PlaybackMessages.low, numberWidth);
    toolkit.createLabel(row, "–");
    high = field(row, toolkit, PlaybackMessages.high, numberWidth);
    unit = toolkit.createLabel(row, "");
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(unit);
    fit = toolkit.createButton(row, PlaybackMessages.rangeFit, SWT.PUSH);
    fit.setToolTipText(PlaybackMessages.rangeFitHint);
    fit.addListener(SWT.Selection, _ -> listener.rangeFitted());
    wrong = new ControlDecoration(low, SWT.TOP | SWT.LEFT);
    wrong.setImage(
        FieldDecorationRegistry.getDefault()
            .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
            .getImage());
    wrong.setDescriptionText(PlaybackMessages.rangeWrong);
    wrong.hide();
  }

  private Text field(Composite row, FormToolkit toolkit, String hint, int width) {
    Text text = toolkit.createText(row, "", SWT.BORDER | SWT.RIGHT);
    text.setToolTipText(hint);
    AccessibleName.give(text, hint);
    GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(text);
    text.addListener(SWT.Modify, _ -> typed());
    return text;
  }

  private void typed() {
    if (showing) {
      return;
    }
    try {
      double from = number(low);
      double to = number(high);
      if (from < to) {
        wrong.hide();
        listener.rangeChosen(new ValueRange(from, to));
        return;
      }
    } catch (NumberFormatException _) {
      // Said beside the field, as long as nothing better is typed.
    }
    wrong.show();
  }

  /** A comma is taken for a point, and the minus of books for that of keyboards. */
  private static double number(Text field) {
    double value =
        Double.parseDouble(field.getText().strip().replace(',', '.').replace('\u2212', '-'));
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(field.getText());
    }
    return value;
  }

  void show(ValueRange range) {
    showing = true;
    low.setText(print(range.low()));
    high.setText(print(range.high()));
    showing = false;
    wrong.hide();
  }

  private static String print(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  void unit(String symbol) {
    unit.setText(symbol);
  }

  void enable(boolean now) {
    low.setEnabled(now);
    high.setEnabled(now);
    fit.setEnabled(now);
  }
}
