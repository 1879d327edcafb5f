/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.function.Consumer;

/** One thing that can be done about a fault. */
public final class Mend {
  private final String title;
  private final Consumer<RoughCell> action;

  Mend(String title, Consumer<RoughCell> action) {
    this.title = title;
    this.action = action;
  }

  /** What it does, for a menu. */
  public String title() {
    return title;
  }

  void apply(RoughCell cell) {
    action.accept(cell);
  }

  @Override
  public String toString() {
    return title;
  }
}
