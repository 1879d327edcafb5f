/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import org.eclipse.osgi.util.NLS;

/** What is written in and beside small pictures. */
final class PreviewMessages extends NLS {
  public static String accessibleCurves;
  public static String accessiblePopulations;
  public static String accessibleShape;
  public static String awaited;
  public static String cells;
  public static String more;
  public static String none;
  public static String preparing;
  public static String scale;
  public static String steadyState;
  public static String voltage;

  static {
    NLS.initializeMessages("org.ranvier.ui.preview.messages", PreviewMessages.class);
  }

  private PreviewMessages() {}
}
