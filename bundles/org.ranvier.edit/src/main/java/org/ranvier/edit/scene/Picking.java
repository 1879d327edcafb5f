/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.ranvier.edit.scene.Scene.STRIDE;

import java.util.Optional;
import org.ranvier.morphology.SegmentPlace;

/** Which segments lie where in the picture. */
public final class Picking {
  /** How far beside a thin segment one may click, pixels. */
  public static final double TOLERANCE = 4;

  private final Scene scene;
  private final SegmentIndex index;

  public Picking(Scene scene) {
    this.scene = scene;
    this.index = SegmentIndex.of(scene);
  }

  /** The segments where they are. */
  public Scene scene() {
    return scene;
  }

  /** What is seen at a place in the picture. */
  public Optional<SegmentHit> hit(Camera camera, double x, double y) {
    return index.find(camera.ray(x, y, TOLERANCE, reach(camera)));
  }

  /** The place on the cell that is seen at a place in the picture. */
  public Optional<SegmentPlace> place(Camera camera, double x, double y) {
    return hit(camera, x, y).map(hit -> new SegmentPlace(hit.segment(), hit.fraction()));
  }

  /** How far from the camera's target the cell reaches. */
  public double reach(Camera camera) {
    Box bounds = scene.bounds();
    return bounds.centre().minus(camera.target()).length() + bounds.radius() + 1;
  }

  /** The segments whose axis has a point in the area, hidden ones too. */
  public SegmentSelection inside(Camera camera, Outline area) {
    SegmentSelection.Builder found = new SegmentSelection.Builder();
    float[] ends = scene.ends();
    Projector projector = new Projector(camera, scene.origin());
    double[] from = new double[Projector.SIZE];
    double[] to = new double[Projector.SIZE];
    for (int i = 0; i < scene.size(); i++) {
      projector.project(ends, STRIDE * i, from);
      projector.project(ends, STRIDE * i + STRIDE / 2, to);
      if (area.meets(from[0], from[1], to[0], to[1])) {
        found.add(i);
      }
    }
    return found.build();
  }
}
