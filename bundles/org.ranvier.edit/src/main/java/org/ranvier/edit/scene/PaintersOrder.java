/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.ranvier.edit.scene.Scene.STRIDE;

import java.util.Arrays;

/** Segments from the farthest to the nearest, so that each is painted over those behind it. */
final class PaintersOrder {
  private PaintersOrder() {}

  static int[] of(Scene scene, Camera camera) {
    Vector towards = camera.rotation().inverse().apply(new Vector(0, 0, 1));
    float x = (float) towards.x();
    float y = (float) towards.y();
    float z = (float) towards.z();
    float[] ends = scene.ends();
    long[] keys = new long[scene.size()];
    for (int i = 0; i < keys.length; i++) {
      int at = STRIDE * i;
      float nearness =
          x * (ends[at] + ends[at + 4])
              + y * (ends[at + 1] + ends[at + 5])
              + z * (ends[at + 2] + ends[at + 6]);
      keys[i] = (long) sortable(nearness) << 32 | i;
    }
    Arrays.parallelSort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** A number that is ordered as an int as the other is as a float. */
  private static int sortable(float value) {
    int bits = Float.floatToIntBits(value);
    return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
  }
}
