/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Uses trees as a person does. */
public final class Trees {
  private Trees() {}

  /** What stands in the first column, from top to bottom, further in or not. */
  public static List<String> labels(Tree tree) {
    List<String> shown = new ArrayList<>();
    addLabels(tree.getItems(), shown);
    return shown;
  }

  private static void addLabels(TreeItem[] items, List<String> shown) {
    for (TreeItem item : items) {
      shown.add(item.getText());
      addLabels(item.getItems(), shown);
    }
  }

  /** Selects an item, and has further events follow, such as {@link SWT#DefaultSelection}. */
  public static void choose(Tree tree, TreeItem item, int... further) {
    tree.setSelection(item);
    Event event = new Event();
    event.item = item;
    tree.notifyListeners(SWT.Selection, event);
    for (int each : further) {
      tree.notifyListeners(each, event);
    }
    UiWait.settle(Duration.ofMillis(200));
  }

  /** Expands items and all that is below them. */
  public static void expand(Tree tree, TreeItem... items) {
    for (TreeItem item : items) {
      Event event = new Event();
      event.item = item;
      tree.notifyListeners(SWT.Expand, event);
      item.setExpanded(true);
      expand(tree, item.getItems());
    }
  }

  /** The visible tree whose first item has this text. */
  public static Optional<Tree> find(Control parent, String first) {
    return Widgets.find(
        parent,
        Tree.class,
        tree ->
            tree.isVisible() && tree.getItemCount() > 0 && tree.getItem(0).getText().equals(first));
  }
}
