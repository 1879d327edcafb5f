/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.AmountCheck;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.MechanismKind;
import org.ranvier.edit.membrane.Subject;
import org.ranvier.edit.membrane.VaryingAmount;
import org.ranvier.edit.membrane.distribution.CurveFit;
import org.ranvier.edit.membrane.distribution.CurveKind;
import org.ranvier.edit.membrane.distribution.Distance;
import org.ranvier.edit.membrane.distribution.Distribution;
import org.ranvier.edit.membrane.distribution.DistributionEdits;
import org.ranvier.morphology.InhomogeneousParameter;

/** Draws how an amount changes over distance, fits a formula to it and writes that. */
final class DistributionEditor extends Composite {
  private static final int HANDLES = 7;
  private static final int REFIT_MS = 30;
  private static final int SIDE = 250;

  private final CurveCanvas canvas;
  private final Combo distances;
  private final Combo kinds;
  private final Label variable;
  private final Text formula;
  private final Label remark;
  private final Button apply;
  private final Button reset;
  private @Nullable ShownMembrane shown;
  private @Nullable Distribution distribution;
  private boolean setting;
  private boolean awaited;

  DistributionEditor(Composite parent, FormToolkit toolkit) {
    super(parent, SWT.NONE);
    toolkit.adapt(this);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(8, 4).applyTo(this);
    canvas = new CurveCanvas(this, _ -> refitSoon());
    toolkit.adapt(canvas, true, false);
    GridDataFactory.fillDefaults().grab(true, true).hint(240, 110).applyTo(canvas);
    Composite side = toolkit.createComposite(this);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(side);
    GridDataFactory.fillDefaults().grab(false, true).hint(SIDE, 110).applyTo(side);
    distances = combo(side, toolkit, MembraneMessages.over);
    for (Distance each : Distance.values()) {
      distances.add(each.title());
    }
    kinds = combo(side, toolkit, MembraneMessages.curve);
    kinds.add(MembraneMessages.bestCurve);
    for (CurveKind each : CurveKind.values()) {
      kinds.add(each.title());
    }
    kinds.select(0);
    Composite heads = toolkit.createComposite(side);
    GridLayoutFactory.fillDefaults().numColumns(3).applyTo(heads);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(heads);
    variable = toolkit.createLabel(heads, "");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).applyTo(variable);
    apply = toolkit.createButton(heads, MembraneMessages.apply, SWT.PUSH);
    reset = toolkit.createButton(heads, MembraneMessages.reset, SWT.PUSH);
    formula = toolkit.createText(side, "", SWT.MULTI | SWT.WRAP | SWT.BORDER);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(60, 34).applyTo(formula);
    remark = toolkit.createLabel(side, "", SWT.WRAP);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, 34).applyTo(remark);
    listen();
    clear();
  }

  private static Combo combo(Composite parent, FormToolkit toolkit, String name) {
    toolkit.createLabel(parent, name);
    Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    toolkit.adapt(combo, true, false);
    GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(combo);
    return combo;
  }

  private void listen() {
    distances.addListener(SWT.Selection, _ -> refit());
    kinds.addListener(SWT.Selection, _ -> refit());
    formula.addListener(SWT.Modify, _ -> typed());
    // A formula is one line, however many it takes to be read: Enter writes it.
    formula.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            event.doit = false;
            apply();
          }
        });
    apply.addListener(SWT.Selection, _ -> apply());
    reset.addListener(SWT.Selection, _ -> restart());
  }

  /** Shows how something changes along a group; what is being drawn of the same one stays. */
  void show(ShownMembrane next, Subject subject, String group) {
    Distribution before = distribution;
    Distribution now = Distribution.of(next.membrane(), subject, group);
    boolean same =
        before != null
            && before.subject().equals(subject)
            && before.group().equals(group)
            && before
                .written()
                .map(Mechanism::written)
                .equals(now.written().map(Mechanism::written))
            && before.range().equals(now.range());
    shown = next;
    distribution = now;
    if (!kind().isPresent()) {
      say(MembraneMessages.cannotVary);
      return;
    }
    enable(true);
    if (!same) {
      restart();
    }
  }

  /** Shows that nothing is to be drawn. */
  void clear() {
    shown = null;
    say(MembraneMessages.nothingToDraw);
  }

  private void say(String words) {
    distribution = null;
    enable(false);
    setting = true;
    formula.setText("");
    variable.setText(MembraneMessages.formula);
    setting = false;
    canvas.show("", 0, 1, List.of(), List.of());
    canvas.curve(null);
    remark.setText(words);
  }

  private void enable(boolean on) {
    for (var each : List.of(canvas, distances, kinds, formula, apply, reset)) {
      each.setEnabled(on);
    }
  }

  /** The kind of statement that is, or would be, written; empty where none varies. */
  private Optional<MechanismKind> kind() {
    ShownMembrane now = shown;
    Distribution own = distribution;
    if (now == null || own == null || own.subject().family() != Subject.Family.CHANNEL) {
      return Optional.empty();
    }
    return own.written()
        .or(() -> now.membrane().of(own.subject()).stream().findFirst())
        .map(Mechanism::kind)
        .or(() -> Optional.of(MechanismKind.DENSITY))
        .filter(each -> each.varying().isPresent());
  }

  /** Starts from what is written. */
  private void restart() {
    Distribution own = distribution;
    if (own == null) {
      return;
    }
    setting = true;
    Distance measured =
        own.parameter()
            .flatMap(
                each -> List.of(Distance.values()).stream().filter(d -> d.is(each)).findFirst())
            .orElse(Distance.FROM_ROOT);
    distances.select(measured.ordinal());
    canvas.show(
        MembraneMessages.bind(
            MembraneMessages.distribution,
            new Object[] {own.subject().title(), own.group(), own.unit().symbol()}),
        own.range().startUm(),
        own.range().endUm(),
        own.amounts(),
        own.handles(HANDLES));
    setting = false;
    Optional<VaryingAmount> written = own.written().flatMap(Mechanism::varying);
    if (written.isPresent()) {
      set(written.get().formula());
      typed();
    } else {
      refit();
    }
  }

  private Distance distance() {
    return Distance.values()[Math.max(distances.getSelectionIndex(), 0)];
  }

  private InhomogeneousParameter parameter(ShownMembrane now, Distribution own) {
    return new DistributionEdits(now.membrane(), now.knowledge()).parameter(own, distance());
  }

  private void set(String text) {
    setting = true;
    formula.setText(text);
    setting = false;
  }

  // ---- drawn or typed ------------------------------------------------------------------------

  /** While a point is dragged, once for several pictures. */
  private void refitSoon() {
    if (!awaited) {
      awaited = true;
      getDisplay()
          .timerExec(
              REFIT_MS,
              () -> {
                awaited = false;
                if (!isDisposed()) {
                  refit();
                }
              });
    }
  }

  private void refit() {
    ShownMembrane now = shown;
    Distribution own = distribution;
    if (now == null || own == null || setting) {
      return;
    }
    InhomogeneousParameter along = parameter(now, own);
    Optional<CurveFit> best =
        Fitting.best(own.inParameter(canvas.points(), along), kinds.getSelectionIndex() - 1);
    if (best.isEmpty()) {
      remark.setText(MembraneMessages.morePoints);
      return;
    }
    set(best.get().curve().formula(along.variable()));
    typed();
    remark.setText(Fitting.words(best.get(), own.unit()));
  }

  /** Shows the curve of the formula, or what is wrong with it. */
  private void typed() {
    ShownMembrane now = shown;
    Distribution own = distribution;
    if (now == null || own == null || setting) {
      return;
    }
    InhomogeneousParameter along = parameter(now, own);
    variable.setText(
        MembraneMessages.bind(
            MembraneMessages.formulaOf, along.variable(), MembraneMessages.si(own.subject())));
    Optional<String> problem = AmountCheck.formulaProblem(formula.getText(), along.variable());
    apply.setEnabled(problem.isEmpty());
    remark.setText(problem.orElse(""));
    canvas.curve(
        problem.isPresent()
            ? null
            : Fitting.curve(now, own, along, formula.getText()).orElse(null));
  }

  private void apply() {
    ShownMembrane now = shown;
    Distribution own = distribution;
    Optional<MechanismKind> kind = kind();
    if (now == null || own == null || kind.isEmpty() || !apply.isEnabled()) {
      return;
    }
    String text = formula.getText();
    Distance measured = distance();
    now.change(
        (membrane, knowledge) -> {
          DistributionEdits edits = new DistributionEdits(membrane, knowledge);
          Distribution there = Distribution.of(membrane, own.subject(), own.group());
          return edits.apply(there, kind.get(), edits.parameter(there, measured), text);
        });
  }

  CurveCanvas canvas() {
    return canvas;
  }
}
