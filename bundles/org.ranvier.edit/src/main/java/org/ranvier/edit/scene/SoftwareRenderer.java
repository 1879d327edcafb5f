/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.ranvier.edit.scene.Scene.STRIDE;

import java.util.stream.IntStream;

/**
 * Draws cells without graphics hardware: where there is none, for pictures of any size, and in
 * tests. Smooth sides come from painting the farthest first; what lies inside of something else is
 * hidden by comparing depths.
 */
public final class SoftwareRenderer {
  /** Bands of the picture are painted beside each other; more of them than processors even out. */
  private static final int BANDS = 4 * Runtime.getRuntime().availableProcessors();

  private SoftwareRenderer() {}

  /**
   * Draws a picture of the size that the camera has; takes all processors.
   *
   * @param colours 0xRRGGBB by index of the segment
   */
  public static Raster draw(
      Scene scene, Camera camera, int[] colours, Marks marks, SceneStyle style) {
    Raster raster = new Raster(camera.width(), camera.rows(), style.background());
    if (scene.size() == 0) {
      return raster;
    }
    double reach = new CameraReach(scene, camera).radius();
    int[] order = PaintersOrder.of(scene, camera);
    ProjectedSegments projected = new ProjectedSegments(scene, camera);
    int bands = Math.min(BANDS, camera.rows());
    IntStream.range(0, bands)
        .parallel()
        .forEach(
            band -> {
              int top = (int) ((long) band * camera.rows() / bands);
              int bottom = (int) ((long) (band + 1) * camera.rows() / bands);
              SegmentBrush brush = new SegmentBrush(raster, camera, style, reach, top, bottom);
              for (int segment : order) {
                paint(scene, projected, segment, colours[segment], marks, brush);
              }
            });
    return raster;
  }

  private static void paint(
      Scene scene,
      ProjectedSegments projected,
      int segment,
      int colour,
      Marks marks,
      SegmentBrush brush) {
    double[] places = projected.places;
    int at = STRIDE * segment;
    float[] ends = scene.ends();
    double wider = marks.isMarked(segment) ? Marks.WIDER : 0;
    double first = Math.max(ends[at + 3] * places[at + 3], SceneStyle.LEAST_RADIUS) + wider;
    double last = Math.max(ends[at + 7] * places[at + 7], SceneStyle.LEAST_RADIUS) + wider;
    if (!brush.reaches(places[at + 1], places[at + 5], Math.max(first, last))) {
      return;
    }
    brush.place(places, at, first, last, scene.rounded()[segment]);
    brush.colour(colour, marks.share(segment));
    brush.paint();
  }
}
