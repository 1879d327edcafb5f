/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/** The colour of each segment and what it means. */
public final class Colours {
  private final int[] ofSegments;
  private final Legend legend;

  /**
   * @param ofSegments 0xRRGGBB by index of the segment, not copied
   */
  public Colours(int[] ofSegments, Legend legend) {
    this.ofSegments = ofSegments;
    this.legend = legend;
  }

  /** 0xRRGGBB by index of the segment, not copied. */
  public int[] ofSegments() {
    return ofSegments;
  }

  public Legend legend() {
    return legend;
  }
}
