/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.eclipse.osgi.util.NLS;

/** What the editor and its overview say. */
final class EditorMessages extends NLS {
  public static String about;
  public static String cannotRun;
  public static String checks;
  public static String contents;
  public static String countOf;
  public static String goToFirst;
  public static String lemsModel;
  public static String line;
  public static String neuromlDocument;
  public static String noProblems;
  public static String notChecked;
  public static String nothingRead;
  public static String overview;
  public static String picture;
  public static String run;
  public static String runHint;
  public static String runTarget;
  public static String source;
  public static String verdict;
  public static String repair;
  public static String repairHint;

  static {
    NLS.initializeMessages("org.ranvier.ui.editor.messages", EditorMessages.class);
  }

  private EditorMessages() {}
}
