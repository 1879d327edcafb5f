/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.type.preview.TypePreview;
import org.ranvier.edit.type.preview.TypePreview.Axis;
import org.ranvier.edit.type.preview.TypePreview.Curve;
import org.ranvier.edit.type.preview.TypePreview.Ran;
import org.ranvier.ui.DataPalette;
import org.ranvier.ui.preview.CurvePath;
import org.ranvier.ui.preview.Range;

/** Draws what trying out a type gave: quantities of one unit in one field, below each other. */
final class PreviewPlot extends Canvas {
  private static final int MARGIN = 8;
  private static final int GAP = 10;
  private static final int FADED = 40;

  private @Nullable TypePreview preview;
  private String title = "";

  PreviewPlot(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, this::paint);
    addListener(SWT.Resize, _ -> redraw());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = said();
              }
            });
  }

  void show(String type, @Nullable TypePreview shown) {
    title = type;
    preview = shown;
    redraw();
  }

  /** What is drawn, in words. */
  String said() {
    TypePreview current = preview;
    return switch (current) {
      case null -> title.isEmpty() ? "" : TypeMessages.previewRunning;
      case TypePreview.Refused(var _, String why) -> NLS.bind(TypeMessages.previewRefused, why);
      case Ran(var _, Axis _, List<Curve> curves) ->
          NLS.bind(
              TypeMessages.previewOf,
              title,
              curves.stream().map(PreviewPlot::summary).collect(Collectors.joining("; ")));
    };
  }

  private static String summary(Curve curve) {
    Range range = range(List.of(curve));
    return "%s %s – %s %s"
        .formatted(curve.name(), shortly(range.low()), shortly(range.high()), curve.unit());
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    gc.setForeground(getForeground());
    Rectangle area = getClientArea();
    if (preview instanceof Ran(var _, Axis axis, List<Curve> curves)) {
      drawAll(gc, area, axis, curves);
    } else {
      drawWrapped(gc, said(), area);
    }
  }

  private void drawAll(GC gc, Rectangle area, Axis axis, List<Curve> curves) {
    Map<String, List<Curve>> fields = new LinkedHashMap<>();
    curves.forEach(each -> fields.computeIfAbsent(each.unit(), _ -> new ArrayList<>()).add(each));
    int line = gc.getFontMetrics().getHeight();
    int foot = 2 * line + MARGIN;
    int height = (area.height - foot - MARGIN) / fields.size();
    int left = MARGIN + gc.textExtent("\u22120.0000").x;
    int number = 0;
    int y = MARGIN;
    for (Map.Entry<String, List<Curve>> each : fields.entrySet()) {
      Rectangle box =
          new Rectangle(
              left,
              y + line,
              Math.max(10, area.width - left - 2 * MARGIN),
              Math.max(10, height - line - GAP));
      drawField(gc, box, axis, each.getKey(), each.getValue(), number);
      number += each.getValue().size();
      y += height;
    }
    drawAxis(gc, new Rectangle(left, y - GAP, area.width - left - 2 * MARGIN, 0), axis);
  }

  private void drawField(
      GC gc, Rectangle box, Axis axis, String unit, List<Curve> curves, int firstColor) {
    Range range = range(curves);
    double margin =
        range.length() > 0 ? 0.05 * range.length() : Math.max(1e-12, Math.abs(range.high()));
    Range shown = range.widened(margin);
    double[] along = axis.values();
    CurvePath path = new CurvePath(box, new Range(along[0], along[along.length - 1]), shown);
    gc.setAlpha(FADED);
    gc.drawRectangle(box);
    gc.setAlpha(255);
    label(gc, range.low(), box, shown);
    if (range.length() > 0) {
      label(gc, range.high(), box, shown);
    }
    int x = box.x;
    int top = box.y - gc.getFontMetrics().getHeight();
    for (int i = 0; i < curves.size(); i++) {
      gc.setForeground(color(firstColor + i));
      gc.setLineStyle(curves.get(i).given() ? SWT.LINE_DASH : SWT.LINE_SOLID);
      gc.setLineWidth(2);
      path.draw(gc, along, curves.get(i).values());
      gc.setLineWidth(1);
      gc.setLineStyle(SWT.LINE_SOLID);
      gc.setForeground(getForeground());
      gc.setBackground(color(firstColor + i));
      gc.fillRectangle(x, top + gc.getFontMetrics().getAscent() / 2 + 2, 10, 3);
      String name =
          curves.get(i).name()
              + (i == curves.size() - 1 && !unit.isEmpty() ? " (" + unit + ")" : "");
      gc.drawText(name, x + 14, top, true);
      x += 14 + gc.textExtent(name).x + GAP;
    }
  }

  /** A colour that stands out from the background as it is. */
  private Color color(int series) {
    return new Color(DataPalette.series(series, getBackground().getRGB()));
  }

  private static void label(GC gc, double value, Rectangle box, Range shown) {
    String text = shortly(value);
    Point size = gc.textExtent(text);
    int y = box.y + (int) (box.height * (1 - shown.share(value)));
    gc.drawText(text, box.x - size.x - 4, y - size.y / 2, true);
  }

  private void drawAxis(GC gc, Rectangle line, Axis axis) {
    String first = shortly(axis.values()[0]);
    String last = shortly(axis.values()[axis.values().length - 1]);
    String name = axis.title().equals("t") ? TypeMessages.time : axis.title();
    String title = axis.unit().isEmpty() ? name : name + " (" + axis.unit() + ")";
    gc.drawText(first, line.x, line.y + 2, true);
    gc.drawText(last, line.x + line.width - gc.textExtent(last).x, line.y + 2, true);
    gc.drawText(title, line.x + (line.width - gc.textExtent(title).x) / 2, line.y + 2, true);
  }

  private static Range range(List<Curve> curves) {
    return Range.of(curves.stream().map(Curve::values));
  }

  private static String shortly(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    String text =
        size >= 1e5 || size < 1e-3
            ? String.format(java.util.Locale.ROOT, "%.2e", value)
            : String.format(java.util.Locale.ROOT, "%.4g", value);
    String plain =
        text.contains("e") || !text.contains(".") ? text : text.replaceFirst("\\.?0+$", "");
    return plain.replace('-', '\u2212');
  }

  private static void drawWrapped(GC gc, String text, Rectangle area) {
    int y = MARGIN;
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && gc.textExtent(line + " " + word).x > area.width - 2 * MARGIN) {
        gc.drawText(line.toString(), MARGIN, y, true);
        y += gc.getFontMetrics().getHeight();
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    gc.drawText(line.toString(), MARGIN, y, true);
  }
}
