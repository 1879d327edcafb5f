/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.ranvier.edit.template.Picture;
import org.ranvier.edit.template.Picture.Curve;
import org.ranvier.edit.template.Picture.Panel;
import org.ranvier.ui.DataPalette;
import org.ranvier.ui.preview.CurvePath;
import org.ranvier.ui.preview.Range;
import org.ranvier.ui.source.AccessibleName;

/** Draws a picture small: its panels side by side, each with the ends of its axes. */
final class PictureCanvas extends Canvas {
  private static final int MARGIN = 8;

  private Picture picture = Picture.EMPTY;
  private String instead = "…";

  PictureCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    AccessibleName.give(this, WizardMessages.curves);
    addListener(SWT.Paint, this::paint);
  }

  void show(Picture next) {
    picture = next;
    instead = WizardMessages.noCurves;
    redraw();
  }

  /** Says why there is nothing to see. */
  void showNothing(String why) {
    picture = Picture.EMPTY;
    instead = why;
    redraw();
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    gc.setForeground(getForeground());
    Rectangle area = getClientArea();
    List<Panel> panels = picture.panels();
    if (panels.isEmpty()) {
      drawWords(gc, area);
      return;
    }
    int width = area.width / panels.size();
    for (int i = 0; i < panels.size(); i++) {
      draw(gc, panels.get(i), new Rectangle(i * width, 0, width, area.height));
    }
  }

  private void drawWords(GC gc, Rectangle area) {
    StringBuilder line = new StringBuilder();
    int y = area.height / 3;
    for (String word : instead.split(" ", -1)) {
      if (gc.textExtent(line + " " + word).x > area.width - 2 * MARGIN) {
        gc.drawText(line.toString(), MARGIN, y, true);
        y += gc.getFontMetrics().getHeight();
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    gc.drawText(line.toString(), MARGIN, y, true);
  }

  private void draw(GC gc, Panel panel, Rectangle all) {
    Range x = range(panel.curves(), Curve::x);
    Range y = range(panel.curves(), Curve::y);
    int line = gc.getFontMetrics().getHeight();
    int left = Math.max(gc.textExtent(text(y, y.low())).x, gc.textExtent(text(y, y.high())).x) + 4;
    Rectangle box =
        new Rectangle(
            all.x + MARGIN + left,
            all.y + MARGIN + line + 4,
            all.width - 2 * MARGIN - left,
            all.height - 2 * MARGIN - 2 * line - 8);
    gc.setForeground(getForeground());
    gc.drawText(WizardMessages.title(panel.quantity()), all.x + MARGIN, all.y + MARGIN, true);
    right(gc, text(y, y.high()), box.x - 4, box.y);
    right(gc, text(y, y.low()), box.x - 4, box.y + box.height - line);
    gc.drawText(text(x, x.low()), box.x, box.y + box.height + 2, true);
    right(gc, text(x, x.high()), box.x + box.width, box.y + box.height + 2);
    Point axis = gc.textExtent(WizardMessages.axis(panel.quantity()));
    gc.drawText(
        WizardMessages.axis(panel.quantity()),
        box.x + (box.width - axis.x) / 2,
        box.y + box.height + 2,
        true);
    gc.setAlpha(60);
    gc.drawRectangle(box);
    gc.setAlpha(255);
    int names = box.x + 6;
    for (int i = 0; i < panel.curves().size(); i++) {
      Curve curve = panel.curves().get(i);
      gc.setForeground(new Color(DataPalette.series(i, getBackground().getRGB())));
      new CurvePath(box, x, y).draw(gc, curve.x(), curve.y());
      if (panel.curves().size() > 1 && panel.curves().size() <= 4) {
        gc.drawText(curve.name(), names, box.y + 2, true);
        names += gc.textExtent(curve.name()).x + 10;
      }
    }
  }

  private static void right(GC gc, String text, int x, int y) {
    gc.drawText(text, x - gc.textExtent(text).x, y, true);
  }

  /** What there is, made longer where it is hardly more than a point. */
  private static Range range(List<Curve> curves, Function<Curve, double[]> values) {
    Range range = Range.of(curves.stream().map(values));
    return range.length() < 1e-6 ? range.widened(1) : range;
  }

  private static String text(Range range, double value) {
    return range.length() >= 10
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, range.length() >= 1 ? "%.1f" : "%.2f", value)
            .replaceAll("\\.0+$", "");
  }
}
