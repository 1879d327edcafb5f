/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

/**
 * A measure of a shape: what it is, in which unit, per what, and how L-Measure calls it.
 *
 * <p>Where this differs from L-Measure it is because the answer should not depend on how finely a
 * neurite was drawn or in which order daughters stand in a file; each such case says so.
 */
public enum Measure {
  /** Membrane area of the soma, µm². */
  SOMA_SURFACE("Soma_Surface", "µm²", "membrane area of the soma"),
  /** Neurites that leave the soma; without a soma those that leave the root. */
  STEMS("N_stems", "", "neurites that leave the soma"),
  /** Places where a neurite goes on in exactly two. */
  BIFURCATIONS("N_bifs", "", "places where a neurite goes on in two"),
  /** Places where a neurite goes on in more than two; L-Measure has no word for them. */
  MULTIFURCATIONS("", "", "places where a neurite goes on in more than two"),
  /** Stretches between the soma, branch points and tips. */
  BRANCHES("N_branch", "", "stretches between soma, branch points and tips"),
  /** Ends of neurites. */
  TIPS("N_tips", "", "ends of neurites"),
  /** Extent along x, µm, of all of it; L-Measure's leaves out the outer 5 %. */
  WIDTH("Width", "µm", "extent of all points along x"),
  /** Extent along y, µm. */
  HEIGHT("Height", "µm", "extent of all points along y"),
  /** Extent along z, µm. */
  DEPTH("Depth", "µm", "extent of all points along z"),
  /** Diameter of neurites, µm, a mean over their length; L-Measure's is one over samples. */
  DIAMETER("Diameter", "µm", "∫ d ds / ∫ ds over all neurites"),
  /** Length of neurites, µm; sum over branches. */
  LENGTH("Length", "µm", "path length of each branch"),
  /** Membrane area of neurites, µm², of tapered cylinders; L-Measure's cylinders do not taper. */
  SURFACE("Surface", "µm²", "lateral area π (r₁ + r₂) √(l² + (r₁ − r₂)²), by branch"),
  /** Volume of neurites, µm³, of tapered cylinders. */
  VOLUME("Volume", "µm³", "π l (r₁² + r₁ r₂ + r₂²) / 3, by branch"),
  /** Straight distance of each tip from the middle of the soma, µm. */
  EUCLIDEAN_DISTANCE("EucDistance", "µm", "straight distance of each tip from the soma"),
  /** Path length from the start of the stem to each tip, µm. */
  PATH_DISTANCE("PathDistance", "µm", "path length from the soma to each tip"),
  /** Number of branch points between the soma and each branch. */
  BRANCH_ORDER("Branch_Order", "", "branch points between soma and branch"),
  /** Number of tips that each branch leads to. */
  TERMINAL_DEGREE("Terminal_degree", "", "tips that each branch leads to"),
  /** (d₁ − d₂) / length of a branch: Burke's taper. */
  TAPER_1("Taper_1", "", "(d start − d end) / path length, by branch"),
  /** (d₁ − d₂) / d₁ of a branch: Hillman's taper. */
  TAPER_2("Taper_2", "", "(d start − d end) / d start, by branch"),
  /** Straight distance between the ends of a branch divided by its path length. */
  CONTRACTION("Contraction", "", "straight distance / path length, by branch"),
  /** Number of pieces that a branch was drawn with. */
  FRAGMENTATION("Fragmentation", "", "pieces of a branch as drawn"),
  /** Larger diameter of two daughters divided by the smaller one, at least 1. */
  DAUGHTER_RATIO("Daughter_Ratio", "", "d larger / d smaller, by bifurcation"),
  /** Diameter of each daughter divided by that of the parent. */
  PARENT_DAUGHTER_RATIO("Parent_Daughter_Ratio", "", "d daughter / d parent, by daughter"),
  /** |n₁ − n₂| / (n₁ + n₂ − 2) for daughters that lead to n₁ and n₂ tips; 0 for two tips. */
  PARTITION_ASYMMETRY(
      "Partition_asymmetry", "", "|n₁ − n₂| / (n₁ + n₂ − 2), n the tips of a daughter"),
  /**
   * The power p with dᵖ = d₁ᵖ + d₂ᵖ; only of bifurcations whose parent is thicker than either
   * daughter, as there is none otherwise.
   */
  RALL_POWER("Rall_Power", "", "p with dᵖ = d₁ᵖ + d₂ᵖ"),
  /** (d₁^1.5 + d₂^1.5) / d^1.5: 1 where Rall's equivalent cylinder is possible. */
  PK_CLASSIC("Pk_classic", "", "(d₁^1.5 + d₂^1.5) / d^1.5"),
  /** Angle between the first pieces of two daughters, degrees. */
  AMPLITUDE_LOCAL("Bif_ampl_local", "°", "angle between the first pieces of two daughters"),
  /** Angle between the lines to the ends of two daughters, degrees. */
  AMPLITUDE_REMOTE("Bif_ampl_remote", "°", "angle between the lines to the ends of two daughters"),
  /** Smaller angle between the way back along the parent's last piece and a daughter's first. */
  TILT_LOCAL("Bif_tilt_local", "°", "smaller angle of the way back and a daughter, pieces"),
  /** Smaller angle between the line back to the parent's start and that to a daughter's end. */
  TILT_REMOTE("Bif_tilt_remote", "°", "smaller angle of the way back and a daughter, branches"),
  /**
   * Angle between the planes of the first pieces of two daughters and of those at the bifurcation
   * before, 0 to 90°: which daughter is the first does not matter (L-Measure's goes to 180°).
   */
  TORQUE_LOCAL("Bif_torque_local", "°", "angle between planes of successive bifurcations, pieces"),
  /** The same with the lines to the ends of daughters. */
  TORQUE_REMOTE(
      "Bif_torque_remote", "°", "angle between planes of successive bifurcations, branches"),
  /**
   * Slope of the regression of ln(path length) on ln(straight distance) from the start of a branch,
   * over its points; 1 for a straight one. Branches with fewer than three pieces have none.
   */
  FRACTAL_DIMENSION(
      "Fractal_Dim", "", "slope of ln path over ln straight distance from its start, by branch");

  private final String lMeasureName;
  private final String unit;
  private final String formula;

  Measure(String lMeasureName, String unit, String formula) {
    this.lMeasureName = lMeasureName;
    this.unit = unit;
    this.formula = formula;
  }

  /** How L-Measure calls it, empty where it does not have it. */
  public String lMeasureName() {
    return lMeasureName;
  }

  /** Symbol of the unit, empty for numbers and ratios. */
  public String unit() {
    return unit;
  }

  /** How it is computed, in a line. */
  public String formula() {
    return formula;
  }
}
