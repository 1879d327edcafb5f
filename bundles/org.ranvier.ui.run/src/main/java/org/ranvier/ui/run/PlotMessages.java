/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import org.eclipse.osgi.util.NLS;

/** The words of the view of curves. */
final class PlotMessages extends NLS {
  public static String ghost;
  public static String ghostTip;

  static {
    NLS.initializeMessages("org.ranvier.ui.run.messages", PlotMessages.class);
  }

  private PlotMessages() {}
}
