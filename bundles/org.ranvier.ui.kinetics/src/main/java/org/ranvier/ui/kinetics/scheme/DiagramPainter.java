/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scheme.ArrowCurve;
import org.ranvier.edit.scheme.Box;
import org.ranvier.edit.scheme.SchemeArrow;
import org.ranvier.edit.scheme.SchemeState;
import org.ranvier.edit.scheme.Spot;
import org.ranvier.ui.DataPalette;

/** Draws a diagram in the colours of a theme, in its own units: the caller scales. */
final class DiagramPainter {
  static final ColourMap MAP = ColourMap.VIRIDIS;

  private static final int CORNER = 18;
  private static final double TIP = 9;
  private static final int DIGITS = 3;
  private static final int BLUE = 0;
  private static final int ORANGE = 1;
  private static final int GREEN = 2;

  private final GC gc;
  private final RGB foreground;
  private final RGB background;

  DiagramPainter(GC gc, RGB foreground, RGB background) {
    this.gc = gc;
    this.foreground = foreground;
    this.background = background;
  }

  private static int round(double value) {
    return (int) Math.round(value);
  }

  private static RGB mix(RGB one, RGB other, double share) {
    return new RGB(
        round(one.red + share * (other.red - one.red)),
        round(one.green + share * (other.green - one.green)),
        round(one.blue + share * (other.blue - one.blue)));
  }

  private RGB series(int index) {
    return DataPalette.series(index, background);
  }

  static RGB rgb(int packed) {
    return new RGB(packed >> 16 & 0xFF, packed >> 8 & 0xFF, packed & 0xFF);
  }

  /** The more visible of black and white. */
  private static RGB on(RGB colour) {
    RGB black = new RGB(0, 0, 0);
    RGB white = new RGB(255, 255, 255);
    return DataPalette.contrast(black, colour) >= DataPalette.contrast(white, colour)
        ? black
        : white;
  }

  // ---- arrows --------------------------------------------------------------------------------

  /**
   * The ways between states, with their rates.
   *
   * @param chosen drawn heavier; null for none
   */
  void arrows(
      Map<SchemeArrow, ArrowCurve> curves,
      Map<SchemeArrow, Double> perMs,
      Choice.@Nullable Way chosen) {
    curves.forEach(
        (arrow, curve) -> {
          boolean used = chosen != null && chosen.isOf(arrow);
          RGB colour = used ? series(BLUE) : mix(foreground, background, 0.15);
          arrow(curve, colour, used ? 3 : 2);
        });
    // Words after all lines, so that none is crossed.
    curves.forEach(
        (arrow, curve) -> {
          boolean used = chosen != null && chosen.isOf(arrow);
          words(rate(perMs.get(arrow)), curve, used ? series(BLUE) : foreground);
        });
  }

  /** In 1/ms. */
  static String rate(@Nullable Double perMs) {
    return perMs == null || !Double.isFinite(perMs)
        ? "–"
        : Rounding.text(perMs, DIGITS).replace('-', '\u2212') + "\u2009/ms";
  }

  private void arrow(ArrowCurve curve, RGB colour, int width) {
    gc.setForeground(new Color(colour));
    gc.setBackground(new Color(colour));
    gc.setLineWidth(width);
    Path path = new Path(gc.getDevice());
    List<Spot> points = curve.points();
    path.moveTo((float) points.getFirst().x(), (float) points.getFirst().y());
    // The line ends inside of the tip.
    for (Spot each : points.subList(1, Math.max(2, points.size() - 1))) {
      path.lineTo((float) each.x(), (float) each.y());
    }
    gc.drawPath(path);
    path.dispose();
    Path tip = new Path(gc.getDevice());
    List<Spot> corners = curve.tip(TIP + width);
    tip.moveTo((float) corners.get(0).x(), (float) corners.get(0).y());
    tip.lineTo((float) corners.get(1).x(), (float) corners.get(1).y());
    tip.lineTo((float) corners.get(2).x(), (float) corners.get(2).y());
    tip.close();
    gc.fillPath(tip);
    tip.dispose();
    gc.setLineWidth(1);
  }

  private void words(String text, ArrowCurve curve, RGB colour) {
    Point size = gc.textExtent(text);
    Box box = curve.label(size.x, size.y);
    gc.setBackground(new Color(background));
    gc.setAlpha(190);
    gc.fillRectangle(round(box.x()) - 1, round(box.y()), size.x + 2, size.y);
    gc.setAlpha(255);
    gc.setForeground(new Color(colour));
    gc.drawText(text, round(box.x()), round(box.y()), true);
  }

  // ---- states --------------------------------------------------------------------------------

