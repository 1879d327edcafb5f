/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.ranvier.convert.nmodl.NmodlBatch;
import org.ranvier.convert.nmodl.NmodlCheck;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.convert.nmodl.NmodlPart;
import org.ranvier.ui.source.AccessibleName;

/** What is proposed for a mechanism: channel, gates, rates, and how exact each of them is. */
final class PartsPart {
  private static final int GAP = 6;
  private static final String STEP = "  ";

  private final Table table;

  PartsPart(Composite parent) {
    var part = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().extendedMargins(GAP, 0, 0, 0).applyTo(part);
    new Label(part, SWT.NONE).setText(NmodlMessages.made);
    table = new Table(part, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
    AccessibleName.give(table, NmodlMessages.made);
    table.setHeaderVisible(true);
    column(NmodlMessages.part, 120);
    column(NmodlMessages.type, 220);
    column(NmodlMessages.error, 115).setToolTipText(NmodlMessages.madeError);
    GridDataFactory.fillDefaults().grab(true, true).hint(420, 200).applyTo(table);
  }

  private TableColumn column(String text, int width) {
    var column = new TableColumn(table, SWT.NONE);
    column.setText(text);
    column.setWidth(width);
    return column;
  }

  void show(NmodlBatch.Item item) {
    NmodlConversion conversion = item.mechanism().conversion();
    Map<String, NmodlCheck> checks = new HashMap<>();
    conversion.checks().forEach(each -> checks.put(each.of(), each));
    table.setRedraw(false);
    table.removeAll();
    List<NmodlPart> parts = conversion.parts();
    for (NmodlPart each : parts) {
      NmodlCheck check = each.level() == 0 ? null : checks.remove(each.name());
      row(
          STEP.repeat(each.level())
              + (each.level() == 0 ? renamed(each.name(), item) : each.name()),
          each.isMissing()
              ? NmodlMessages.missing
              : each.isOwnType() ? NLS.bind(NmodlMessages.ownType, each.type()) : each.type(),
          check == null ? "" : NmodlMessages.number(check.largest()),
          each.isMissing());
    }
    // Currents and events are parts of no element.
    checks
        .values()
        .forEach(each -> row(each.of(), "", NmodlMessages.number(each.largest()), false));
    table.setRedraw(true);
  }

  /** A mechanism of several currents becomes several channels, whose ids begin with its own. */
  private static String renamed(String name, NmodlBatch.Item item) {
    return item.id() + name.substring(item.mechanism().conversion().id().length());
  }

  private void row(String name, String type, String error, boolean isOpen) {
    var row = new TableItem(table, SWT.NONE);
    row.setText(new String[] {name, type, error});
    if (isOpen) {
      row.setImage(
          1, PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
    }
  }
}
