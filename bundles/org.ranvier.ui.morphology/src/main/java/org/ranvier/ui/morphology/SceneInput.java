/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Gesture;
import org.ranvier.edit.scene.MouseScheme;
import org.ranvier.edit.scene.PointerDrag;
import org.ranvier.edit.scene.SegmentHit;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.tool.PointerTool;
import org.ranvier.ui.morphology.tool.ToolBox;

/** Mouse and keys over the picture. */
final class SceneInput {
  private static final double WHEEL = 1.15;

  private final SceneView view;
  private final SceneKeys keys;
  private @Nullable PointerDrag drag;
  private @Nullable ToolBox tools;
  private boolean toolHolds;

  SceneInput(SceneView view) {
    this.view = view;
    this.keys = new SceneKeys(view);
  }

  /** What takes events before the habits of the mouse do. */
  void setTools(ToolBox box) {
    tools = box;
  }

  private Optional<PointerTool> tool() {
    return Optional.ofNullable(tools).map(ToolBox::tool);
  }

  void listen() {
    Control control = view.control();
    control.addListener(SWT.MouseDown, this::press);
    control.addListener(SWT.MouseMove, this::move);
    control.addListener(SWT.MouseUp, this::release);
    control.addListener(SWT.MouseDoubleClick, this::doubleClick);
    control.addListener(SWT.MouseWheel, this::wheel);
    control.addListener(SWT.MouseExit, _ -> view.hover(OptionalInt.empty()));
    control.addListener(SWT.KeyDown, this::key);
    control.addListener(SWT.Traverse, SceneInput::traverse);
  }

  private static void traverse(Event event) {
    // Arrows turn the cell; Tab goes on to the next control.
    event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
  }

  private static Set<Gesture.Key> held(Event event) {
    Set<Gesture.Key> held = EnumSet.noneOf(Gesture.Key.class);
    if ((event.stateMask & SWT.SHIFT) != 0) {
      held.add(Gesture.Key.SHIFT);
    }
    if ((event.stateMask & SWT.MOD1) != 0) {
      held.add(Gesture.Key.CTRL);
    }
    if ((event.stateMask & SWT.ALT) != 0) {
      held.add(Gesture.Key.ALT);
    }
    return held;
  }

  private void press(Event event) {
    view.control().setFocus();
    if (toolHolds) {
      return;
    }
    toolHolds = tool().filter(each -> each.press(event)).isPresent();
    if (toolHolds) {
      return;
    }
    drag =
        new PointerDrag(
            ScenePreferences.chosen(MouseScheme.class),
            new Gesture(event.button, held(event)),
            event.x,
            event.y);
  }

  private void key(Event event) {
    boolean taken =
        tools != null && (tools.tool().key(event) || (!toolHolds && tools.useByKey(event)));
    if (!taken) {
      keys.press(event);
    }
  }

  private void move(Event event) {
    if (toolHolds) {
      tool().ifPresent(each -> each.drag(event));
      return;
    }
    PointerDrag current = drag;
    if (current == null) {
      tool().ifPresent(each -> each.hover(event));
      view.hover(
          view.hit(event.x, event.y)
              .map(hit -> OptionalInt.of(hit.segment()))
              .orElseGet(OptionalInt::empty));
      return;
    }
    Camera camera = view.camera().orElse(null);
    if (camera != null) {
      Camera moved = current.move(camera, event.x, event.y);
      if (!moved.equals(camera)) {
        view.grab(moved);
      }
      if (current.isArea()) {
        view.canvas().band(current.band());
      }
    }
  }

  private void release(Event event) {
    if (toolHolds) {
      toolHolds = false;
      tool().ifPresent(each -> each.release(event));
      return;
    }
    PointerDrag ended = drag;
    drag = null;
    if (ended == null) {
      return;
    }
    view.canvas().band(new int[0]);
    if (ended.isClick() && event.button == 1) {
      click(event);
    } else {
      choose(ended);
    }
  }

  private void choose(PointerDrag ended) {
    Camera camera = view.camera().orElse(null);
    if (camera == null) {
      return;
    }
    ended
        .area()
        .flatMap(area -> view.picking().map(picking -> picking.inside(camera, area)))
        .ifPresent(found -> view.choose(ended.isAdding() ? view.selection().union(found) : found));
  }

  /** Chooses the segment under the pointer; with the control key, beside what is chosen. */
  private void click(Event event) {
    SegmentSelection clicked =
        view.hit(event.x, event.y)
            .map(hit -> SegmentSelection.of(hit.segment()))
            .orElse(SegmentSelection.EMPTY);
    if ((event.stateMask & SWT.MOD1) != 0) {
      view.choose(view.selection().toggle(clicked));
    } else if ((event.stateMask & SWT.SHIFT) != 0) {
      view.choose(view.selection().union(clicked));
    } else {
      view.choose(clicked);
    }
  }

  /** Chooses the whole cable. */
  private void doubleClick(Event event) {
    if (event.button != 1 || tool().filter(each -> each.doubleClick(event)).isPresent()) {
      return;
    }
    view.cell()
        .ifPresent(
            cell ->
                view.hit(event.x, event.y)
                    .map(SegmentHit::segment)
                    .ifPresent(segment -> view.choose(cell.related().section(segment))));
  }

  private void wheel(Event event) {
    event.doit = false;
    view.camera()
        .ifPresent(
            camera ->
                view.grab(
                    camera.zoom(Math.pow(WHEEL, Math.signum(event.count)), event.x, event.y)));
  }
}
