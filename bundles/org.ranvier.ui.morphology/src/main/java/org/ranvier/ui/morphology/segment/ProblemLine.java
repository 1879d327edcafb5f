/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** Below fields: what is wrong with one of them, in full. Takes no room where nothing is. */
final class ProblemLine implements PanelField.Problems {
  private static final int WIDTH = 120;

  private final Label label;
  private final ScrolledForm form;

  ProblemLine(Composite parent, FormToolkit toolkit, ScrolledForm form, int columns) {
    this.form = form;
    label = toolkit.createLabel(parent, "", SWT.WRAP);
    label.setForeground(JFaceColors.getErrorText(parent.getDisplay()));
    GridDataFactory.fillDefaults()
        .span(columns, 1)
        .grab(true, false)
        .hint(WIDTH, SWT.DEFAULT)
        .exclude(true)
        .applyTo(label);
    label.setVisible(false);
  }

  @Override
  public void show(String problem) {
    if (label.isDisposed() || label.getText().equals(problem.replace("&", "&&"))) {
      return;
    }
    label.setText(problem.replace("&", "&&"));
    label.setVisible(!problem.isEmpty());
    ((GridData) label.getLayoutData()).exclude = problem.isEmpty();
    form.reflow(true);
  }
}
