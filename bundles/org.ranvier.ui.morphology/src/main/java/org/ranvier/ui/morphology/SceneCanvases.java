/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.swt.widgets.Composite;

/** Chooses what draws. */
final class SceneCanvases {
  private SceneCanvases() {}

  static SceneCanvas create(Composite parent) {
    return new SoftwareCanvas(parent);
  }
}
