/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.clamp.ClampProtocol;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.ui.kinetics.panel.Numbers;
import org.ranvier.ui.source.AccessibleName;

/** The protocol under which something was recorded, with all its times. */
final class ProtocolForm {
  private static final int DIGITS = 6;
  private static final List<ClampStudy.Kind> KINDS =
      List.of(
          ClampStudy.Kind.STEPS,
          ClampStudy.Kind.TAILS,
          ClampStudy.Kind.INACTIVATION,
          ClampStudy.Kind.RECOVERY,
          ClampStudy.Kind.RAMP);

  /** The numbers. */
  enum Number {
    HOLDING(FitMessages.holding, -90),
    BEFORE(FitMessages.before, 2),
    VARIED(FitMessages.varied, 20),
    FIXED_MV(FitMessages.fixedMv, 0),
    FIXED_MS(FitMessages.fixedMs, 20),
    FIRST(FitMessages.first, -80),
    LAST(FitMessages.last, 60),
    STEP(FitMessages.step, 10);

    private final String title;
    private final double usual;

    Number(String title, double usual) {
      this.title = title;
      this.usual = usual;
    }
  }

  private final Composite area;
  private final Combo kind;
  private final Map<Number, Text> fields = new EnumMap<>(Number.class);
  private final Map<Number, Label> labels = new EnumMap<>(Number.class);

  /**
   * @param changed told that it is another protocol
   */
  ProtocolForm(Composite parent, FormToolkit toolkit, Runnable changed) {
    area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(8).margins(1, 1).spacing(5, 3).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    toolkit.createLabel(area, FitMessages.protocol);
    kind = new Combo(area, SWT.READ_ONLY);
    toolkit.adapt(kind, true, true);
    AccessibleName.give(kind, FitMessages.protocol);
    GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(80, SWT.DEFAULT).applyTo(kind);
    KINDS.forEach(each -> kind.add(name(each)));
    kind.select(0);
    for (Number each : Number.values()) {
      Label label = toolkit.createLabel(area, each.title);
      label.setToolTipText(each.title);
      Text text =
          toolkit.createText(area, Rounding.text(each.usual, DIGITS), SWT.BORDER | SWT.RIGHT);
      AccessibleName.give(text, each.title);
      text.setData(each.title);
      GridDataFactory.fillDefaults().grab(true, false).hint(36, SWT.DEFAULT).applyTo(text);
      GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
      fields.put(each, text);
      labels.put(each, label);
    }
    enable();
    fields.values().forEach(each -> each.addListener(SWT.Modify, _ -> changed.run()));
    kind.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            _ -> {
              enable();
              changed.run();
            }));
  }

  Composite control() {
    return area;
  }

  private static String name(ClampStudy.Kind kind) {
    return switch (kind) {
      case TAILS -> FitMessages.tails;
      case INACTIVATION -> FitMessages.inactivation;
      case RECOVERY -> FitMessages.recovery;
      case RAMP -> FitMessages.ramp;
      default -> FitMessages.steps;
    };
  }

  private void enable() {
    Set<Number> used = EnumSet.allOf(Number.class);
    used.removeAll(
        switch (KINDS.get(kind.getSelectionIndex())) {
          case RECOVERY -> EnumSet.of(Number.FIRST, Number.LAST, Number.STEP);
          case RAMP -> EnumSet.of(Number.FIXED_MV, Number.FIXED_MS, Number.STEP);
          case TAILS, INACTIVATION -> EnumSet.noneOf(Number.class);
          default -> EnumSet.of(Number.FIXED_MV, Number.FIXED_MS);
        });
    fields.forEach((each, text) -> show(text, used.contains(each)));
    labels.forEach((each, label) -> show(label, used.contains(each)));
    area.requestLayout();
  }

  private static void show(Control control, boolean now) {
    ((GridData) control.getLayoutData()).exclude = !now;
    control.setVisible(now);
  }

  private double number(Number which) {
    Text field = fields.get(which);
    return Numbers.of(field.getText(), NLS.bind(FitMessages.notANumber, which.title));
  }

  private Levels levels() {
    return new Levels(number(Number.FIRST), number(Number.LAST), number(Number.STEP));
  }

  /**
   * The protocol.
   *
   * @throws IllegalArgumentException saying which number is none
   */
  ClampProtocol protocol() {
    double holding = number(Number.HOLDING);
    double before = positive(Number.BEFORE, true);
    double varied = positive(Number.VARIED, false);
    return switch (KINDS.get(kind.getSelectionIndex())) {
      case TAILS ->
          new ClampProtocol.Tails(
              holding,
              before,
              number(Number.FIXED_MV),
              positive(Number.FIXED_MS, false),
              varied,
              levels());
      case INACTIVATION ->
          new ClampProtocol.Inactivation(
              holding,
              before,
              varied,
              number(Number.FIXED_MV),
              positive(Number.FIXED_MS, false),
              levels());
      case RECOVERY ->
          new ClampProtocol.Recovery(
              holding,
              before,
              number(Number.FIXED_MV),
              positive(Number.FIXED_MS, false),
              positive(Number.FIXED_MS, false),
              List.of(varied));
      case RAMP ->
          new ClampProtocol.Ramp(
              holding, before, number(Number.FIRST), number(Number.LAST), varied);
      default -> new ClampProtocol.Steps(holding, before, varied, before, levels());
    };
  }

  private double positive(Number which, boolean orZero) {
    double value = number(which);
    if (value < 0 || (value == 0 && !orZero)) {
      throw new IllegalArgumentException(NLS.bind(FitMessages.notATime, which.title));
    }
    return value;
  }
}
