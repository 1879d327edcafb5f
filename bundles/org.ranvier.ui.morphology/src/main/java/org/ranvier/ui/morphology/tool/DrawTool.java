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
import org.ranvier.edit.morphology.drag.DrawnLine;
import org.ranvier.edit.morphology.drag.Handle;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * Draws a neurite that grows from where it begins: freehand with the button held, or corner by
 * corner with clicks, until a double click or Enter.
 */
final class DrawTool extends PointerTool {
  private static final double RADIUS = 3;

  private @Nullable DrawnLine line;
  private int parentId;
  private boolean began;
  private boolean drawn;
  private int pressX;
  private int pressY;

  DrawTool(ToolBox box) {
    super(box);
  }

  @Override
  public boolean press(Event event) {
    if (!isLeft(event)) {
      return false;
    }
    began = line == null;
    if (began && !begin(event)) {
      return false;
    }
    drawn = false;
    pressX = event.x;
    pressY = event.y;
    return true;
  }

  private boolean begin(Event event) {
    DrawnCell cell = box().stage().cell().orElse(null);
    Camera camera = box().picture().camera().orElse(null);
    if (cell == null || camera == null) {
      return false;
    }
    Optional<SegmentPlace> from = placeAt(event, cell, camera);
    if (from.isEmpty()) {
      return false;
    }
    if (box().picture().isElsewhere()) {
      box().stage().say(ToolMessages.elsewhere, IMessageProvider.WARNING);
      return false;
    }
    Morphology morphology = cell.morphology();
    parentId = morphology.segments().get(from.get().segmentIndex()).id();
    line = new DrawnLine(morphology, from.get(), DrawnLine.Width.usual(morphology, from.get()));
    return true;
  }

  /** A point of the cell, or any other place of a segment. */
  private Optional<SegmentPlace> placeAt(Event event, DrawnCell cell, Camera camera) {
    return box()
        .handles()
        .flatMap(each -> each.find(camera, event.x, event.y, SegmentSelection.EMPTY))
        .map(DrawTool::placeOf)
        .or(() -> cell.picking().place(camera, event.x, event.y));
  }

  private static SegmentPlace placeOf(Handle handle) {
    return new SegmentPlace(handle.segment(), handle.end() == End.DISTAL ? 1 : 0);
  }

  @Override
  public void drag(Event event) {
    DrawnLine now = line;
    Camera camera = box().picture().camera().orElse(null);
    boolean still = Math.hypot(event.x - pressX, event.y - pressY) < STILL;
    if (now == null || camera == null || !drawn && still) {
      return;
    }
    if (!drawn && !began) {
      now.corner(camera, pressX, pressY);
    }
    drawn = true;
    now.draw(camera, event.x, event.y);
    show(now, null);
    tell(event, now);
  }

  @Override
  public void release(Event event) {
    DrawnLine now = line;
    Camera camera = box().picture().camera().orElse(null);
    if (now == null || camera == null) {
      return;
    }
    if (drawn && began) {
      finish();
    } else if (!drawn && !began) {
      now.corner(camera, event.x, event.y);
      show(now, null);
    }
    drawn = false;
  }

  /** The line follows the pointer from corner to corner. */
  @Override
  public void hover(Event event) {
    DrawnLine now = line;
    Camera camera = box().picture().camera().orElse(null);
    if (now != null && camera != null) {
      Vector last = now.last();
      double depth = camera.project(last).depth();
      show(now, camera.unproject(new Projected(event.x, event.y, depth)));
      tell(event, now);
    }
  }

  @Override
  public boolean doubleClick(Event event) {
    if (line == null) {
      return false;
    }
    finish();
    return true;
  }

  @Override
  public boolean key(Event event) {
    DrawnLine now = line;
    if (now == null) {
      return false;
    }
    switch (event.keyCode) {
      case SWT.ESC -> cancel();
      case SWT.CR, SWT.KEYPAD_CR -> finish();
      case SWT.BS -> {
        now.takeBack();
        show(now, null);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void finish() {
    DrawnLine ended = line;
    if (ended == null) {
      return;
    }
    int id = parentId;
    cancel();
    if (!ended.isEmpty()) {
      box().stage().edit(text -> ended.edit(text, id));
    }
  }

  @Override
  public void cancel() {
    line = null;
    drawn = false;
    box().readout().hide();
    box().stage().overlay(box(), null);
  }

  private void show(DrawnLine now, @Nullable Vector ahead) {
    int colour = ToolColours.accent(box().stage());
    List<Vector> places = new ArrayList<>();
    places.add(now.start());
    places.addAll(now.places());
    List<Overlay.Dot> dots =
        places.stream().map(each -> new Overlay.Dot(each, colour, RADIUS, true)).toList();
    List<Overlay.Line> lines = new ArrayList<>();
    lines.add(new Overlay.Line(places, colour, 2));
    if (ahead != null) {
      lines.add(new Overlay.Line(List.of(now.last(), ahead), colour, 1));
    }
    box().stage().overlay(box(), new Overlay(lines, dots));
  }

  private void tell(Event event, DrawnLine now) {
    box()
        .readout()
        .show(
            event.x,
            event.y,
            ToolMessages.bind(ToolMessages.growsFrom, parentId),
            List.of(
                new SegmentCard.Line(ToolMessages.length, ToolMessages.um(now.lengthUm())),
                new SegmentCard.Line(ToolMessages.segments, Integer.toString(now.places().size())),
                new SegmentCard.Line(
                    ToolMessages.diameter, ToolMessages.um(now.width().startUm()))));
  }
}
