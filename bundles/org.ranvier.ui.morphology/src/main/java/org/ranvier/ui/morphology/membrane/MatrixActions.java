/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ranvier.edit.membrane.MatrixCell;
import org.ranvier.edit.membrane.MechanismKind;
import org.ranvier.edit.membrane.MembraneMatrix.Column;
import org.ranvier.edit.membrane.Subject;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;

/** What can be done in the matrix besides typing: above it and in its menu. */
final class MatrixActions {
  private static final List<MechanismKind> ONCE =
      List.of(
          MechanismKind.SPECIFIC_CAPACITANCE,
          MechanismKind.RESISTIVITY,
          MechanismKind.INITIAL_POTENTIAL,
          MechanismKind.SPIKE_THRESHOLD);

  private final MembranePanel panel;
  private final ToolBar bar;
  private final ToolItem add;
  private final ToolItem copy;
  private final ToolItem remove;
  private final ToolItem choose;
  private final ToolItem cables;

  MatrixActions(Composite parent, MembranePanel panel) {
    this.panel = panel;
    bar = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL);
    add = item(SWT.DROP_DOWN, MembraneMessages.add, MembraneMessages.addHint);
    add.addListener(SWT.Selection, _ -> open(add, this::fillAdd));
    copy = item(SWT.DROP_DOWN, MembraneMessages.copy, MembraneMessages.copyHint);
    copy.addListener(SWT.Selection, _ -> open(copy, this::fillCopy));
    remove = item(SWT.PUSH, MembraneMessages.remove, MembraneMessages.removeHint);
    remove.addListener(SWT.Selection, _ -> panel.remove());
    choose = item(SWT.PUSH, MembraneMessages.choose, MembraneMessages.chooseHint);
    choose.addListener(SWT.Selection, _ -> panel.choose());
    cables = item(SWT.CHECK, MembraneMessages.cables, MembraneMessages.cablesHint);
    cables.addListener(SWT.Selection, _ -> panel.renew());
  }

  private ToolItem item(int style, String text, String hint) {
    ToolItem item = new ToolItem(bar, style);
    item.setText(text);
    item.setToolTipText(hint);
    return item;
  }

  /** Whether groups that only stand for cables have columns. */
  boolean cables() {
    return cables.getSelection();
  }

  /** Takes over what can be done now. */
  void renew() {
    Optional<MatrixCell> cell = panel.focused();
    boolean there = panel.membrane().isPresent();
    add.setEnabled(there);
    choose.setEnabled(cell.isPresent());
    boolean stated = panel.edited().isPresent();
    copy.setEnabled(stated);
    remove.setEnabled(stated);
    cables.setEnabled(there);
  }

  private void open(ToolItem item, Consumer<Menu> fill) {
    Menu menu = new Menu(bar.getShell(), SWT.POP_UP);
    fill.accept(menu);
    Rectangle place = item.getBounds();
    menu.setLocation(bar.toDisplay(place.x, place.y + place.height));
    menu.addListener(SWT.Hide, _ -> bar.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  /** The same in the menu of the table. */
  void menuOn(Control table) {
    Menu menu = new Menu(table);
    menu.addListener(
        SWT.Show,
        _ -> {
          for (MenuItem each : menu.getItems()) {
            each.dispose();
          }
          fill(menu);
        });
    table.setMenu(menu);
  }

  private void fill(Menu menu) {
    cascade(menu, add, this::fillAdd);
    cascade(menu, copy, this::fillCopy);
    push(menu, MembraneMessages.remove, panel::remove).setEnabled(remove.isEnabled());
    line(menu);
    push(menu, MembraneMessages.choose, panel::choose).setEnabled(choose.isEnabled());
  }

  private static void cascade(Menu menu, ToolItem like, Consumer<Menu> fill) {
    MenuItem item = new MenuItem(menu, SWT.CASCADE);
    item.setText(like.getText());
    item.setEnabled(like.isEnabled());
    Menu inner = new Menu(menu);
    fill.accept(inner);
    item.setMenu(inner);
  }

  private static MenuItem push(Menu menu, String text, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text.replace("&", "&&"));
    item.addListener(SWT.Selection, _ -> action.run());
    return item;
  }

  private static MenuItem line(Menu menu) {
    return new MenuItem(menu, SWT.SEPARATOR);
  }

  /** The group of the cell with the focus, or the whole cell. */
  private Column column() {
    return panel
        .focused()
        .map(MatrixCell::column)
        .orElseGet(() -> new Column(Morphology.ALL, OptionalInt.empty(), SegmentSet.NONE));
  }

  private void fillAdd(Menu menu) {
    Column column = column();
    for (String channel : channels()) {
      push(
          menu,
          MembraneMessages.bind(MembraneMessages.addOn, channel, column.title()),
          () -> panel.add(MechanismKind.DENSITY, channel, column, ""));
    }
    line(menu);
    for (MechanismKind each : ONCE) {
      push(
          menu,
          MembraneMessages.bind(MembraneMessages.addOn, Subject.of(each).title(), column.title()),
          () -> panel.add(each, "", column, ""));
    }
  }

  /** Every channel of the model. */
  private List<String> channels() {
    List<String> found = new ArrayList<>();
    panel
        .membrane()
        .ifPresent(
            shown -> {
              for (String name : shown.knowledge().model().elementNames()) {
                if (name.startsWith("ionChannel")) {
                  shown.knowledge().model().elements(name).stream()
                      .map(each -> each.attribute("id"))
                      .filter(Objects::nonNull)
                      .forEach(found::add);
                }
              }
            });
    return found;
  }

  private void fillCopy(Menu menu) {
    panel
        .membrane()
        .ifPresent(
            shown ->
                shown.membrane().morphology().groups().stream()
                    .filter(each -> cables() || !each.isUnbranchedCable())
                    .filter(each -> !each.id().equals(column().group()))
                    .forEach(each -> push(menu, each.id(), () -> panel.copy(each.id()))));
  }
}
