/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import org.eclipse.osgi.util.NLS;

/** What is said about projects. */
final class ProjectMessages extends NLS {
  public static String checking;
  public static String checkingAgain;
  public static String converting;
  public static String notOpened;
  public static String openHint;
  public static String opening;
  public static String openTitle;
  public static String reading;

  static {
    NLS.initializeMessages("org.ranvier.ui.project.messages", ProjectMessages.class);
  }

  private ProjectMessages() {}
}
