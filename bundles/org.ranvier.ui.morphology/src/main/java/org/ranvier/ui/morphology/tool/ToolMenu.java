/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.drag.Snapping;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.sheet.Lengths;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** How the tools work, made anew each time it is opened. */
public final class ToolMenu {
  private static final int[] BRUSHES = {4, 8, 16, 32};

  private final ToolBox box;
  private final Shell shell;

  public ToolMenu(ToolBox box, Shell shell) {
    this.box = box;
    this.shell = shell;
  }

  /** What opens it. */
  public static String title() {
    return ToolMessages.options;
  }

  public static String hint() {
    return ToolMessages.optionsHint;
  }

  public void fill(IMenuManager menu) {
    for (Follow.Mode each : Follow.Mode.values()) {
      menu.add(radio(title(each), each == ToolSettings.mode(), () -> ToolSettings.follow(each)));
    }
    Action range =
        new Action(ToolMessages.bind(ToolMessages.range, ToolMessages.um(ToolSettings.rangeUm()))) {
          @Override
          public void run() {
            askRange();
          }
        };
    menu.add(range);
    menu.add(new Separator());
    Snapping now = ToolSettings.snapping();
    menu.add(
        check(
            ToolMessages.toPoints,
            now.toPoints(),
            () -> ToolSettings.snapping(now.withPoints(!now.toPoints()))));
    menu.add(
        check(
            ToolMessages.toGrid,
            now.toGrid(),
            () -> ToolSettings.snapping(now.withGrid(!now.toGrid()))));
    menu.add(new Separator());
    fillBrush(menu);
  }

  private void fillBrush(IMenuManager menu) {
    for (int each : BRUSHES) {
      menu.add(
          radio(
              ToolMessages.bind(ToolMessages.brushSize, each),
              each == ToolSettings.brushPixels(),
              () -> ToolSettings.brushPixels(each)));
    }
    menu.add(new Separator());
    menu.add(
        radio(ToolMessages.brushSelects, box.brushGroup().isEmpty(), () -> box.brushGroup("")));
    DrawnCell cell = box.stage().cell().orElse(null);
    if (cell == null) {
      return;
    }
    for (SegmentGroup each : cell.morphology().groups()) {
      if (!each.isUnbranchedCable() && !each.id().equals(Morphology.ALL)) {
        String id = each.id();
        menu.add(
            radio(
                ToolMessages.bind(ToolMessages.brushAdds, id.replace("&", "&&")),
                id.equals(box.brushGroup()),
                () -> box.brushGroup(id)));
      }
    }
  }

  /** What a way to follow is called. */
  public static String title(Follow.Mode mode) {
    return switch (mode) {
      case ALONE -> ToolMessages.followAlone;
      case RIGID -> ToolMessages.followRigid;
      case LINEAR -> ToolMessages.followLinear;
      case SMOOTH -> ToolMessages.followSmooth;
      case SHARP -> ToolMessages.followSharp;
    };
  }

  private void askRange() {
    InputDialog dialog =
        new InputDialog(
            shell,
            ToolMessages.rangeTitle,
            ToolMessages.rangeHint,
            ToolMessages.um(ToolSettings.rangeUm()),
            ToolMenu::problem);
    if (dialog.open() == Window.OK) {
      ToolSettings.rangeUm(Lengths.um(dialog.getValue()));
    }
  }

  private static @Nullable String problem(String written) {
    try {
      return Lengths.um(written) > 0 ? null : ToolMessages.rangeWrong;
    } catch (ImpossibleEdit none) {
      return none.getMessage();
    }
  }

  private static Action radio(String text, boolean chosen, Runnable run) {
    return action(text, IAction.AS_RADIO_BUTTON, chosen, run);
  }

  private static Action check(String text, boolean chosen, Runnable run) {
    return action(text, IAction.AS_CHECK_BOX, chosen, run);
  }

  private static Action action(String text, int style, boolean chosen, Runnable run) {
    Action action =
        new Action(text, style) {
          @Override
          public void run() {
            if (style == IAction.AS_CHECK_BOX || isChecked()) {
              run.run();
            }
          }
        };
    action.setChecked(chosen);
    return action;
  }
}
