/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.sheet.SegmentField;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.tool.ToolMenu;
import org.ranvier.ui.morphology.tool.ToolSettings;

/** One segment as fields that show what the shape is and change it. */
final class SegmentFields {
  private static final int COLUMNS = 4;
  private static final List<Follow.Mode> MODES = List.of(Follow.Mode.values());

  private final CellStage stage;
  private final FormToolkit toolkit;
  private final Composite area;
  private final Map<SegmentField, PanelField> fields = new EnumMap<>(SegmentField.class);
  private final Combo follow;
  private final ProblemLine problems;
  private int shownId = -1;

  SegmentFields(Composite parent, FormToolkit toolkit, ScrolledForm form, CellStage stage) {
    this.stage = stage;
    this.toolkit = toolkit;
    area = toolkit.createComposite(parent);
    GridLayoutFactory.swtDefaults().numColumns(COLUMNS).spacing(9, 4).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    problems = new ProblemLine(area, toolkit, form, COLUMNS);
    head();
    pair("x", SegmentField.START_X, SegmentField.END_X);
    pair("y", SegmentField.START_Y, SegmentField.END_Y);
    pair("z", SegmentField.START_Z, SegmentField.END_Z);
    pair(SegmentMessages.diameter, SegmentField.START_DIAMETER, SegmentField.END_DIAMETER);
    single(SegmentField.LENGTH);
    follow = follow();
    single(SegmentField.PARENT);
    single(SegmentField.FRACTION_ALONG);
    single(SegmentField.NAME);
    toolkit.paintBordersFor(area);
  }

  Composite control() {
    return area;
  }

  private Label label(String words) {
    return toolkit.createLabel(area, words.replace("&", "&&"));
  }

  private void head() {
    label("");
    label(SegmentMessages.start);
    label(SegmentMessages.end);
    label("");
  }

  private void pair(String words, SegmentField start, SegmentField end) {
    label(words);
    add(start);
    add(end);
    label(start.unit());
  }

  private void single(SegmentField field) {
    label(field.title());
    PanelField made = add(field);
    boolean wide = field.unit().isEmpty();
    GridDataFactory.createFrom((GridData) made.control().getLayoutData())
        .span(2, 1)
        .applyTo(made.control());
    label(wide ? "" : field.unit());
  }

  private PanelField add(SegmentField field) {
    PanelField made =
        new PanelField(area, toolkit, field.title(), written -> set(field, written), problems);
    fields.put(field, made);
    return made;
  }

  /** What goes along when an end is put elsewhere, as with the tool that drags points. */
  private Combo follow() {
    label(SegmentMessages.follow);
    Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
    toolkit.adapt(combo, true, true);
    combo.setItems(MODES.stream().map(ToolMenu::title).toArray(String[]::new));
    combo.setToolTipText(SegmentMessages.followHint);
    combo.addListener(
        SWT.Selection, _ -> ToolSettings.follow(MODES.get(combo.getSelectionIndex())));
    GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).hint(80, SWT.DEFAULT).applyTo(combo);
    return combo;
  }

  private String set(SegmentField field, String written) {
    Optional<Segment> segment = segment();
    if (segment.isEmpty()) {
      return "";
    }
    int id = segment.get().id();
    return Attempt.at(
        stage,
        text ->
            field.edit(
                text, text.morphology().segment(id).index(), written, ToolSettings.follow()));
  }

  /** The only chosen segment. */
  private Optional<Segment> segment() {
    return stage.selection().size() == 1
        ? stage
            .cell()
            .map(cell -> cell.morphology().segments().get(stage.selection().first().getAsInt()))
        : Optional.empty();
  }

  /** Shows the chosen segment. */
  void show() {
    follow.select(MODES.indexOf(ToolSettings.mode()));
    Segment segment = segment().orElse(null);
    Morphology morphology = stage.cell().map(cell -> cell.morphology()).orElse(null);
    int id = segment == null ? -1 : segment.id();
    boolean same = id == shownId;
    shownId = id;
    fields.forEach(
        (field, shown) -> {
          if (segment == null || morphology == null) {
            shown.show("", false);
          } else {
            String value = field.text(morphology, segment.index());
            boolean open = field.isOpen(morphology, segment.index());
            if (same) {
              shown.renew(value, open);
            } else {
              shown.show(value, open);
            }
          }
        });
  }

  /** The control of a field. */
  Text control(SegmentField field) {
    return Objects.requireNonNull(fields.get(field)).control();
  }
}
