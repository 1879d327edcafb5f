/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An {@link Envelope} of each recording of a run, to plot it while it goes on or afterwards. */
public final class Envelopes implements RunListener {
  private final List<Envelope> all;

  /**
   * @param info the run, before its first step
   * @param envelope makes an envelope
   */
  public Envelopes(RunInfo info, Supplier<Envelope> envelope) {
    this.all = Stream.generate(envelope).limit(info.recordings().size()).toList();
  }

  @Override
  public void samples(SampleBlock block) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).add(block.timeMs(), block.values()[i]);
    }
  }

  /** What is to be seen of a recording by now, in SI units. */
  public Envelope.Outline outline(Recording recording) {
    return all.get(recording.index()).outline();
  }
}
