/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import org.eclipse.osgi.util.NLS;

/** What stands at the axes of plots. */
final class PlotMessages extends NLS {
  public static String axis;
  public static String concentration;
  public static String conductance;
  public static String conductanceDensity;
  public static String current;
  public static String currentDensity;
  public static String duration;
  public static String overTime;
  public static String rate;
  public static String time;
  public static String value;
  public static String voltage;

  static {
    NLS.initializeMessages("org.ranvier.ui.run.plot.messages", PlotMessages.class);
  }

  private PlotMessages() {}
}
