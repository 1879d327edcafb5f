/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.gallery;

import org.eclipse.osgi.util.NLS;

/** What the wizard for projects says. */
final class GalleryMessages extends NLS {
  public static String creating;
  public static String description;
  public static String empty;
  public static String emptyText;
  public static String fileThere;
  public static String folderThere;
  public static String nameMissing;
  public static String nameTaken;
  public static String noPreview;
  public static String notCreated;
  public static String preparing;
  public static String preview;
  public static String projectName;
  public static String title;
  public static String windowTitle;

  static {
    NLS.initializeMessages("org.ranvier.ui.gallery.messages", GalleryMessages.class);
  }

  private GalleryMessages() {}
}
