/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.eclipse.osgi.util.NLS;

/** What the editor and its overview say. */
final class EditorMessages extends NLS {
  public static String notChecked;

  static {
    NLS.initializeMessages("org.ranvier.ui.editor.messages", EditorMessages.class);
  }

  private EditorMessages() {}
}
