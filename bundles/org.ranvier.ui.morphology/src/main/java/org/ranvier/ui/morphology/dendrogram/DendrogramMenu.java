/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.util.function.BiFunction;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** What can be done in a dendrogram with the right button. */
final class DendrogramMenu {
  private final DendrogramCanvas canvas;
  private final CellStage stage;

  DendrogramMenu(DendrogramCanvas canvas, CellStage stage) {
    this.canvas = canvas;
    this.stage = stage;
  }

  void create() {
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fill);
    canvas.setMenu(menu.createContextMenu(canvas));
  }

  private void fill(IMenuManager menu) {
    SegmentSelection chosen = stage.selection();
    boolean some = !chosen.isEmpty();
    menu.add(
        choice(
            DendrogramMessages.chooseSubtree,
            some,
            (cell, now) -> cell.related().subtree(now.first().getAsInt())));
    menu.add(
        choice(
            DendrogramMessages.chooseSection,
            some,
            (cell, now) -> cell.related().section(now.first().getAsInt())));
    menu.add(choice(DendrogramMessages.chooseWay, chosen.size() == 2, DendrogramMenu::way));
    menu.add(new Separator());
    menu.add(
        choice(
            DendrogramMessages.chooseInverse,
            true,
            (cell, now) -> now.inverse(cell.scene().size())));
    menu.add(choice(DendrogramMessages.chooseNone, some, (_, _) -> SegmentSelection.EMPTY));
    menu.add(new Separator());
    menu.add(action(DendrogramMessages.showInSpace, some, () -> stage.fly(chosen)));
    menu.add(action(DendrogramMessages.fitChosen, some, () -> canvas.fit(chosen)));
  }

  private static SegmentSelection way(DrawnCell cell, SegmentSelection chosen) {
    int[] ends = chosen.segments().toArray();
    return cell.related().path(ends[0], ends[1]);
  }

  private Action choice(
      String text,
      boolean enabled,
      BiFunction<DrawnCell, SegmentSelection, SegmentSelection> next) {
    return action(
        text,
        enabled,
        () -> stage.cell().ifPresent(cell -> stage.choose(next.apply(cell, stage.selection()))));
  }

  private static Action action(String text, boolean enabled, Runnable run) {
    Action action =
        new Action(text) {
          @Override
          public void run() {
            run.run();
          }
        };
    action.setEnabled(enabled);
    return action;
  }
}
