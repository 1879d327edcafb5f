/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The two themes that every part of the workbench must look right in. */
public enum Theme {
  LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
  DARK("org.eclipse.e4.ui.css.theme.e4_dark");

  private final String id;

  Theme(String id) {
    this.id = id;
  }

  /** Switches the running workbench to this theme. */
  public void apply() {
    IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    engine.setTheme(id, false);
    UiWait.until(
        Duration.ofSeconds(10),
        "theme " + id,
        () -> engine.getActiveTheme() != null && engine.getActiveTheme().getId().startsWith(id));
    UiWait.settle(Duration.ofMillis(300));
  }
}
