/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.drag.DragFigures;
import org.ranvier.edit.morphology.drag.Handle;
import org.ranvier.edit.morphology.drag.Handles;
import org.ranvier.edit.morphology.drag.PointDrag;
import org.ranvier.edit.morphology.drag.Snapped;
import org.ranvier.edit.morphology.drag.Snapping;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * Drags points. What is under way is only drawn; the text is changed once, when the button is
 * released.
 */
final class MoveTool extends PointerTool {
  private static final double RADIUS = 4;
  private static final double HELD = 6;
  private static final int MOST_SHOWN = 400;

  private @Nullable Handle taken;
  private @Nullable Handle hovered;
  private @Nullable PointDrag drag;
  private int beginX;
  private int beginY;

  MoveTool(ToolBox box) {
    super(box);
  }

  private Optional<Handle> under(Event event) {
    Camera camera = box().picture().camera().orElse(null);
    if (camera == null) {
      return Optional.empty();
    }
    SegmentSelection chosen = box().stage().selection();
    return box().handles().flatMap(each -> each.find(camera, event.x, event.y, chosen));
  }

  @Override
  public boolean press(Event event) {
    Optional<Handle> handle = isLeft(event) ? under(event) : Optional.empty();
    if (handle.isEmpty()) {
      return false;
    }
    if (box().picture().isElsewhere()) {
      box().stage().say(ToolMessages.elsewhere, IMessageProvider.WARNING);
      return true;
    }
    taken = handle.get();
    beginX = event.x;
    beginY = event.y;
    return true;
  }

  @Override
  public void drag(Event event) {
    Handle handle = taken;
    DrawnCell cell = box().stage().cell().orElse(null);
    Camera camera = box().picture().camera().orElse(null);
    Handles handles = box().handles().orElse(null);
    if (handle == null || cell == null || camera == null || handles == null) {
      return;
    }
    PointDrag now = drag;
    if (now == null) {
      if (Math.hypot(event.x - beginX, event.y - beginY) < STILL) {
        return;
      }
      now =
          new PointDrag(
              MorphologyText.of(cell.morphology()),
              cell.scene(),
              handles,
              handle,
              ToolSettings.follow(),
              beginX,
              beginY);
      drag = now;
    }
    now.move(camera, event.x, event.y, snapping(event));
    box().picture().preview(now.shown());
    show(now.snapped(), now.handle().at());
    tell(event, now, now.figures(box().constants(cell)));
  }

  /** Shift keeps an axis, the control key turns the grid on or off, Alt leaves all free. */
  private static Snapping snapping(Event event) {
    if (isHeld(event, SWT.ALT)) {
      return Snapping.NONE.withAxis(isHeld(event, SWT.SHIFT));
    }
    Snapping usual = ToolSettings.snapping();
    return usual
        .withAxis(isHeld(event, SWT.SHIFT))
        .withGrid(usual.toGrid() != isHeld(event, SWT.MOD1));
  }

  private void show(Snapped snapped, Vector from) {
    int colour = ToolColours.accent(box().stage());
    List<Overlay.Line> lines = new ArrayList<>();
    lines.add(new Overlay.Line(List.of(from, snapped.at()), colour, 1));
    List<Overlay.Dot> dots = new ArrayList<>();
    dots.add(new Overlay.Dot(snapped.at(), colour, RADIUS, true));
    if (!(snapped.hold() instanceof Snapped.Hold.Free)) {
      dots.add(new Overlay.Dot(snapped.at(), colour, HELD + 2, false));
    }
    box().stage().overlay(box(), new Overlay(lines, dots));
  }

  private void tell(Event event, PointDrag now, DragFigures figures) {
    List<SegmentCard.Line> lines = new ArrayList<>(figures.lines());
    String hold =
        switch (now.snapped().hold()) {
          case Snapped.Hold.Free _ -> "";
          case Snapped.Hold.AtPoint _ -> ToolMessages.heldByPoint;
          case Snapped.Hold.OnAxis axis -> ToolMessages.bind(ToolMessages.heldByAxis, axis.axis());
          case Snapped.Hold.OnGrid grid ->
              ToolMessages.bind(ToolMessages.heldByGrid, ToolMessages.um(grid.stepUm()));
        };
    if (!hold.isEmpty()) {
      lines.add(new SegmentCard.Line(ToolMessages.held, hold));
    }
    String title = ToolMessages.bind(ToolMessages.segment, figures.segmentId());
    box().readout().show(event.x, event.y, title, lines);
  }

  @Override
  public void release(Event event) {
    Handle handle = taken;
    PointDrag ended = drag;
    taken = null;
    drag = null;
    box().readout().hide();
    if (handle == null) {
      return;
    }
    if (ended == null) {
      box().stage().choose(SegmentSelection.of(handle.segment()));
    } else if (ended.isMoved()) {
      apply(ended);
    } else {
      box().picture().preview(null);
    }
    refresh();
  }

  /** The text may be another one by now: the point is found again by its segment. */
  private void apply(PointDrag ended) {
    int id =
        box()
            .stage()
            .cell()
            .map(cell -> cell.morphology().segments().get(ended.handle().segment()).id())
            .orElseThrow();
    boolean done =
        box()
            .stage()
            .edit(
                text ->
                    new Moves(text).by(id, ended.handle().end(), ended.offset(), ended.follow()))
            .isPresent();
    if (!done) {
      box().picture().preview(null);
    }
  }

  @Override
  public void hover(Event event) {
    Handle now = under(event).orElse(null);
    if (now != hovered) {
      hovered = now;
      refresh();
    }
  }

  @Override
  public boolean doubleClick(Event event) {
    return false;
  }

  @Override
  public boolean key(Event event) {
    if (!isEscape(event) || taken == null) {
      return false;
    }
    cancel();
    return true;
  }

  @Override
  public void cancel() {
    if (drag != null) {
      box().picture().preview(null);
    }
    taken = null;
    drag = null;
    hovered = null;
    box().readout().hide();
    refresh();
  }

  /** Shows the points of what is chosen, and the one under the pointer. */
  @Override
  void refresh() {
    DrawnCell cell = box().stage().cell().orElse(null);
    Handles handles = box().handles().orElse(null);
    if (cell == null || handles == null || drag != null) {
      return;
    }
    int colour = ToolColours.accent(box().stage());
    SegmentSelection chosen = box().stage().selection();
    List<Overlay.Dot> dots = new ArrayList<>();
    if (chosen.size() <= MOST_SHOWN) {
      handles
          .of(cell.morphology(), chosen)
          .forEach(each -> dots.add(new Overlay.Dot(each.at(), colour, RADIUS, true)));
    }
    if (hovered != null) {
      dots.add(new Overlay.Dot(hovered.at(), colour, HELD, false));
    }
    box().stage().overlay(box(), dots.isEmpty() ? null : new Overlay(List.of(), dots));
  }
}
