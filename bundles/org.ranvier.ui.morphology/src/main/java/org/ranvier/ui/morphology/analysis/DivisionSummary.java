/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.discretisation.DivisionProposal;

/** What a plan comes to, in a few lines: control volumes, error, run time, what was assumed. */
final class DivisionSummary {
  private final Label total;
  private final Label error;
  private final Label time;
  private final Label remarks;

  /**
   * @param columns of the parent, all of which each line takes
   */
  DivisionSummary(Composite parent, FormToolkit toolkit, int columns) {
    total = line(parent, toolkit, columns);
    error = line(parent, toolkit, columns);
    error.setToolTipText(AnalysisMessages.errorHint);
    time = line(parent, toolkit, columns);
    remarks = line(parent, toolkit, columns);
  }

  private static Label line(Composite parent, FormToolkit toolkit, int columns) {
    Label label = toolkit.createLabel(parent, "", SWT.WRAP);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1);
    data.widthHint = 200;
    label.setLayoutData(data);
    return label;
  }

  void show(DivisionStudy study) {
    DivisionProposal proposal = study.proposal();
    total.setText(
        NLS.bind(
            AnalysisMessages.total,
            proposal.before().volumeCount(),
            proposal.after().volumeCount()));
    error.setText(
        NLS.bind(
            AnalysisMessages.error,
            new Object[] {
              Figures.of(study.frequencyHz()),
              Figures.percent(study.now().error().input()),
              Figures.percent(study.then().error().input()),
              Figures.percent(study.now().error().local()),
              Figures.percent(study.then().error().local())
            }));
    remark(String.join(" ", study.remarks()));
  }

  private void remark(String words) {
    remarks.setText(words);
    remarks.setVisible(!words.isEmpty());
    ((GridData) remarks.getLayoutData()).exclude = words.isEmpty();
  }

  /** Says how long runs take, and what that is based on. */
  void time(String words, String based) {
    time.setText(words);
    time.setToolTipText(based);
  }

  /** There is nothing to sum up. */
  void refuse(String why) {
    total.setText(why);
    error.setText("");
    time("", "");
    remark("");
  }
}
