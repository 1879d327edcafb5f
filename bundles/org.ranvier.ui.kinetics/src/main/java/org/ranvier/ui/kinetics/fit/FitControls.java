/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.lab.fit.FitMethod;
import org.ranvier.ui.kinetics.panel.Numbers;
import org.ranvier.ui.source.AccessibleName;

/** How is fitted, and the button that does it. */
final class FitControls {
  private final Combo method;
  private final Combo weights;
  private final Text blank;
  private final Button fit;
  private final Label progress;

  /**
   * @param changed told that something else is to be done
   * @param pressed told that the button was pressed: fit, or end the fit
   */
  FitControls(Composite parent, FormToolkit toolkit, Runnable changed, Runnable pressed) {
    Composite row = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(1, 1).spacing(5, 3).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    method = combo(row, toolkit, FitMessages.method, changed);
    method.setItems("Levenberg–Marquardt", "CMA-ES", "BOBYQA"); // names, in FitMethod's order
    method.setToolTipText(FitMessages.methodHint);
    method.select(0);
    weights = combo(row, toolkit, FitMessages.weights, changed);
    weights.setItems(FitMessages.weightsOne, FitMessages.weightsAlike);
    weights.setToolTipText(FitMessages.weightsHint);
    weights.select(0);
    Composite start = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(1, 1).spacing(5, 3).applyTo(start);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(start);
    toolkit.createLabel(start, FitMessages.blank);
    blank = toolkit.createText(start, "0", SWT.BORDER | SWT.RIGHT);
    blank.setData(FitMessages.blank);
    blank.setToolTipText(FitMessages.blankHint);
    AccessibleName.give(blank, FitMessages.blank);
    GridDataFactory.fillDefaults().hint(40, SWT.DEFAULT).applyTo(blank);
    blank.addListener(SWT.Modify, _ -> changed.run());
    fit = toolkit.createButton(start, FitMessages.fit, SWT.PUSH);
    fit.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> pressed.run()));
    GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(fit);
    progress = toolkit.createLabel(start, "", SWT.WRAP);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(SWT.FILL, SWT.CENTER)
        .hint(200, SWT.DEFAULT)
        .applyTo(progress);
  }

  private static Combo combo(Composite row, FormToolkit toolkit, String title, Runnable changed) {
    toolkit.createLabel(row, title);
    Combo combo = new Combo(row, SWT.READ_ONLY);
    toolkit.adapt(combo, true, true);
    AccessibleName.give(combo, title);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> changed.run()));
    return combo;
  }

  FitMethod method() {
    return FitMethod.values()[method.getSelectionIndex()];
  }

  void choose(FitMethod next) {
    method.select(next.ordinal());
  }

  boolean isAlike() {
    return weights.getSelectionIndex() == 1;
  }

  void setAlike(boolean now) {
    weights.select(now ? 1 : 0);
  }

  /**
   * How long nothing counts after a jump of the command.
   *
   * @throws IllegalArgumentException it is no number
   */
  double blankMs() {
    return Numbers.of(blank.getText(), NLS.bind(FitMessages.notANumber, FitMessages.blank));
  }

  void setRunning(boolean now) {
    fit.setText(now ? FitMessages.cancel : FitMessages.fit);
  }

  void enable(boolean now) {
    fit.setEnabled(now);
  }

  void say(String words) {
    if (!words.equals(progress.getText())) {
      progress.setText(words.replace("&", "&&"));
    }
  }
}
