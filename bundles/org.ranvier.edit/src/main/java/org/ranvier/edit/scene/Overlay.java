/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines and dots over the picture of a cell, at places in space; never hidden by the cell.
 *
 * @param lines drawn first
 * @param dots drawn over the lines
 */
public record Overlay(List<Line> lines, List<Dot> dots) {
  public static final Overlay NONE = new Overlay(List.of(), List.of());

  /**
   * Straight pieces from place to place.
   *
   * @param places in µm
   * @param colour 0xRRGGBB
   * @param width pixels
   */
  public record Line(List<Vector> places, int colour, double width) {
    public Line {
      places = List.copyOf(places);
    }
  }

  /**
   * A disc that is as large however near it is.
   *
   * @param place in µm
   * @param colour 0xRRGGBB
   * @param radius pixels
   * @param filled whether it is a disc or a ring
   */
  public record Dot(Vector place, int colour, double radius, boolean filled) {}

  public Overlay {
    lines = List.copyOf(lines);
    dots = List.copyOf(dots);
  }

  public boolean isEmpty() {
    return lines.isEmpty() && dots.isEmpty();
  }

  /** Both, the other one on top. */
  public Overlay with(Overlay other) {
    List<Line> allLines = new ArrayList<>(lines);
    allLines.addAll(other.lines);
    List<Dot> allDots = new ArrayList<>(dots);
    allDots.addAll(other.dots);
    return new Overlay(allLines, allDots);
  }
}
