/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * How a picture looks.
 *
 * @param background 0xRRGGBB
 * @param chosen the colour of what stands out
 * @param depthCue how much of the background the farthest segment takes on, 0 to 1
 */
public record SceneStyle(int background, int chosen, double depthCue) {
  private static final int CHOSEN = 0xE69F00;
  private static final double USUAL_CUE = 0.65;

  /** Light that comes from everywhere. */
  public static final float AMBIENT = 0.45f;

  /** Light from above the viewer's left shoulder. */
  public static final float DIRECTED = 0.62f;

  /** Where the directed light comes from; of length 1. */
  public static final Vector LIGHT = new Vector(-0.4, 0.55, 0.73).unit();

  /** The narrowest that a segment is drawn, pixels from its axis to its side. */
  public static final double LEAST_RADIUS = 0.6;

  public static SceneStyle on(int background) {
    return new SceneStyle(background, CHOSEN, USUAL_CUE);
  }

  public SceneStyle withDepthCue(double cue) {
    return new SceneStyle(background, chosen, cue);
  }

  /** How bright a surface is whose normal has those parts: right, up, towards the viewer. */
  static double light(double x, double y, double z) {
    double directed = x * LIGHT.x() + y * LIGHT.y() + z * LIGHT.z();
    return AMBIENT + DIRECTED * Math.max(0, directed);
  }

  /**
   * The share of the background at a depth, for a cell that reaches so far around the target; in
   * front of that colours are as they are.
   */
  double cue(double depth, double reach) {
    return depthCue * Math.clamp(depth / reach, 0, 1);
  }
}
