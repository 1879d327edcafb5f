/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.AmountCheck;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.MechanismKind;

/** What else is stated by the density that has the focus: channel, ion, reversal potential. */
final class StatementFields extends Composite {
  private static final String EREV = "erev";
  private static final String SHIFT = "vShift";

  /** Takes what was typed. */
  interface Change {
    void set(Mechanism mechanism, String attribute, String value);
  }

  private record Field(String attribute, Label label, Text text) {}

  private final List<Field> fields = new ArrayList<>();
  private final Change change;
  private final Label problem;
  private @Nullable ShownMembrane shown;
  private @Nullable Mechanism mechanism;

  StatementFields(Composite parent, FormToolkit toolkit, Change change) {
    super(parent, SWT.NONE);
    this.change = change;
    toolkit.adapt(this);
    GridLayoutFactory.fillDefaults().numColumns(9).spacing(6, 0).margins(1, 1).applyTo(this);
    add(toolkit, "ionChannel", MembraneMessages.channel);
    add(toolkit, "ion", MembraneMessages.ion);
    add(toolkit, EREV, MembraneMessages.reversalField);
    add(toolkit, SHIFT, MembraneMessages.shift);
    problem = toolkit.createLabel(this, "");
    GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(problem);
    clear();
  }

  private void add(FormToolkit toolkit, String attribute, String name) {
    Label label = toolkit.createLabel(this, name);
    Text text = toolkit.createText(this, "", SWT.SINGLE | SWT.BORDER);
    GridDataFactory.fillDefaults().hint(84, SWT.DEFAULT).applyTo(text);
    Field field = new Field(attribute, label, text);
    fields.add(field);
    text.addListener(SWT.DefaultSelection, _ -> commit(field));
    text.addListener(SWT.FocusOut, _ -> commit(field));
    text.addListener(SWT.Modify, _ -> check(field));
    text.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_ESCAPE) {
            text.setText(written(field));
            event.doit = false;
          }
        });
  }

  /** Shows a statement, or that there is none. */
  void show(ShownMembrane now, Optional<Mechanism> next) {
    boolean same =
        mechanism != null
            && next.isPresent()
            && next.get().name().equals(mechanism.name())
            && next.get().kind() == mechanism.kind();
    shown = now;
    mechanism = next.filter(each -> each.kind().isChannel()).orElse(null);
    for (Field each : fields) {
      boolean there = mechanism != null && has(mechanism.kind(), each.attribute);
      if (!same || !each.text.isFocusControl()) {
        each.text.setText(written(each));
      }
      each.text.setEnabled(there);
      each.label.setEnabled(there);
    }
    problem.setText("");
    show(mechanism != null);
  }

  /** Takes room only where there is something to fill in. */
  private void show(boolean there) {
    if (getLayoutData() instanceof GridData place && place.exclude == there) {
      place.exclude = !there;
      setVisible(there);
      getParent().layout();
    }
  }

  void clear() {
    mechanism = null;
    for (Field each : fields) {
      each.text.setText("");
      each.text.setEnabled(false);
      each.label.setEnabled(false);
    }
    show(false);
  }

  private static boolean has(MechanismKind kind, String attribute) {
    return switch (attribute) {
      case EREV -> kind.hasReversal();
      case SHIFT -> kind == MechanismKind.DENSITY_V_SHIFT;
      default -> true;
    };
  }

  private String written(Field field) {
    return mechanism == null ? "" : mechanism.attribute(field.attribute);
  }

  private boolean isPotential(Field field) {
    return field.attribute.equals(EREV) || field.attribute.equals(SHIFT);
  }

  private Optional<String> wrong(Field field, String text) {
    ShownMembrane now = shown;
    if (now == null || text.equals(written(field))) {
      return Optional.empty();
    }
    return isPotential(field)
        ? new AmountCheck(now.membrane().units()).problem(text, "voltage")
        : Optional.empty();
  }

  private String completed(Field field) {
    ShownMembrane now = shown;
    String typed = field.text.getText().strip();
    return now != null && isPotential(field)
        ? new AmountCheck(now.membrane().units()).completed(typed, "voltage", written(field))
        : typed;
  }

  private void check(Field field) {
    String words = mechanism == null ? "" : wrong(field, completed(field)).orElse("");
    if (problem != null && !problem.isDisposed()) {
      problem.setText(words);
      problem.setToolTipText(words);
    }
  }

  private void commit(Field field) {
    Mechanism own = mechanism;
    String value = completed(field);
    if (own != null
        && !value.isEmpty()
        && !value.equals(written(field))
        && wrong(field, value).isEmpty()) {
      change.set(own, field.attribute, value);
    }
  }
}
