/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.osgi.util.NLS;

/** What the source page says. */
final class SourceMessages extends NLS {
  public static String assistNothing;
  public static String assistReading;
  public static String assistStatus;
  public static String breadcrumb;
  public static String breadcrumbMore;
  public static String breadcrumbStep;
  public static String definitionNone;
  public static String definitionOpening;
  public static String formatBroken;
  public static String formatLabel;
  public static String hoverRepairs;
  public static String formatPlace;
  public static String outlineFilter;
  public static String outlineHint;
  public static String outlineSearch;
  public static String tagNone;

  static {
    NLS.initializeMessages("org.ranvier.ui.source.messages", SourceMessages.class);
  }

  private SourceMessages() {}
}
