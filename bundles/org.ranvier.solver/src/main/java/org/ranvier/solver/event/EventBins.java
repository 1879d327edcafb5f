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

  private static final int[] NO_EVENTS = new int[0];

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
    // A power of two: to find a bin is then no division.
    int size = 2;
    while (size < longest + 2 && size < LARGEST_RING) {
      size *= 2;
    }
    ring = new Bin[size];
  }

  private int place(long step) {
    return (int) step & (ring.length - 1);
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
    int at = place(step);
    Bin bin = ring[at];
    if (bin == null) {
      bin = new Bin();
      ring[at] = bin;
    }
    return bin;
  }

  /** How many events wait for the step. */
  public int count(long step) {
    Bin bin = ring[place(step)];
    return bin == null ? 0 : bin.count;
  }

  /**
   * The events of the step in the order they were put, as many as {@link #count} says; valid until
   * something is put into that step or it is cleared.
   */
  public int[] events(long step) {
    Bin bin = ring[place(step)];
    return bin == null ? NO_EVENTS : bin.events;
  }

  /** Forgets the events of the step; steps are cleared in ascending order. */
  public void clear(long step) {
    Bin bin = ring[place(step)];
    if (bin != null) {
      bin.count = 0;
    }
    first = step + 1;
    // What comes into reach was put before anything else that can be put there.
    while (!far.isEmpty() && far.firstKey() - first < ring.length) {
      Map.Entry<Long, Bin> next = far.pollFirstEntry();
      ring[place(next.getKey())] = next.getValue();
    }
  }
}
