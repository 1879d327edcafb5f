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

  /** Opens menus within menus and chooses an item of the last one. */
  public static void pick(Menu menu, String... way) {
    if (way.length == 1) {
      pick(menu, way[0]);
      return;
    }
    menu.notifyListeners(SWT.Show, new Event());
    Menu next = item(menu, way[0]).getMenu();
    pick(next, Arrays.copyOfRange(way, 1, way.length));
    menu.notifyListeners(SWT.Hide, new Event());
  }

  /** Opens a menu and chooses the item that begins with this text; mnemonics do not count. */
  public static void pick(Menu menu, String text) {
    menu.notifyListeners(SWT.Show, new Event());
    item(menu, text).notifyListeners(SWT.Selection, new Event());
    menu.notifyListeners(SWT.Hide, new Event());
  }

  private static MenuItem item(Menu menu, String text) {
    return Arrays.stream(menu.getItems())
        .filter(each -> each.getText().replace("&", "").startsWith(text))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    text
                        + " among "
                        + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
  }
}
