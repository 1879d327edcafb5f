/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

/** Into how many control volumes a section is cut. */
@FunctionalInterface
public interface Divisions {
  /** The largest number of control volumes of one section that is accepted. */
  int MAXIMUM = 1_000_000;

  /** The number of control volumes of the section, at least 1. */
  int of(Section section);

  /** As the model says: its {@code numberInternalDivisions}, else 1. */
  static Divisions declared() {
    return Section::declaredDivisions;
  }

  /** Control volumes no longer than this, µm. */
  static Divisions noLongerThan(double lengthUm) {
    if (!(lengthUm > 0)) {
      throw new IllegalArgumentException("length " + lengthUm + " µm");
    }
    return section -> Math.clamp((long) Math.ceil(section.lengthUm() / lengthUm), 1, MAXIMUM);
  }

  /** {@code factor} times as many as here: what a test of spatial convergence needs. */
  default Divisions times(int factor) {
    if (factor < 1) {
      throw new IllegalArgumentException("factor " + factor);
    }
    return section -> Math.clamp((long) of(section) * factor, 1, MAXIMUM);
  }
}
