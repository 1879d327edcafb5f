/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.ranvier.edit.preview.Preview.Curve;
import org.ranvier.edit.preview.Preview.Curves;
import org.ranvier.ui.DataPalette;

/** Steady states over the membrane potential. */
final class CurveDrawing {
  private static final int TICK_MV = 40;
  private static final int THIN = 38; // of 255, 15 %
  private static final int OPAQUE = 255;

  private final GC gc;
  private final Rectangle box;

  CurveDrawing(GC gc, Rectangle box) {
    this.gc = gc;
    this.box = box;
  }

  void draw(Curves curves) {
    Color text = gc.getForeground();
    int line = gc.getFontMetrics().getHeight();
    int left = gc.textExtent("0.5").x + 6;
    Rectangle plot =
        new Rectangle(
            box.x + left,
            box.y + line + 4,
            Math.max(1, box.width - left - 4),
            Math.max(1, box.height - 3 * line - 10));
    double[] voltages = array(curves.voltagesMv());
    Range potential = new Range(voltages[0], voltages[voltages.length - 1]);
    grid(plot, potential.low(), potential.high());
    CurvePath path = new CurvePath(plot, potential, new Range(0, 1));
    int x = plot.x;
    String title = NLS.bind(PreviewMessages.steadyState, curves.subject());
    gc.drawText(title, x, box.y, true);
    x += gc.textExtent(title).x + 12;
    for (int i = 0; i < curves.curves().size(); i++) {
      Curve curve = curves.curves().get(i);
      gc.setForeground(new Color(DataPalette.series(i, gc.getBackground().getRGB())));
      style(i);
      path.draw(gc, voltages, array(curve.values()));
      gc.drawLine(x, box.y + line / 2, x + 14, box.y + line / 2);
      gc.setForeground(text);
      gc.drawText(curve.name(), x + 18, box.y, true);
      x += 18 + gc.textExtent(curve.name()).x + 12;
    }
    gc.setLineStyle(SWT.LINE_SOLID);
    Point size = gc.textExtent(PreviewMessages.voltage);
    gc.drawText(
        PreviewMessages.voltage,
        plot.x + (plot.width - size.x) / 2,
        box.y + box.height - size.y,
        true);
  }

  /** From the fifth on, colour alone does not tell. */
  private void style(int index) {
    gc.setLineStyle(DataPalette.needsSecondCode(index) ? SWT.LINE_DASH : SWT.LINE_SOLID);
    gc.setLineWidth(2);
  }

  private void grid(Rectangle plot, double from, double to) {
    gc.setLineWidth(1);
    int first = (int) Math.ceil(from / TICK_MV) * TICK_MV;
    for (int mv = first; mv <= to; mv += TICK_MV) {
      int x = plot.x + (int) Math.round(plot.width * (mv - from) / (to - from));
      faintLine(x, plot.y, x, plot.y + plot.height);
      String label = String.valueOf(mv).replace('-', '\u2212');
      Point size = gc.textExtent(label);
      gc.drawText(label, x - size.x / 2, plot.y + plot.height + 2, true);
    }
    for (String label : List.of("0", "0.5", "1")) {
      int y = plot.y + (int) Math.round(plot.height * (1 - Double.parseDouble(label)));
      faintLine(plot.x, y, plot.x + plot.width, y);
      Point size = gc.textExtent(label);
      gc.drawText(label, plot.x - size.x - 4, y - size.y / 2, true);
    }
  }

  private void faintLine(int fromX, int fromY, int toX, int toY) {
    gc.setAlpha(THIN);
    gc.drawLine(fromX, fromY, toX, toY);
    gc.setAlpha(OPAQUE);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
