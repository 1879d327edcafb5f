/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.HandleValue;
import org.ranvier.edit.chart.ChartLayout;

/**
 * Somebody's hand on the handles of a plot: with the mouse, or chosen by Tab and moved by the arrow
 * keys. A move is live until it is dropped; Escape takes it back.
 */
final class PlotHand {
  private static final int REACH = 10;
  private static final double STEP_MV = 1;
  private static final double FINE = 0.1;
  private static final double STEP_UP = 0.02;

  private final PlotCanvas canvas;
  private final PlotCanvas.Listener listener;
  private @Nullable Handle chosen;

  /** The handle as it was when it was taken hold of, and what it is moved to. */
  private @Nullable Handle held;

  private @Nullable HandleValue value;
  private boolean byMouse;
  private double fromX;
  private double fromY;

  PlotHand(PlotCanvas canvas, PlotCanvas.Listener listener) {
    this.canvas = canvas;
    this.listener = listener;
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, _ -> drop());
    canvas.addListener(SWT.MouseExit, _ -> listener.accept(Double.NaN));
    canvas.addListener(SWT.KeyDown, this::key);
    canvas.addListener(SWT.KeyUp, this::keyUp);
    canvas.addListener(SWT.Traverse, this::tab);
    canvas.addListener(SWT.FocusOut, _ -> drop());
  }

  /** The handle in use. */
  Optional<Handle> chosen() {
    return Optional.ofNullable(chosen);
  }

  /** Whether a handle is held at this moment. */
  boolean isHolding() {
    return held != null;
  }

  /** Finds the handle in use again among those of another text. */
  void renew(List<Handle> handles) {
    Handle before = chosen;
    if (before != null) {
      chosen = handles.stream().filter(before::isLike).findFirst().orElse(null);
    }
  }

  /** Lets go of the handle in use, as where another plot has one now. */
  void unchoose() {
    if (chosen != null) {
      chosen = null;
      canvas.redraw();
    }
  }

  private @Nullable Handle handleAt(int x, int y) {
    PlotInput shown = canvas.input().orElse(null);
    ChartLayout layout = canvas.seen().orElse(null);
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
    canvas.setFocus();
    drop();
    Handle found = event.button == 1 ? handleAt(event.x, event.y) : null;
    choose(found);
    ChartLayout layout = canvas.seen().orElse(null);
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
    canvas.redraw();
  }

  private void move(Event event) {
    ChartLayout layout = canvas.seen().orElse(null);
    Handle moving = held;
    if (layout == null) {
      return;
    }
    if (moving != null && byMouse) {
      hold(moving, layout.xAt(event.x) - fromX, layout.yAt(event.y) - fromY);
      return;
    }
    Handle over = handleAt(event.x, event.y);
    canvas.setCursor(
        canvas
            .getDisplay()
            .getSystemCursor(
                over == null
                    ? SWT.CURSOR_ARROW
                    : over.isAlong() ? SWT.CURSOR_SIZEWE : SWT.CURSOR_SIZENS));
    canvas.setToolTipText(over == null ? null : KineticsMessages.of(over, over.value().text()));
    boolean inside = event.x >= layout.frame().left() && event.x <= layout.frame().right();
    listener.accept(inside ? layout.xAt(event.x) : Double.NaN);
  }

  private void hold(Handle moving, double byX, double byY) {
    HandleValue next = moving.moved(byX, byY);
    if (!next.equals(value)) {
      value = next;
      canvas.point(Double.NaN, KineticsMessages.of(moving, next.text()));
      listener.moved(moving, next);
    }
  }

  private void drop() {
    Handle moved = held;
    HandleValue to = value;
    held = null;
    value = null;
    byMouse = false;
    if (moved != null && to != null) {
      canvas.point(Double.NaN, "");
      listener.dropped(moved, to);
    }
  }

  /** Takes back what is being moved. */
  private void cancel() {
    boolean moving = held != null && value != null;
    held = null;
    value = null;
    canvas.point(Double.NaN, "");
    if (moving) {
      listener.cancelled();
    }
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
    fromY += (right + up) * STEP_UP * fine * Math.max(Math.abs(used.y()), 1e-3 * canvas.highest());
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
    List<Handle> all = canvas.input().map(PlotInput::handles).orElse(List.of());
    int at = chosen == null ? -1 : all.indexOf(chosen);
    int to = chosen == null ? (next ? 0 : all.size() - 1) : at + (next ? 1 : -1);
    drop();
    boolean inside = to >= 0 && to < all.size();
    event.doit = !inside;
    choose(inside ? all.get(to) : null);
  }
}
