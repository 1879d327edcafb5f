/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.gallery;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.DataPalette;
import org.ranvier.ui.preview.CurvePath;
import org.ranvier.ui.preview.Range;

/** Draws a preview small: the shape at the left where there is one, the voltages beside it. */
final class PreviewCanvas extends Canvas {
  private static final int MARGIN = 6;

  private @Nullable ExamplePreview preview;
  private String waiting = "…";

  PreviewCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    addListener(SWT.Paint, this::paint);
  }

  void show(ExamplePreview finished) {
    preview = finished;
    redraw();
  }

  /** Says why there is nothing to see. */
  void showNothing(String why) {
    waiting = why;
    redraw();
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    Rectangle area = getClientArea();
    ExamplePreview current = preview;
    if (current == null) {
      gc.setForeground(getForeground());
      var size = gc.textExtent(waiting);
      gc.drawText(waiting, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
      return;
    }
    int shapeWidth = current.shape().isPresent() ? area.width / 3 : 0;
    current
        .shape()
        .ifPresent(
            shape -> drawShape(gc, shape, inner(new Rectangle(0, 0, shapeWidth, area.height))));
    drawVoltages(
        gc, current, inner(new Rectangle(shapeWidth, 0, area.width - shapeWidth, area.height)));
  }

  private static Rectangle inner(Rectangle box) {
    return new Rectangle(
        box.x + MARGIN, box.y + MARGIN, box.width - 2 * MARGIN, box.height - 2 * MARGIN);
  }

  private static void drawVoltages(GC gc, ExamplePreview preview, Rectangle box) {
    List<double[]> voltages = preview.voltages();
    Range range = Range.of(voltages.stream());
    if (range.length() <= 0) {
      return;
    }
    double[] time = preview.timeMs();
    CurvePath path = new CurvePath(box, new Range(0, time[time.length - 1]), range);
    for (int curve = 0; curve < voltages.size(); curve++) {
      gc.setForeground(new Color(DataPalette.series(curve, gc.getBackground().getRGB())));
      path.draw(gc, time, voltages.get(curve));
    }
  }

  /** The morphology seen along z, y upwards, to scale. */
  private void drawShape(GC gc, Morphology shape, Rectangle box) {
    double minX = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (Segment segment : shape.segments()) {
      for (Point point : List.of(segment.proximal(), segment.distal())) {
        minX = Math.min(minX, point.x());
        maxX = Math.max(maxX, point.x());
        minY = Math.min(minY, point.y());
        maxY = Math.max(maxY, point.y());
      }
    }
    double scale =
        Math.min(box.width / Math.max(maxX - minX, 1), box.height / Math.max(maxY - minY, 1));
    double left = box.x + (box.width - scale * (maxX - minX)) / 2 - scale * minX;
    double bottom = box.y + (box.height + scale * (maxY - minY)) / 2 + scale * minY;
    gc.setForeground(getForeground());
    gc.setLineCap(SWT.CAP_ROUND);
    for (Segment segment : shape.segments()) {
      Point from = segment.proximal();
      Point to = segment.distal();
      gc.setLineWidth((int) Math.max(1, Math.round(scale * (from.diameter() + to.diameter()) / 2)));
      gc.drawLine(
          (int) Math.round(left + scale * from.x()),
          (int) Math.round(bottom - scale * from.y()),
          (int) Math.round(left + scale * to.x()),
          (int) Math.round(bottom - scale * to.y()));
    }
  }
}
