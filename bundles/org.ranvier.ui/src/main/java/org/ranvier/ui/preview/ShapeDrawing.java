/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.ranvier.edit.preview.Preview.Bounds;
import org.ranvier.edit.preview.Preview.Line;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.edit.preview.Preview.Shape;
import org.ranvier.ui.DataPalette;

/** A cell to scale, its regions in their colours, with a bar that tells the scale. */
final class ShapeDrawing {
  private static final RGB SOMA_ON_LIGHT = new RGB(0x4A, 0x4A, 0x4A);
  private static final RGB SOMA_ON_DARK = new RGB(0xD0, 0xD0, 0xD0);
  private static final int HALF = 128;

  /** Of the width, at most, that the bar takes. */
  private static final double BAR_SHARE = 0.3;

  private final GC gc;
  private final Rectangle box;
  private final RGB back;
  private final boolean dark;

  ShapeDrawing(GC gc, Rectangle box) {
    this.gc = gc;
    this.box = box;
    back = gc.getBackground().getRGB();
    dark = (back.red + back.green + back.blue) / 3 < HALF;
  }

  void draw(Shape shape) {
    Color text = gc.getForeground();
    Bounds bounds = shape.bounds();
    int barHeight = gc.getFontMetrics().getHeight() + 6;
    double width = Math.max(bounds.maxX() - bounds.minX(), 1e-3);
    double height = Math.max(bounds.maxY() - bounds.minY(), 1e-3);
    int room = Math.max(1, box.height - barHeight);
    double scale = Math.min(box.width / width, room / height);
    double left = box.x + (box.width - scale * width) / 2 - scale * bounds.minX();
    double bottom = box.y + (room + scale * height) / 2 + scale * bounds.minY();
    for (Line line : shape.lines()) {
      gc.setForeground(new Color(color(line.region())));
      gc.setLineCap(line.region() == Region.SOMA ? SWT.CAP_FLAT : SWT.CAP_ROUND);
      gc.setLineWidth((int) Math.max(1, Math.round(scale * line.diameter())));
      int fromX = (int) Math.round(left + scale * line.fromX());
      int fromY = (int) Math.round(bottom - scale * line.fromY());
      int toX = (int) Math.round(left + scale * line.toX());
      int toY = (int) Math.round(bottom - scale * line.toY());
      if (fromX == toX && fromY == toY) {
        disc(fromX, fromY, gc.getLineWidth());
      } else {
        gc.drawLine(fromX, fromY, toX, toY);
      }
    }
    gc.setForeground(text);
    scaleBar(scale);
  }

  /** What is seen from its end, or is a ball. */
  private void disc(int x, int y, int diameter) {
    gc.setBackground(gc.getForeground());
    gc.fillOval(x - diameter / 2, y - diameter / 2, diameter, diameter);
  }

  private RGB color(Region region) {
    return switch (region) {
      case SOMA -> dark ? SOMA_ON_DARK : SOMA_ON_LIGHT;
      case AXON -> DataPalette.series(0, back);
      case BASAL -> DataPalette.series(2, back);
      case APICAL -> DataPalette.series(3, back);
      case OTHER -> DataPalette.series(7, back);
    };
  }

  private void scaleBar(double pixelsPerUm) {
    double most = box.width * BAR_SHARE / pixelsPerUm;
    double length = Ticks.roundDown(most);
    int pixels = (int) Math.round(length * pixelsPerUm);
    int y = box.y + box.height - 2;
    gc.setLineWidth(2);
    gc.setLineCap(SWT.CAP_FLAT);
    gc.drawLine(box.x, y, box.x + pixels, y);
    String text = NLS.bind(PreviewMessages.scale, Ticks.format(length));
    Point size = gc.textExtent(text);
    gc.drawText(text, box.x, y - size.y - 2, true);
  }
}
