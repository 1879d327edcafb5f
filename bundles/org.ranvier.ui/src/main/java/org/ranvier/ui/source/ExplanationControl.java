/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.hover.Explanation;

/** Shows an explanation, or plain text, beside what it is about. */
final class ExplanationControl extends AbstractInformationControl
    implements IInformationControlExtension2 {
  private static final int MARGIN = 6;

  private StyledText text;

  /**
   * @param status how to reach it by keyboard; null where it cannot be reached
   */
  ExplanationControl(Shell parent, @Nullable String status) {
    super(parent, status);
    create();
  }

  private ExplanationControl(Shell parent) {
    super(parent, true);
    create();
  }

  @Override
  protected void createContent(Composite parent) {
    parent.setLayout(new FillLayout());
    text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    text.setAlwaysShowScrollBars(false);
    text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    text.setForeground(parent.getForeground());
    text.setBackground(parent.getBackground());
    text.setFont(JFaceResources.getDialogFont());
    text.setCaret(null);
  }

  @Override
  public void setInput(Object input) {
    if (input instanceof Explanation explanation) {
      ExplanationText.show(explanation, text);
    } else {
      setInformation(String.valueOf(input));
    }
  }

  @Override
  public void setInformation(String information) {
    text.setText(information);
  }

  @Override
  public boolean hasContents() {
    return text.getCharCount() > 0;
  }

  @Override
  public Point computeSizeHint() {
    Point limits = getSizeConstraints();
    int width = limits == null ? SWT.DEFAULT : limits.x;
    Point natural = text.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    Point wrapped =
        width == SWT.DEFAULT || natural.x <= width ? natural : text.computeSize(width, SWT.DEFAULT);
    Rectangle trim = computeTrim();
    int height = limits == null ? wrapped.y : Math.min(wrapped.y, limits.y);
    return new Point(wrapped.x + trim.width, height + trim.height);
  }

  @Override
  public void setFocus() {
    super.setFocus();
    text.setFocus();
  }

  @Override
  public IInformationControlCreator getInformationPresenterControlCreator() {
    return ExplanationControl::new;
  }
}
