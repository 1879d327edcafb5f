/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.scheme.GateConversion;
import org.ranvier.edit.scheme.RateFields;
import org.ranvier.edit.scheme.SchemeArrow;
import org.ranvier.edit.scheme.SchemeEdits;
import org.ranvier.edit.scheme.Spot;
import org.ranvier.lems.component.Component;
import org.ranvier.ui.PassingMenu;
import org.ranvier.ui.kinetics.panel.Subject;

/** What is done to a scheme by its diagram: each is one step to undo, or it is said why not. */
final class SchemeActions implements SchemeHands {
  private final SchemePanel panel;
  private final FormToolkit toolkit;
  private @Nullable RatePopup popup;

  SchemeActions(SchemePanel panel, FormToolkit toolkit) {
    this.panel = panel;
    this.toolkit = toolkit;
  }

  private Optional<ElementPath> change(Function<SchemeEdits, SchemeEdits.Result> action) {
    panel.page().say("", IMessageProvider.NONE);
    Subject subject = panel.subject().orElse(null);
    if (subject == null || panel.scheme().isEmpty()) {
      return Optional.empty();
    }
    return panel
        .page()
        .change(
            editing -> {
              SchemeEdits edits =
                  new SchemeEdits(panel.scheme().get(), editing.document(), subject.knowledge());
              SchemeEdits.Result result = action.apply(edits);
              if (!result.why().isEmpty()) {
                panel.page().say(result.why(), IMessageProvider.WARNING);
              }
              return result.edit();
            });
  }

  private static String id(ElementPath path) {
    return path.steps().getLast().id();
  }

  @Override
  public void addState(boolean open, @Nullable Spot at) {
    change(edits -> edits.addState(open)).ifPresent(path -> added(id(path), at));
  }

  @Override
  public void addStateBehind(String from, Spot at) {
    change(edits -> edits.addStateBehind(from, false)).ifPresent(path -> added(id(path), at));
  }

  private void added(String state, @Nullable Spot at) {
    if (at != null) {
      panel.places().put(state, at);
    }
    panel.canvas().choose(new Choice.State(state));
  }

  @Override
  public void join(String from, String to) {
    change(edits -> edits.join(from, to, panel.tools().form()))
        .ifPresent(_ -> panel.canvas().choose(new Choice.Way(from, to)));
  }

  @Override
  public void move(String state, Spot to) {
    panel.places().put(state, to);
    panel.renew();
  }

  @Override
  public void toggle(String state) {
    change(edits -> edits.toggle(state));
  }

  @Override
  public void turn(SchemeArrow arrow) {
    change(edits -> edits.turn(arrow.transitions().getFirst()));
  }

  @Override
  public void remove(Choice choice) {
    switch (choice) {
      case Choice.State state -> change(edits -> edits.removeState(state.id()));
      case Choice.Way _ ->
          panel
              .canvas()
              .chosenArrow()
              .ifPresent(
                  arrow -> change(edits -> edits.removeTransition(arrow.transitions().getFirst())));
    }
  }

  @Override
  public void edit(Choice choice) {
    switch (choice) {
      case Choice.State state ->
          panel
              .canvas()
              .placeOf(state.id())
              .ifPresent(
                  place ->
                      NameField.open(
                          panel.canvas(), place, state.id(), name -> rename(state.id(), name)));
      case Choice.Way _ -> panel.canvas().chosenArrow().ifPresent(this::openRates);
    }
  }

  private void rename(String before, String name) {
    change(edits -> edits.rename(before, name))
        .ifPresent(
            _ -> {
              panel.places().rename(before, name);
              panel.canvas().choose(new Choice.State(name));
            });
  }

  private void openRates(SchemeArrow arrow) {
    if (popup != null) {
      popup.close();
    }
    Subject subject = panel.subject().orElseThrow();
    RateFields fields = RateFields.of(arrow, subject.document());
    popup =
        new RatePopup(
            panel.canvas(),
            toolkit,
            fields,
            subject.knowledge().lems().units(),
            values -> panel.page().change(editing -> fields.edit(editing.document(), values)));
  }

  // ---- menus ---------------------------------------------------------------------------------

  @Override
  public void menu() {
    Menu menu = PassingMenu.of(panel.canvas());
    switch (panel.canvas().choice().orElse(null)) {
      case null -> {
        item(menu, SchemeMessages.addClosed, () -> addState(false, null));
        item(menu, SchemeMessages.addOpen, () -> addState(true, null));
      }
      case Choice.State state -> {
        item(menu, SchemeMessages.rename, () -> edit(state));
        item(menu, SchemeMessages.toggle, () -> toggle(state.id()));
        item(menu, SchemeMessages.remove, () -> remove(state));
      }
      case Choice.Way way -> {
        item(menu, SchemeMessages.editRates, () -> edit(way));
        item(menu, SchemeMessages.turn, () -> panel.canvas().chosenArrow().ifPresent(this::turn));
        item(menu, SchemeMessages.remove, () -> remove(way));
      }
    }
    menu.setVisible(true);
  }

  /** What can be done with the channel as a whole. */
  void gateMenu(Control owner, Point at) {
    Menu menu = PassingMenu.of(owner);
    item(menu, SchemeMessages.toGates, this::toGates);
    Subject subject = panel.subject().orElse(null);
    List<Component> others = subject == null ? List.of() : SchemeComparison.others(subject);
    if (!others.isEmpty()) {
      MenuItem compare = new MenuItem(menu, SWT.CASCADE);
      compare.setText(SchemeMessages.compare);
      Menu channels = new Menu(menu);
      compare.setMenu(channels);
      for (Component each : others) {
        item(channels, each.name(), () -> compare(each));
      }
    }
    menu.setLocation(at);
    menu.setVisible(true);
  }

  private static void item(Menu menu, String words, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(words.replace("&", "&&"));
    item.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> action.run()));
  }

  /** Writes the channel by gates of Hodgkin and Huxley, or says why that cannot be. */
  void toGates() {
    panel.page().say("", IMessageProvider.NONE);
    panel
        .subject()
        .ifPresent(
            subject ->
                panel
                    .page()
                    .change(
                        editing -> {
                          GateConversion conversion =
                              new GateConversion(subject.channel(), editing.document());
                          Optional<String> obstacle = conversion.obstacle();
                          obstacle.ifPresent(
                              why -> panel.page().say(why, IMessageProvider.WARNING));
                          return obstacle.isPresent()
                              ? Optional.<FormEdit>empty()
                              : conversion.edit();
                        }));
  }

  /** Says whether another channel does the same under every clamp. */
  void compare(Component other) {
    panel
        .subject()
        .ifPresent(subject -> SchemeComparison.start(subject, other, panel.page(), panel.canvas()));
  }
}
