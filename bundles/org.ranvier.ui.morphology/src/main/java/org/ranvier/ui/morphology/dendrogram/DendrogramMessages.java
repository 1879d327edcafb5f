/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import org.eclipse.osgi.util.NLS;

/** What the panel with the dendrogram says. */
final class DendrogramMessages extends NLS {
  public static String axisElectrotonic;
  public static String axisPath;
  public static String axisSteady;
  public static String chooseInverse;
  public static String chooseNone;
  public static String chooseSection;
  public static String chooseSubtree;
  public static String chooseWay;
  public static String export;
  public static String exportHint;
  public static String fit;
  public static String fitChosen;
  public static String fitHint;
  public static String hint;
  public static String laying;
  public static String measureElectrotonic;
  public static String measureHint;
  public static String measurePath;
  public static String measureSteady;
  public static String picture;
  public static String showInSpace;
  public static String title;

  static {
    NLS.initializeMessages(
        "org.ranvier.ui.morphology.dendrogram.messages", DendrogramMessages.class);
  }

  private DendrogramMessages() {}
}
