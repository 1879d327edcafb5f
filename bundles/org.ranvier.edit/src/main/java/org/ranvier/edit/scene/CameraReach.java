/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * How far a scene reaches around what a camera looks at.
 *
 * @param radius µm, of the ball around the camera's target that holds the whole scene
 */
public record CameraReach(double radius) {
  public CameraReach(Scene scene, Camera camera) {
    this(
        Math.max(
            1e-3,
            scene.bounds().centre().minus(camera.target()).length() + scene.bounds().radius()));
  }
}
