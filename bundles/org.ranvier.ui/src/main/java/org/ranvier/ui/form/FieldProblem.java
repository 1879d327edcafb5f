/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.function.Consumer;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.swt.IFocusService;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.source.AccessibleName;

/**
 * The sign on a field that something is wrong with it, and beside the field what offers to repair
 * that. The key of quick fixes does the same in the field, see {@link RepairFieldHandler}.
 */
final class FieldProblem {
  /** What the workbench knows fields by that can be repaired; also said in plugin.xml. */
  private static final String FIELD = "org.ranvier.ui.form.field";

  private static final String SELF = FieldProblem.class.getName();

  private final Control input;
  private final ControlDecoration sign;
  private final ImageHyperlink link;
  private final Consumer<Control> repair;
  private boolean wrong;
  private boolean enabled = true;

  /**
   * @param parent of the field, where the next place is for the offer
   * @param repair shows what can be done, beside a control
   */
  FieldProblem(
      Composite parent, FormToolkit toolkit, Control input, String name, Consumer<Control> repair) {
    this.input = input;
    this.repair = repair;
    sign = new ControlDecoration(input, SWT.LEFT | SWT.TOP);
    sign.setImage(
        FieldDecorationRegistry.getDefault()
            .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
            .getImage());
    link = toolkit.createImageHyperlink(parent, SWT.NONE);
    link.setImage(Icons.REPAIR.image());
    String offer = NLS.bind(FormMessages.repair, name);
    link.setToolTipText(offer);
    AccessibleName.give(link, offer);
    GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(link);
    link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(_ -> repairBeside(link)));
    input.setData(SELF, this);
    PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(input, FIELD);
    show("");
  }

  /** Offers what can be done about the field that a control is; nothing where that is none. */
  static void repair(Object control) {
    if (control instanceof Control field && field.getData(SELF) instanceof FieldProblem problem) {
      problem.repairBeside(field);
    }
  }

  private void repairBeside(Control control) {
    if (link.isVisible()) {
      input.setFocus(); // the offer goes away with the problem
      repair.accept(control);
    }
  }

  /** Shows what is wrong; empty where nothing is. */
  void show(String problem) {
    sign.setDescriptionText(problem);
    wrong = !problem.isEmpty();
    if (wrong) {
      sign.show();
    } else {
      sign.hide();
    }
    link.setVisible(wrong && enabled);
  }

  void setEnabled(boolean editable) {
    enabled = editable;
    link.setVisible(wrong && enabled);
  }
}
