/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The fields of forms, found by the names that stand before them. */
public final class Fields {
  private Fields() {}

  /**
   * The controls of a field, in order; a number and its unit are two. Empty where no field of that
   * name is seen.
   */
  public static List<Control> find(Control root, String name) {
    Optional<Label> label =
        Widgets.find(
            root,
            Label.class,
            each -> each.isVisible() && each.getText().replace("*", "").equals(name));
    List<Control> found = new ArrayList<>();
    if (label.isPresent()) {
      Control[] all = label.get().getParent().getChildren();
      int at = List.of(all).indexOf(label.get());
      for (int i = at + 1; i < all.length && !(all[i] instanceof Label); i++) {
        add(all[i], found);
      }
    }
    return found;
  }

  private static void add(Control control, List<Control> found) {
    if (control.getClass() == Composite.class) {
      for (Control each : ((Composite) control).getChildren()) {
        found.add(each);
      }
    } else {
      found.add(control);
    }
  }

  /** The controls of a field that is there. */
  public static List<Control> get(Control root, String name) {
    List<Control> found = find(root, name);
    if (found.isEmpty()) {
      throw new AssertionError("no field " + name);
    }
    return found;
  }
}
