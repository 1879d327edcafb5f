/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/** What dragging does. */
public enum DragAction {
  ORBIT,
  PAN,
  /** Closer when dragged up. */
  ZOOM,
  /** Chooses what the box touches. */
  SELECT_BOX,
  /** Chooses what the box touches, beside what is chosen. */
  ADD_BOX,
  /** Chooses what the drawn line encloses. */
  SELECT_LASSO;

  /** Whether an area of the picture is drawn. */
  public boolean isArea() {
    return this == SELECT_BOX || this == ADD_BOX || this == SELECT_LASSO;
  }
}
