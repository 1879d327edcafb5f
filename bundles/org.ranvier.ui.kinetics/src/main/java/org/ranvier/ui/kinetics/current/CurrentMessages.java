/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import org.eclipse.osgi.util.NLS;

/** Texts of the current clamp. */
final class CurrentMessages extends NLS {
  public static String amplitude;
  public static String area;
  public static String axisPotential;
  public static String axisTime;
  public static String capacitance;
  public static String channel;
  public static String channels;
  public static String chart;
  public static String computing;
  public static String delay;
  public static String density;
  public static String duration;
  public static String file;
  public static String leak;
  public static String leakReversal;
  public static String looking;
  public static String noChannel;
  public static String noRun;
  public static String notANumber;
  public static String notATotal;
  public static String reversal;
  public static String start;
  public static String tick;
  public static String title;
  public static String total;

  static {
    NLS.initializeMessages("org.ranvier.ui.kinetics.current.messages", CurrentMessages.class);
  }

  private CurrentMessages() {}
}
