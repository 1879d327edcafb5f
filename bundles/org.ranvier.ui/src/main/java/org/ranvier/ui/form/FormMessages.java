/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.osgi.util.NLS;

/** What the form page says. */
final class FormMessages extends NLS {
  public static String elements;
  public static String add;
  public static String addHint;
  public static String addTitle;
  public static String broken;
  public static String content;
  public static String docNone;
  public static String duplicate;
  public static String fields;
  public static String moveDown;
  public static String moveUp;
  public static String nothing;
  public static String otherwise;
  public static String page;
  public static String remove;
  public static String repair;
  public static String requiredMark;
  public static String runWhenReleased;
  public static String sliderOf;
  public static String stale;
  public static String unitOf;

  static {
    NLS.initializeMessages("org.ranvier.ui.form.messages", FormMessages.class);
  }

  private FormMessages() {}
}
