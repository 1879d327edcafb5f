/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.lab.fit.RecordedCurve;
import org.ranvier.lab.fit.RecordedCurves;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.ui.source.AccessibleName;

/** What of the channel each recorded curve is. */
final class TargetForm {
  private static final int COLUMNS = 4;

  private final Composite area;
  private final FormToolkit toolkit;
  private final Runnable changed;
  private final List<Combo> combos = new ArrayList<>();
  private List<List<FitTarget>> offered = List.of();

  TargetForm(Composite parent, FormToolkit toolkit, Runnable changed) {
    this.toolkit = toolkit;
    this.changed = changed;
    area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(1, 1).spacing(5, 3).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
  }

  Composite control() {
    return area;
  }

  /** Offers what the curves may be of a channel, the likeliest chosen. */
  void show(RecordedCurves curves, Subject subject) {
    List<List<FitTarget>> next =
        curves.curves().stream().map(each -> FitTarget.of(each, subject)).toList();
    if (next.equals(offered)) {
      return;
    }
    offered = next;
    for (Control each : area.getChildren()) {
      each.dispose();
    }
    combos.clear();
    for (int i = 0; i < next.size(); i++) {
      add(curves.curves().get(i), next.get(i));
    }
  }

  private void add(RecordedCurve curve, List<FitTarget> targets) {
    String unit = curve.quantity().unit();
    String title = unit.isEmpty() ? curve.name() : curve.name() + " (" + unit + ")";
    toolkit.createLabel(area, title.replace("&", "&&"));
    Combo combo = new Combo(area, SWT.READ_ONLY);
    toolkit.adapt(combo, true, true);
    AccessibleName.give(combo, title);
    targets.forEach(each -> combo.add(each.label()));
    combo.select(0);
    combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> changed.run()));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    combos.add(combo);
  }

  /** What is chosen, one for each curve. */
  List<FitTarget> targets() {
    List<FitTarget> chosen = new ArrayList<>();
    for (int i = 0; i < combos.size(); i++) {
      chosen.add(offered.get(i).get(Math.max(0, combos.get(i).getSelectionIndex())));
    }
    return chosen;
  }
}
