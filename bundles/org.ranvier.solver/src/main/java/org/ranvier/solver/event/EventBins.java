/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.event;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events under way, in one bin a step: what is put first into a bin is delivered first. A ring of
 * bins serves the steps to come soon; putting and taking cost the same however many wait. Events of
 * later steps wait beside the ring, so that a delay of any length takes no more memory than the
 * events themselves.
 */
public final class EventBins {
  /** Steps that the ring reaches ahead at most. */
  private static final int LARGEST_RING = 1 << 16;

  private final Bin[] ring;
  private final TreeMap<Long, Bin> far = new TreeMap<>();
  private long first;

  private static final class Bin {
    private int[] events = new int[4];
    private int count;

    void add(int event) {
      if (count == events.length) {
        events = Arrays.copyOf(events, events.length * 2);
      }
      events[count++] = event;
    }
  }

  /**
   * @param longest the longest delay in steps
   */
  public EventBins(long longest) {
    ring = new Bin[(int) Math.min(LARGEST_RING, longest + 2)];
  }

  /** Puts an event into the bin of a step that has not been cleared yet. */
  public void put(long step, int event) {
    if (step - first < ring.length) {
      inRing(step).add(event);
    } else {
      far.computeIfAbsent(step, s -> new Bin()).add(event);
    }
  }

  private Bin inRing(long step) {
    int at = (int) (step % ring.length);
    Bin bin = ring[at];
    if (bin == null) {
      bin = new Bin();
      ring[at] = bin;
    }
    return bin;
  }

  /** How many events wait for the step. */
  public int count(long step) {
    Bin bin = ring[(int) (step % ring.length)];
    return bin == null ? 0 : bin.count;
  }

  /** One of the events of the step, in the order they were put. */
  public int event(long step, int position) {
    return ring[(int) (step % ring.length)].events[position];
  }

  /** Forgets the events of the step; steps are cleared in ascending order. */
  public void clear(long step) {
    Bin bin = ring[(int) (step % ring.length)];
    if (bin != null) {
      bin.count = 0;
    }
    first = step + 1;
    // What comes into reach was put before anything else that can be put there.
    while (!far.isEmpty() && far.firstKey() - first < ring.length) {
      Map.Entry<Long, Bin> next = far.pollFirstEntry();
      ring[(int) (next.getKey() % ring.length)] = next.getValue();
    }
  }
}
