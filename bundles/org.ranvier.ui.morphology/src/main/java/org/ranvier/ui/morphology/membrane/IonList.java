/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.membrane.ion.IonConflict;
import org.ranvier.edit.membrane.ion.IonRow;
import org.ranvier.edit.membrane.ion.IonTable;

/** The ions of a cell and what contradicts about them. */
final class IonList extends Composite {
  private static final int DIGITS = 4;
  private static final String NONE = "\u2013";

  private final Table ions;
  private final Table conflicts;
  private final Label remark;

  /**
   * @param shown told of the statement that a contradiction is about, when somebody chooses it
   */
  IonList(Composite parent, FormToolkit toolkit, Consumer<Mechanism> shown) {
    super(parent, SWT.NONE);
    toolkit.adapt(this);
    GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 4).applyTo(this);
    ions = table(MembraneMessages.ions);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(ions);
    ions.setHeaderVisible(true);
    column(MembraneMessages.ion, 40, SWT.LEFT);
    column(MembraneMessages.reversal, 78, SWT.RIGHT);
    column(MembraneMessages.inside, 74, SWT.RIGHT);
    column(MembraneMessages.outside, 68, SWT.RIGHT);
    column(MembraneMessages.nernst, 78, SWT.RIGHT);
    remark = toolkit.createLabel(this, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(remark);
    conflicts = table(MembraneMessages.conflicts);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(conflicts);
    conflicts.addListener(
        SWT.Selection,
        event -> {
          if (event.item != null && event.item.getData() instanceof IonConflict each) {
            shown.accept(each.place());
          }
        });
    new TableColumn(conflicts, SWT.LEFT).setResizable(false);
    conflicts.addListener(SWT.Resize, _ -> fill());
  }

  private Table table(String name) {
    Table table = new Table(this, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    table
        .getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = name;
              }
            });
    return table;
  }

  private void column(String title, int width, int style) {
    TableColumn column = new TableColumn(ions, style);
    column.setText(title);
    column.setWidth(width);
  }

  private void fill() {
    conflicts.getColumn(0).pack();
    int room = conflicts.getClientArea().width;
    if (conflicts.getColumn(0).getWidth() < room) {
      conflicts.getColumn(0).setWidth(room);
    }
  }

  void show(ShownMembrane membrane) {
    IonTable table = IonTable.of(membrane.membrane(), membrane.knowledge());
    ions.removeAll();
    for (IonRow row : table.rows()) {
      new TableItem(ions, SWT.NONE)
          .setText(
              new String[] {
                row.ion(),
                reversal(row),
                number(row.insideMm(), "mM"),
                number(row.outsideMm(), "mM"),
                number(row.nernstMv(), "mV")
              });
    }
    List<IonConflict> found = table.conflicts();
    conflicts.removeAll();
    for (IonConflict each : found) {
      TableItem item = new TableItem(conflicts, SWT.NONE);
      item.setText(each.message());
      item.setData(each);
      item.setImage(
          PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
    }
    String celsius = Rounding.text(table.temperatureCelsius(), DIGITS);
    String at =
        MembraneMessages.bind(
            table.statesTemperature()
                ? MembraneMessages.temperature
                : MembraneMessages.temperatureUsual,
            celsius);
    remark.setText(found.isEmpty() ? at + " " + MembraneMessages.noConflicts : at);
    fill();
    layout();
  }

  void clear() {
    ions.removeAll();
    conflicts.removeAll();
    remark.setText("");
  }

  private static String reversal(IonRow row) {
    String stated =
        row.reversalsMv().isEmpty()
            ? ""
            : row.reversalsMv().stream()
                .map(IonList::number)
                .collect(Collectors.joining(", ", "", "\u2009mV"));
    String computed = row.computes() ? MembraneMessages.computed : "";
    if (stated.isEmpty() || computed.isEmpty()) {
      return stated.isEmpty() && computed.isEmpty() ? NONE : stated + computed;
    }
    return stated + ", " + computed;
  }

  private static String number(OptionalDouble value, String unit) {
    return value.isPresent() ? number(value.getAsDouble()) + "\u2009" + unit : NONE;
  }

  private static String number(double value) {
    return Rounding.text(value, DIGITS).replace("-", "\u2212");
  }
}
