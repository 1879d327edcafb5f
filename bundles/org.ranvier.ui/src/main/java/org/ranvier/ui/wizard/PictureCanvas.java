/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.ranvier.edit.template.Picture;
import org.ranvier.edit.template.Picture.Curve;
import org.ranvier.edit.template.Picture.Panel;
import org.ranvier.ui.DataPalette;

/** Draws a picture small: its panels side by side, each with the ends of its axes. */
final class PictureCanvas extends Canvas {
  private static final int MARGIN = 8;

  private Picture picture = Picture.EMPTY;
  private String instead = "…";

  PictureCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    Accessibles.name(this, WizardMessages.curves);
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
    Range x = Range.of(panel.curves(), Curve::x);
    Range y = Range.of(panel.curves(), Curve::y);
    int line = gc.getFontMetrics().getHeight();
    int left = Math.max(gc.textExtent(y.lowText()).x, gc.textExtent(y.highText()).x) + 4;
    Rectangle box =
        new Rectangle(
            all.x + MARGIN + left,
            all.y + MARGIN + line + 4,
            all.width - 2 * MARGIN - left,
            all.height - 2 * MARGIN - 2 * line - 8);
    gc.setForeground(getForeground());
    gc.drawText(WizardMessages.title(panel.quantity()), all.x + MARGIN, all.y + MARGIN, true);
    right(gc, y.highText(), box.x - 4, box.y);
    right(gc, y.lowText(), box.x - 4, box.y + box.height - line);
    gc.drawText(x.lowText(), box.x, box.y + box.height + 2, true);
    right(gc, x.highText(), box.x + box.width, box.y + box.height + 2);
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
      drawCurve(gc, curve, x, y, box);
      if (panel.curves().size() > 1 && panel.curves().size() <= 4) {
        gc.drawText(curve.name(), names, box.y + 2, true);
        names += gc.textExtent(curve.name()).x + 10;
      }
    }
  }

  private static void right(GC gc, String text, int x, int y) {
    gc.drawText(text, x - gc.textExtent(text).x, y, true);
  }

  private static void drawCurve(GC gc, Curve curve, Range x, Range y, Rectangle box) {
    var path = new Path(gc.getDevice());
    for (int i = 0; i < curve.x().length; i++) {
      float atX = (float) (box.x + box.width * x.share(curve.x()[i]));
      float atY = (float) (box.y + box.height * (1 - y.share(curve.y()[i])));
      if (i == 0) {
        path.moveTo(atX, atY);
      } else {
        path.lineTo(atX, atY);
      }
    }
    gc.drawPath(path);
    path.dispose();
  }

  /** The ends of an axis. */
  private record Range(double low, double high) {
    static Range of(List<Curve> curves, java.util.function.Function<Curve, double[]> values) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Curve each : curves) {
        for (double value : values.apply(each)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      return high - low < 1e-6 ? new Range(low - 1, high + 1) : new Range(low, high);
    }

    double share(double value) {
      return (value - low) / (high - low);
    }

    String lowText() {
      return text(low);
    }

    String highText() {
      return text(high);
    }

    private String text(double value) {
      double step = high - low;
      return step >= 10
          ? String.valueOf(Math.round(value))
          : String.format(java.util.Locale.ROOT, step >= 1 ? "%.1f" : "%.2f", value)
              .replaceAll("\\.0+$", "");
    }
  }
}
