/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.convert.reconstruction.PlaneSketch;
import org.ranvier.ui.DataPalette;
import org.ranvier.ui.source.AccessibleName;

/** What was read of a file, drawn small, with a ring around the place of a finding. */
final class SketchCanvas extends Canvas {
  private static final int MARGIN = 12;
  private static final int RING = 9;
  private static final int HALF = 128;
  private static final RGB SOMA_ON_LIGHT = new RGB(0x4A, 0x4A, 0x4A);
  private static final RGB SOMA_ON_DARK = new RGB(0xD0, 0xD0, 0xD0);

  private PlaneSketch sketch = PlaneSketch.of(List.of());
  private List<NeuriteKind> kinds = List.of();
  private int marked = -1;

  SketchCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    AccessibleName.give(this, ExchangeMessages.picture);
    addListener(SWT.Paint, this::paint);
  }

  void show(PlaneSketch next, List<NeuriteKind> kindsOfNeurite) {
    sketch = next;
    kinds = kindsOfNeurite;
    redraw();
  }

  /** Draws a ring around the point of a line of the file; none for a line that has none. */
  void mark(int fileLine) {
    marked = fileLine;
    redraw();
  }

  /** How the plane lies in the canvas. */
  private record View(double scale, double left, double bottom) {
    int x(double um) {
      return (int) Math.round(left + scale * um);
    }

    int y(double um) {
      return (int) Math.round(bottom - scale * um);
    }
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    // A canvas keeps the background that it was made with when the theme changes.
    gc.setBackground(getParent().getBackground());
    gc.fillRectangle(getClientArea());
    if (sketch.lines().isEmpty()) {
      return;
    }
    Rectangle area = getClientArea();
    int room = gc.getFontMetrics().getHeight() + 8;
    Rectangle box =
        new Rectangle(
            MARGIN,
            MARGIN,
            Math.max(1, area.width - 2 * MARGIN),
            Math.max(1, area.height - 2 * MARGIN - room));
    View view = fit(box);
    RGB back = gc.getBackground().getRGB();
    for (PlaneSketch.Line line : sketch.lines()) {
      draw(gc, line, view, back);
    }
    gc.setForeground(getParent().getForeground());
    drawBar(gc, view, box);
    sketch.place(marked).ifPresent(place -> drawRing(gc, view.x(place.x()), view.y(place.y())));
  }

  private View fit(Rectangle box) {
    PlaneSketch.Bounds bounds = sketch.bounds();
    double width = Math.max(bounds.maxX() - bounds.minX(), 1e-3);
    double height = Math.max(bounds.maxY() - bounds.minY(), 1e-3);
    double scale = Math.min(box.width / width, box.height / height);
    return new View(
        scale,
        box.x + (box.width - scale * width) / 2 - scale * bounds.minX(),
        box.y + (box.height + scale * height) / 2 + scale * bounds.minY());
  }

  private void draw(GC gc, PlaneSketch.Line line, View view, RGB back) {
    Color colour = new Color(colour(line.kind(), back));
    gc.setForeground(colour);
    gc.setLineCap(SWT.CAP_ROUND);
    int width = (int) Math.max(1, Math.round(view.scale() * line.diameterUm()));
    int fromX = view.x(line.fromX());
    int fromY = view.y(line.fromY());
    int toX = view.x(line.toX());
    int toY = view.y(line.toY());
    if (fromX == toX && fromY == toY) {
      gc.setBackground(colour);
      gc.fillOval(toX - width / 2, toY - width / 2, width, width);
    } else {
      gc.setLineWidth(width);
      gc.drawLine(fromX, fromY, toX, toY);
    }
  }

  /** What a kind becomes says what it is, whatever the format calls it. */
  private RGB colour(String kind, RGB back) {
    String group =
        kinds.stream()
            .filter(each -> each.id().equals(kind))
            .map(each -> each.usualGroup().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    boolean dark = (back.red + back.green + back.blue) / 3 < HALF;
    if (group.contains("soma")) {
      return dark ? SOMA_ON_DARK : SOMA_ON_LIGHT;
    } else if (group.contains("axon")) {
      return DataPalette.series(0, back);
    } else if (group.contains("apical")) {
      return DataPalette.series(3, back);
    } else if (group.contains("dend")) {
      return DataPalette.series(2, back);
    }
    List<NeuriteKind> others = kinds.stream().filter(NeuriteKind::custom).toList();
    Optional<NeuriteKind> own = others.stream().filter(each -> each.id().equals(kind)).findFirst();
    return DataPalette.series(own.map(each -> 4 + others.indexOf(each) % 3).orElse(7), back);
  }

  private static void drawRing(GC gc, int x, int y) {
    gc.setLineWidth(2);
    gc.drawOval(x - RING, y - RING, 2 * RING, 2 * RING);
  }

  private static void drawBar(GC gc, View view, Rectangle box) {
    double most = 0.3 * box.width / view.scale();
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double length = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    int pixels = (int) Math.round(length * view.scale());
    int y = box.y + box.height + gc.getFontMetrics().getHeight() + 6;
    gc.setLineCap(SWT.CAP_FLAT);
    gc.setLineWidth(2);
    gc.drawLine(box.x, y, box.x + pixels, y);
    String text = (length >= 1 ? String.valueOf(Math.round(length)) : "" + length) + " µm";
    Point size = gc.textExtent(text);
    gc.drawText(text, box.x, y - size.y - 2, true);
  }
}
