/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.scene.Camera;

/** Moves a camera within a fifth of a second, slowly at both ends. */
final class CameraFlight {
  private static final int MILLIS = 200;
  private static final int STEP_MILLIS = 16;

  private final Display display;
  private final Consumer<Camera> seen;
  private int flight;

  CameraFlight(Display display, Consumer<Camera> seen) {
    this.display = display;
    this.seen = seen;
  }

  void start(Camera from, Camera to) {
    flight++;
    step(flight, System.nanoTime(), from, to);
  }

  private void step(int number, long began, Camera from, Camera to) {
    if (number != flight) {
      return; // overtaken
    }
    double time = Math.min(1, (System.nanoTime() - began) / (MILLIS * 1e6));
    if (time < 1) {
      seen.accept(from.towards(to, time * time * (3 - 2 * time)));
      display.timerExec(STEP_MILLIS, () -> step(number, began, from, to));
    } else {
      seen.accept(to);
    }
  }

  void stop() {
    flight++;
  }
}
