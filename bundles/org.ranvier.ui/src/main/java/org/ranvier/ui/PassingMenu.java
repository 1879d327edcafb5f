/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MenuListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** Menus that are made for one opening. */
public final class PassingMenu {
  private PassingMenu() {}

  /** A menu that goes away once it is closed. */
  public static Menu of(Control control) {
    Menu menu = new Menu(control.getShell(), SWT.POP_UP);
    menu.addMenuListener(
        MenuListener.menuHiddenAdapter(
            // What was chosen in it is told only after it is hidden.
            _ -> menu.getDisplay().asyncExec(menu::dispose)));
    return menu;
  }
}
