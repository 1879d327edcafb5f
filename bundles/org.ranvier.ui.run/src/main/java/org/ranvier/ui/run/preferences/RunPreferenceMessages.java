/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.preferences;

import org.eclipse.osgi.util.NLS;

/** What the page on running says. */
final class RunPreferenceMessages extends NLS {
  public static String method;
  public static String methodOfModel;
  public static String showPlots;
  public static String threads;
  public static String wholeCellPool;

  static {
    NLS.initializeMessages("org.ranvier.ui.run.preferences.messages", RunPreferenceMessages.class);
  }

  private RunPreferenceMessages() {}
}
