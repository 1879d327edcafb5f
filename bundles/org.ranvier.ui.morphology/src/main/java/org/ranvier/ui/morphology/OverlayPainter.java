/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Projected;

/** Draws an overlay where there is no graphics hardware. */
final class OverlayPainter {
  private OverlayPainter() {}

  static void paint(GC gc, Camera camera, Overlay overlay) {
    if (overlay.isEmpty()) {
      return;
    }
    gc.setAntialias(SWT.ON);
    for (Overlay.Line line : overlay.lines()) {
      gc.setForeground(color(line.colour()));
      gc.setLineWidth((int) Math.round(line.width()));
      gc.drawPolyline(
          line.places().stream()
              .map(camera::project)
              .flatMapToInt(at -> IntStream.of((int) Math.round(at.x()), (int) Math.round(at.y())))
              .toArray());
    }
    gc.setLineWidth(2);
    for (Overlay.Dot dot : overlay.dots()) {
      paint(gc, camera.project(dot.place()), dot);
    }
    gc.setLineWidth(1);
  }

  private static void paint(GC gc, Projected at, Overlay.Dot dot) {
    int x = (int) Math.round(at.x() - dot.radius());
    int y = (int) Math.round(at.y() - dot.radius());
    int size = (int) Math.round(2 * dot.radius());
    if (dot.filled()) {
      gc.setBackground(color(dot.colour()));
      gc.fillOval(x, y, size, size);
    } else {
      gc.setForeground(color(dot.colour()));
      gc.drawOval(x, y, size, size);
    }
  }

  private static Color color(int rgb) {
    return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
