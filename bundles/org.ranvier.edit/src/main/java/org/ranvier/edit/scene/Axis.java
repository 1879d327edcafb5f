/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the cell's axes as it points in the picture.
 *
 * @param name x, y or z
 * @param right from −1 to 1
 * @param down from −1 to 1
 * @param towards from −1, away from the viewer, to 1
 */
public record Axis(String name, double right, double down, double towards) {
  /** The three axes, the farthest first, so that the nearest is drawn over the others. */
  public static List<Axis> of(Camera camera) {
    return Stream.of(
            axis("x", camera, new Vector(1, 0, 0)),
            axis("y", camera, new Vector(0, 1, 0)),
            axis("z", camera, new Vector(0, 0, 1)))
        .sorted(Comparator.comparingDouble(Axis::towards))
        .toList();
  }

  private static Axis axis(String name, Camera camera, Vector direction) {
    Vector seen = camera.rotation().apply(direction);
    return new Axis(name, seen.x(), -seen.y(), seen.z());
  }
}
