/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.function.Consumer;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.jspecify.annotations.Nullable;

/** A menu below a button of a toolbar, made anew each time it is opened. */
final class DropDown implements IMenuCreator {
  private final Consumer<IMenuManager> fill;
  private @Nullable MenuManager manager;

  DropDown(Consumer<IMenuManager> fill) {
    this.fill = fill;
  }

  @Override
  public Menu getMenu(Control parent) {
    dispose();
    MenuManager made = new MenuManager();
    fill.accept(made);
    manager = made;
    return made.createContextMenu(parent);
  }

  @Override
  public @Nullable Menu getMenu(Menu parent) {
    return null;
  }

  @Override
  public void dispose() {
    if (manager != null) {
      manager.dispose();
      manager = null;
    }
  }

  /** Opens the menu where the button itself was pressed instead of its arrow. */
  static void open(Event pressed, Consumer<IMenuManager> fill) {
    if (pressed.widget instanceof ToolItem item) {
      MenuManager made = new MenuManager();
      fill.accept(made);
      Menu menu = made.createContextMenu(item.getParent());
      Rectangle bounds = item.getBounds();
      menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
      menu.setVisible(true);
    }
  }
}
