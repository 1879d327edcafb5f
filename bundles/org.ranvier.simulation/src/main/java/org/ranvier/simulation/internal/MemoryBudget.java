/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Locale;
import org.ranvier.lems.component.Component;
import org.ranvier.simulation.ModelTooLargeException;
import org.ranvier.xml.SourceLocation;

/**
 * Adds up what a model will need, so that one that is too large is refused with a figure instead of
 * taking the whole memory first. The figures are estimates of what lowering and solver keep.
 */
final class MemoryBudget {
  /** The rest is for results and for what is needed for a moment only. */
  private static final double SHARE = 0.75;

  /** An instance of a group without any column: its wires and what finds it. */
  private static final double INSTANCE_BYTES = 20;

  /** Value, and what is kept of it while the arrays are filled. */
  private static final double COLUMN_BYTES = 10;

  private static final double NODE_BYTES = 120;

  private final double available;
  private double used;

  MemoryBudget(double availableBytes) {
    this.available = availableBytes;
  }

  /** As much as the Java machine gives. */
  static MemoryBudget ofThisMachine() {
    return new MemoryBudget(SHARE * Runtime.getRuntime().maxMemory());
  }

  /** Bytes so far. */
  double used() {
    return used;
  }

  /** One more instance of a mechanism. */
  void addInstance(int columns, Component asking) {
    add(INSTANCE_BYTES + columns * COLUMN_BYTES, asking);
  }

  /** One more cell with a shape. */
  void addNodes(int nodes, Component asking) {
    add(nodes * NODE_BYTES, asking);
  }

  private void add(double bytes, Component asking) {
    used += bytes;
    if (used > available) {
      require(0, asking.location(), "the model up to here");
    }
  }

  /**
   * Refuses what is not there yet.
   *
   * @param bytes needed beside what is used already
   * @param what subject of the message, in the singular
   * @throws ModelTooLargeException where it is more than the machine has
   */
  void require(double bytes, SourceLocation asking, String what) {
    if (used + bytes > available) {
      throw new ModelTooLargeException(
          asking,
          "%s needs about %s of memory; models up to %s are expected (a larger Java heap, -Xmx, allows larger ones)"
              .formatted(what, size(used + bytes), size(available)));
    }
  }

  private static String size(double bytes) {
    return bytes < 1e9
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.3g GB", bytes / 1e9);
  }
}
