/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import org.eclipse.osgi.util.NLS;

/** What is said about repairs. */
final class FixMessages extends NLS {
  public static String alike;
  public static String alikeLabel;
  public static String info;
  public static String infoAfter;
  public static String infoBefore;
  public static String none;
  public static String noneFor;
  public static String searching;
  public static String stale;
  public static String status;

  static {
    NLS.initializeMessages("org.ranvier.ui.fix.messages", FixMessages.class);
  }

  private FixMessages() {}
}
