/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.EnumSet;
import java.util.Set;

/**
 * A drag of the mouse, by how it begins.
 *
 * @param button 1 left, 2 middle, 3 right
 * @param keys held down
 */
public record Gesture(int button, Set<Key> keys) {
  /** A key that changes what a drag means. */
  public enum Key {
    SHIFT,
    CTRL,
    ALT
  }

  public Gesture {
    keys = Set.copyOf(keys);
  }

  public static Gesture of(int button, Key... keys) {
    EnumSet<Key> held = EnumSet.noneOf(Key.class);
    held.addAll(Set.of(keys));
    return new Gesture(button, held);
  }
}
