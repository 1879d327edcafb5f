/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.ranvier.edit.scene.Scene.STRIDE;

import java.util.stream.IntStream;

/**
 * All segments of a scene in the picture, by index of the segment.
 *
 * <pre>
 *   places   8 numbers a segment: x y depth factor of the start, the same of the end; pixels, µm,
 *            pixels for each µm
 * </pre>
 */
final class ProjectedSegments {
  private static final int CHUNK = 4096;

  final double[] places;

  ProjectedSegments(Scene scene, Camera camera) {
    places = new double[STRIDE * scene.size()];
    Projector projector = new Projector(camera, scene.origin());
    IntStream.range(0, (scene.size() + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(
            chunk -> {
              double[] at = new double[Projector.SIZE];
              int end = Math.min(scene.size(), (chunk + 1) * CHUNK);
              for (int half = 2 * chunk * CHUNK; half < 2 * end; half++) {
                projector.project(scene.ends(), Projector.SIZE * half, at);
                System.arraycopy(at, 0, places, Projector.SIZE * half, Projector.SIZE);
              }
            });
  }
}
