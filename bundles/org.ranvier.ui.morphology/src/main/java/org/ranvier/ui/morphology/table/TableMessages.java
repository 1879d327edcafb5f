/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.table;

import org.eclipse.osgi.util.NLS;

/** What the panels with tables say. */
final class TableMessages extends NLS {
  public static String all;
  public static String copy;
  public static String counted;
  public static String countedOf;
  public static String export;
  public static String exportHint;
  public static String filling;
  public static String filter;
  public static String filterHint;
  public static String groups;
  public static String sections;
  public static String segments;
  public static String showInSpace;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.table.messages", TableMessages.class);
  }

  private TableMessages() {}
}
