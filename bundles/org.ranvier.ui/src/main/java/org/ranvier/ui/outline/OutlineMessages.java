/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.outline;

import org.eclipse.osgi.util.NLS;

/** Texts of the outline; see messages.properties. */
final class OutlineMessages extends NLS {
  public static String list;
  public static String range;

  static {
    NLS.initializeMessages("org.ranvier.ui.outline.messages", OutlineMessages.class);
  }

  private OutlineMessages() {}
}
