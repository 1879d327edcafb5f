/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.ranvier.edit.morphology.group.GroupEdits;
import org.ranvier.edit.morphology.group.QueryException;
import org.ranvier.edit.morphology.group.SegmentQuery;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.ui.morphology.edit.ShapeCommands;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * The groups of the cell with a tick where all of what is chosen is in them, half a one where some
 * is; ticking adds, unticking takes out. Below it new groups, and choosing by an expression.
 */
final class GroupFields {
  private static final int ROWS = 6;

  private final CellStage stage;
  private final ShapeCommands commands;
  private final Composite area;
  private final Table table;
  private final PanelField name;
  private final PanelField query;
  private final Button create;

  GroupFields(Composite parent, FormToolkit toolkit, ScrolledForm form, CellStage stage) {
    this.stage = stage;
    this.commands = new ShapeCommands(stage);
    area = toolkit.createComposite(parent);
    GridLayoutFactory.swtDefaults().numColumns(3).spacing(9, 4).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    table = toolkit.createTable(area, SWT.CHECK | SWT.V_SCROLL | SWT.FULL_SELECTION);
    GridDataFactory.fillDefaults()
        .span(3, 1)
        .grab(true, false)
        .hint(120, ROWS * table.getItemHeight())
        .applyTo(table);
    table.addListener(SWT.Selection, this::ticked);
    ProblemLine problems = new ProblemLine(area, toolkit, form, 3);
    toolkit.createLabel(area, SegmentMessages.newGroup);
    name = new PanelField(area, toolkit, SegmentMessages.newGroup, _ -> "", problems);
    name.control().addListener(SWT.DefaultSelection, _ -> create());
    create = button(toolkit, SegmentMessages.create, this::create);
    toolkit.createLabel(area, SegmentMessages.query);
    query = new PanelField(area, toolkit, SegmentMessages.query, _ -> "", problems);
    query.control().setMessage(SegmentMessages.queryExample);
    query.control().setToolTipText(SegmentMessages.queryHint);
    query.control().addListener(SWT.DefaultSelection, _ -> chooseByQuery());
    button(toolkit, SegmentMessages.select, this::chooseByQuery);
    toolkit.paintBordersFor(area);
  }

  private Button button(FormToolkit toolkit, String text, Runnable run) {
    Button made = toolkit.createButton(area, text, SWT.PUSH);
    GridDataFactory.fillDefaults().applyTo(made);
    made.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> run.run()));
    return made;
  }

  Composite control() {
    return area;
  }

  private void ticked(Event event) {
    if (event.detail != SWT.CHECK || !(event.item instanceof TableItem item)) {
      return;
    }
    String group = item.getText();
    if (item.getChecked()) {
      commands.addTo(group);
    } else {
      commands.takeOutOf(group);
    }
    show();
  }

  private void create() {
    String id = name.value().strip();
    List<Integer> ids = chosenIds();
    String problem =
        Attempt.at(
            stage,
            text ->
                new GroupEdits(text)
                    .create(
                        id,
                        SegmentSet.ofIndices(
                            ids.stream()
                                .flatMap(each -> text.morphology().findSegment(each).stream())
                                .mapToInt(each -> each.index())
                                .sorted())));
    name.complain(problem);
    if (problem.isEmpty()) {
      name.show("", true);
    }
  }

  private List<Integer> chosenIds() {
    return stage.cell().stream()
        .flatMap(
            cell ->
                stage
                    .selection()
                    .segments()
                    .mapToObj(each -> cell.morphology().segments().get(each).id()))
        .toList();
  }

  private void chooseByQuery() {
    DrawnCell cell = stage.cell().orElse(null);
    if (cell == null) {
      return;
    }
    try {
      SegmentSelection found =
          SegmentSelection.of(SegmentQuery.parse(query.value()).of(cell.morphology()).indices());
      query.complain(found.isEmpty() ? SegmentMessages.queryNothing : "");
      stage.choose(found);
    } catch (QueryException wrong) {
      query.complain(wrong.getMessage());
    }
  }

  /** Shows in which groups what is chosen is. */
  void show() {
    Optional<Morphology> morphology = stage.cell().map(DrawnCell::morphology);
    SegmentSelection chosen = stage.selection();
    List<SegmentGroup> groups =
        morphology.stream()
            .flatMap(each -> each.groups().stream())
            .filter(each -> !each.isUnbranchedCable() && !each.id().equals(Morphology.ALL))
            .toList();
    table.setRedraw(false);
    table.setItemCount(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      TableItem item = table.getItem(i);
      SegmentSelection members =
          SegmentSelection.of(morphology.orElseThrow().members(groups.get(i).id()).indices());
      boolean some = !members.intersection(chosen).isEmpty();
      item.setText(groups.get(i).id());
      item.setChecked(some);
      item.setGrayed(some && !chosen.minus(members).isEmpty());
    }
    table.setRedraw(true);
    table.setEnabled(!chosen.isEmpty());
    create.setEnabled(!chosen.isEmpty());
  }
}
