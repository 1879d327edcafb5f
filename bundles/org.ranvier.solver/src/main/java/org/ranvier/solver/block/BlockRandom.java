/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import org.ranvier.solver.kernel.KernelMath;

/**
 * Random numbers of one occurrence of {@code random} for all instances of a group: those of {@link
 * KernelMath#uniform(long, long, long, long)}. Of its four rounds of mixing three are the same in
 * every step and are done once.
 */
final class BlockRandom {
  private final long[] sources;

  /**
   * @param seed seed of the run
   * @param stream number of the occurrence
   * @param streams keeps instances apart
   */
  BlockRandom(long seed, long stream, long[] streams) {
    this.sources = new long[streams.length];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = KernelMath.source(seed, stream, streams[i]);
    }
  }

  /** Numbers below 1 of some instances. */
  void fill(double[] d, long[] bits, int from, int to, long draw) {
    mix(sources, KernelMath.key(draw), bits, from, to);
    scale(bits, d, from, to);
  }

  private static void mix(long[] sources, long key, long[] bits, int from, int to) {
    for (int i = from; i < to; i++) {
      bits[i] = KernelMath.mix(sources[i] ^ key) >>> 11;
    }
  }

  private static void scale(long[] bits, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = bits[i] * 0x1.0p-53;
    }
  }
}
