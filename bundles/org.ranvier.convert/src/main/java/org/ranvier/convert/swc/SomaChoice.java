/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Locale;

/**
 * What the samples of a soma are taken to mean. SWC does not say; programs differ, and so does the
 * membrane area of the soma that they make of the same file.
 */
public enum SomaChoice {
  /**
   * One sample is a sphere. The original meaning of a single sample, and what NEURON, NeuroM and
   * others make of it.
   */
  SPHERE("sphere", "a sphere around the only sample, with its radius"),
  /**
   * Three samples, the second and third one radius below and above the first along y, are one
   * cylinder as long as it is wide, whose area is that of the sphere: NeuroMorpho.Org's form since
   * 2012, which stands for a contour that was averaged.
   */
  THREE_POINT(
      "three-point", "NeuroMorpho.Org's three samples: a cylinder along y as long as it is wide"),
  /** Every step between two samples is a tapered cylinder: the meaning of samples elsewhere. */
  CYLINDERS(
      "cylinders",
      "a tapered cylinder for each step between two samples; neurites begin at their own first sample"),
  /**
   * As {@link #CYLINDERS}, and the steps from the soma to the first samples of neurites are tapered
   * cylinders too, which begin as thick as the soma: SWC to the letter.
   */
  AS_IS(
      "as-is",
      "a tapered cylinder for each step, those from the soma to the neurites as well: SWC to the letter"),
  /**
   * The samples go round an outline in a plane. The body with that outline is cut across its long
   * axis into slices as wide as the outline, as NEURON's import does.
   */
  CONTOUR_STACK(
      "contour", "the samples are an outline: slices across its long axis, each as wide as it is"),
  /** A sphere with the area of {@link #CONTOUR_STACK}, or of {@link #CYLINDERS} for no outline. */
  EQUAL_AREA_SPHERE(
      "equal-area-sphere", "a sphere in the middle with the area of the contour or the cylinders"),
  /**
   * A sphere around the mean of the samples, as wide as they are distant from it on average: what
   * NeuroM takes for an outline, and what NeuroMorpho.Org's three samples are made from.
   */
  MEAN_RADIUS_SPHERE(
      "mean-radius-sphere", "a sphere around the mean of the samples, with their mean distance");

  private final String id;
  private final String meaning;

  SomaChoice(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** The word for it on the command line and in files. */
  public String id() {
    return id;
  }

  /** What it does, in a phrase. */
  public String meaning() {
    return meaning;
  }

  /**
   * The choice with this id.
   *
   * @throws IllegalArgumentException there is none; the message lists them
   */
  public static SomaChoice parse(String id) {
    StringBuilder all = new StringBuilder();
    for (SomaChoice each : values()) {
      if (each.id.equals(id.strip().toLowerCase(Locale.ROOT))) {
        return each;
      }
      all.append(all.isEmpty() ? "" : ", ").append(each.id);
    }
    throw new IllegalArgumentException(
        "\"%s\" is no form of a soma; the forms are %s".formatted(id, all));
  }
}
