/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.event;

import java.util.Arrays;

/** First in, first out, for events without delay. */
public final class EventQueue {
  private int[] events = new int[16];
  private int head;
  private int size;

  public boolean isEmpty() {
    return size == 0;
  }

  /** Adds an event behind all others. */
  public void add(int event) {
    if (head + size == events.length) {
      int[] target = size * 2 > events.length ? new int[events.length * 2] : events;
      System.arraycopy(events, head, target, 0, size);
      events = target;
      head = 0;
    }
    events[head + size++] = event;
  }

  /** Takes the oldest event. */
  public int remove() {
    if (size == 0) {
      throw new IllegalStateException("no event waits");
    }
    size--;
    return events[head++];
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOfRange(events, head, head + size));
  }
}
