/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import org.ranvier.lab.cell.ChannelInFile;

/**
 * A channel of the project that may be in the cell.
 *
 * @param channel with its file
 * @param ticked whether it is
 * @param density of its maximum conductance, mS/cm²
 * @param reversalMv reversal potential
 */
record ChannelRow(ChannelInFile channel, boolean ticked, double density, double reversalMv) {
  /** Where no cell tells, mS/cm². */
  private static final double USUAL = 10;

  static ChannelRow of(ChannelInFile channel, boolean ticked) {
    return new ChannelRow(
        channel, ticked, channel.milliSiemensPerCm2().orElse(USUAL), channel.reversalMv());
  }

  boolean isLike(ChannelRow other) {
    return channel.file().equals(other.channel.file()) && channel.id().equals(other.channel.id());
  }

  ChannelRow ticked(boolean now) {
    return new ChannelRow(channel, now, density, reversalMv);
  }

  ChannelRow withDensity(double next) {
    return new ChannelRow(channel, ticked, Math.max(0, next), reversalMv);
  }

  ChannelRow withReversal(double next) {
    return new ChannelRow(channel, ticked, density, next);
  }
}
