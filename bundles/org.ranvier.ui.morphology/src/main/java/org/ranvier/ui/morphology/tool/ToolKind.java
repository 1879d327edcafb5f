/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

/** What the left button of the mouse is for. */
public enum ToolKind {
  /** Choosing segments and looking around, as the habits of the mouse have it. */
  SELECT,
  /** Dragging points. */
  MOVE,
  /** Drawing new neurites. */
  DRAW,
  /** Choosing segments, or adding them to a group, by drawing over them. */
  BRUSH;

  public String title() {
    return switch (this) {
      case SELECT -> ToolMessages.select;
      case MOVE -> ToolMessages.move;
      case DRAW -> ToolMessages.draw;
      case BRUSH -> ToolMessages.brush;
    };
  }

  /** The key that takes it over the picture. */
  char key() {
    return switch (this) {
      case SELECT -> 'v';
      case MOVE -> 'g';
      case DRAW -> 'd';
      case BRUSH -> 'b';
    };
  }

  /** What one does with it, and its key. */
  public String toolTip() {
    return hint() + " (" + Character.toUpperCase(key()) + ")";
  }

  /** What one does with it, in a sentence. */
  public String hint() {
    return switch (this) {
      case SELECT -> ToolMessages.selectHint;
      case MOVE -> ToolMessages.moveHint;
      case DRAW -> ToolMessages.drawHint;
      case BRUSH -> ToolMessages.brushHint;
    };
  }

  PointerTool make(ToolBox box) {
    return switch (this) {
      case SELECT -> new SelectTool(box);
      case MOVE -> new MoveTool(box);
      case DRAW -> new DrawTool(box);
      case BRUSH -> new BrushTool(box);
    };
  }
}
