/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import org.eclipse.osgi.util.NLS;

/** What the panel with the fields of segments says. */
final class SegmentMessages extends NLS {
  public static String apply;
  public static String create;
  public static String diameter;
  public static String diameterHint;
  public static String end;
  public static String follow;
  public static String followHint;
  public static String groups;
  public static String newGroup;
  public static String nothing;
  public static String one;
  public static String query;
  public static String queryExample;
  public static String queryHint;
  public static String queryNothing;
  public static String scale;
  public static String scaleHint;
  public static String select;
  public static String several;
  public static String shrinkage;
  public static String shrinkageHint;
  public static String smooth;
  public static String smoothHint;
  public static String start;
  public static String taper;
  public static String taperHint;
  public static String title;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.segment.messages", SegmentMessages.class);
  }

  private SegmentMessages() {}
}
