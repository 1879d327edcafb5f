/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.Map;
import java.util.Optional;

/**
 * A rate, steady state or time constant as it is to be written.
 *
 * @param role what it is
 * @param form the standard form; empty where it has an equation of its own
 * @param rate amplitude: per ms, ms or without unit
 * @param midpointMv of a standard form
 * @param scaleMv of a standard form
 * @param formula what it is in terms of potential, temperature and calcium, in the units of NMODL
 */
record RateDraft(
    Role role,
    Optional<Form> form,
    double rate,
    double midpointMv,
    double scaleMv,
    Formula formula) {
  /** What is given. */
  enum Role {
    RATE("Rate", "r", "per_time"),
    STEADY_STATE("Variable", "x", "none"),
    TIME("Time", "t", "time");

    private final String base;
    private final String exposure;
    private final String dimension;

    Role(String base, String exposure, String dimension) {
      this.base = base;
      this.exposure = exposure;
      this.dimension = dimension;
    }

    /** How names of base types end. */
    String base() {
      return base;
    }

    String exposure() {
      return exposure;
    }

    String dimension() {
      return dimension;
    }
  }

  /** The standard forms. */
  enum Form {
    EXP("HHExp"),
    SIGMOID("HHSigmoid"),
    EXP_LINEAR("HHExpLinear"),
    FIXED("fixedTimeCourse");

    private final String prefix;

    Form(String prefix) {
      this.prefix = prefix;
    }

    /** How names of types begin. */
    String prefix() {
      return prefix;
    }
  }

  static RateDraft own(Role role, Formula formula) {
    return new RateDraft(role, Optional.empty(), 0, 0, 0, formula);
  }

  /** What is written, at these surroundings; by the definition of the standard form. */
  double written(Map<String, Double> surroundings) {
    if (form.isEmpty()) {
      return formula.value(surroundings);
    }
    double x = (surroundings.getOrDefault("v", Double.NaN) - midpointMv) / scaleMv;
    return switch (form.get()) {
      case EXP -> rate * Math.exp(x);
      case SIGMOID -> rate / (1 + Math.exp(-x));
      case EXP_LINEAR -> x == 0 ? rate : rate * x / (1 - Math.exp(-x));
      case FIXED -> rate;
    };
  }
}