  /**
   * A state.
   *
   * @param share of channels in it; not a number where that is not shown
   * @param marks how it is drawn otherwise
   */
  void state(SchemeState state, Box box, double share, Set<Mark> marks) {
    boolean filled = !Double.isNaN(share);
    RGB accent = state.isOpen() ? series(GREEN) : mix(foreground, background, 0.35);
    RGB fill =
        filled
            ? rgb(MAP.at(share))
            : mix(background, state.isOpen() ? series(GREEN) : foreground, 0.13);
    RGB text = filled ? on(fill) : foreground;
    Rectangle r = rectangle(box);
    gc.setBackground(new Color(fill));
    gc.fillRoundRectangle(r.x, r.y, r.width, r.height, CORNER, CORNER);
    RGB line = marks.contains(Mark.ODD) ? series(ORANGE) : filled ? on(fill) : accent;
    outline(r, line, state.isOpen() ? 2 : 1, CORNER);
    if (state.isOpen()) { // a second line, as colours alone tell not everybody
      outline(new Rectangle(r.x + 4, r.y + 4, r.width - 8, r.height - 8), line, 1, CORNER - 6);
    }
    if (marks.contains(Mark.CHOSEN)) {
      Rectangle around = new Rectangle(r.x - 5, r.y - 5, r.width + 10, r.height + 10);
      gc.setForeground(new Color(series(BLUE)));
      gc.setLineWidth(2);
      gc.drawRoundRectangle(
          around.x, around.y, around.width, around.height, CORNER + 8, CORNER + 8);
    }
    if (marks.contains(Mark.HANDLE)) {
      handle(box);
    }
    gc.setForeground(new Color(text));
    String below = filled ? occupancy(share) : "";
    Point name = gc.textExtent(state.id());
    int height = below.isEmpty() ? name.y : 2 * name.y;
    int y = round(box.centre().y() - height / 2.0);
    gc.drawText(state.id(), round(box.centre().x() - name.x / 2.0), y, true);
    if (!below.isEmpty()) {
      int x = round(box.centre().x() - gc.textExtent(below).x / 2.0);
      gc.drawText(below, x, y + name.y, true);
    }
    gc.setLineWidth(1);
  }

  /** How a state is drawn otherwise. */
  enum Mark {
    CHOSEN,
    /** With the knob that transitions are drawn from. */
    HANDLE,
    /** A remark is about it. */
    ODD
  }

  static String occupancy(double share) {
    return "%.3f".formatted(share);
  }

  private static Rectangle rectangle(Box box) {
    return new Rectangle(round(box.x()), round(box.y()), round(box.width()), round(box.height()));
  }

  private void outline(Rectangle r, RGB colour, int width, int corner) {
    gc.setForeground(new Color(colour));
    gc.setLineWidth(width);
    gc.drawRoundRectangle(r.x, r.y, r.width, r.height, corner, corner);
  }

  /** The knob at the right edge of a state. */
  static Spot knob(Box box) {
    return new Spot(box.x() + box.width(), box.centre().y());
  }

  private void handle(Box box) {
    Spot at = knob(box);
    gc.setBackground(new Color(background));
    gc.fillOval(round(at.x()) - 6, round(at.y()) - 6, 12, 12);
    gc.setForeground(new Color(series(BLUE)));
    gc.setLineWidth(2);
    gc.drawOval(round(at.x()) - 6, round(at.y()) - 6, 12, 12);
    gc.drawLine(round(at.x()) - 3, round(at.y()), round(at.x()) + 3, round(at.y()));
    gc.drawLine(round(at.x()), round(at.y()) - 3, round(at.x()), round(at.y()) + 3);
  }

  /** What a hand draws from a state to somewhere. */
  void pull(Spot from, Spot to) {
    gc.setForeground(new Color(series(BLUE)));
    gc.setLineWidth(2);
    gc.setLineStyle(SWT.LINE_DASH);
    gc.drawLine(round(from.x()), round(from.y()), round(to.x()), round(to.y()));
    gc.setLineStyle(SWT.LINE_SOLID);
    gc.setLineWidth(1);
  }

  // ---- legend --------------------------------------------------------------------------------

  /** The scale of occupancies, on the screen and not in the diagram. */
  void legend(Rectangle area, double sum) {
    int width = Math.min(160, area.width / 3);
    int line = gc.getFontMetrics().getHeight();
    int x = area.x + 10;
    int y = area.y + area.height - line - 16;
    for (int i = 0; i < width; i++) {
      gc.setForeground(new Color(rgb(MAP.at(i / (width - 1.0)))));
      gc.drawLine(x + i, y, x + i, y + 9);
    }
    gc.setForeground(new Color(foreground));
    gc.drawRectangle(x, y, width, 9);
    String title = SchemeMessages.occupancy + "  (Σ = " + occupancy(sum) + ")";
    gc.drawText(title, x, y - line - 2, true);
    gc.drawText("0", x, y + 11, true);
    gc.drawText("1", x + width - gc.textExtent("1").x, y + 11, true);
  }
}
