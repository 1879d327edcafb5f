/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

/** The colours of a cell's segments over time. */
public interface ColourFrames {
  /** How many moments there are, at least one. */
  int count();

  /** When a moment is shown, in seconds of the animation; ascending, the first at 0. */
  double seconds(int frame);

  /** The colour of each segment at a moment, 0xRRGGBB as screens have it, by index. */
  int[] colours(int frame);
}
