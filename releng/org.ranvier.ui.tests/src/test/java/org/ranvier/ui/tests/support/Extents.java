/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Whether texts have the room that they need, whatever the scale of the display. */
public final class Extents {
  private Extents() {}

  /** The controls below one whose text is cut off. */
  public static List<String> cutOff(Control root) {
    return Widgets.below(root)
        .filter(Control::isVisible)
        .filter(
            each ->
                each instanceof Label
                    || each instanceof Button
                    || each instanceof Combo
                    || each instanceof Link)
        .filter(each -> !text(each).isBlank())
        .filter(Extents::isCutOff)
        .map(each -> "cut off: %s \"%s\"".formatted(each.getClass().getSimpleName(), text(each)))
        .toList();
  }

  private static boolean isCutOff(Control control) {
    Point given = control.getSize();
    if ((control.getStyle() & SWT.WRAP) != 0) {
      return given.y < control.computeSize(given.x, SWT.DEFAULT).y;
    }
    Point wanted = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    return given.x < wanted.x || given.y < wanted.y;
  }

  private static String text(Control control) {
    return switch (control) {
      case Label label -> label.getText();
      case Button button -> button.getText();
      case Link link -> link.getText();
      case Combo combo -> combo.getText();
      default -> "";
    };
  }
}
