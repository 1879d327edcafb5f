/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import org.eclipse.osgi.util.NLS;

/** What is said of a run while it goes on and when it is over. */
final class SimulationMessages extends NLS {
  public static String broken;
  public static String brokeOff;
  public static String cells;
  public static String compartments;
  public static String ended;
  public static String finishedAt;
  public static String headline;
  public static String hint;
  public static String left;
  public static String memory;
  public static String nothingRecorded;
  public static String oneCell;
  public static String oneCompartment;
  public static String oneState;
  public static String openModel;
  public static String ownFault;
  public static String preparing;
  public static String progress;
  public static String reading;
  public static String showAll;
  public static String showAllHint;
  public static String simulating;
  public static String starting;
  public static String states;
  public static String stop;
  public static String stopHint;
  public static String stoppedAt;
  public static String stoppedBefore;
  public static String wrote;

  static {
    NLS.initializeMessages("org.ranvier.ui.run.simulation", SimulationMessages.class);
  }

  private SimulationMessages() {}
}
