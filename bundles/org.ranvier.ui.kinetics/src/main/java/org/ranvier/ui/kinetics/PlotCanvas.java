/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.HandleValue;
import org.ranvier.edit.channel.KineticExport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.chart.ChartLayout;

/**
 * A plot whose handles can be moved: with the mouse, or chosen by Tab and moved by the arrow keys.
 * A move is live until it is dropped; Escape takes it back.
 */
final class PlotCanvas extends Canvas {
  private static final int REACH = 10;

  /** Letters of the longest number at an axis: plots below each other are in line. */
  private static final int LABEL = 5;

  private static final double STEP_MV = 1;
  private static final double FINE = 0.1;
  private static final double STEP_UP = 0.02;

  /** What the canvas tells of. */
  interface Listener extends DoubleConsumer {
    /** A handle was taken into use; null where none is any more. */
    void chosen(@Nullable Handle handle);

    /** The handle in use is being moved. */
    void moved(Handle handle, HandleValue value);

    /** The handle is dropped where it was moved to. */
    void dropped(Handle handle, HandleValue value);

    /** It is not to be moved after all. */
    void cancelled();

    /** The pointer is at a place along the axis; not a number where it is at none. */
    @Override
    void accept(double x);
  }

  private final Plot plot;
  private final Listener listener;
  private @Nullable PlotInput input;
  private String hint = "";
  private double highest = 1;
  private @Nullable Handle chosen;

  /** The handle as it was when it was taken hold of, and what it is moved to. */
  private @Nullable Handle held;

  private @Nullable HandleValue value;
  private boolean byMouse;
  private double fromX;
  private double fromY;
  private double pointer = Double.NaN;
  private String words = "";

