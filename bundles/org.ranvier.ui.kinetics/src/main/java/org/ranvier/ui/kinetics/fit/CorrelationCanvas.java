/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.List;
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
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.ui.DataPalette;

/**
 * Correlations of fitted numbers, a square each: blue where they rise together, red where one rises
 * as the other falls, the stronger the more.
 */
final class CorrelationCanvas extends Canvas {
  private static final RGB TOGETHER = DataPalette.series(0);
  private static final RGB AGAINST = DataPalette.series(1);
  private static final int LEAST = 4;
  private static final int MOST = 40;
  private static final int LEAST_FOR_NUMBERS = 30;

  private List<String> labels = List.of();
  private double[][] matrix = new double[0][0];

  CorrelationCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, this::paint);
    addListener(SWT.MouseMove, event -> setToolTipText(told(event.x, event.y)));
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = FitMessages.correlation;
              }
            });
  }

  void show(List<String> names, double[][] correlation) {
    labels = names;
    matrix = correlation;
    redraw();
  }

  private int side() {
    Rectangle area = getClientArea();
    return labels.isEmpty()
        ? 0
        : Math.clamp(
            Math.min(area.width - numberWidth(), area.height) / labels.size(), LEAST, MOST);
  }

  /** Rows are numbered, so that long names take no room. */
  private static int numberWidth() {
    return 24;
  }

  private String told(int x, int y) {
    int side = side();
    int column = side == 0 ? -1 : Math.floorDiv(x - numberWidth(), side);
    int row = side == 0 ? -1 : y / side;
    if (column < 0 || column >= labels.size() || row < 0 || row >= labels.size()) {
      return FitMessages.correlation;
    }
    return labels.get(row) + " · " + labels.get(column) + ": " + number(matrix[row][column]);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Rounding.text(value, 2).replace('-', '\u2212') : "–";
  }

  private void paint(Event event) {
    GC gc = event.gc;
    int side = side();
    int left = numberWidth();
    for (int row = 0; row < labels.size(); row++) {
      gc.setForeground(getForeground());
      centred(gc, String.valueOf(row + 1), 0, row * side, left, side);
      for (int column = 0; column < labels.size(); column++) {
        RGB colour = colour(matrix[row][column]);
        gc.setBackground(new Color(colour));
        gc.fillRectangle(left + column * side, row * side, side - 1, side - 1);
        if (side >= LEAST_FOR_NUMBERS) {
          gc.setForeground(new Color(DataPalette.visible(getForeground().getRGB(), colour)));
          String text = number(matrix[row][column]);
          centred(gc, text, left + column * side, row * side, side, side);
        }
      }
    }
    gc.setBackground(getBackground());
    gc.setForeground(getForeground());
  }

  private static void centred(GC gc, String text, int x, int y, int width, int height) {
    Point size = gc.textExtent(text);
    gc.drawText(text, x + (width - size.x) / 2, y + (height - size.y) / 2, true);
  }

  private RGB colour(double value) {
    RGB ground = getBackground().getRGB();
    if (!Double.isFinite(value)) {
      return DataPalette.visible(ground, ground);
    }
    RGB end = value > 0 ? TOGETHER : AGAINST;
    double share = Math.abs(value);
    return new RGB(
        mix(ground.red, end.red, share),
        mix(ground.green, end.green, share),
        mix(ground.blue, end.blue, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
