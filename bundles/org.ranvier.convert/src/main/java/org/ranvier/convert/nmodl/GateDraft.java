/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A gate as it is to be written.
 *
 * @param id name of its state
 * @param type of NeuroML
 * @param parts rates, steady state and time course by their elements
 * @param warming the factor on its speed, where temperature enters by one
 * @param inf steady state by the file
 * @param tau time constant by the file, in ms; empty for a gate without delay
 */
record GateDraft(
    String id,
    String type,
    Map<String, RateDraft> parts,
    Optional<Warming> warming,
    Formula inf,
    Optional<Formula> tau) {
  GateDraft {
    parts = new LinkedHashMap<>(parts);
  }

  /** The steady state that is written, at some surroundings. */
  double writtenInf(Map<String, Double> at) {
    RateDraft steady = parts.get("steadyState");
    if (steady != null) {
      return steady.written(at);
    }
    double alpha = part("forwardRate", at);
    return alpha / (alpha + part("reverseRate", at));
  }

  /** The time constant that is written, in ms. */
  double writtenTau(Map<String, Double> at) {
    double speed =
        warming.isEmpty()
            ? 1
            : Math.pow(
                warming.get().factor10(),
                (at.getOrDefault("celsius", Double.NaN) - warming.get().celsius0()) / 10);
    RateDraft course = parts.get("timeCourse");
    return course != null
        ? course.written(at) / speed
        : 1 / ((part("forwardRate", at) + part("reverseRate", at)) * speed);
  }

  private double part(String name, Map<String, Double> at) {
    RateDraft part = parts.get(name);
    return part == null ? Double.NaN : part.written(at);
  }
}
