/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.distribution.CurvePoint;
import org.ranvier.ui.DataPalette;

/**
 * An amount over distance: what there is on each segment, points that are dragged, the curve that
 * is fitted to them. A double click adds a point, Delete removes the chosen one, arrows move it.
 */
final class CurveCanvas extends Canvas {
  private static final int REACH = 9;
  private static final int DOT = 2;
  private static final int HANDLE = 4;
  private static final int FEWEST = 2;
  private static final double STEP = 0.02;
  private static final double HEADROOM = 1.15;

  private final Consumer<List<CurvePoint>> drawn;
  private List<CurvePoint> amounts = List.of();
  private List<CurvePoint> handles = new ArrayList<>();
  private @Nullable DoubleUnaryOperator curve;
  private String heading = "";
  private double from;
  private double to = 1;
  private double low;
  private double high = 1;
  private int held = -1;
  private int chosen = -1;

  /**
   * @param drawn told of the points after each change by hand
   */
  CurveCanvas(Composite parent, Consumer<List<CurvePoint>> drawn) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    this.drawn = drawn;
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, _ -> redraw());
    addListener(SWT.MouseDown, this::press);
    addListener(SWT.MouseMove, this::move);
    addListener(SWT.MouseUp, _ -> release());
    addListener(SWT.MouseDoubleClick, this::add);
    addListener(SWT.KeyDown, this::key);
    addListener(SWT.FocusIn, _ -> redraw());
    addListener(SWT.FocusOut, _ -> redraw());
    addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
  }

  /**
   * Shows an amount over a range of distances.
   *
   * @param title over the axis of amounts, with the unit
   */
  void show(
      String title, double start, double end, List<CurvePoint> there, List<CurvePoint> points) {
    heading = title;
    from = start;
    to = Math.max(end, start + 1e-9);
    amounts = List.copyOf(there);
    handles = new ArrayList<>(points);
    held = -1;
    chosen = -1;
    range();
    redraw();
  }

  /** The curve through the points, in the units of the axes; null for none. */
  void curve(@Nullable DoubleUnaryOperator next) {
    curve = next;
    redraw();
  }

  List<CurvePoint> points() {
    return List.copyOf(handles);
  }

  /** Puts other points in the place of those drawn, as somebody who drags them does. */
  void draw(List<CurvePoint> points) {
    handles = new ArrayList<>(points);
    handles.sort(Comparator.comparingDouble(CurvePoint::x));
    range();
    redraw();
    drawn.accept(points());
  }

  /** The amounts that are seen; they do not jump while a point is held. */
  private void range() {
    double least = 0;
    double most = 0;
    for (List<CurvePoint> all : List.of(amounts, handles)) {
      for (CurvePoint each : all) {
        least = Math.min(least, each.y());
        most = Math.max(most, each.y());
      }
    }
    low = least < 0 ? least * HEADROOM : 0;
    high = most > 0 ? most * HEADROOM : least < 0 ? 0 : 1;
  }

  // ---- places --------------------------------------------------------------------------------

  private CurveAxes seen() {
    return new CurveAxes(getClientArea(), from, to, low, high);
  }

  private int handleAt(int x, int y) {
    CurveAxes axes = seen();
    int best = -1;
    double nearest = REACH;
    for (int i = 0; i < handles.size(); i++) {
      double distance = Math.hypot(axes.x(handles.get(i).x()) - x, axes.y(handles.get(i).y()) - y);
      if (distance <= nearest) {
        nearest = distance;
        best = i;
      }
    }
    return best;
  }

  // ---- input ---------------------------------------------------------------------------------

  private void press(Event event) {
    setFocus();
    held = event.button == 1 ? handleAt(event.x, event.y) : -1;
    chosen = held;
    redraw();
  }

  private void move(Event event) {
    if (held < 0) {
      setCursor(
          getDisplay()
              .getSystemCursor(
                  handleAt(event.x, event.y) < 0 ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
      return;
    }
    put(held, seen().at(event.x, event.y));
  }

  /** Moves a point, which stays between its neighbours. */
  private void put(int index, CurvePoint place) {
    double left = index == 0 ? from : handles.get(index - 1).x();
    double right = index == handles.size() - 1 ? to : handles.get(index + 1).x();
    handles.set(index, new CurvePoint(Math.clamp(place.x(), left, right), place.y()));
    redraw();
    drawn.accept(points());
  }

  private void release() {
    if (held >= 0) {
      held = -1;
      range();
      redraw();
    }
  }

  private void add(Event event) {
    if (event.button == 1 && handleAt(event.x, event.y) < 0) {
      List<CurvePoint> more = new ArrayList<>(handles);
      more.add(seen().at(event.x, event.y));
      draw(more);
    }
  }

  private void key(Event event) {
    if (handles.isEmpty()) {
      return;
    }
    int step = event.keyCode == SWT.ARROW_LEFT ? -1 : 1;
    switch (event.keyCode) {
      case SWT.ARROW_LEFT, SWT.ARROW_RIGHT ->
          chosen = Math.floorMod(chosen < 0 ? 0 : chosen + step, handles.size());
      case SWT.ARROW_UP, SWT.ARROW_DOWN -> {
        if (chosen >= 0) {
          double by = (event.keyCode == SWT.ARROW_UP ? STEP : -STEP) * (high - low);
          CurvePoint old = handles.get(chosen);
          put(chosen, new CurvePoint(old.x(), Math.max(old.y() + by, 0)));
          range();
        }
      }
      case SWT.DEL, SWT.BS -> remove();
      default -> {
        return;
      }
    }
    redraw();
  }

  private void remove() {
    if (chosen >= 0 && handles.size() > FEWEST) {
      List<CurvePoint> less = new ArrayList<>(handles);
      less.remove(chosen);
      chosen = -1;
      draw(less);
    }
  }

  // ---- drawing -------------------------------------------------------------------------------

  private void paint(GC gc) {
    gc.setBackground(getBackground());
    gc.fillRectangle(getClientArea());
    gc.setAntialias(SWT.ON);
    gc.setForeground(getForeground());
    CurveAxes axes = seen();
    axes.paint(gc, heading);
    Rectangle plot = axes.plot();
    gc.setClipping(
        plot.x - HANDLE, plot.y - HANDLE, plot.width + 2 * HANDLE, plot.height + 2 * HANDLE);
    RGB back = getBackground().getRGB();
    gc.setBackground(new Color(DataPalette.series(7, back)));
    for (CurvePoint each : amounts) {
      gc.fillOval(axes.x(each.x()) - DOT, axes.y(each.y()) - DOT, 2 * DOT + 1, 2 * DOT + 1);
    }
    gc.setForeground(new Color(DataPalette.series(0, back)));
    curve(gc, axes);
    gc.setBackground(new Color(DataPalette.series(1, back)));
    gc.setForeground(new Color(DataPalette.series(1, back)));
    for (int i = 0; i < handles.size(); i++) {
      int x = axes.x(handles.get(i).x());
      int y = axes.y(handles.get(i).y());
      gc.fillOval(x - HANDLE, y - HANDLE, 2 * HANDLE + 1, 2 * HANDLE + 1);
      if (i == chosen) {
        gc.drawOval(x - HANDLE - 3, y - HANDLE - 3, 2 * HANDLE + 6, 2 * HANDLE + 6);
      }
    }
  }

  private void curve(GC gc, CurveAxes axes) {
    DoubleUnaryOperator shown = curve;
    if (shown == null) {
      return;
    }
    Rectangle plot = axes.plot();
    gc.setLineWidth(2);
    int before = 0;
    boolean there = false;
    for (int x = plot.x; x <= plot.x + plot.width; x += 2) {
      double value = shown.applyAsDouble(from + (to - from) * (x - plot.x) / plot.width);
      int y = Double.isFinite(value) ? Math.clamp(axes.y(value), -10_000, 10_000) : 0;
      if (there && Double.isFinite(value)) {
        gc.drawLine(x - 2, before, x, y);
      }
      there = Double.isFinite(value);
      before = y;
    }
    gc.setLineWidth(1);
  }
}
