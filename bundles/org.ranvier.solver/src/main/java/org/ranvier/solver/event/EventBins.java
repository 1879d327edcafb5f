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

  private static final Bin EMPTY = new Bin();

  private final Bin[] ring;
  private final TreeMap<Long, Bin> far = new TreeMap<>();
  private long first;

  private static final class Bin {
    private long[] receivers = new long[4];
    private double[] values = new double[4];
    private int count;

    void add(long receiver, double value) {
      if (count == receivers.length) {
        receivers = Arrays.copyOf(receivers, count * 2);
        values = Arrays.copyOf(values, count * 2);
      }
      receivers[count] = receiver;
      values[count++] = value;
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

  /** Port and instance as one number. */
  public static long receiver(int port, int instance) {
    return ((long) port << 32) | instance;
  }

  /** The port of a receiver. */
  public static int port(long receiver) {
    return (int) (receiver >>> 32);
  }

  /** The instance of a receiver. */
  public static int instance(long receiver) {
    return (int) receiver;
  }

  /**
   * Puts an event into the bin of a step that has not been cleared yet.
   *
   * @param receiver who receives it, see {@link #receiver(int, int)}: known when it is sent, where
   *     connections lie side by side, and no longer to be looked up when it arrives among others
   * @param value what it brings along
   */
  public void put(long step, long receiver, double value) {
    if (step - first < ring.length) {
      inRing(step).add(receiver, value);
    } else {
      far.computeIfAbsent(step, s -> new Bin()).add(receiver, value);
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
    return at(step).count;
  }

  /**
   * Receivers of the events of the step in the order they were put, as many as {@link #count} says;
   * valid until something is put into that step or it is cleared.
   */
  public long[] receivers(long step) {
    return at(step).receivers;
  }

  /** What the events of the step bring along, as {@link #receivers}. */
  public double[] values(long step) {
    return at(step).values;
  }

  private Bin at(long step) {
    Bin bin = ring[place(step)];
    return bin == null ? EMPTY : bin;
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
