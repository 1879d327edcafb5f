/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.analysis.MeasureTable;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.measure.Statistic;
import org.ranvier.ui.export.FileExport;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;

/** The measures of the cell, of a group, or of what is chosen. */
final class MeasuresPage extends AnalysisPage {
  private static final int CELL = 0;
  private static final int CHOSEN = 1;
  private static final int GROUPS = 2;

  private final Composite body;
  private final Combo part;
  private final Table table;
  private final Button export;
  private final LatestJob<MeasureTable> measuring;
  private List<String> offered = List.of();

  MeasuresPage(Composite parent, FormToolkit toolkit, CellStage stage) {
    super(stage);
    body = toolkit.createComposite(parent);
    GridLayout layout = new GridLayout(4, false);
    layout.marginHeight = 0;
    body.setLayout(layout);
    toolkit.createLabel(body, AnalysisMessages.part);
    part = new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN);
    part.setItems(AnalysisMessages.wholeCell, AnalysisMessages.chosenSegments);
    part.select(CELL);
    part.addListener(SWT.Selection, _ -> renewInFront());
    toolkit.adapt(part, true, false);
    Label room = toolkit.createLabel(body, "");
    room.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    export = toolkit.createButton(body, AnalysisMessages.exportCsv, SWT.PUSH);
    export.setToolTipText(AnalysisMessages.exportMeasuresHint);
    export.addListener(
        SWT.Selection, _ -> FileExport.ask(body.getShell(), name(), "csv").ifPresent(this::save));
    table = new Table(body, SWT.FULL_SELECTION | SWT.BORDER);
    toolkit.adapt(table, true, false);
    columns();
    measuring =
        new LatestJob<>(AnalysisMessages.measuring, body, this::show, _ -> table.removeAll());
  }

  private void columns() {
    table.setHeaderVisible(true);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1);
    wide.heightHint = 80;
    wide.widthHint = 300;
    table.setLayoutData(wide);
    column(AnalysisMessages.columnMeasure, SWT.LEFT, 190);
    column(AnalysisMessages.columnUnit, SWT.LEFT, 55);
    for (String each :
        List.of(
            AnalysisMessages.columnNumber,
            AnalysisMessages.columnSum,
            AnalysisMessages.columnMean,
            AnalysisMessages.columnDeviation,
            AnalysisMessages.columnSmallest,
            AnalysisMessages.columnLargest)) {
      column(each, SWT.RIGHT, 90);
    }
    column(AnalysisMessages.columnFormula, SWT.LEFT, 320);
  }

  private void column(String title, int align, int width) {
    TableColumn column = new TableColumn(table, align);
    column.setText(title);
    column.setWidth(width);
  }

  @Override
  String title() {
    return AnalysisMessages.measures;
  }

  @Override
  Composite control() {
    return body;
  }

  private String name() {
    return cell().map(each -> each.shape().name()).orElse("cell") + "-measures";
  }

  @Override
  void renew(DrawnCell shown) {
    offer(shown.morphology());
    String name = part.getSelectionIndex() == CELL ? shown.shape().name() : part.getText();
    IntPredicate counted = counted(shown.morphology());
    measuring.start(_ -> MeasureTable.of(shown.morphology(), name, counted));
  }

  private void offer(Morphology morphology) {
    List<String> ids =
        morphology.groups().stream()
            .map(SegmentGroup::id)
            .filter(each -> !each.equals(Morphology.ALL))
            .toList();
    if (!ids.equals(offered)) {
      String before = part.getText();
      part.setItems(AnalysisMessages.wholeCell, AnalysisMessages.chosenSegments);
      ids.forEach(part::add);
      part.select(Math.max(CELL, part.indexOf(before)));
      offered = ids;
      body.layout();
    }
  }

  private IntPredicate counted(Morphology morphology) {
    SegmentSelection chosen = selection();
    return switch (part.getSelectionIndex()) {
      case CELL -> _ -> true;
      case CHOSEN -> chosen::contains;
      default -> morphology.members(offered.get(part.getSelectionIndex() - GROUPS))::contains;
    };
  }

  @Override
  void chosen() {
    if (part.getSelectionIndex() == CHOSEN) {
      later();
    }
  }

  private void show(MeasureTable next) {
    table.setRedraw(false);
    table.removeAll();
    for (MeasureTable.Row row : next.rows()) {
      Statistic s = row.statistic();
      TableItem item = new TableItem(table, SWT.NONE);
      boolean one = s.count() == 1;
      item.setText(
          new String[] {
            row.name(),
            row.measure().unit(),
            Integer.toString(s.count()),
            Figures.of(s.sum()),
            one ? "" : Figures.of(s.mean()),
            one ? "" : Figures.of(s.standardDeviation()),
            one ? "" : Figures.of(s.minimum()),
            one ? "" : Figures.of(s.maximum()),
            row.measure().formula()
          });
    }
    table.setRedraw(true);
  }

  /** Saves the measures of the cell and of all its groups. */
  Job save(Path file) {
    DrawnCell shown = cell().orElseThrow();
    return FileExport.saveText(
        file,
        () -> MeasureTable.csv(all(shown)),
        why -> stage().say(why, IMessageProvider.WARNING));
  }

  private static List<MeasureTable> all(DrawnCell shown) {
    Morphology morphology = shown.morphology();
    List<MeasureTable> tables = new ArrayList<>();
    tables.add(MeasureTable.of(morphology, shown.shape().name()));
    for (SegmentGroup each : morphology.groups()) {
      if (!each.isUnbranchedCable() && !each.id().equals(Morphology.ALL)) {
        tables.add(MeasureTable.of(morphology, each.id(), morphology.members(each.id())::contains));
      }
    }
    return tables;
  }

  @Override
  void cancel() {
    measuring.cancel();
  }

  @Override
  void stop() {
    cancel();
    if (cell().isEmpty()) {
      table.removeAll();
    }
    export.setEnabled(cell().isPresent());
  }
}
