/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product;

import org.eclipse.osgi.util.NLS;

/** What the welcome page says. */
final class ProductMessages extends NLS {
  public static String goOn;
  public static String goOnText;
  public static String newProject;
  public static String newProjectText;
  public static String notOpened;
  public static String openExample;
  public static String openExampleText;
  public static String openFolder;
  public static String openFolderText;
  public static String readGuide;
  public static String readGuideText;
  public static String stepByStep;
  public static String stepByStepText;
  public static String whatItIs;

  static {
    NLS.initializeMessages("org.ranvier.product.messages", ProductMessages.class);
  }

  private ProductMessages() {}
}
