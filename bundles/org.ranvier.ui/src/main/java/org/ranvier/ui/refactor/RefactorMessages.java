/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.refactor;

import org.eclipse.osgi.util.NLS;

/** The words of renaming and moving. */
final class RefactorMessages extends NLS {
  public static String includes;
  public static String label;
  public static String many;
  public static String newName;
  public static String nothing;
  public static String notSearched;
  public static String onePlace;
  public static String outside;
  public static String outsideWorkspace;
  public static String places;
  public static String reference;
  public static String rename;
  public static String renameTitle;

  static {
    NLS.initializeMessages("org.ranvier.ui.refactor.messages", RefactorMessages.class);
  }

  private RefactorMessages() {}
}
