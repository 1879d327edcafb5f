/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.scheme.Box;
import org.ranvier.edit.scheme.SchemeState;
import org.ranvier.edit.scheme.Spot;

/**
 * The mouse over a diagram: states are moved by their inside and joined from their rim or knob, new
 * ones are dragged out of the palette in the corner.
 */
final class SchemeMouse {
  private static final double RIM = 8;
  private static final double REACH = 9;
  private static final int PALETTE_GAP = 8;
  private static final int SLACK = 3;
  private static final double WHEEL = 1.1;
  private static final ElementPath NOWHERE = new ElementPath(List.of());

  /** What is under way between press and release. */
  private enum Grip {
    NONE,
    PAN,
    MOVE,
    JOIN,
    NEW_CLOSED,
    NEW_OPEN
  }

  private final SchemeCanvas canvas;
  private final DiagramView view;
  private final SchemeHands hands;
  private Grip grip = Grip.NONE;
  private String state = "";
  private String over = "";
  private Point pressed = new Point(0, 0);
  private Point now = new Point(0, 0);
  private boolean far;

  SchemeMouse(SchemeCanvas canvas, DiagramView view, SchemeHands hands) {
    this.canvas = canvas;
    this.view = view;
    this.hands = hands;
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.MouseDoubleClick, this::twice);
    canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    canvas.addListener(SWT.MouseExit, _ -> hover(""));
    canvas.addListener(SWT.MenuDetect, _ -> hands.menu());
  }

  // ---- palette -------------------------------------------------------------------------------

  int paletteHeight() {
    return chip(false).height + PALETTE_GAP;
  }

  /** Where a piece of the palette is. */
  Rectangle chip(boolean open) {
    GC gc = new GC(canvas);
    try {
      Point closed = gc.textExtent("+ " + SchemeMessages.closedState);
      Point opened = gc.textExtent("+ " + SchemeMessages.openState);
      int height = closed.y + 8;
      return open
          ? new Rectangle(2 * PALETTE_GAP + closed.x + 20, PALETTE_GAP, opened.x + 20, height)
          : new Rectangle(PALETTE_GAP, PALETTE_GAP, closed.x + 20, height);
    } finally {
      gc.dispose();
    }
  }

  void paintPalette(DiagramPainter painter) {
    for (boolean open : new boolean[] {false, true}) {
      Rectangle r = chip(open);
      painter.state(chipState(open), box(r), Double.NaN, Set.of());
    }
    if (far && (grip == Grip.NEW_CLOSED || grip == Grip.NEW_OPEN)) {
      Rectangle r = chip(grip == Grip.NEW_OPEN);
      Box dragged = box(r).around(new Spot(now.x, now.y));
      painter.state(chipState(grip == Grip.NEW_OPEN), dragged, Double.NaN, Set.of());
    }
  }

  private static SchemeState chipState(boolean open) {
    String name = open ? SchemeMessages.openState : SchemeMessages.closedState;
    return new SchemeState("+ " + name, open ? 1 : 0, NOWHERE);
  }

  private static Box box(Rectangle r) {
    return new Box(r.x, r.y, r.width, r.height);
  }

  // ---- what is drawn meanwhile ---------------------------------------------------------------

  void paintPull(DiagramPainter painter) {
    Box from = canvas.diagram().boxes().get(state);
    if (grip == Grip.JOIN && far && from != null) {
      painter.pull(from.centre(), view.toDiagram(now.x, now.y));
    }
  }

  /** Where a state is drawn while a hand moves it. */
  Box moved(String id, Box box) {
    if (grip != Grip.MOVE || !far || !id.equals(state)) {
      return box;
    }
    double byX = (now.x - pressed.x) / view.scale();
    double byY = (now.y - pressed.y) / view.scale();
    return new Box(box.x() + byX, box.y() + byY, box.width(), box.height());
  }

  boolean isOver(String id) {
    return id.equals(over);
  }

  void cancel() {
    grip = Grip.NONE;
    canvas.redraw();
  }

  // ---- hands ---------------------------------------------------------------------------------

  private Spot spot(Event event) {
    return view.toDiagram(event.x, event.y);
  }

  private @Nullable Choice at(Spot spot) {
    String found = canvas.diagram().stateAt(spot, 0).orElse("");
    if (!found.isEmpty()) {
      return new Choice.State(found);
    }
    return canvas.diagram().arrowAt(spot, REACH / view.scale()).map(Choice.Way::of).orElse(null);
  }

  private void press(Event event) {
    canvas.setFocus();
    pressed = new Point(event.x, event.y);
    now = pressed;
    far = false;
    Spot spot = spot(event);
    if (event.button != 1) {
      canvas.pick(at(spot));
      return;
    }
    if (chip(false).contains(pressed)) {
      grip = Grip.NEW_CLOSED;
    } else if (chip(true).contains(pressed)) {
      grip = Grip.NEW_OPEN;
    } else {
      take(spot);
    }
  }

  private void take(Spot spot) {
    state = canvas.diagram().stateAt(spot, RIM).orElse("");
    if (!state.isEmpty()) {
      grip = isAtRim(state, spot) ? Grip.JOIN : Grip.MOVE;
      canvas.pick(new Choice.State(state));
    } else {
      Choice choice = at(spot);
      canvas.pick(choice);
      grip = choice == null ? Grip.PAN : Grip.NONE;
    }
  }

  private boolean isAtRim(String id, Spot spot) {
    Box box = canvas.diagram().boxes().get(id);
    Spot knob = DiagramPainter.knob(box);
    boolean atKnob = Math.hypot(knob.x() - spot.x(), knob.y() - spot.y()) <= RIM + 2;
    Box inner =
        new Box(box.x() + RIM, box.y() + RIM, box.width() - 2 * RIM, box.height() - 2 * RIM);
    return atKnob || !inner.contains(spot, 0);
  }

  private void move(Event event) {
    if (grip == Grip.NONE) {
      hover(canvas.diagram().stateAt(spot(event), RIM).orElse(""));
      cursor(event);
      return;
    }
    if (grip == Grip.PAN) {
      canvas.pan(event.x - now.x, event.y - now.y);
    }
    now = new Point(event.x, event.y);
    far |= Math.abs(now.x - pressed.x) + Math.abs(now.y - pressed.y) > SLACK;
    if (grip == Grip.JOIN) {
      over = canvas.diagram().stateAt(spot(event), RIM).orElse("");
    }
    canvas.redraw();
  }

  private void hover(String id) {
    if (!id.equals(over)) {
      over = id;
      canvas.redraw();
    }
  }

  private void cursor(Event event) {
    Point at = new Point(event.x, event.y);
    boolean hand =
        chip(false).contains(at)
            || chip(true).contains(at)
            || canvas.diagram().arrowAt(spot(event), REACH / view.scale()).isPresent();
    int cursor =
        !over.isEmpty() && isAtRim(over, spot(event))
            ? SWT.CURSOR_CROSS
            : hand || !over.isEmpty() ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW;
    canvas.setCursor(canvas.getDisplay().getSystemCursor(cursor));
  }

  private void release(Event event) {
    Grip ended = grip;
    grip = Grip.NONE;
    Spot spot = spot(event);
    switch (ended) {
      case NEW_CLOSED, NEW_OPEN -> {
        boolean outside = !chip(false).contains(event.x, event.y);
        hands.addState(ended == Grip.NEW_OPEN, far && outside ? spot : null);
      }
      case JOIN -> {
        if (far) {
          joined(spot);
        }
      }
      case MOVE -> {
        if (far) {
          Box box = canvas.diagram().boxes().get(state);
          double byX = (event.x - pressed.x) / view.scale();
          double byY = (event.y - pressed.y) / view.scale();
          hands.move(state, new Spot(box.centre().x() + byX, box.centre().y() + byY));
        }
      }
      default -> {}
    }
    canvas.redraw();
  }

  private void joined(Spot spot) {
    String target = canvas.diagram().stateAt(spot, RIM).orElse("");
    if (target.isEmpty()) {
      hands.addStateBehind(state, spot);
    } else if (!target.equals(state)) {
      hands.join(state, target);
    }
  }

  private void twice(Event event) {
    if (event.button != 1 || chip(false).contains(event.x, event.y)) {
      return;
    }
    grip = Grip.NONE;
    Choice choice = at(spot(event));
    if (choice != null) {
      canvas.pick(choice);
      hands.edit(choice);
    } else if (!chip(true).contains(event.x, event.y)) {
      hands.addState(false, spot(event));
    }
  }

  private void wheel(Event event) {
    event.doit = false;
    canvas.zoom(Math.pow(WHEEL, Math.signum(event.count)), event.x, event.y);
  }
}
