/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Gives a control without a label a name that screen readers say. */
public final class AccessibleName extends AccessibleAdapter {
  private final String name;

  private AccessibleName(String name) {
    this.name = name;
  }

  public static AccessibleName of(String name) {
    return new AccessibleName(name);
  }

  @Override
  public void getName(AccessibleEvent event) {
    event.result = name;
  }
}
