/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.event;

import java.util.Arrays;

/**
 * Events under way, in one bin a step: what is put first into a bin is delivered first. A ring of
 * bins serves delays up to its length; putting and taking cost the same however many wait.
 */
public final class EventBins {
  private final int[][] bins;
  private final int[] counts;

  /**
   * @param longest the longest delay in steps
   */
  public EventBins(int longest) {
    bins = new int[longest + 2][];
    counts = new int[longest + 2];
  }

  /** Puts an event into the bin of a step, at most {@code longest} steps ahead. */
  public void put(long step, int event) {
    int bin = (int) (step % bins.length);
    int[] events = bins[bin];
    if (events == null) {
      events = new int[4];
    } else if (counts[bin] == events.length) {
      events = Arrays.copyOf(events, events.length * 2);
    }
    bins[bin] = events;
    events[counts[bin]++] = event;
  }

  /** How many events wait for the step. */
  public int count(long step) {
    return counts[(int) (step % counts.length)];
  }

  /** One of the events of the step, in the order they were put. */
  public int event(long step, int position) {
    return bins[(int) (step % bins.length)][position];
  }

  /** Forgets the events of the step. */
  public void clear(long step) {
    counts[(int) (step % counts.length)] = 0;
  }
}
