/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.compare;

import org.eclipse.osgi.util.NLS;

/** The words of comparing. */
final class CompareMessages extends NLS {
  public static String comparing;
  public static String moved;
  public static String same;
  public static String title;

  static {
    NLS.initializeMessages("org.ranvier.ui.compare.messages", CompareMessages.class);
  }

  private CompareMessages() {}
}
