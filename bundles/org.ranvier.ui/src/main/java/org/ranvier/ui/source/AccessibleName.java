/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** Names that screen readers say. */
public final class AccessibleName {
  private AccessibleName() {}

  /** Names a control that has no label of its own. */
  public static void give(Control control, String name) {
    control
        .getAccessible()
        .addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name));
  }
}
