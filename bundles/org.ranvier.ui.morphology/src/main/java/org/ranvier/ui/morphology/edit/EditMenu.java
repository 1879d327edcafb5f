/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.edit;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** The menu of commands that change the shape, made anew each time it is opened. */
public final class EditMenu {
  /** Opens the panel with the fields of what is chosen. */
  public interface Fields {
    void open();
  }

  private final ShapeCommands commands;
  private final Fields fields;
  private final Shell shell;

  public EditMenu(ShapeCommands commands, Fields fields, Shell shell) {
    this.commands = commands;
    this.fields = fields;
    this.shell = shell;
  }

  /** Fills in all commands. */
  public void fill(IMenuManager menu) {
    boolean any = commands.isAnything();
    boolean one = commands.one().isPresent();
    boolean tree = commands.top().isPresent();
    menu.add(entry(ShapeEditMessages.cut, tree, commands::cut));
    menu.add(entry(ShapeEditMessages.copy, tree, commands::copy));
    menu.add(entry(ShapeEditMessages.paste, one, commands::paste));
    menu.add(new Separator());
    menu.add(entry(ShapeEditMessages.delete, any, commands::delete));
    menu.add(entry(ShapeEditMessages.deleteMoving, any, commands::deleteMoving));
    menu.add(entry(ShapeEditMessages.deleteTrees, any, commands::deleteTrees));
    menu.add(new Separator());
    menu.add(entry(ShapeEditMessages.split, one, commands::split));
    menu.add(entry(ShapeEditMessages.merge, one, commands::merge));
    menu.add(entry(ShapeEditMessages.extrude, one, commands::extrude));
    menu.add(entry(ShapeEditMessages.beginHere, one, commands::beginHere));
    menu.add(new Separator());
    menu.add(groups(ShapeEditMessages.addTo, any, false, commands::addTo));
    menu.add(groups(ShapeEditMessages.takeOutOf, any, true, commands::takeOutOf));
    menu.add(entry(ShapeEditMessages.newGroup, any, this::newGroup));
    menu.add(new Separator());
    menu.add(entry(ShapeEditMessages.fields, true, fields::open));
  }

  private static Action entry(String text, boolean enabled, Runnable run) {
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

  /** The groups of the cell; those that are cables change with the tree, not by hand. */
  private MenuManager groups(
      String title, boolean enabled, boolean withChosen, Consumer<String> run) {
    MenuManager menu = new MenuManager(title);
    DrawnCell cell = commands.stage().cell().orElse(null);
    if (cell == null || !enabled) {
      return menu;
    }
    SegmentSelection chosen = commands.stage().selection();
    for (SegmentGroup each : cell.morphology().groups()) {
      if (each.isUnbranchedCable() || each.id().equals(Morphology.ALL)) {
        continue;
      }
      SegmentSelection members = cell.related().group(each.id());
      boolean some = !members.intersection(chosen).isEmpty();
      boolean all = chosen.minus(members).isEmpty();
      if (withChosen ? some : !all) {
        menu.add(entry(each.id().replace("&", "&&"), true, () -> run.accept(each.id())));
      }
    }
    return menu;
  }

  private void newGroup() {
    InputDialog dialog =
        new InputDialog(
            shell,
            ShapeEditMessages.newGroupTitle,
            ShapeEditMessages.newGroupHint,
            "",
            text -> text.isBlank() ? "" : null);
    if (dialog.open() == Window.OK) {
      commands.create(dialog.getValue().strip());
    }
  }
}
