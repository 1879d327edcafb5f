/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

/**
 * Decisions by masks, without branches. Whether a cell fires or a synapse draws a number cannot be
 * foreseen, and a processor that guesses wrongly loses more time than this takes. A mask has all
 * bits set where something holds, else none.
 */
public final class Masks {
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final long HALF = Double.doubleToRawLongBits(0.5);

  private Masks() {}

  /** 1 where the mask is set, else 0. */
  public static double number(long mask) {
    return Double.longBitsToDouble(mask & ONE);
  }

  /** The mask of 1 or 0: the second bit below the sign is set in 1 only. */
  public static long of(double truth) {
    return (Double.doubleToRawLongBits(truth) << 2) >> 63;
  }

  /** {@code a} where the mask is set, else {@code b}. */
  public static double select(long mask, double a, double b) {
    long other = Double.doubleToRawLongBits(b);
    return Double.longBitsToDouble(other ^ ((other ^ Double.doubleToRawLongBits(a)) & mask));
  }

  /** 1 where the first mask is set, 1/2 where the second one is, else 0. */
  public static double heaviside(long above, long zero) {
    return Double.longBitsToDouble((above & ONE) | (zero & HALF));
  }
}
