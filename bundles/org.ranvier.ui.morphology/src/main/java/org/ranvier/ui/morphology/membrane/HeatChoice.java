/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.MembraneParameter;
import org.ranvier.ui.morphology.panel.CellStage;

/** Which parameter the colours of the cell stand for. */
final class HeatChoice {
  private final Object owner;
  private final Combo combo;
  private List<MembraneParameter> parameters = List.of();
  private @Nullable ShownMembrane shown;
  private @Nullable MembraneParameter painted;

  /**
   * @param owner who paints
   */
  HeatChoice(Composite bar, FormToolkit toolkit, Object owner) {
    this.owner = owner;
    Label label = toolkit.createLabel(bar, MembraneMessages.colourBy);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(label);
    combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    toolkit.adapt(combo, true, false);
    GridDataFactory.fillDefaults().hint(170, SWT.DEFAULT).applyTo(combo);
    combo.addListener(SWT.Selection, _ -> paint(combo.getSelectionIndex() - 1));
  }

  /** Offers the parameters of a cell; the one that is painted stays as far as it has it. */
  void show(ShownMembrane now) {
    shown = now;
    parameters = MembraneParameter.of(now.membrane());
    List<String> names = new ArrayList<>(List.of(MembraneMessages.pageColours));
    parameters.forEach(each -> names.add(each.title()));
    combo.setItems(names.toArray(String[]::new));
    MembraneParameter wanted = painted;
    // What is read anew is another object where it holds elements: the name tells which.
    paint(
        wanted == null
            ? -1
            : parameters.stream().map(MembraneParameter::title).toList().indexOf(wanted.title()));
  }

  void clear() {
    shown = null;
    combo.setItems();
  }

  /** Paints a parameter. */
  void paint(MembraneParameter parameter) {
    paint(parameters.indexOf(parameter));
  }

  /** Paints the parameter of an index; takes the colours back for a negative one. */
  private void paint(int index) {
    ShownMembrane now = shown;
    if (now == null) {
      return;
    }
    painted = index < 0 ? null : parameters.get(index);
    combo.select(index + 1);
    CellStage stage = now.stage();
    stage.paint(owner, index < 0 ? null : HeatMap.of(parameters.get(index), now));
  }
}
