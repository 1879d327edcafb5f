/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;

/** The page that a new workspace begins with, which covers the editors while it is there. */
public final class Welcome {
  private Welcome() {}

  /** Closes it where it is open. */
  public static void close() {
    IIntroManager manager = PlatformUI.getWorkbench().getIntroManager();
    if (manager.getIntro() != null) {
      manager.closeIntro(manager.getIntro());
    }
  }
}
