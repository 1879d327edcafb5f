/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.lems.component.Component;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.validation.Model;

/**
 * A channel under voltage clamp: what its conductance does in each sweep, and the curve that is
 * read from that. Drawn anew while parameters are dragged.
 */
public final class ClampPane {
  private static final int DIGITS = 6;
  private static final int COLUMNS = 6;

  private final FormToolkit toolkit;
  private final Composite area;
  private final Combo protocol;
  private final Combo shown;
  private final Label problem;
  private final List<Text> fields = new ArrayList<>();
  private final Text holding;
  private final Text first;
  private final Text last;
  private final Text step;
  private final Text test;
  private final Text pulse;
  private final Text reversal;
  private final ChartCanvas traces;
  private final ChartCanvas curve;
  private final ClampJob job;
  private @Nullable Subject subject;
  private boolean filling;

  /** What is clamped. */
  private record Subject(Model model, Component channel, Bath bath, Map<String, Double> changed) {}

  public ClampPane(Composite parent, FormToolkit toolkit) {
    this.toolkit = toolkit;
    area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().margins(4, 2).spacing(0, 2).applyTo(area);
    Composite form = toolkit.createComposite(area);
    GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(1, 1).spacing(5, 3).applyTo(form);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
    protocol = combo(form, ClampMessages.protocol, COLUMNS - 1);
    for (ClampStudy.Kind each : ClampStudy.Kind.values()) {
      protocol.add(ClampMessages.of(each));
    }
    holding = field(form, ClampMessages.holding);
    test = field(form, ClampMessages.test);
    pulse = field(form, ClampMessages.pulse);
    first = field(form, ClampMessages.first);
    last = field(form, ClampMessages.last);
    step = field(form, ClampMessages.step);
    shown = combo(form, ClampMessages.shown, 3);
    shown.setItems(ClampMessages.shownOpen, ClampMessages.shownCurrent);
    reversal = field(form, ClampMessages.reversal);
    problem = toolkit.createLabel(area, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(problem);
    traces = canvas();
    traces.setOrdered(true);
    curve = canvas();
    job = new ClampJob(area, this::show);
    begin();
    protocol.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> fill(kind())));
    shown.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> ask()));
  }

  private void begin() {
    protocol.select(0);
    shown.select(0);
    set(reversal, 0);
    fill(kind());
  }

  private Combo combo(Composite form, String title, int span) {
    toolkit.createLabel(form, title);
    Combo combo = new Combo(form, SWT.READ_ONLY);
    toolkit.adapt(combo, true, true);
    AccessibleName.give(combo, title);
    GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(combo);
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
    fields.add(text);
    return text;
  }

  private ChartCanvas canvas() {
    ChartCanvas canvas = new ChartCanvas(area);
    toolkit.adapt(canvas, false, false);
    GridDataFactory.fillDefaults().grab(true, true).hint(160, 120).applyTo(canvas);
    return canvas;
  }

  /** What takes the room. */
  public Composite control() {
    return area;
  }

  // ---- numbers -------------------------------------------------------------------------------

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
    boolean varied = kind != ClampStudy.Kind.RECOVERY;
    first.setEnabled(varied);
    last.setEnabled(varied);
    step.setEnabled(varied && kind != ClampStudy.Kind.RAMP);
    test.setEnabled(kind != ClampStudy.Kind.STEPS && kind != ClampStudy.Kind.RAMP);
    ask();
  }

  private static void set(Text field, double value) {
    field.setText(Rounding.text(value, DIGITS));
  }

  private void typed() {
    if (!filling) {
      ask();
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

  private ClampStudy study() {
    return new ClampStudy(
        kind(),
        number(holding),
        new Levels(number(first), number(last), number(step)),
        number(test),
        number(pulse));
  }

  // ---- what is shown -------------------------------------------------------------------------

  /**
   * Clamps a channel.
   *
   * @param changed numbers of it that are being moved, by path, in SI units
   */
  public void clamp(Model model, Component channel, Bath bath, Map<String, Double> changed) {
    subject = new Subject(model, channel, bath, changed);
    ask();
  }

  private void ask() {
    Subject now = subject;
    if (now == null) {
      show(ClampResult.none(ClampMessages.noChannel));
      return;
    }
    try {
      job.ask(
          new ClampRequest(
              now.model,
              now.channel,
              now.bath,
              now.changed,
              study(),
              shown.getSelectionIndex() == 1,
              number(reversal)));
      say("");
    } catch (IllegalArgumentException wrong) {
      say(String.valueOf(wrong.getMessage()));
    }
  }

  private void say(String words) {
    problem.setText(words.replace("&", "&&"));
    ((GridData) problem.getLayoutData()).exclude = words.isEmpty();
    problem.setVisible(!words.isEmpty());
    area.layout();
  }

  private void show(ClampResult result) {
    traces.show(result.traces().orElse(null), result.why());
    curve.show(result.curve().orElse(null), result.traces().isEmpty() ? "" : ClampMessages.noCurve);
  }

  /** The colours of the theme are others. */
  public void restyled() {
    traces.redraw();
    curve.redraw();
  }

  /** The plot of the sweeps; empty until there is one. */
  public Optional<Chart> traces() {
    return Optional.ofNullable(traces.chart());
  }

  /** The plot of what is read from them; empty where there is none. */
  public Optional<Chart> curve() {
    return Optional.ofNullable(curve.chart());
  }
}
