/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.eclipse.osgi.util.NLS;

/** What the editor and its overview say. */
final class EditorMessages extends NLS {
  public static String about;
  public static String checks;
  public static String contents;
  public static String errors;
  public static String lemsModel;
  public static String line;
  public static String neuromlDocument;
  public static String noProblems;
  public static String notChecked;
  public static String notRun;
  public static String oneError;
  public static String oneRemark;
  public static String oneWarning;
  public static String overview;
  public static String remarks;
  public static String runThis;
  public static String runThisHint;
  public static String source;
  public static String unreadable;
  public static String verdict;
  public static String verdictRemarks;
  public static String warnings;
  public static String withComponents;
  public static String withoutComponents;

  static {
    NLS.initializeMessages("org.ranvier.ui.editor.messages", EditorMessages.class);
  }

  private EditorMessages() {}
}
