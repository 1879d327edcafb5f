/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.cell.CellFigures;
import org.ranvier.lab.cell.CellFigures.Activity;

/** The figures of the card of a cell, each with its name. */
final class FigureLabels {
  static final String NONE = "\u2013";
  private static final int DIGITS = 4;
  private static final int PALE = 45;

  private final Composite bar;
  private final Map<String, Label> values = new LinkedHashMap<>();

  FigureLabels(Composite bar, FormToolkit toolkit) {
    this.bar = bar;
    for (String each :
        List.of(
            MembraneMessages.figureArea,
            MembraneMessages.figureCapacitance,
            MembraneMessages.figureRest,
            MembraneMessages.figureResistance,
            MembraneMessages.figureTau,
            MembraneMessages.figureRheobase)) {
      toolkit.createLabel(bar, each);
      Label value = toolkit.createLabel(bar, NONE);
      value.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
      values.put(each, value);
    }
  }

  void take(double areaUm2, double capacitancePf) {
    set(MembraneMessages.figureArea, finite(areaUm2), "µm²", NONE);
    set(MembraneMessages.figureCapacitance, finite(capacitancePf), "pF", NONE);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  void take(CellFigures figures) {
    set(
        MembraneMessages.figureRest,
        figures.restMv(),
        "mV",
        figures.activity() == Activity.SPIKES
            ? MembraneMessages.figureSpikes
            : MembraneMessages.figureDrifts);
    set(MembraneMessages.figureResistance, figures.inputResistanceMegohm(), "MΩ", NONE);
    OptionalDouble tau = figures.timeConstant().stream().mapToDouble(each -> each.ms()).findFirst();
    set(MembraneMessages.figureTau, tau, "ms", NONE);
    boolean early = figures.timeConstant().filter(each -> !each.slowest()).isPresent();
    Label label = values.get(MembraneMessages.figureTau);
    if (label != null) {
      label.setToolTipText(early ? MembraneMessages.figureTauEarly : null);
    }
    set(
        MembraneMessages.figureRheobase,
        figures.rheobase().map(FigureLabels::rheobase).orElse(NONE));
  }

  private static String rheobase(CellFigures.Rheobase found) {
    String current = Rounding.text(found.nanoamperes(), 3);
    if (found.found()) {
      return current + "\u2009nA";
    }
    return found.nanoamperes() == 0
        ? NONE
        : MembraneMessages.bind(MembraneMessages.figureNoSpike, current);
  }

  private void set(String figure, OptionalDouble value, String unit, String otherwise) {
    set(
        figure,
        value.isPresent()
            ? Rounding.text(value.getAsDouble(), DIGITS).replace("-", "\u2212") + "\u2009" + unit
            : otherwise);
  }

  private void set(String figure, String text) {
    Label label = values.get(figure);
    if (label != null) {
      label.setText(text);
    }
  }

  /** Figures of an earlier text are pale; area and capacitance never are. */
  void grey(boolean stale) {
    RGB text = bar.getForeground().getRGB();
    RGB back = bar.getBackground().getRGB();
    Color pale =
        new Color(mix(text.red, back.red), mix(text.green, back.green), mix(text.blue, back.blue));
    values.forEach(
        (name, label) -> {
          boolean own =
              name.equals(MembraneMessages.figureArea)
                  || name.equals(MembraneMessages.figureCapacitance);
          label.setForeground(stale && !own ? pale : bar.getForeground());
        });
  }

  private static int mix(int text, int back) {
    return (text * PALE + back * (100 - PALE)) / 100;
  }

  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, label) -> texts.put(name, label.getText()));
    return texts;
  }
}
