/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.table;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.table.ShapeTable;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelKind;
import org.ranvier.ui.source.AccessibleName;

/** A table of the cell's segments, sections or groups, with a filter; rows are chosen segments. */
public final class ShapeTablePanel extends Panel {
  public static final String SEGMENTS = "org.ranvier.ui.morphology.segments";
  public static final String SECTIONS = "org.ranvier.ui.morphology.sections";
  public static final String GROUPS = "org.ranvier.ui.morphology.groups";

  private static final int TYPING_MS = 250;

  private final TableSubject subject;
  private Text filter;
  private Label count;
  private RowTable table;
  private LatestJob<FilledRows.Made> filling;
  private @Nullable DrawnCell drawn;
  private @Nullable ShapeTable known;
  private final Runnable typed = this::fill;

  private ShapeTablePanel(TableSubject subject) {
    this.subject = subject;
  }

  public static PanelKind segments() {
    return kind(SEGMENTS, TableSubject.SEGMENTS);
  }

  public static PanelKind sections() {
    return kind(SECTIONS, TableSubject.SECTIONS);
  }

  public static PanelKind groups() {
    return kind(GROUPS, TableSubject.GROUPS);
  }

  private static PanelKind kind(String id, TableSubject subject) {
    return new PanelKind(
        id, subject.title(), PanelKind.Place.BELOW, () -> new ShapeTablePanel(subject));
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    Composite body = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
    Composite bar = toolkit.createComposite(body);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).applyTo(bar);
    filter = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(TableMessages.filter);
    filter.setToolTipText(TableMessages.filterHint);
    AccessibleName.give(filter, TableMessages.filter);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
    filter.addListener(SWT.Modify, _ -> filter.getDisplay().timerExec(TYPING_MS, typed));
    count = toolkit.createLabel(bar, "");
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(260, SWT.DEFAULT).applyTo(count);
    Button export = toolkit.createButton(bar, TableMessages.export, SWT.PUSH);
    export.setToolTipText(TableMessages.exportHint);
    table = new RowTable(body, stage(), subject, this::fill);
    filling = new LatestJob<>(TableMessages.filling, table.control(), this::filled);
    export.addListener(SWT.Selection, _ -> new TableExport(stage(), table).ask());
    // As many rows as there is room for, and not as much room as there are rows.
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(table.control());
  }

  @Override
  protected void shown(Optional<DrawnCell> cell) {
    drawn = cell.orElse(null);
    known = null;
    if (drawn == null) {
      table.clear();
    }
    fill();
  }

  private void fill() {
    DrawnCell cell = drawn;
    filling.cancel();
    if (cell != null && !filter.isDisposed()) {
      FilledRows.Wish wish =
          new FilledRows.Wish(
              cell, subject, known, filter.getText(), table.sorted(), table.isAscending());
      filling.start(_ -> FilledRows.of(wish));
    }
  }

  private void filled(FilledRows.Made made) {
    // What was made for an earlier text is not shown: a later job is on its way.
    if (made.wish().cell() != drawn) {
      return;
    }
    known = made.rows() == null ? null : made.rows().table();
    table.show(made.rows());
    table.select(stage().selection());
    String words = made.remark();
    if (made.rows() != null && words.isEmpty()) {
      int all = made.rows().table().size();
      words =
          made.rows().size() == all
              ? NLS.bind(TableMessages.counted, all)
              : NLS.bind(TableMessages.countedOf, made.rows().size(), all);
    }
    count.setText(words.replace("&", "&&"));
    count.setToolTipText(words);
  }

  @Override
  protected void selected(SegmentSelection selection) {
    table.select(selection);
  }

  @Override
  protected void dispose() {
    filling.cancel();
  }
}
