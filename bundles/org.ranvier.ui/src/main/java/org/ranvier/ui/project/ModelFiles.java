/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.IContentType;

/**
 * Tells NeuroML and LEMS files from other XML by their root element (the platform's content types).
 */
public final class ModelFiles {
  public static final String NEUROML = "org.ranvier.ui.content.neuroml";
  public static final String LEMS = "org.ranvier.ui.content.lems";

  private ModelFiles() {}

  /**
   * Whether the file holds a NeuroML document or a LEMS model. A file that cannot be read does not.
   */
  public static boolean isModel(IFile file) {
    return isOf(file, NEUROML) || isOf(file, LEMS);
  }

  /** Whether a file may hold a model by its name; a deleted one has no content to look at. */
  public static boolean mayBeModel(IFile file) {
    return mayBeModel(file.getName());
  }

  /** Whether a file of a name may hold a model. */
  public static boolean mayBeModel(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".nml") || lower.endsWith(".xml");
  }

  /** Whether a file holds a model by its name alone. */
  public static boolean isNeuroMlName(IFile file) {
    return "nml".equalsIgnoreCase(file.getFileExtension());
  }

  /** Whether the file holds a LEMS model, the kind of file that simulations live in. */
  public static boolean isLems(IFile file) {
    return isOf(file, LEMS);
  }

  private static boolean isOf(IFile file, String typeId) {
    if (!mayBeModel(file) || !file.isAccessible()) {
      return false;
    }
    try {
      IContentDescription description = file.getContentDescription();
      IContentType wanted = Platform.getContentTypeManager().getContentType(typeId);
      return description != null && description.getContentType().isKindOf(wanted);
    } catch (CoreException _) {
      return false;
    }
  }
}
