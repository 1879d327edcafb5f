/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.Scaling;
import org.ranvier.edit.gate.Bath;

/**
 * What curves are drawn over, and at which temperature; which factors that brings.
 *
 * <pre>
 *   Over [Membrane potential]  [Export]
 *   Temperature |----o------| 32 °C  [x] Saved version
 *   na m × 16.8 = 3^((32 − 6.3) / 10)
 * </pre>
 */
final class BathBar {
  private static final int TENTHS = 10;
  private static final int HIGHEST = 50;
  private static final int DIGITS = 3;

  private final Combo over;
  private final Scale scale;
  private final Label celsius;
  private final Button saved;
  private final Button export;
  private final Label factors;

  /**
   * @param changed told that something is to be drawn otherwise
   */
  BathBar(Composite parent, FormToolkit toolkit, Runnable changed) {
    Composite row = row(parent, toolkit, 3);
    toolkit.createLabel(row, KineticsMessages.over);
    over = new Combo(row, SWT.READ_ONLY);
    toolkit.adapt(over, true, true);
    over.setItems(KineticsMessages.overPotential, KineticsMessages.overCalcium);
    over.select(0);
    over.setToolTipText(KineticsMessages.overHint);
    over.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> changed.run()));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(over);
    export = toolkit.createButton(row, KineticsMessages.export, SWT.PUSH);
    export.setToolTipText(KineticsMessages.exportHint);
    Composite warmth = row(parent, toolkit, 4);
    toolkit.createLabel(warmth, KineticsMessages.temperature);
    scale = new Scale(warmth, SWT.HORIZONTAL);
    toolkit.adapt(scale, true, true);
    scale.setMaximum(HIGHEST * TENTHS);
    scale.setIncrement(1);
    scale.setPageIncrement(TENTHS);
    scale.setToolTipText(KineticsMessages.temperatureHint);
    scale
        .getAccessible()
        .addAccessibleListener(
            AccessibleListener.getNameAdapter(
                event -> event.result = KineticsMessages.temperatureHint));
    GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(scale);
    celsius = toolkit.createLabel(warmth, NLS.bind(KineticsMessages.celsius, "00.0"));
    scale.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            _ -> {
              sayCelsius();
              changed.run();
            }));
    saved = toolkit.createButton(warmth, KineticsMessages.saved, SWT.CHECK);
    saved.setToolTipText(KineticsMessages.savedHint);
    saved.setSelection(true);
    saved.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> changed.run()));
    factors = toolkit.createLabel(parent, "", SWT.WRAP);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .indent(4, 0)
        .hint(300, SWT.DEFAULT)
        .applyTo(factors);
  }

  private static Composite row(Composite parent, FormToolkit toolkit, int columns) {
    Composite made = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(columns).margins(4, 2).applyTo(made);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(made);
    return made;
  }

  /**
   * Offers files to save what is drawn in.
   *
   * @param asked told which ending somebody wants
   */
  void offerExport(Consumer<String> asked) {
    export.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> openExport(asked)));
  }

  private void openExport(Consumer<String> asked) {
    Menu menu = new Menu(export);
    item(menu, KineticsMessages.exportCsv, () -> asked.accept("csv"));
    item(menu, KineticsMessages.exportSvg, () -> asked.accept("svg"));
    item(menu, KineticsMessages.exportPng, () -> asked.accept("png"));
    item(menu, KineticsMessages.exportHtml, () -> asked.accept("html"));
    item(menu, KineticsMessages.exportMarkdown, () -> asked.accept("md"));
    Rectangle bounds = export.getBounds();
    menu.setLocation(export.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
    menu.addListener(SWT.Hide, _ -> export.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private static void item(Menu menu, String words, Runnable chosen) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(words);
    item.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> chosen.run()));
  }

  Scale temperature() {
    return scale;
  }

  /** Whether something that is drawn depends on a concentration as well. */
  boolean hasBoth() {
    return over.isEnabled();
  }

  Over over() {
    return over.getSelectionIndex() == 1 ? Over.CONCENTRATION : Over.POTENTIAL;
  }

  boolean isSavedShown() {
    return saved.getSelection();
  }

  /** In °C, to a tenth. */
  double celsius() {
    return scale.getSelection() / (double) TENTHS;
  }

  void setCelsius(double next) {
    scale.setSelection((int) Math.round(next * TENTHS));
    sayCelsius();
  }

  private void sayCelsius() {
    celsius.setText(NLS.bind(KineticsMessages.celsius, number(celsius())));
  }

  /** Says which factors apply: those of the gates that are drawn, and of their channels. */
  void show(KineticsResult result) {
    over.setEnabled(
        result.channels().stream().anyMatch(each -> each.functions().hasConcentration()));
    List<String> words = new ArrayList<>();
    for (Channel channel : result.channels()) {
      List<GateItem> drawn =
          result.request().drawn().stream()
              .filter(each -> each.isGate() && each.channel().equals(channel.name()))
              .toList();
      if (!drawn.isEmpty()) {
        String conductance = channel.name() + " " + KineticsMessages.conductance;
        channel
            .scalings()
            .forEach(each -> words.add(of(conductance, each, channel, result.bath())));
      }
      channel.gates().stream()
          .filter(gate -> drawn.contains(new GateItem(channel.name(), gate.path())))
          .forEach(
              gate ->
                  gate.scalings()
                      .forEach(
                          each ->
                              words.add(
                                  of(
                                      channel.name() + " " + gate.path(),
                                      each,
                                      channel,
                                      result.bath()))));
    }
    String all = words.isEmpty() ? KineticsMessages.factorNone : String.join("     ", words);
    if (!all.equals(factors.getText())) {
      factors.setText(all);
      factors.getParent().layout(true);
    }
  }

  private static String of(String what, Scaling scaling, Channel channel, Bath bath) {
    String factor = number(scaling.factor(channel.functions(), bath));
    if (scaling.q10().isPresent() && scaling.experimentalCelsius().isPresent()) {
      return NLS.bind(
          KineticsMessages.factorQ10,
          new Object[] {
            what,
            factor,
            number(scaling.q10().getAsDouble()),
            number(bath.celsius()),
            number(scaling.experimentalCelsius().getAsDouble())
          });
    }
    boolean fixed = scaling.component().isA("q10Fixed");
    return NLS.bind(
        fixed ? KineticsMessages.factorFixed : KineticsMessages.factorOther, what, factor);
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString().replace('-', '\u2212');
  }
}
