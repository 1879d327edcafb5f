/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.MatrixCell;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.MechanismKind;
import org.ranvier.edit.membrane.MembraneEdits;
import org.ranvier.edit.membrane.MembraneMatrix;
import org.ranvier.edit.membrane.MembraneMatrix.Column;
import org.ranvier.edit.membrane.MembraneParameter;
import org.ranvier.edit.membrane.Subject;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelKind;

/**
 * The membrane of the cell: the matrix of channels and segment groups, the distribution of what has
 * the focus over distance, the ions.
 */
public final class MembranePanel extends Panel {
  public static final String ID = "org.ranvier.ui.morphology.membrane";
  private static final int[] WEIGHTS = {44, 33, 23};

  private MatrixTable table;
  private MatrixActions actions;
  private HeatChoice heat;
  private Label message;
  private StatementFields fields;
  private DistributionEditor distribution;
  private IonList ions;
  private @Nullable ShownMembrane shown;

  /** The panel among those of the page. */
  public static PanelKind kind() {
    return new PanelKind(ID, MembraneMessages.title, PanelKind.Place.BELOW, MembranePanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    SashForm parts = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    toolkit.adapt(parts);
    Composite left = toolkit.createComposite(parts);
    GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 4).applyTo(left);
    Composite bar = toolkit.createComposite(left);
    GridLayoutFactory.fillDefaults().numColumns(3).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    actions = new MatrixActions(bar, this);
    heat = new HeatChoice(bar, toolkit, this);
    table = new MatrixTable(left, new Told());
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(table.control());
    actions.menuOn(table.control());
    fields = new StatementFields(left, toolkit, this::set);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
    message = toolkit.createLabel(left, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(message);
    distribution = new DistributionEditor(parts, toolkit);
    ions = new IonList(parts, toolkit, this::reveal);
    parts.setWeights(WEIGHTS);
  }

  // ---- what is shown -------------------------------------------------------------------------

  @Override
  protected void shown(Optional<DrawnCell> cell) {
    shown = cell.flatMap(each -> ShownMembrane.of(stage(), each)).orElse(null);
    ShownMembrane now = shown;
    if (now == null) {
      table.clear();
      fields.clear();
      distribution.clear();
      ions.clear();
      heat.clear();
      say(Optional.of(MembraneMessages.noCell));
    } else if (!table.isBeingTyped()) {
      say(Optional.empty());
      table.show(new MembraneMatrix(now.membrane()), actions.cables());
      ions.show(now);
      heat.show(now);
      focus();
    }
    actions.renew();
  }

  private void focus() {
    ShownMembrane now = shown;
    Optional<MatrixCell> cell = table.focused();
    if (now == null || cell.isEmpty()) {
      fields.clear();
      distribution.clear();
      return;
    }
    fields.show(now, cell.get().edited());
    if (cell.get().column().segment().isPresent()) {
      distribution.clear();
    } else {
      distribution.show(now, cell.get().subject(), cell.get().column().group());
    }
  }

  @Override
  protected void selected(SegmentSelection selection) {
    actions.renew();
  }

  @Override
  protected void closed() {
    stage().paint(this, null);
  }

  @Override
  protected void restyled() {
    distribution.canvas().redraw();
  }

  // ---- edits ---------------------------------------------------------------------------------

  private final class Told implements MatrixTable.Listener {
    @Override
    public void focused(MatrixCell cell) {
      focus();
      actions.renew();
      heat.paint(new MembraneParameter.Amount(cell.subject()));
    }

    @Override
    public void picked(Column column) {
      stage().choose(SegmentSelection.of(column.segments().indices()));
    }

    @Override
    public void typed(MatrixCell cell, String amount) {
      MembranePanel.this.typed(cell, amount);
    }

    @Override
    public List<String> units(MatrixCell cell) {
      return membrane().map(each -> new Amounts(each).units(cell)).orElse(List.of());
    }

    @Override
    public Optional<String> problem(MatrixCell cell, String amount) {
      return membrane().flatMap(each -> new Amounts(each).problem(cell, amount));
    }

    @Override
    public void say(Optional<String> problem) {
      MembranePanel.this.say(problem);
    }
  }

  private void say(Optional<String> words) {
    String text = words.orElse("");
    if (!message.getText().equals(text)) {
      message.setText(text);
      message.getParent().layout();
    }
  }

  private void typed(MatrixCell cell, String amount) {
    ShownMembrane now = shown;
    if (now == null) {
      return;
    }
    Optional<Mechanism> there = cell.edited();
    String text = new Amounts(now).completed(cell, amount);
    if (there.isPresent() && amount.isBlank()) {
      now.change(there.get(), MembraneEdits::remove);
    } else if (there.isPresent()) {
      now.change(there.get(), (edits, each) -> edits.setAmount(each, text));
    } else if (!amount.isBlank()) {
      add(cell.subject(), cell.column(), text);
    }
  }

  private void add(Subject subject, Column column, String amount) {
    ShownMembrane now = shown;
    if (now != null) {
      MechanismKind kind =
          now.membrane().of(subject).stream()
              .findFirst()
              .map(each -> each.kind().uniform())
              .orElse(MechanismKind.DENSITY);
      add(kind, subject.name(), column, amount);
    }
  }

  /** States something about a group, or a segment. */
  void add(MechanismKind kind, String name, Column column, String amount) {
    ShownMembrane now = shown;
    if (now != null) {
      now.change(
          (membrane, knowledge) -> {
            MembraneEdits edits = new MembraneEdits(membrane, knowledge);
            if (column.segment().isEmpty()) {
              return edits.add(kind, name, column.group(), amount);
            }
            String segment = String.valueOf(column.segment().getAsInt());
            return edits.add(
                kind, name, column.group(), Map.of(kind.amount(), amount, "segment", segment));
          });
    }
  }

  /** Removes what has the focus. */
  void remove() {
    edited().ifPresent(each -> change(each, MembraneEdits::remove));
  }

  /** Copies what has the focus to another group. */
  void copy(String group) {
    edited().ifPresent(each -> change(each, (edits, there) -> edits.copy(there, group)));
  }

  private void set(Mechanism mechanism, String attribute, String value) {
    change(
        mechanism,
        (edits, there) ->
            attribute.equals("ionChannel")
                ? edits.setChannel(there, value)
                : edits.set(there, attribute, value));
  }

  private void change(Mechanism mechanism, ShownMembrane.MechanismChange change) {
    ShownMembrane now = shown;
    if (now != null) {
      now.change(mechanism, change);
    }
  }

  /** Chooses the segments of the column that has the focus. */
  void choose() {
    table
        .focused()
        .ifPresent(each -> stage().choose(SegmentSelection.of(each.column().segments().indices())));
  }

  /** Shows a statement in the source and puts the focus on its cell. */
  private void reveal(Mechanism mechanism) {
    ShownMembrane now = shown;
    if (now == null) {
      return;
    }
    stage().editor().source().reveal(mechanism.element().nameRange());
    new MembraneMatrix(now.membrane())
        .columns(actions.cables()).stream()
            .filter(
                each ->
                    each.segment().equals(mechanism.segment())
                        && each.group().equals(mechanism.group()))
            .findFirst()
            .ifPresent(each -> table.focus(mechanism.subject(), each));
  }

  /** Columns or cells are to be others. */
  void renew() {
    shown(stage().cell());
  }

  Optional<MatrixCell> focused() {
    return table.focused();
  }

  Optional<Mechanism> edited() {
    return table.focused().flatMap(MatrixCell::edited);
  }

  Optional<ShownMembrane> membrane() {
    return Optional.ofNullable(shown);
  }
}
