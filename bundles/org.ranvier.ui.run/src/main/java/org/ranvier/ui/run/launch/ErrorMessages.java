/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.osgi.util.NLS;

/** What is said of errors before a run. */
final class ErrorMessages extends NLS {
  public static String errorsGo;
  public static String errorsIntro;
  public static String errorsIntroMany;
  public static String errorsMore;
  public static String errorsPlace;
  public static String errorsRun;
  public static String errorsSearch;
  public static String errorsTable;
  public static String errorsTitle;

  static {
    NLS.initializeMessages("org.ranvier.ui.run.launch.errors", ErrorMessages.class);
  }

  private ErrorMessages() {}
}
