/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Puts off what is to be done with a control until somebody sees it. */
public final class OnceSeen {
  private OnceSeen() {}

  /** Does something when the control is painted next, after that. */
  public static void run(Control control, Runnable action) {
    control.addListener(
        SWT.Paint,
        new Listener() {
          @Override
          public void handleEvent(Event seen) {
            control.removeListener(SWT.Paint, this);
            control
                .getDisplay()
                .asyncExec(
                    () -> {
                      if (!control.isDisposed()) {
                        action.run();
                      }
                    });
          }
        });
  }
}
