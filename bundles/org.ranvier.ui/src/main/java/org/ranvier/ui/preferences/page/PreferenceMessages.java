/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences.page;

import org.eclipse.osgi.util.NLS;

/** What the pages of preferences say. */
final class PreferenceMessages extends NLS {
  public static String checkWhileTyping;
  public static String checksAsFound;
  public static String checksChosen;
  public static String checksError;
  public static String checksId;
  public static String checksIgnore;
  public static String checksInfo;
  public static String checksIntro;
  public static String checksRule;
  public static String checksRules;
  public static String checksSeverity;
  public static String checksWarning;
  public static String firstPage;
  public static String indentAsInFile;
  public static String indentSpaces;
  public static String indentTab;
  public static String indentation;
  public static String indentationWidth;
  public static String linkChecks;
  public static String linkColors;
  public static String linkEditor;
  public static String linkKeys;
  public static String linkRunning;
  public static String linkTextEditors;
  public static String notStored;
  public static String pageForm;
  public static String pageOverview;
  public static String pageSource;
  public static String projectSpecific;
  public static String readingDelay;
  public static String rootIntro;
  public static String workspaceSettings;

  static {
    NLS.initializeMessages("org.ranvier.ui.preferences.page.messages", PreferenceMessages.class);
  }

  private PreferenceMessages() {}
}
