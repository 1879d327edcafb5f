/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.scheme.RateFields;
import org.ranvier.edit.scheme.RateFields.Field;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.units.UnitTable;

/** The numbers of a way between two states, beside its arrow. */
final class RatePopup {
  private static final int WIDTH = 110;

  /** Between the arrow and the fields, and between these and the edge of the canvas; pixels. */
  private static final int BELOW = 16;

  private static final int EDGE = 6;

  private final Composite area;
  private final Label problem;
  private final Map<Field, Text> texts = new LinkedHashMap<>();
  private final UnitTable units;
  private final Consumer<Map<Field, String>> done;

  /**
   * @param canvas on which it stands
   * @param done told of the values, once all of them are some
   */
  RatePopup(
      SchemeCanvas canvas,
      FormToolkit toolkit,
      RateFields fields,
      UnitTable units,
      Consumer<Map<Field, String>> done) {
    this.units = units;
    this.done = done;
    area = new Composite(canvas, SWT.BORDER);
    toolkit.adapt(area);
    GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 3).applyTo(area);
    heading(toolkit, fields);
    String part = "";
    for (Field each : fields.fields()) {
      if (!each.part().equals(part)) {
        part = each.part();
        GridDataFactory.fillDefaults().span(2, 1).applyTo(toolkit.createLabel(area, part));
      }
      add(toolkit, each);
    }
    problem = toolkit.createLabel(area, "", SWT.WRAP);
    GridDataFactory.fillDefaults().span(2, 1).hint(2 * WIDTH, SWT.DEFAULT).applyTo(problem);
    buttons(toolkit);
    Choice.Way way = new Choice.Way(fields.arrow().from(), fields.arrow().to());
    Point at = canvas.placeOf(way).orElse(new Point(0, 0));
    Point size = area.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    place(new Point(at.x - size.x / 2, at.y + BELOW), size);
    texts.values().stream().findFirst().ifPresent(Text::setFocus);
  }

  private void heading(FormToolkit toolkit, RateFields fields) {
    Label title = toolkit.createLabel(area, fields.arrow().from() + " → " + fields.arrow().to());
    title.setFont(
        org.eclipse.jface.resource.JFaceResources.getFontRegistry()
            .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
    GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
  }

  private void add(FormToolkit toolkit, Field field) {
    toolkit.createLabel(area, field.attribute());
    Text text = toolkit.createText(area, field.value(), SWT.BORDER);
    text.setData(field.attribute());
    AccessibleName.give(text, field.part() + " " + field.attribute());
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    text.addListener(SWT.Modify, _ -> check());
    text.addListener(SWT.Traverse, this::leave);
    texts.put(field, text);
  }

  private void buttons(FormToolkit toolkit) {
    Composite row = toolkit.createComposite(area);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(row);
    GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.FILL).applyTo(row);
    Button apply = toolkit.createButton(row, SchemeMessages.apply, SWT.PUSH);
    GridDataFactory.fillDefaults().applyTo(apply);
    apply.addListener(SWT.Selection, _ -> take());
    Button cancel = toolkit.createButton(row, SchemeMessages.cancel, SWT.PUSH);
    GridDataFactory.fillDefaults().applyTo(cancel);
    cancel.addListener(SWT.Selection, _ -> close());
    apply.addListener(SWT.Traverse, this::leave);
    cancel.addListener(SWT.Traverse, this::leave);
  }

  private void leave(Event event) {
    if (event.detail == SWT.TRAVERSE_ESCAPE) {
      event.doit = false;
      close();
    } else if (event.detail == SWT.TRAVERSE_RETURN && event.widget instanceof Text) {
      event.doit = false;
      take();
    }
  }

  /** Below the arrow, or where there is room for all of it. */
  private void place(Point at, Point size) {
    Rectangle room = area.getParent().getClientArea();
    int x = Math.clamp(at.x, EDGE, Math.max(EDGE, room.width - size.x - EDGE));
    int y = Math.clamp(at.y, EDGE, Math.max(EDGE, room.height - size.y - EDGE));
    area.setBounds(x, y, size.x, size.y);
    area.layout();
  }

  private Optional<String> fault() {
    return texts.entrySet().stream()
        .flatMap(each -> each.getKey().fault(each.getValue().getText(), units).stream())
        .findFirst();
  }

  private void check() {
    String words = fault().orElse("");
    if (!words.equals(problem.getText())) {
      problem.setText(words.replace("&", "&&"));
      place(area.getLocation(), area.computeSize(area.getSize().x, SWT.DEFAULT));
    }
  }

  private void take() {
    check();
    if (fault().isEmpty()) {
      Map<Field, String> values = new LinkedHashMap<>();
      texts.forEach((field, text) -> values.put(field, text.getText().strip()));
      close();
      done.accept(values);
    }
  }

  void close() {
    if (!area.isDisposed()) {
      Composite canvas = area.getParent();
      area.dispose();
      canvas.setFocus();
    }
  }

  /** What takes the room; disposed once it is closed. */
  Composite control() {
    return area;
  }
}
