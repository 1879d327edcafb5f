/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import org.eclipse.swt.widgets.Event;

/** Leaves all to the habits of the mouse, which choose segments and move the camera. */
final class SelectTool extends PointerTool {
  SelectTool(ToolBox box) {
    super(box);
  }

  @Override
  public boolean press(Event event) {
    return false;
  }

  @Override
  public void drag(Event event) {}

  @Override
  public void release(Event event) {}

  @Override
  public void hover(Event event) {}

  @Override
  public boolean doubleClick(Event event) {
    return false;
  }

  @Override
  public boolean key(Event event) {
    return false;
  }
}
