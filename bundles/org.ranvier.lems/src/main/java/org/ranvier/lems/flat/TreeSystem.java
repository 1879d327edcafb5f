/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.List;

/**
 * A component the way jLEMS computes it: part after part, each with values of its own. Between two
 * visits a part keeps what it computed, what it saw of enclosing parts and what it showed to
 * others; who reads it meanwhile gets these copies, which may be one step old. Taken without regard
 * to when each copy is made, the equations are those of {@link Flattener#flatten}.
 *
 * @param system equations, the copies being computed quantities of their own
 * @param visits parts in the order of the visits: parts before what encloses them
 */
public record TreeSystem(FlatSystem system, List<Visit> visits) {
  /** Follows the name of a required quantity where a part's copy of it is meant. */
  public static final String SEEN = " (seen)";

  /** Follows the name of an exposure where what others read is not the state itself. */
  static final String SHOWN = " (shown)";

  /** Keeps its own copy. */
  public TreeSystem {
    visits = List.copyOf(visits);
  }

  /**
   * What is computed at one part. A visit evaluates {@code computed}, advances the states by their
   * rates, tests conditions, and takes {@code shown}; last comes the active regime.
   *
   * @param path the part, empty for the component itself
   * @param computed names of computed quantities, in order: what the part sees of enclosing ones,
   *     what it selects from its own parts, its formulas. One that is used further up has the value
   *     of the last visit there.
   * @param shown names of copies of states that others read instead of the state itself
   */
  public record Visit(String path, List<String> computed, List<String> shown) {
    /** Keeps its own copies. */
    public Visit {
      computed = List.copyOf(computed);
      shown = List.copyOf(shown);
    }
  }
}
