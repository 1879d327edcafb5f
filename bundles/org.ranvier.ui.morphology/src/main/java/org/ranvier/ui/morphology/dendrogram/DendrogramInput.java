/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.dendrogram.Dendrogram;
import org.ranvier.edit.dendrogram.DendrogramWindow;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * Mouse and keys over a dendrogram: click and box choose, as in the picture; the wheel zooms at the
 * pointer, with Shift distances only, with Ctrl rows only; the middle button moves.
 */
final class DendrogramInput {
  private static final double WHEEL = 1.2;
  private static final double REACH = 6;
  private static final int CLICK = 3;
  private static final double HOVER_WIDTH = 4;

  private final DendrogramCanvas canvas;
  private final CellStage stage;
  private final DendrogramMenu menu;
  private @Nullable Event pressed;
  private int lastX;
  private int lastY;

  DendrogramInput(DendrogramCanvas canvas, CellStage stage) {
    this.canvas = canvas;
    this.stage = stage;
    this.menu = new DendrogramMenu(canvas, stage);
  }

  void listen() {
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
    canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    canvas.addListener(SWT.MouseExit, _ -> hover(OptionalInt.empty()));
    canvas.addListener(SWT.KeyDown, this::key);
    canvas.addListener(SWT.Traverse, DendrogramInput::traverse);
    menu.create();
  }

  private static void traverse(Event event) {
    // Arrows go along the tree; Tab goes on to the next control.
    event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
  }

  private OptionalInt at(Event event) {
    Dendrogram laid = canvas.dendrogram().orElse(null);
    DendrogramWindow window = canvas.window().orElse(null);
    return laid == null || window == null || !canvas.isOverLines(event)
        ? OptionalInt.empty()
        : window.segmentAt(laid, event.x, event.y, REACH);
  }

  private void press(Event event) {
    canvas.setFocus();
    lastX = event.x;
    lastY = event.y;
    if (event.button == 1 || event.button == 2) {
      pressed = event;
    }
  }

  private void move(Event event) {
    Event from = pressed;
    if (from == null) {
      OptionalInt segment = at(event);
      hover(segment);
      explain(segment);
    } else if (from.button == 2) {
      canvas.window().ifPresent(window -> canvas.see(window.pan(event.x - lastX, event.y - lastY)));
    } else if (!isClick(from, event)) {
      canvas.band(from.x, from.y, event.x, event.y);
    }
    lastX = event.x;
    lastY = event.y;
  }

  /** Shows where a segment is, here and in the picture. */
  private void hover(OptionalInt segment) {
    if (!canvas.hover(segment)) {
      return;
    }
    DrawnCell cell = canvas.cell().orElse(null);
    boolean known = segment.isPresent() && cell != null;
    stage.overlay(this, known ? around(cell.scene(), segment.getAsInt()) : null);
  }

  private static Overlay around(Scene scene, int segment) {
    List<Vector> ends = List.of(scene.start(segment), scene.end(segment));
    return new Overlay(
        List.of(new Overlay.Line(ends, DendrogramCanvas.HOVERED, HOVER_WIDTH)), List.of());
  }

  /** Takes away what it shows elsewhere. */
  void leave() {
    hover(OptionalInt.empty());
  }

  private static boolean isClick(Event from, Event to) {
    return Math.abs(to.x - from.x) <= CLICK && Math.abs(to.y - from.y) <= CLICK;
  }

  private void explain(OptionalInt segment) {
    DrawnCell cell = canvas.cell().orElse(null);
    if (segment.isEmpty() || cell == null) {
      canvas.setToolTipText(null);
      return;
    }
    int index = segment.getAsInt();
    SegmentCard card = SegmentCard.of(cell.morphology(), cell.related().groupsOf(index), index);
    StringJoiner lines = new StringJoiner("\n");
    lines.add(card.title());
    card.lines().forEach(line -> lines.add(line.label() + ": " + line.value()));
    String text = lines.toString().replace("&", "&&");
    if (!text.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(text);
    }
  }

  private void release(Event event) {
    Event from = pressed;
    pressed = null;
    canvas.band();
    Dendrogram laid = canvas.dendrogram().orElse(null);
    DendrogramWindow window = canvas.window().orElse(null);
    if (from == null || from.button != 1 || laid == null || window == null) {
      return;
    }
    boolean click = isClick(from, event);
    SegmentSelection found =
        click
            ? at(event).stream()
                .mapToObj(SegmentSelection::of)
                .findFirst()
                .orElse(SegmentSelection.EMPTY)
            : window.inside(laid, from.x, from.y, event.x, event.y);
    choose(found, event.stateMask);
  }

  private void choose(SegmentSelection found, int state) {
    if ((state & SWT.MOD1) != 0) {
      stage.choose(stage.selection().toggle(found));
    } else if ((state & SWT.SHIFT) != 0) {
      stage.choose(stage.selection().union(found));
    } else {
      stage.choose(found);
    }
  }

  private void doubleClick(Event event) {
    if (event.button == 1) {
      OptionalInt segment = at(event);
      DrawnCell cell = canvas.cell().orElse(null);
      if (segment.isPresent() && cell != null) {
        stage.choose(cell.related().section(segment.getAsInt()));
      }
    }
  }

  private void wheel(Event event) {
    event.doit = false;
    double factor = Math.pow(WHEEL, Math.signum(event.count));
    boolean shift = (event.stateMask & SWT.SHIFT) != 0;
    boolean ctrl = (event.stateMask & SWT.MOD1) != 0;
    zoom(ctrl ? 1 : factor, shift ? 1 : factor, event.x, event.y);
  }

  private void zoom(double along, double across, int x, int y) {
    canvas.window().ifPresent(window -> canvas.see(window.zoom(along, across, x, y)));
  }

  // ---- keys ----------------------------------------------------------------------------------

  private void key(Event event) {
    int x = canvas.getSize().x / 2;
    int y = canvas.getSize().y / 2;
    switch (event.keyCode) {
      case SWT.HOME -> canvas.fit(SegmentSelection.EMPTY);
      case 'f' -> canvas.fit(stage.selection());
      case '+', '=', SWT.KEYPAD_ADD -> zoom(WHEEL, WHEEL, x, y);
      case '-', SWT.KEYPAD_SUBTRACT -> zoom(1 / WHEEL, 1 / WHEEL, x, y);
      case SWT.ESC -> stage.choose(SegmentSelection.EMPTY);
      case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN -> step(event.keyCode);
      default -> {
        return;
      }
    }
    event.doit = false;
  }

  /** Goes to the parent, a child, or the row above or below; begins at the root. */
  private void step(int key) {
    Dendrogram laid = canvas.dendrogram().orElse(null);
    if (laid == null) {
      return;
    }
    OptionalInt now = stage.selection().first();
    OptionalInt next =
        now.isEmpty()
            ? OptionalInt.of(laid.morphology().root().index())
            : DendrogramSteps.next(laid, now.getAsInt(), key);
    next.ifPresent(segment -> stage.choose(SegmentSelection.of(segment)));
  }
}
