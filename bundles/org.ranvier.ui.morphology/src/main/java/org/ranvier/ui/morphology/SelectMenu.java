/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.DistanceRange;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** The commands that select segments which belong together. */
final class SelectMenu {
  private final SceneView view;

  SelectMenu(SceneView view) {
    this.view = view;
  }

  void fill(IMenuManager menu) {
    menu.add(one(MorphologyMessages.selectSubtree, (cell, at) -> cell.related().subtree(at)));
    menu.add(one(MorphologyMessages.selectSection, (cell, at) -> cell.related().section(at)));
    menu.add(
        enabled(
            push(MorphologyMessages.selectPath, this::choosePath),
            () -> view.selection().size() == 2));
    menu.add(groups());
    menu.add(regions());
    menu.add(push(MorphologyMessages.selectDistance, this::chooseDistance));
    menu.add(new Separator());
    menu.add(push(MorphologyMessages.selectAll, () -> choose(this::all)));
    menu.add(push(MorphologyMessages.selectInverse, () -> choose(this::inverse)));
    menu.add(
        enabled(
            push(MorphologyMessages.selectNone, () -> view.choose(SegmentSelection.EMPTY)),
            () -> !view.selection().isEmpty()));
  }

  private static Action push(String text, Runnable run) {
    return new Action(text) {
      @Override
      public void run() {
        run.run();
      }
    };
  }

  private static Action enabled(Action action, BooleanSupplier when) {
    action.setEnabled(when.getAsBoolean());
    return action;
  }

  /** What belongs to one segment. */
  private interface Belonging {
    SegmentSelection of(DrawnCell cell, int segment);
  }

  private Action one(String text, Belonging belonging) {
    OptionalInt at = view.selection().first();
    Action action =
        push(
            text,
            () -> view.cell().ifPresent(cell -> view.choose(belonging.of(cell, at.getAsInt()))));
    action.setEnabled(at.isPresent());
    return action;
  }

  private void choose(Supplier<SegmentSelection> made) {
    if (view.cell().isPresent()) {
      view.choose(made.get());
    }
  }

  private SegmentSelection all() {
    return SegmentSelection.EMPTY.inverse(view.cell().orElseThrow().scene().size());
  }

  private SegmentSelection inverse() {
    return view.selection().inverse(view.cell().orElseThrow().scene().size());
  }

  private void choosePath() {
    int[] ends = view.selection().segments().toArray();
    choose(() -> view.cell().orElseThrow().related().path(ends[0], ends[1]));
  }

  private MenuManager groups() {
    MenuManager menu = new MenuManager(MorphologyMessages.selectGroup);
    List<String> names = new ArrayList<>();
    view.cell()
        .ifPresent(cell -> cell.morphology().groups().forEach(group -> names.add(group.id())));
    for (String each : names) {
      menu.add(
          push(
              each.replace("&", "&&"),
              () -> choose(() -> view.cell().orElseThrow().related().group(each))));
    }
    return menu;
  }

  /** The parts of the cell by what their groups are called, as they are coloured. */
  private MenuManager regions() {
    MenuManager menu = new MenuManager(MorphologyMessages.selectType);
    view.cell()
        .ifPresent(
            cell -> {
              for (Region each : cell.related().regions()) {
                menu.add(
                    push(
                        Colouring.nameOf(each),
                        () -> choose(() -> view.cell().orElseThrow().related().region(each))));
              }
            });
    return menu;
  }

  private void chooseDistance() {
    InputDialog dialog =
        new InputDialog(
            view.getShell(),
            MorphologyMessages.distanceTitle,
            MorphologyMessages.distanceHint,
            "0 - 100",
            text -> DistanceRange.find(text).isPresent() ? null : MorphologyMessages.distanceWrong);
    if (dialog.open() == Window.OK) {
      DistanceRange.find(dialog.getValue())
          .ifPresent(
              range ->
                  choose(
                      () ->
                          view.cell()
                              .orElseThrow()
                              .related()
                              .between(range.fromUm(), range.toUm())));
    }
  }
}
