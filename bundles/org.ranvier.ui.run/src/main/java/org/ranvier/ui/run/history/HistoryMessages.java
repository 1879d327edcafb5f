/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.history;

import org.eclipse.osgi.util.NLS;

/** The words of the history of runs. */
final class HistoryMessages extends NLS {
  public static String changed;
  public static String changedFile;
  public static String changes;
  public static String duration;
  public static String firstRun;
  public static String fromModel;
  public static String hint;
  public static String latest;
  public static String method;
  public static String nothingChanged;
  public static String result;
  public static String run;
  public static String seed;
  public static String started;
  public static String table;
  public static String timeStep;
  public static String tolerance;
  public static String wholeCellPool;

  static {
    NLS.initializeMessages("org.ranvier.ui.run.history.messages", HistoryMessages.class);
  }

  private HistoryMessages() {}
}
