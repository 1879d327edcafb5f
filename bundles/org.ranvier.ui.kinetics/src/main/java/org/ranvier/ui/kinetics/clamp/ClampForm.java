/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.clamp.ClampProtocol;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.ui.source.AccessibleName;

/** The protocol of a voltage clamp and its numbers. */
final class ClampForm {
  private static final int DIGITS = 6;
  private static final int COLUMNS = 6;

  private final FormToolkit toolkit;
  private final Runnable changed;
  private final Combo protocol;
  private final Combo shown;
  private final Button recorded;
  private final Text holding;
  private final Text first;
  private final Text last;
  private final Text step;
  private final Text test;
  private final Text pulse;
  private final Text reversal;

  /** A recorded potential that is the command; none for that of the squid's axon. */
  private Optional<ClampProtocol.ActionPotential> waveform = Optional.empty();

  /** While numbers are put in by no hand. */
  private boolean filling = true;

  /**
   * @param changed told that something else is to be done
   */
  ClampForm(Composite parent, FormToolkit toolkit, Runnable changed) {
    this.toolkit = toolkit;
    this.changed = changed;
    Composite form = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(1, 1).spacing(5, 3).applyTo(form);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
    toolkit.createLabel(form, ClampMessages.protocol);
    Composite choice = toolkit.createComposite(form);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(choice);
    GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(choice);
    protocol = combo(choice, ClampMessages.protocol);
    recorded = toolkit.createButton(choice, ClampMessages.waveform, SWT.PUSH);
    recorded.setToolTipText(ClampMessages.waveformHint);
    GridDataFactory.fillDefaults().applyTo(recorded);
    for (ClampStudy.Kind each : ClampStudy.Kind.values()) {
      protocol.add(ClampMessages.of(each));
    }
    holding = field(form, ClampMessages.holding);
    test = field(form, ClampMessages.test);
    pulse = field(form, ClampMessages.pulse);
    first = field(form, ClampMessages.first);
    last = field(form, ClampMessages.last);
    step = field(form, ClampMessages.step);
    toolkit.createLabel(form, ClampMessages.shown);
    shown = combo(form, ClampMessages.shown);
    ((GridData) shown.getLayoutData()).horizontalSpan = 3;
    shown.setItems(ClampMessages.shownOpen, ClampMessages.shownCurrent);
    reversal = field(form, ClampMessages.reversal);
    protocol.select(0);
    shown.select(0);
    set(reversal, 0);
    fill(kind());
    protocol.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            _ -> {
              fill(kind());
              changed.run();
            }));
    shown.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> changed.run()));
  }

  private Combo combo(Composite form, String title) {
    Combo combo = new Combo(form, SWT.READ_ONLY);
    toolkit.adapt(combo, true, true);
    AccessibleName.give(combo, title);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    return combo;
  }

  private Text field(Composite form, String title) {
    Label label = toolkit.createLabel(form, title);
    Text text = toolkit.createText(form, "", SWT.BORDER | SWT.RIGHT);
    AccessibleName.give(text, title);
    text.setData(title);
    label.setToolTipText(title);
    GridDataFactory.fillDefaults().grab(true, false).hint(36, SWT.DEFAULT).applyTo(text);
    text.addListener(SWT.Modify, _ -> typed());
    return text;
  }

  private ClampStudy.Kind kind() {
    return ClampStudy.Kind.values()[protocol.getSelectionIndex()];
  }

  /** Puts in what most begin with. */
  private void fill(ClampStudy.Kind kind) {
    ClampStudy usual = ClampStudy.usual(kind);
    filling = true;
    set(holding, usual.holdingMv());
    set(test, usual.testMv());
    set(pulse, usual.pulseMs());
    set(first, usual.levels().firstMv());
    set(last, usual.levels().lastMv());
    set(step, usual.levels().stepMv());
    filling = false;
    waveform = Optional.empty();
    boolean spike = kind == ClampStudy.Kind.ACTION_POTENTIAL;
    ((GridData) recorded.getLayoutData()).exclude = !spike;
    recorded.setVisible(spike);
    recorded.requestLayout();
    holding.setEnabled(true);
    pulse.setEnabled(true);
    boolean varied = kind != ClampStudy.Kind.RECOVERY && !spike;
    first.setEnabled(varied);
    last.setEnabled(varied);
    step.setEnabled(varied && kind != ClampStudy.Kind.RAMP);
    test.setEnabled(kind != ClampStudy.Kind.STEPS && kind != ClampStudy.Kind.RAMP);
  }

  private static void set(Text field, double value) {
    field.setText(Rounding.text(value, DIGITS));
  }

  private void typed() {
    if (!filling) {
      changed.run();
    }
  }

  private static double number(Text field) {
    String text = field.getText().strip().replace(',', '.').replace('\u2212', '-');
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(
          NLS.bind(ClampMessages.notANumber, String.valueOf(field.getData())));
    }
  }

  /**
   * What is to be done.
   *
   * @throws IllegalArgumentException saying which number is none, in the language of the user
   */
  ClampStudy study() {
    ClampStudy study =
        new ClampStudy(
            kind(),
            number(holding),
            new Levels(number(first), number(last), number(step)),
            number(test),
            number(pulse));
    return waveform.map(study::with).orElse(study);
  }

  /** Told when a recorded potential is wanted. */
  void whenRecorded(Runnable wanted) {
    recorded.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> wanted.run()));
  }

  /** Takes a recorded potential as the command of an action-potential clamp. */
  void take(ClampProtocol.ActionPotential potential) {
    protocol.select(ClampStudy.Kind.ACTION_POTENTIAL.ordinal());
    fill(kind());
    waveform = Optional.of(potential);
    holding.setEnabled(false);
    test.setEnabled(false);
    pulse.setEnabled(false);
    changed.run();
  }

  /** Whether currents are wanted in place of the open fraction. */
  boolean isCurrentShown() {
    return shown.getSelectionIndex() == 1;
  }

  /**
   * Reversal potential of the currents, mV.
   *
   * @throws IllegalArgumentException where it is no number
   */
  double reversalMv() {
    return number(reversal);
  }
}
