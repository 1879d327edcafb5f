/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scheme.ArrowCurve;
import org.ranvier.edit.scheme.Box;
import org.ranvier.edit.scheme.Diagram;
import org.ranvier.edit.scheme.Scheme;
import org.ranvier.edit.scheme.SchemeArrow;
import org.ranvier.edit.scheme.SchemeState;
import org.ranvier.edit.scheme.Spot;
import org.ranvier.ui.kinetics.scheme.DiagramPainter.Mark;

/** Shows a diagram, and takes hold of what is in it; what hands do with it is told on. */
public final class SchemeCanvas extends Canvas {
  private static final int MARGIN = 46;
  private static final double NODE_HEIGHT = 46;
  private static final double LABEL_HEIGHT = 16;
  private static final double NODE_WIDTH = 66;
  private static final int NODE_MARGIN = 28;

  private final DiagramView view = new DiagramView();
  private final SchemeMouse mouse;
  private final Runnable chosen;
  private @Nullable SchemeResult result;
  private @Nullable Choice choice;
  private String hint = "";
  private boolean fitted = true;
  private double timeMs;

  /**
   * @param chosen told that something else is chosen
   * @param hands told what is to be done
   */
  SchemeCanvas(Composite parent, Runnable chosen, SchemeHands hands) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    this.chosen = chosen;
    this.mouse = new SchemeMouse(this, view, hands);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, _ -> arrange());
    SchemeKeys.listen(this, hands, mouse::cancel);
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

  // ---- what is shown -------------------------------------------------------------------------

  /** Shows a result; what is chosen stays where it is there. */
  void show(@Nullable SchemeResult next, String why) {
    boolean same = result != null && next != null && result.diagram().equals(next.diagram());
    result = next;
    hint = why;
    if (choice != null && !isThere(choice)) {
      choice = null;
    }
    if (!same) {
      arrange();
    }
    redraw();
  }

  private boolean isThere(Choice wanted) {
    return switch (wanted) {
      case Choice.State state -> diagram().boxes().containsKey(state.id());
      case Choice.Way way -> diagram().curves().keySet().stream().anyMatch(way::isOf);
    };
  }

  /** Where states stand and arrows lead. */
  public Diagram diagram() {
    return result == null ? Diagram.NONE : result.diagram();
  }

  /** What is chosen. */
  public Optional<Choice> choice() {
    return Optional.ofNullable(choice);
  }

  /** Chooses, without telling anybody. */
  void choose(@Nullable Choice next) {
    choice = next;
    redraw();
  }

  /** Chooses as somebody who clicks does. */
  void pick(@Nullable Choice next) {
    if (next == null ? choice != null : !next.equals(choice)) {
      choice = next;
      redraw();
      chosen.run();
    }
  }

  /** What can be chosen: the states, then the ways between them. */
  List<Choice> choices() {
    List<Choice> all = new ArrayList<>();
    if (result != null) {
      result.request().scheme().states().forEach(each -> all.add(new Choice.State(each.id())));
      diagram().curves().keySet().forEach(each -> all.add(Choice.Way.of(each)));
    }
    return all;
  }

  /** The arrow of what is chosen, where it is one. */
  Optional<SchemeArrow> chosenArrow() {
    return choice instanceof Choice.Way way
        ? diagram().curves().keySet().stream().filter(way::isOf).findFirst()
        : Optional.empty();
  }

  /** Shows the occupancies at a time of the sweep. */
  void at(double newTimeMs) {
    timeMs = newTimeMs;
    redraw();
  }

  /** The shares that are seen, by state; none where no clamp is played. */
  public Map<String, Double> shares() {
    return result == null
        ? Map.of()
        : result.occupancies().map(each -> each.at(timeMs)).orElse(Map.of());
  }

  /** What is seen, in words. */
  public String description() {
    String title = SchemeMessages.diagram;
    return switch (choice) {
      case null -> hint.isEmpty() ? title : title + ", " + hint;
      case Choice.State state -> title + ", " + state.id();
      case Choice.Way way -> title + ", " + way.from() + " → " + way.to();
    };
  }

  /** How much the words of a scheme take. */
  SchemeRequest.Room room(Scheme scheme) {
    GC gc = new GC(this);
    try {
      Map<String, Box> sizes = new LinkedHashMap<>();
      for (SchemeState each : scheme.states()) {
        double width = Math.max(NODE_WIDTH, gc.textExtent(each.id()).x + NODE_MARGIN);
        sizes.put(each.id(), new Box(0, 0, width, NODE_HEIGHT));
      }
      return new SchemeRequest.Room(sizes, gc.textExtent("0.00125 /ms").x);
    } finally {
      gc.dispose();
    }
  }

  // ---- view ----------------------------------------------------------------------------------

  private void arrange() {
    if (fitted) {
      Rectangle area = getClientArea();
      Rectangle inner =
          new Rectangle(
              MARGIN / 2,
              MARGIN + mouse.paletteHeight() / 2,
              Math.max(60, area.width - MARGIN),
              Math.max(60, area.height - 2 * MARGIN - mouse.paletteHeight()));
      bounds().ifPresent(box -> view.fit(box, inner));
    }
    redraw();
  }

  /** What all of it takes, words at arrows included. */
  private Optional<Box> bounds() {
    SchemeResult shown = result;
    Optional<Box> all = diagram().bounds();
    if (shown != null) {
      double width = shown.request().room().labelWidth();
      for (ArrowCurve each : diagram().curves().values()) {
        all = all.map(box -> box.with(each.label(width, LABEL_HEIGHT)));
        for (Spot spot : each.points()) {
          all = all.map(box -> box.with(new Box(spot.x(), spot.y(), 0, 0)));
        }
      }
    }
    return all;
  }

  /** Shows all of it, now and after later edits. */
  void fit() {
    fitted = true;
    arrange();
  }

  void zoom(double factor, int x, int y) {
    fitted = false;
    view.zoom(factor, x, y);
    redraw();
  }

  void pan(int byX, int byY) {
    fitted = false;
    view.move(byX, byY);
    redraw();
  }

  /** Where a state is on the canvas. */
  public Optional<Rectangle> placeOf(String state) {
    return Optional.ofNullable(diagram().boxes().get(state)).map(view::of);
  }

  /** Where the middle of an arrow is on the canvas. */
  public Optional<Point> placeOf(Choice.Way way) {
    return diagram().curves().entrySet().stream()
        .filter(each -> way.isOf(each.getKey()))
        .findFirst()
        .map(each -> each.getValue().points())
        .map(points -> points.get(points.size() / 2))
        .map(spot -> new Point(view.x(spot.x()), view.y(spot.y())));
  }

  /** Middle of a piece of the palette. */
  public Point palette(boolean open) {
    Rectangle chip = mouse.chip(open);
    return new Point(chip.x + chip.width / 2, chip.y + chip.height / 2);
  }

  // ---- picture -------------------------------------------------------------------------------

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    DiagramPainter painter =
        new DiagramPainter(gc, getForeground().getRGB(), getBackground().getRGB());
    SchemeResult shown = result;
    if (shown == null) {
      gc.setForeground(getForeground());
      Point size = gc.textExtent(hint);
      gc.drawText(hint, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
      return;
    }
    Transform transform = new Transform(gc.getDevice());
    transform.translate((float) view.left(), (float) view.top());
    transform.scale((float) view.scale(), (float) view.scale());
    gc.setTransform(transform);
    draw(painter, shown);
    gc.setTransform(null);
    transform.dispose();
    mouse.paintPalette(painter);
    Map<String, Double> shares = shares();
    if (!shares.isEmpty()) {
      painter.legend(area, shares.values().stream().mapToDouble(each -> each).sum());
    }
    if (isFocusControl()) {
      gc.drawFocus(1, 1, area.width - 2, area.height - 2);
    }
  }

  private void draw(DiagramPainter painter, SchemeResult shown) {
    painter.arrows(
        shown.diagram().curves(), shown.perMs(), choice instanceof Choice.Way way ? way : null);
    mouse.paintPull(painter);
    Map<String, Double> shares = shares();
    for (SchemeState each : shown.request().scheme().states()) {
      Box box = mouse.moved(each.id(), shown.diagram().boxes().get(each.id()));
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      if (choice instanceof Choice.State state && state.id().equals(each.id())) {
        marks.add(Mark.CHOSEN);
      }
      if (mouse.isOver(each.id())) {
        marks.add(Mark.HANDLE);
      }
      if (shown.odd().contains(each.id())) {
        marks.add(Mark.ODD);
      }
      painter.state(each, box, shares.getOrDefault(each.id(), Double.NaN), marks);
    }
  }
}
