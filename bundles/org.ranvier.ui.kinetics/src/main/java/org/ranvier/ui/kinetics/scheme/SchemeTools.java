/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.scheme.TransitionForm;
import org.ranvier.ui.source.AccessibleName;

/** The controls above a diagram: at which potential rates are seen, and how it is seen. */
final class SchemeTools {
  private static final int LOWEST_MV = -120;
  private static final int HIGHEST_MV = 60;
  private static final int USUAL_MV = -40;

  /** Told of what somebody does. */
  interface Listener {
    void potentialChosen();

    void fit();

    void layOutAnew();

    void menu(Button below);
  }

  private final Scale potential;
  private final Label value;
  private final Combo form;

  SchemeTools(Composite parent, FormToolkit toolkit, Listener listener) {
    Composite row = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(7).margins(2, 1).spacing(6, 0).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    toolkit.createLabel(row, SchemeMessages.ratesAt);
    potential = new Scale(row, SWT.HORIZONTAL);
    toolkit.adapt(potential, true, true);
    potential.setMaximum(HIGHEST_MV - LOWEST_MV); // a scale begins at zero
    potential.setSelection(USUAL_MV - LOWEST_MV);
    potential.setPageIncrement(10);
    potential.setToolTipText(SchemeMessages.potentialHint);
    AccessibleName.give(potential, SchemeMessages.potentialHint);
    GridDataFactory.fillDefaults().grab(true, false).hint(70, SWT.DEFAULT).applyTo(potential);
    value = toolkit.createLabel(row, "");
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(62, SWT.DEFAULT).applyTo(value);
    form = new Combo(row, SWT.READ_ONLY);
    toolkit.adapt(form, true, true);
    form.setItems(SchemeMessages.formRates, SchemeMessages.formTime, SchemeMessages.formCharge);
    form.select(0);
    form.setToolTipText(SchemeMessages.formHint);
    AccessibleName.give(form, SchemeMessages.formHint);
    button(row, toolkit, SchemeMessages.fit, SchemeMessages.fitHint)
        .addListener(SWT.Selection, _ -> listener.fit());
    button(row, toolkit, SchemeMessages.anew, SchemeMessages.anewHint)
        .addListener(SWT.Selection, _ -> listener.layOutAnew());
    Button more = button(row, toolkit, SchemeMessages.gate, SchemeMessages.gateHint);
    more.addListener(SWT.Selection, _ -> listener.menu(more));
    potential.addListener(
        SWT.Selection,
        _ -> {
          say();
          listener.potentialChosen();
        });
    say();
  }

  private static Button button(Composite row, FormToolkit toolkit, String words, String hint) {
    Button button = toolkit.createButton(row, words, SWT.PUSH);
    button.setToolTipText(hint);
    return button;
  }

  private void say() {
    value.setText(String.valueOf((int) mv()).replace('-', '\u2212') + " mV");
  }

  double mv() {
    return LOWEST_MV + potential.getSelection();
  }

  /** How new transitions are given. */
  TransitionForm form() {
    return TransitionForm.values()[form.getSelectionIndex()];
  }
}
