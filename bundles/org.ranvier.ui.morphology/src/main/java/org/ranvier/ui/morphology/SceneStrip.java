/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.Axis;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Legend;
import org.ranvier.edit.scene.Projection;
import org.ranvier.edit.scene.ScaleBar;
import org.ranvier.ui.DataPalette;

/** Below the picture: where the axes point, the scale, what is chosen, what the colours mean. */
final class SceneStrip extends Canvas {
  static final int ROWS = 64;

  private static final int EDGE = 10;
  private static final int ARROW = 18;
  private static final int BAR = 130;
  private static final int BAR_X = 84;
  private static final int RANGE = 200;
  private static final int RANGE_ROWS = 10;
  private static final int SWATCH = 10;

  private @Nullable Camera camera;
  private @Nullable Legend legend;
  private String summary = MorphologyMessages.nothing;

  SceneStrip(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
    addListener(SWT.Paint, this::paint);
    addListener(SWT.Resize, _ -> redraw());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result =
                    camera == null ? summary : summary + ", " + ScaleBar.of(camera, BAR).label();
              }
            });
  }

  void show(@Nullable Camera seen, @Nullable Legend meaning, String words) {
    camera = seen;
    legend = meaning;
    summary = words;
    redraw();
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    gc.setForeground(getForeground());
    Rectangle room = getClientArea();
    int left = BAR_X;
    if (camera != null) {
      axes(gc, camera, room);
      left += scale(gc, camera, room) + 2 * EDGE;
    }
    int right = legend == null ? room.width : legend(gc, legend, room) - 2 * EDGE;
    words(gc, left, right, room);
  }

  private void axes(GC gc, Camera seen, Rectangle room) {
    int x = EDGE + ARROW + 8;
    int y = room.height / 2;
    RGB back = getBackground().getRGB();
    gc.setLineWidth(2);
    for (Axis axis : Axis.of(seen)) {
      int series =
          switch (axis.name()) {
            case "x" -> 1;
            case "y" -> 2;
            default -> 0;
          };
      gc.setForeground(new Color(DataPalette.series(series, back)));
      int toX = x + (int) Math.round(ARROW * axis.right());
      int toY = y + (int) Math.round(ARROW * axis.down());
      gc.drawLine(x, y, toX, toY);
      Point size = gc.textExtent(axis.name());
      int beyond = ARROW + 7;
      gc.drawText(
          axis.name(),
          x + (int) Math.round(beyond * axis.right()) - size.x / 2,
          y + (int) Math.round(beyond * axis.down()) - size.y / 2,
          true);
    }
    gc.setLineWidth(1);
    gc.setForeground(getForeground());
  }

  private int scale(GC gc, Camera seen, Rectangle room) {
    ScaleBar bar = ScaleBar.of(seen, BAR);
    int y = room.height / 2 + 8;
    gc.setLineWidth(2);
    gc.drawLine(BAR_X, y, BAR_X + (int) Math.round(bar.pixels()), y);
    gc.setLineWidth(1);
    String label =
        seen.projection() == Projection.PARALLEL
            ? bar.label()
            : MorphologyMessages.bind(MorphologyMessages.atTarget, bar.label());
    Point size = gc.textExtent(label);
    gc.drawText(label, BAR_X, y - 4 - size.y, true);
    return Math.max(size.x, BAR);
  }

  private void words(GC gc, int left, int right, Rectangle room) {
    String shown = summary;
    while (shown.length() > 1 && gc.textExtent(shown).x > right - left) {
      shown = shown.substring(0, shown.length() - 2) + "…";
    }
    if (right - left > 4 * EDGE) {
      gc.drawText(shown, left, (room.height - gc.textExtent(shown).y) / 2, true);
    }
  }

  /** Draws the legend at the right and tells where it begins. */
  private int legend(GC gc, Legend meaning, Rectangle room) {
    return switch (meaning) {
      case Legend.Names names -> names(gc, names, room);
      case Legend.Range range -> range(gc, range, room);
    };
  }

  private int names(GC gc, Legend.Names names, Rectangle room) {
    int x = room.width - EDGE;
    int rows = gc.getFontMetrics().getHeight();
    int y = (room.height - rows) / 2;
    for (Legend.Name each : names.names().reversed()) {
      x -= gc.textExtent(each.label()).x;
      gc.drawText(each.label(), x, y, true);
      x -= SWATCH + 5;
      gc.setBackground(color(each.colour()));
      gc.fillRoundRectangle(x, y + (rows - SWATCH) / 2, SWATCH, SWATCH, 4, 4);
      x -= EDGE + 4;
    }
    gc.setBackground(getBackground());
    return x;
  }

  private int range(GC gc, Legend.Range range, Rectangle room) {
    int x = room.width - 2 * EDGE - RANGE;
    int rows = gc.getFontMetrics().getHeight();
    int y = Math.max(rows + 4, (room.height - RANGE_ROWS) / 2);
    gc.drawText(range.heading(), x, y - rows - 3, true);
    for (int i = 0; i < RANGE; i++) {
      gc.setForeground(color(range.scale().at(i / (RANGE - 1.0))));
      gc.drawLine(x + i, y, x + i, y + RANGE_ROWS - 1);
    }
    gc.setForeground(getForeground());
    int free = Integer.MIN_VALUE;
    for (Legend.Tick each : range.ticks(4)) {
      int at = x + (int) Math.round(each.place() * (RANGE - 1));
      int wide = gc.textExtent(each.label()).x;
      gc.drawLine(at, y + RANGE_ROWS, at, y + RANGE_ROWS + 2);
      if (at - wide / 2 > free) {
        gc.drawText(each.label(), at - wide / 2, y + RANGE_ROWS + 3, true);
        free = at + wide / 2 + EDGE / 2;
      }
    }
    return x;
  }

  private static Color color(int rgb) {
    return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
