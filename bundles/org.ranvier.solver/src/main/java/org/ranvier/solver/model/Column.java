/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * One variable of a mechanism; a group holds an array of it, one element an instance.
 *
 * @param name name, unique in the mechanism, for messages and recordings
 * @param kind where the value comes from
 * @param definition node of a derived column, −1 for the others
 */
public record Column(String name, Kind kind, int definition) {
  /** Where the value comes from. */
  public enum Kind {
    /** Set once, before the run; may differ between instances. */
    PARAMETER,
    /** Advances with time and jumps at events. */
    STATE,
    /** Handed in from other groups or the cable. */
    INPUT,
    /** Computed from the other columns. */
    DERIVED
  }
}
