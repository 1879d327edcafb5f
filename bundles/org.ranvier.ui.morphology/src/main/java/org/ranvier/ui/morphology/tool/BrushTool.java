/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.drag.Brush;
import org.ranvier.edit.morphology.group.GroupEdits;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Picking;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * Chooses segments by drawing over them, beside what is chosen; with the control key it takes them
 * out. Where a group is set, it adds them to that group or takes them out of it.
 */
final class BrushTool extends PointerTool {
  private @Nullable Brush brush;
  private SegmentSelection before = SegmentSelection.EMPTY;
  private boolean takesOut;

  BrushTool(ToolBox box) {
    super(box);
  }

  @Override
  public boolean press(Event event) {
    DrawnCell cell = box().stage().cell().orElse(null);
    Picking picking = box().picture().picking().orElse(null);
    if (!isLeft(event) || cell == null || picking == null) {
      return false;
    }
    Brush taken = new Brush(scene(cell), picking, ToolSettings.brushPixels());
    Camera camera = box().picture().camera().orElseThrow();
    taken.draw(camera, event.x, event.y);
    if (taken.touched().isEmpty()) {
      return false; // beside the cell one turns it
    }
    brush = taken;
    before = box().stage().selection();
    takesOut = isHeld(event, SWT.MOD1);
    mark(taken);
    return true;
  }

  private Scene scene(DrawnCell cell) {
    return box().picture().picking().map(Picking::scene).orElse(cell.scene());
  }

  private SegmentSelection chosen(Brush now) {
    boolean group = !box().brushGroup().isEmpty();
    if (group) {
      return now.touched();
    }
    return takesOut ? before.minus(now.touched()) : before.union(now.touched());
  }

  private void mark(Brush now) {
    box().picture().mark(chosen(now));
  }

  @Override
  public void drag(Event event) {
    Brush now = brush;
    Camera camera = box().picture().camera().orElse(null);
    if (now != null && camera != null) {
      now.draw(camera, event.x, event.y);
      mark(now);
      ring(event, camera);
    }
  }

  @Override
  public void release(Event event) {
    Brush ended = brush;
    brush = null;
    if (ended == null) {
      return;
    }
    SegmentSelection next = chosen(ended);
    box().picture().mark(before);
    box().stage().choose(next);
    if (!box().brushGroup().isEmpty()) {
      group(ended.touched());
    }
  }

  private void group(SegmentSelection touched) {
    Morphology morphology = box().stage().cell().orElseThrow().morphology();
    List<Integer> ids =
        touched.segments().mapToObj(each -> morphology.segments().get(each).id()).toList();
    String group = box().brushGroup();
    boolean out = takesOut;
    box()
        .stage()
        .edit(
            text -> {
              SegmentSet segments =
                  SegmentSet.ofIndices(
                      ids.stream()
                          .flatMap(id -> text.morphology().findSegment(id).stream())
                          .mapToInt(each -> each.index()));
              GroupEdits edits = new GroupEdits(text);
              return out ? edits.remove(group, segments) : edits.add(group, segments);
            });
  }

  @Override
  public void hover(Event event) {
    box().picture().camera().ifPresent(camera -> ring(event, camera));
  }

  private void ring(Event event, Camera camera) {
    int colour = ToolColours.accent(box().stage());
    Overlay.Dot ring =
        new Overlay.Dot(
            camera.unproject(new Projected(event.x, event.y, 0)),
            colour,
            ToolSettings.brushPixels(),
            false);
    box().stage().overlay(box(), new Overlay(List.of(), List.of(ring)));
  }

  @Override
  public boolean doubleClick(Event event) {
    return false;
  }

  @Override
  public boolean key(Event event) {
    if (!isEscape(event) || brush == null) {
      return false;
    }
    cancel();
    return true;
  }

  @Override
  public void cancel() {
    if (brush != null) {
      box().picture().mark(before);
    }
    brush = null;
    box().stage().overlay(box(), null);
  }
}
