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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.source.AccessibleName;

/** How far a result can be trusted, and what is done with it. Takes no room without one. */
final class FitResults {
  private static final int SIDE = 104;

  private final Composite area;
  private final CorrelationCanvas correlation;
  private final Text words;

  FitResults(Composite parent, FormToolkit toolkit, Runnable apply, Runnable discard) {
    area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(3).margins(1, 1).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    correlation = new CorrelationCanvas(area);
    toolkit.adapt(correlation, false, false);
    GridDataFactory.fillDefaults().hint(SIDE + 24, SIDE).applyTo(correlation);
    words = toolkit.createText(area, "", SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    AccessibleName.give(words, FitMessages.trust);
    GridDataFactory.fillDefaults().grab(true, true).hint(150, SIDE).applyTo(words);
    Composite buttons = toolkit.createComposite(area);
    GridLayoutFactory.fillDefaults().applyTo(buttons);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).applyTo(buttons);
    button(buttons, toolkit, FitMessages.apply, FitMessages.applyHint, apply);
    button(buttons, toolkit, FitMessages.discard, FitMessages.discardHint, discard);
    show(null);
  }

  private static void button(
      Composite parent, FormToolkit toolkit, String title, String hint, Runnable pressed) {
    Button button = toolkit.createButton(parent, title, SWT.PUSH);
    button.setToolTipText(hint);
    button.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> pressed.run()));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
  }

  /** Shows a result; null for none. */
  void show(@Nullable FitReport report) {
    ((GridData) area.getLayoutData()).exclude = report == null;
    area.setVisible(report != null);
    if (report != null) {
      List<String> labels = report.result().names().stream().map(report::label).toList();
      correlation.show(labels, report.result().correlation());
      List<String> warnings = report.warnings();
      List<String> lines =
          new ArrayList<>(warnings.isEmpty() ? List.of(FitMessages.noWarning) : warnings);
      lines.add("");
      lines.add(FitMessages.correlations);
      for (int i = 0; i < labels.size(); i++) {
        lines.add((i + 1) + "  " + labels.get(i));
      }
      words.setText(String.join("\n", lines));
    }
  }

  void restyled() {
    correlation.redraw();
  }

  String words() {
    return words.getText();
  }
}
