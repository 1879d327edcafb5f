/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.MouseScheme;
import org.ranvier.edit.scene.Projection;
import org.ranvier.edit.scene.StandardView;
import org.ranvier.ui.morphology.edit.EditMenu;
import org.ranvier.ui.morphology.exchange.ExchangeCommands;
import org.ranvier.ui.morphology.panel.PanelKind;
import org.ranvier.ui.morphology.tool.ToolBox;
import org.ranvier.ui.morphology.tool.ToolKind;
import org.ranvier.ui.morphology.tool.ToolMenu;

/** The commands of the page: in its heading, and where the right button is pressed. */
final class SceneMenus {
  private final SceneView view;
  private final Export export;
  private final Consumer<String> cellChosen;
  private final PagePanels panels;
  private final SelectMenu selecting;
  private List<String> cells = List.of();
  private String cell = "";
  private @Nullable ToolBox tools;
  private @Nullable EditMenu editing;

  SceneMenus(SceneView view, Export export, Consumer<String> cellChosen, PagePanels panels) {
    this.view = view;
    this.export = export;
    this.cellChosen = cellChosen;
    this.panels = panels;
    this.selecting = new SelectMenu(view);
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fillContext);
    view.control().setMenu(menu.createContextMenu(view.control()));
  }

  /** The cells of the document, of which one is shown. */
  void offer(List<String> names, String shown) {
    cells = names;
    cell = shown;
  }

  /** Puts the tools and the commands that change the shape first. */
  void edit(ToolBox box, EditMenu menu) {
    tools = box;
    editing = menu;
  }

  void fill(IToolBarManager bar) {
    fillTools(bar);
    Action fit = push(MorphologyMessages.fit, () -> view.fit(false));
    fit.setToolTipText(MorphologyMessages.fitHint);
    add(bar, fit);
    bar.add(new Separator());
    add(bar, menu(MorphologyMessages.look, MorphologyMessages.lookHint, this::fillLook));
    add(bar, menu(MorphologyMessages.colour, MorphologyMessages.colourHint, this::fillColour));
    add(bar, menu(MorphologyMessages.select, MorphologyMessages.selectHint, selecting::fill));
    add(bar, menu(MorphologyMessages.mouse, MorphologyMessages.mouseHint, this::fillMouse));
    add(bar, menu(MorphologyMessages.export, MorphologyMessages.exportHint, this::fillExport));
    add(bar, menu(MorphologyMessages.panels, MorphologyMessages.panelsHint, this::fillPanels));
  }

  private void fillTools(IToolBarManager bar) {
    ToolBox box = tools;
    EditMenu menu = editing;
    if (box == null || menu == null) {
      return;
    }
    List<Action> buttons = new ArrayList<>();
    for (ToolKind each : ToolKind.values()) {
      // Without some room around it, a word would run into the next.
      Action action =
          radio("\u2002" + each.title() + "\u2002", each == box.kind(), () -> box.use(each));
      action.setToolTipText(each.toolTip());
      buttons.add(action);
      add(bar, action);
    }
    box.onChange(
        () -> {
          for (ToolKind each : ToolKind.values()) {
            buttons.get(each.ordinal()).setChecked(each == box.kind());
          }
        });
    ToolMenu options = new ToolMenu(box, view.getShell());
    add(bar, menu(ToolMenu.title(), ToolMenu.hint(), options::fill));
    bar.add(new Separator());
    add(bar, menu(MorphologyMessages.edit, MorphologyMessages.editHint, menu::fill));
  }

  private static void add(IContributionManager bar, IAction action) {
    ActionContributionItem item = new ActionContributionItem(action);
    item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
    bar.add(item);
  }

  private static Action menu(String text, String hint, Consumer<IMenuManager> fill) {
    Action action =
        new Action(text, IAction.AS_DROP_DOWN_MENU) {
          @Override
          public void runWithEvent(org.eclipse.swt.widgets.Event event) {
            DropDown.open(event, fill);
          }
        };
    action.setMenuCreator(new DropDown(fill));
    action.setToolTipText(hint);
    return action;
  }

  private static Action push(String text, Runnable run) {
    return new Action(text) {
      @Override
      public void run() {
        run.run();
      }
    };
  }

  private static Action radio(String text, boolean chosen, Runnable run) {
    Action action =
        new Action(text, IAction.AS_RADIO_BUTTON) {
          @Override
          public void run() {
            if (isChecked()) {
              run.run();
            }
          }
        };
    action.setChecked(chosen);
    return action;
  }

  // ---- menus of the heading ------------------------------------------------------------------

  private void fillLook(IMenuManager menu) {
    for (StandardView each : StandardView.values()) {
      menu.add(
          push(
              MorphologyMessages.of(each),
              () -> view.camera().ifPresent(camera -> view.fly(camera.look(each)))));
    }
    menu.add(new Separator());
    Projection now = ScenePreferences.chosen(Projection.class);
    for (Projection each : Projection.values()) {
      menu.add(radio(MorphologyMessages.of(each), each == now, () -> project(each)));
    }
    if (cells.size() > 1) {
      menu.add(new Separator());
      for (String each : cells) {
        menu.add(radio(each, each.equals(cell), () -> cellChosen.accept(each)));
      }
    }
  }

  private void project(Projection projection) {
    ScenePreferences.choose(projection);
    view.camera().ifPresent(camera -> view.grab(camera.withProjection(projection)));
  }

  private void fillColour(IMenuManager menu) {
    Colouring now = ScenePreferences.chosen(Colouring.class);
    for (Colouring each : Colouring.values()) {
      menu.add(radio(each.title(), each == now, () -> recolour(each)));
    }
    menu.add(new Separator());
    ColourMap map = ScenePreferences.chosen(ColourMap.class);
    menu.add(
        radio(
            MorphologyMessages.mapViridis,
            map == ColourMap.VIRIDIS,
            () -> recolour(ColourMap.VIRIDIS)));
    menu.add(
        radio(
            MorphologyMessages.mapCividis,
            map == ColourMap.CIVIDIS,
            () -> recolour(ColourMap.CIVIDIS)));
  }

  private <T extends Enum<T>> void recolour(T choice) {
    ScenePreferences.choose(choice);
    view.recolour();
  }

  private void fillMouse(IMenuManager menu) {
    MouseScheme now = ScenePreferences.chosen(MouseScheme.class);
    for (MouseScheme each : MouseScheme.values()) {
      menu.add(
          radio(MorphologyMessages.of(each), each == now, () -> ScenePreferences.choose(each)));
    }
  }

  private void fillExport(IMenuManager menu) {
    menu.add(push(MorphologyMessages.exportPng, export::png));
    menu.add(push(MorphologyMessages.exportSvg, export::svg));
    menu.add(new Separator());
    menu.add(
        push(MorphologyMessages.exportShape, () -> ExchangeCommands.run(ExchangeCommands.EXPORT)));
    menu.add(
        push(
            MorphologyMessages.replaceShape, () -> ExchangeCommands.run(ExchangeCommands.REPLACE)));
  }

  private void fillPanels(IMenuManager menu) {
    for (PanelKind.Place place : PanelKind.Place.values()) {
      String front = panels.front(place).orElse("");
      for (PanelKind each : MorphologyPanels.at(place)) {
        menu.add(panel(each, each.id().equals(front)));
      }
      menu.add(new Separator());
    }
  }

  private Action panel(PanelKind kind, boolean seen) {
    Action action =
        new Action(kind.title(), IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            if (isChecked()) {
              panels.open(kind.id());
            } else {
              panels.putAway(kind.place());
            }
          }
        };
    action.setChecked(seen);
    return action;
  }

  private void fillContext(IMenuManager menu) {
    if (editing != null) {
      editing.fill(menu);
      menu.add(new Separator());
    }
    MenuManager select = new MenuManager(MorphologyMessages.select);
    selecting.fill(select);
    menu.add(select);
    menu.add(push(MorphologyMessages.fitChosen, () -> view.fit(true)));
  }
}
