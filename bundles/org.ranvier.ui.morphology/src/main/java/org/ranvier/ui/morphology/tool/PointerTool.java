/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** A tool in somebody's hand. It tells of each event whether it has taken it. */
public abstract class PointerTool {
  /** A hand that clicks is not quite still, pixels. */
  static final int STILL = 3;

  private final ToolBox box;

  PointerTool(ToolBox box) {
    this.box = box;
  }

  ToolBox box() {
    return box;
  }

  /**
   * A button is pressed.
   *
   * @param event where and with which keys
   * @return whether all until its release is the tool's
   */
  public abstract boolean press(Event event);

  /**
   * The pointer moves while a button is held that the tool has taken.
   *
   * @param event where and with which keys
   */
  public abstract void drag(Event event);

  /**
   * The button is released that the tool has taken.
   *
   * @param event where and with which keys
   */
  public abstract void release(Event event);

  /**
   * The pointer moves while no button is held.
   *
   * @param event where and with which keys
   */
  public abstract void hover(Event event);

  /**
   * A button is pressed twice.
   *
   * @param event where and with which keys
   * @return whether the tool has taken it
   */
  public abstract boolean doubleClick(Event event);

  /**
   * A key is pressed.
   *
   * @param event which one
   * @return whether the tool has taken it
   */
  public abstract boolean key(Event event);

  /** Leaves all as it was before what is under way. */
  public void cancel() {}

  /** Another cell is shown, another text of the same one, or another selection. */
  void refresh() {}

  static boolean isHeld(Event event, int key) {
    return (event.stateMask & key) != 0;
  }

  static boolean isLeft(Event event) {
    return event.button == 1;
  }

  static boolean isEscape(Event event) {
    return event.keyCode == SWT.ESC;
  }
}
