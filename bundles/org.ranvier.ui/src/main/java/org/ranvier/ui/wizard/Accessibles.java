/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import org.eclipse.swt.widgets.Control;
import org.ranvier.ui.source.AccessibleName;

/** Names of controls for screen readers. */
final class Accessibles {
  private Accessibles() {}

  static void name(Control control, String name) {
    control.getAccessible().addAccessibleListener(AccessibleName.of(name));
  }
}
