/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Looks for infinities and NaN by their bits, in a loop that becomes vector instructions. */
final class NonFinite {
  private static final ValueLayout.OfLong BITS = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final long MAGNITUDE = Long.MAX_VALUE;
  private static final long LOWEST_EXPONENT_BIT = 1L << 52;

  private final double[] values;
  private final MemorySegment bits;
  private final int length;

  NonFinite(double[] values) {
    this.values = values;
    bits = MemorySegment.ofArray(values);
    length = values.length;
  }

  /** Whether any of the values is not a finite number. */
  boolean any() {
    return length < Wires.FEWEST ? anyOfFew() : any(bits, length);
  }

  private boolean anyOfFew() {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return true;
      }
    }
    return false;
  }

  /** The first that is not; 0 where all are. */
  double first() {
    return Arrays.stream(values).filter(v -> !Double.isFinite(v)).findFirst().orElse(0);
  }

  private static boolean any(MemorySegment bits, int length) {
    long carried = 0;
    for (int i = 0; i < length; i++) {
      // An exponent of ones, plus one, runs over into the sign.
      carried |= (bits.getAtIndex(BITS, i) & MAGNITUDE) + LOWEST_EXPONENT_BIT;
    }
    return carried < 0;
  }
}
