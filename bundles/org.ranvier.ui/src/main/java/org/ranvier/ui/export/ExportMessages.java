/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.export;

import org.eclipse.osgi.util.NLS;

/** Texts about files that are written. */
final class ExportMessages extends NLS {
  public static String noFolder;
  public static String notSaved;
  public static String saving;

  static {
    NLS.initializeMessages("org.ranvier.ui.export.messages", ExportMessages.class);
  }

  private ExportMessages() {}
}
