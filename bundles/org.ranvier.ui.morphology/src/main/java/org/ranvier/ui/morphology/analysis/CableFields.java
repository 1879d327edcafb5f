/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.electrotonic.CableMembrane;

/** What the membrane is taken for, and the frequency: as a number and by a slider. */
final class CableFields {
  private static final int STEPS = 60;
  private static final double LOWEST_HZ = 1;
  private static final double DECADES = 3;

  private final Combo membrane;
  private final NumberField frequency;
  private final Scale slider;
  private boolean sliding;

  /**
   * @param parent with columns for four controls and the slider
   * @param columns of the slider
   */
  CableFields(Composite parent, FormToolkit toolkit, int columns, Runnable changed) {
    Label label = toolkit.createLabel(parent, AnalysisMessages.membrane);
    label.setToolTipText(AnalysisMessages.membraneHint);
    membrane = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    membrane.setItems(AnalysisMessages.membraneLeak, AnalysisMessages.membraneRest);
    membrane.select(0);
    membrane.setToolTipText(AnalysisMessages.membraneHint);
    membrane.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    toolkit.adapt(membrane, true, false);
    membrane.addListener(SWT.Selection, _ -> changed.run());
    frequency =
        new NumberField(
            parent,
            toolkit,
            AnalysisMessages.frequency,
            0,
            value -> value >= 0,
            AnalysisMessages.frequencyExpected);
    slider = new Scale(parent, SWT.HORIZONTAL);
    slider.setMaximum(STEPS);
    slider.setToolTipText(AnalysisMessages.frequencyHint);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
    data.widthHint = 160;
    slider.setLayoutData(data);
    toolkit.adapt(slider, true, false);
    slider.addListener(SWT.Selection, _ -> slide());
    frequency.onChange(
        () -> {
          if (!sliding) {
            slider.setSelection(step(frequency.value()));
          }
          changed.run();
        });
  }

  /** The left end stands for a steady current, the rest for 1 Hz to 1 kHz. */
  private static int step(double hertz) {
    return hertz < LOWEST_HZ
        ? 0
        : (int) Math.clamp(Math.round(1 + (STEPS - 1) * Math.log10(hertz) / DECADES), 1, STEPS);
  }

  private void slide() {
    int at = slider.getSelection();
    sliding = true;
    frequency.set(at == 0 ? 0 : Math.pow(10, (at - 1) * DECADES / (STEPS - 1)));
    sliding = false;
  }

  CableMembrane.Kind kind() {
    return membrane.getSelectionIndex() == 0 ? CableMembrane.Kind.LEAK : CableMembrane.Kind.AT_REST;
  }

  double hertz() {
    return frequency.value();
  }
}
