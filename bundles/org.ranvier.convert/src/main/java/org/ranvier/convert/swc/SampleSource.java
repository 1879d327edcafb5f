/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import java.util.Map;
import org.ranvier.convert.Loss;

/**
 * What a file says beside its samples, and how sentences about it speak of them.
 *
 * @param numbered whether samples have ids and radii, as in SWC; else they are points with
 *     diameters
 * @param outlined whether the samples of the soma are known to be an outline
 * @param typeNames names of types that its author chose, by the number that they got here
 * @param sets samples that have a name
 * @param losses what it holds that no cell of NeuroML has a place for
 */
public record SampleSource(
    boolean numbered,
    boolean outlined,
    Map<Integer, String> typeNames,
    List<SampleSet> sets,
    List<Loss> losses) {
  /** An SWC file says nothing else. */
  public static final SampleSource SWC =
      new SampleSource(true, false, Map.of(), List.of(), List.of());

  public SampleSource {
    typeNames = Map.copyOf(typeNames);
    sets = List.copyOf(sets);
    losses = List.copyOf(losses);
  }

  /** How a sentence calls a sample. */
  String name(SwcSample sample) {
    return numbered ? "sample " + sample.id() : "the point in " + sample.place();
  }

  /** How a sentence calls many samples. */
  String samples() {
    return numbered ? "samples" : "points";
  }

  /** What the file gives for the thickness. */
  String thickness() {
    return numbered ? "radius" : "diameter";
  }

  /** The thickness as the file gives it. */
  double thickness(double radius) {
    return numbered ? radius : 2 * radius;
  }
}