  PlotCanvas(Composite parent, Plot plot, Listener listener) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.plot = plot;
    this.listener = listener;
    addListener(SWT.Paint, event -> paint(event.gc, getClientArea()));
    addListener(SWT.Resize, _ -> redraw());
    addListener(SWT.MouseDown, this::press);
    addListener(SWT.MouseMove, this::move);
    addListener(SWT.MouseUp, _ -> drop());
    addListener(SWT.MouseExit, _ -> listener.accept(Double.NaN));
    addListener(SWT.KeyDown, this::key);
    addListener(SWT.KeyUp, this::keyUp);
    addListener(SWT.Traverse, this::tab);
    addListener(SWT.FocusOut, _ -> drop());
    addListener(SWT.FocusIn, _ -> redraw());
    addListener(SWT.FocusOut, _ -> redraw());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = description();
              }
            });
  }

  /**
   * Shows curves; amounts do not jump while a handle is held.
   *
   * @param why said where there are none
   */
  void show(PlotInput next, String why) {
    input = next;
    hint = why;
    if (held == null) {
      highest = next.highest();
    }
    Handle before = chosen;
    if (before != null) {
      chosen = next.handles().stream().filter(before::isLike).findFirst().orElse(null);
    }
    redraw();
  }

  /** Marks a place along the axis, and says what is there. */
  void point(double x, String said) {
    pointer = x;
    words = said;
    redraw();
  }

  /** Lets go of the handle in use, as where another plot has one now. */
  void unchoose() {
    if (chosen != null) {
      chosen = null;
      redraw();
    }
  }

  Optional<PlotInput> input() {
    return Optional.ofNullable(input);
  }

  Optional<Handle> chosen() {
    return Optional.ofNullable(chosen);
  }

  /** What is seen, in words. */
  String description() {
    String title = KineticExport.title(plot);
    Handle used = chosen;
    if (used != null) {
      return title + ", " + KineticsMessages.of(used, used.value().text());
    }
    boolean empty = input == null || input.curves().isEmpty();
    return empty && !hint.isEmpty() ? title + ", " + hint : title;
  }

  /** Where a handle is, in pixels; empty where it is not shown. */
  Optional<Point> placeOf(Handle handle) {
    return seen()
        .map(
            each ->
                new Point(
                    PlotPainter.round(each.x(handle.x())), PlotPainter.round(each.y(handle.y()))));
  }

  private Optional<ChartLayout> seen() {
    GC gc = new GC(this);
    try {
      return layout(gc, getClientArea());
    } finally {
      gc.dispose();
    }
  }

  private Optional<ChartLayout> layout(GC gc, Rectangle area) {
    PlotInput shown = input;
    if (shown == null || shown.curves().isEmpty()) {
      return Optional.empty();
    }
    FontMetrics font = gc.getFontMetrics();
    return Optional.of(
        new ChartLayout(
            shown.chart(highest),
            area.width,
            area.height,
            font.getAverageCharacterWidth(),
            font.getHeight(),
            LABEL));
  }

  // ---- hands ---------------------------------------------------------------------------------

  private @Nullable Handle handleAt(int x, int y) {
    PlotInput shown = input;
    ChartLayout layout = seen().orElse(null);
    if (shown == null || layout == null) {
      return null;
    }
    Handle best = null;
    double nearest = REACH;
    for (Handle each : shown.handles()) {
      double distance = Math.hypot(layout.x(each.x()) - x, layout.y(each.y()) - y);
      if (distance <= nearest) {
        nearest = distance;
        best = each;
      }
    }
    return best;
  }

  private void press(Event event) {
    setFocus();
    drop();
    Handle found = event.button == 1 ? handleAt(event.x, event.y) : null;
    choose(found);
    ChartLayout layout = seen().orElse(null);
    if (found != null && layout != null) {
      held = found;
      byMouse = true;
      fromX = layout.xAt(event.x);
      fromY = layout.yAt(event.y);
    }
  }

  private void choose(@Nullable Handle handle) {
    chosen = handle;
    listener.chosen(handle);
    redraw();
  }

  private void move(Event event) {
    ChartLayout layout = seen().orElse(null);
    Handle moving = held;
    if (layout == null) {
      return;
    }
    if (moving != null && byMouse) {
      hold(moving, layout.xAt(event.x) - fromX, layout.yAt(event.y) - fromY);
      return;
    }
    Handle over = handleAt(event.x, event.y);
    setCursor(
        getDisplay()
            .getSystemCursor(
                over == null
                    ? SWT.CURSOR_ARROW
                    : over.isAlong() ? SWT.CURSOR_SIZEWE : SWT.CURSOR_SIZENS));
    setToolTipText(over == null ? null : KineticsMessages.of(over, over.value().text()));
    boolean inside = event.x >= layout.frame().left() && event.x <= layout.frame().right();
    listener.accept(inside ? layout.xAt(event.x) : Double.NaN);
  }

  private void hold(Handle moving, double byX, double byY) {
    HandleValue next = moving.moved(byX, byY);
    if (!next.equals(value)) {
      value = next;
      words = KineticsMessages.of(moving, next.text());
      pointer = Double.NaN;
      listener.moved(moving, next);
      redraw();
    }
  }

  private void drop() {
    Handle moved = held;
    HandleValue to = value;
    held = null;
    value = null;
    byMouse = false;
    if (moved != null && to != null) {
      words = "";
      listener.dropped(moved, to);
    }
  }

  /** Takes back what is being moved. */
  private void cancel() {
    boolean moving = held != null && value != null;
    held = null;
    value = null;
    words = "";
    if (moving) {
      listener.cancelled();
    }
    redraw();
  }

  private void key(Event event) {
    if (event.keyCode == SWT.ESC) {
      cancel();
      return;
    }
    Handle used = chosen;
    if (used == null || byMouse) {
      return;
    }
    int right = event.keyCode == SWT.ARROW_RIGHT ? 1 : event.keyCode == SWT.ARROW_LEFT ? -1 : 0;
    int up = event.keyCode == SWT.ARROW_UP ? 1 : event.keyCode == SWT.ARROW_DOWN ? -1 : 0;
    if (right == 0 && up == 0) {
      return;
    }
    if (held == null) {
      held = used;
      fromX = 0;
      fromY = 0;
    }
    double fine = (event.stateMask & SWT.SHIFT) != 0 ? FINE : 1;
    fromX += (right + up) * STEP_MV * fine;
    fromY += (right + up) * STEP_UP * fine * Math.max(Math.abs(used.y()), 1e-3 * highest);
    hold(held, fromX, fromY);
  }

  private void keyUp(Event event) {
    boolean arrow =
        event.keyCode == SWT.ARROW_LEFT
            || event.keyCode == SWT.ARROW_RIGHT
            || event.keyCode == SWT.ARROW_UP
            || event.keyCode == SWT.ARROW_DOWN;
    if (arrow && !byMouse) {
      drop();
    }
  }

  /** Tab goes from handle to handle, then on to what is behind the plot. */
  private void tab(Event event) {
    boolean next = event.detail == SWT.TRAVERSE_TAB_NEXT;
    if (!next && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
      event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_ESCAPE;
      return;
    }
    List<Handle> all = input == null ? List.of() : input.handles();
    int at = chosen == null ? -1 : all.indexOf(chosen);
    int to = chosen == null ? (next ? 0 : all.size() - 1) : at + (next ? 1 : -1);
    drop();
    boolean inside = to >= 0 && to < all.size();
    event.doit = !inside;
    choose(inside ? all.get(to) : null);
  }

  // ---- drawing -------------------------------------------------------------------------------

  /** Draws all of it, on the screen or into a picture. */
  void paint(GC gc, Rectangle area) {
    Font font = getFont();
    gc.setFont(font);
    gc.setBackground(getBackground());
    gc.fillRectangle(area);
    gc.setAntialias(SWT.ON);
    gc.setForeground(getForeground());
    ChartLayout layout = layout(gc, area).orElse(null);
    PlotInput shown = input;
    if (layout == null || shown == null) {
      Point size = gc.textExtent(hint);
      gc.drawText(hint, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
      return;
    }
    PlotPainter painter = new PlotPainter(gc, layout, getForeground(), getBackground());
    painter.axes();
    painter.curves(shown.curves());
    if (words.isEmpty()) {
      painter.legend(shown.curves());
    }
    if (Double.isFinite(pointer)) {
      painter.cursor(layout.x(pointer));
    }
    if (!words.isEmpty()) {
      painter.words(words);
    }
    for (Handle each : shown.handles()) {
      painter.handle(each, colour(shown, each), each.equals(chosen));
    }
  }

  private static int colour(PlotInput shown, Handle handle) {
    return shown.curves().stream()
        .filter(each -> each.chosen() && !each.saved())
        .filter(each -> each.curve().key().equals(handle.curve()))
        .map(DrawnCurve::colour)
        .findFirst()
        .orElse(0);
  }
}
