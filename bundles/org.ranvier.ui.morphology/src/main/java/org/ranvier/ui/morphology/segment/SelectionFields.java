/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.shape.Diameters;
import org.ranvier.edit.morphology.shape.Factors;
import org.ranvier.edit.morphology.shape.Scaling;
import org.ranvier.edit.morphology.shape.Smoothing;
import org.ranvier.edit.morphology.shape.Tapering;
import org.ranvier.edit.morphology.sheet.Lengths;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.ui.morphology.edit.ShapeCommands;
import org.ranvier.ui.morphology.panel.CellStage;

/** What all segments that are chosen can get at once: a number or two, and a button. */
final class SelectionFields {
  private static final int COLUMNS = 5;

  private final CellStage stage;
  private final FormToolkit toolkit;
  private final Composite area;
  private final ProblemLine problems;
  private final List<Button> buttons = new ArrayList<>();
  private final PanelField diameter;

  /** An edit of what is chosen with the numbers that were typed. */
  private interface Operation {
    MorphologyEdit of(MorphologyText text, SegmentSet chosen, double first, double second);
  }

  SelectionFields(Composite parent, FormToolkit toolkit, ScrolledForm form, CellStage stage) {
    this.stage = stage;
    this.toolkit = toolkit;
    area = toolkit.createComposite(parent);
    GridLayoutFactory.swtDefaults().numColumns(COLUMNS).spacing(9, 4).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    problems = new ProblemLine(area, toolkit, form, COLUMNS);
    Row row =
        new Row(SegmentMessages.diameter, SegmentMessages.diameterHint, "\u00B5m", Lengths::um);
    diameter = row.one((text, chosen, value, _) -> new Diameters(text).setAll(chosen, value));
    new Row(SegmentMessages.taper, SegmentMessages.taperHint, "\u00B5m", Lengths::um)
        .two((text, chosen, from, to) -> new Tapering(text).taper(chosen, from, to));
    new Row(SegmentMessages.scale, SegmentMessages.scaleHint, "\u00D7", Lengths::number)
        .one(
            (text, chosen, factor, _) ->
                new Scaling(text).scale(chosen, start(text, chosen), Factors.uniform(factor)));
    new Row(SegmentMessages.smooth, SegmentMessages.smoothHint, "", Lengths::number)
        .one((text, chosen, count, _) -> new Smoothing(text).smooth(chosen, (int) count));
    Row shrinkage =
        new Row(
            SegmentMessages.shrinkage, SegmentMessages.shrinkageHint, "\u00D7", Lengths::number);
    shrinkage.needsSelection = false;
    shrinkage.two((text, _, plane, depth) -> new Scaling(text).correctShrinkage(plane, depth));
    toolkit.paintBordersFor(area);
  }

  Composite control() {
    return area;
  }

  /** Where the first of them starts that hangs on none of the others: it stays there. */
  private static Point start(MorphologyText text, SegmentSet chosen) {
    List<Segment> segments = text.morphology().segments();
    return chosen
        .indices()
        .mapToObj(segments::get)
        .filter(each -> each.isRoot() || !chosen.contains(each.parentIndex()))
        .findFirst()
        .map(Segment::proximal)
        .orElseGet(() -> text.morphology().root().proximal());
  }

  /** A row of fields with a button. */
  private final class Row {
    private final String unit;
    private final String title;
    private final String hint;
    private final Function<String, Double> parse;
    private boolean needsSelection = true;

    Row(String title, String hint, String unit, Function<String, Double> parse) {
      this.title = title;
      this.unit = unit;
      this.hint = hint;
      this.parse = parse;
    }

    PanelField one(Operation operation) {
      toolkit.createLabel(area, title);
      List<PanelField> typed = new ArrayList<>();
      PanelField field = add(typed, operation);
      GridDataFactory.createFrom((GridData) field.control().getLayoutData())
          .span(2, 1)
          .applyTo(field.control());
      end(typed, operation);
      return field;
    }

    void two(Operation operation) {
      toolkit.createLabel(area, title);
      List<PanelField> typed = new ArrayList<>();
      add(typed, operation);
      add(typed, operation);
      end(typed, operation);
    }

    private PanelField add(List<PanelField> typed, Operation operation) {
      PanelField field = new PanelField(area, toolkit, hint, _ -> "", problems);
      field.control().addListener(SWT.DefaultSelection, _ -> run(typed, operation));
      typed.add(field);
      return field;
    }

    private void end(List<PanelField> typed, Operation operation) {
      toolkit.createLabel(area, unit);
      Button made = toolkit.createButton(area, SegmentMessages.apply, SWT.PUSH);
      made.setToolTipText(hint);
      made.addSelectionListener(
          SelectionListener.widgetSelectedAdapter(_ -> run(typed, operation)));
      if (needsSelection) {
        buttons.add(made);
      }
    }

    private void run(List<PanelField> typed, Operation operation) {
      List<Double> numbers = new ArrayList<>();
      for (PanelField each : typed) {
        try {
          each.complain("");
          numbers.add(parse.apply(each.value()));
        } catch (ImpossibleEdit none) {
          each.complain(none.getMessage());
          return;
        }
      }
      StringBuilder problem = new StringBuilder();
      new ShapeCommands(stage)
          .edit(
              (text, chosen) -> {
                try {
                  return operation.of(text, chosen, numbers.getFirst(), numbers.getLast());
                } catch (ImpossibleEdit impossible) {
                  problem.append(impossible.getMessage());
                  throw impossible;
                }
              });
      typed.getFirst().complain(problem.toString());
    }
  }

  /** Shows whether there is something to change. */
  void show() {
    boolean any = stage.cell().isPresent() && !stage.selection().isEmpty();
    buttons.forEach(each -> each.setEnabled(any));
  }

  /** The field that is typed in first. */
  Text first() {
    return diameter.control();
  }
}
