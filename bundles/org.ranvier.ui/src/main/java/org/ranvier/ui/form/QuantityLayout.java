/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * A number and its unit beside each other. Where there is little room, the unit gives way: who sees
 * a unit without its number knows nothing.
 */
final class QuantityLayout extends Layout {
  private static final int GAP = 5;

  /** Room for a number of some digits, pixels. */
  private static final int NUMBER = 72;

  /** Room for the arrow of the list and the beginning of the unit, pixels. */
  private static final int UNIT = 48;

  @Override
  protected Point computeSize(Composite parent, int width, int height, boolean flush) {
    Control number = parent.getChildren()[0];
    Control unit = parent.getChildren()[1];
    Point left = number.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
    Point right = unit.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
    int wide = Math.max(left.x, NUMBER) + GAP + right.x;
    int high = Math.max(left.y + 2, right.y);
    return new Point(width == SWT.DEFAULT ? wide : width, height == SWT.DEFAULT ? high : height);
  }

  @Override
  protected void layout(Composite parent, boolean flush) {
    Control number = parent.getChildren()[0];
    Control unit = parent.getChildren()[1];
    Rectangle all = parent.getClientArea();
    Point left = number.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
    Point right = unit.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
    int room = Math.max(UNIT, all.width - NUMBER - GAP);
    int unitWidth = Math.min(right.x, room);
    int numberWidth = Math.max(2, all.width - unitWidth - GAP);
    // Forms paint the border around it.
    number.setBounds(all.x + 1, all.y + (all.height - left.y) / 2, numberWidth - 2, left.y);
    unit.setBounds(
        all.x + numberWidth + GAP, all.y + (all.height - right.y) / 2, unitWidth, right.y);
  }
}
