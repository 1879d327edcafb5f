/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.solver.model.Source;

/**
 * How instances of one group are wired to cells without a shape of another: worked out for the
 * first pair, done for millions.
 */
final class PointWiring {
  /**
   * What tells one wiring from another.
   *
   * @param from group that is attached
   * @param to group of the cells
   * @param destination what the connection says of it
   */
  record Key(Draft from, Draft to, String destination) {
    /** As {@link #equals}, without a hash: asked for every connection. */
    boolean is(Draft attached, Draft host, String named) {
      return attached == from && host == to && named.equals(destination);
    }
  }

  /** An input that a column of the cell feeds. */
  private record Fed(Feeds feeds, Source source) {}

  /** An input that is the same for all. */
  private record Fixed(int column, double value) {}

  /** An input that what the cell stands in provides. */
  record Surrounding(int column, String name) {}

  private final List<Fed> fed = new ArrayList<>();
  private final List<Fixed> fixed = new ArrayList<>();
  private final List<Surrounding> surroundings = new ArrayList<>();
  private final List<Wires.Ends> added = new ArrayList<>();

  void feed(Feeds feeds, Source source) {
    fed.add(new Fed(feeds, source));
  }

  void set(int column, double value) {
    fixed.add(new Fixed(column, value));
  }

  void feedFromSurroundings(int column, String name) {
    surroundings.add(new Surrounding(column, name));
  }

  void add(Wires.Ends ends) {
    added.add(ends);
  }

  /** What remains to be fed for each pair of instances. */
  List<Surrounding> surroundings() {
    return surroundings;
  }

  /** Wires one instance to one cell, surroundings left out. */
  void apply(Draft draft, int instance, int cell) {
    for (Fed each : fed) {
      each.feeds.set(instance, each.source, cell);
    }
    for (Fixed each : fixed) {
      draft.set(instance, each.column, each.value);
    }
    for (Wires.Ends each : added) {
      each.add(instance, cell);
    }
  }
}
