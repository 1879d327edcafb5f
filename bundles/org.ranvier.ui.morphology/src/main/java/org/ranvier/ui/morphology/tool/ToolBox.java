/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.drag.CableConstants;
import org.ranvier.edit.morphology.drag.Handles;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** The tools of a page, one of which is in use, and what they share. */
public final class ToolBox {
  private final CellStage stage;
  private final Picture picture;
  private final Readout readout;
  private ToolKind kind = ToolKind.SELECT;
  private PointerTool tool = new SelectTool(this);
  private String brushGroup = "";
  private Runnable changed = () -> {};
  private @Nullable DrawnCell known;
  private @Nullable Handles handles;
  private @Nullable CableConstants constants;

  public ToolBox(CellStage stage, Picture picture) {
    this.stage = stage;
    this.picture = picture;
    this.readout = new Readout(picture.control());
  }

  CellStage stage() {
    return stage;
  }

  Picture picture() {
    return picture;
  }

  Readout readout() {
    return readout;
  }

  public ToolKind kind() {
    return kind;
  }

  /** The tool in use. */
  public PointerTool tool() {
    return tool;
  }

  /** Takes the tool of a key that is pressed alone; tells whether there is one. */
  public boolean useByKey(Event event) {
    for (ToolKind each : ToolKind.values()) {
      if (event.keyCode == each.key() && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
        use(each);
        return true;
      }
    }
    return false;
  }

  /** Has somebody told when another tool is taken. */
  public void onChange(Runnable told) {
    changed = told;
  }

  /** Takes another tool. */
  public void use(ToolKind next) {
    tool.cancel();
    stage.overlay(this, null);
    kind = next;
    tool = next.make(this);
    int shape = next == ToolKind.SELECT ? SWT.CURSOR_ARROW : SWT.CURSOR_CROSS;
    picture.control().setCursor(picture.control().getDisplay().getSystemCursor(shape));
    refresh();
    changed.run();
    stage.say(next == ToolKind.SELECT ? "" : next.hint(), IMessageProvider.NONE);
  }

  /** What stands beside the pointer; empty where nothing does. */
  public String told() {
    return readout.words();
  }

  /** The group that the brush adds to; empty for the selection. */
  public String brushGroup() {
    return brushGroup;
  }

  void brushGroup(String group) {
    brushGroup = group;
  }

  /** Another cell is shown, or another text of the same one. */
  public void shown() {
    DrawnCell next = stage.cell().orElse(null);
    boolean same = next != null && known != null && next.isSameTextAs(known);
    known = null;
    handles = null;
    if (!same) {
      tool.cancel();
      constants = null;
    }
    refresh();
    if (kind == ToolKind.MOVE && constants == null) {
      stage.cell().ifPresent(this::readConstants);
    }
  }

  /** Another selection is shown. */
  public void refresh() {
    tool.refresh();
  }

  /** The points of the cell that is shown. */
  Optional<Handles> handles() {
    DrawnCell cell = stage.cell().orElse(null);
    if (cell != known) {
      known = cell;
      handles = cell == null ? null : Handles.of(cell.morphology());
    }
    return Optional.ofNullable(handles);
  }

  /** What the cell states of its cables, as far as that is known by now. */
  CableConstants constants(DrawnCell cell) {
    CableConstants now = constants;
    if (now == null) {
      readConstants(cell);
      now = CableConstants.none(cell.morphology());
      constants = now;
    }
    return now;
  }

  /** In the background: the model is resolved for it. */
  private void readConstants(DrawnCell cell) {
    Knowledge knowledge = stage.editor().readings().knowledge().orElse(null);
    if (knowledge == null) {
      return;
    }
    Job job =
        Job.createSystem(
            ToolMessages.reading,
            _ -> {
              CableConstants read = CableConstants.of(knowledge.model(), cell.morphology());
              if (!picture.control().isDisposed()) {
                picture.control().getDisplay().asyncExec(() -> take(cell, read));
              }
            });
    job.setPriority(Job.SHORT);
    job.schedule();
  }

  private void take(DrawnCell cell, CableConstants read) {
    if (!picture.control().isDisposed() && stage.cell().filter(cell::isSameTextAs).isPresent()) {
      constants = read;
    }
  }
}
