/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Uses menus as a person does. */
public final class Menus {
  private Menus() {}

  /** Opens a menu and chooses the item that begins with this text; mnemonics do not count. */
  public static void pick(Menu menu, String text) {
    menu.notifyListeners(SWT.Show, new Event());
    MenuItem item =
        Arrays.stream(menu.getItems())
            .filter(each -> each.getText().replace("&", "").startsWith(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        text
                            + " among "
                            + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
    item.notifyListeners(SWT.Selection, new Event());
    menu.notifyListeners(SWT.Hide, new Event());
  }
}
