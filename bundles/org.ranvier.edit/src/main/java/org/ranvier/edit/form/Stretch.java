/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a long list. Where that is too long to be shown, shorter stretches are shown in its
 * place, so that never more is made at once than is looked at.
 *
 * @param from position of the first
 * @param to position behind the last
 * @param all whether this is the whole list
 */
public record Stretch(int from, int to, boolean all) {
  /** One that holds no more than this shows what it holds. */
  public static final int MOST = 500;

  public static Stretch whole(int count) {
    return new Stretch(0, count, true);
  }

  public int size() {
    return to - from;
  }

  /** The shorter stretches that are shown in its place; none where it shows what it holds. */
  public List<Stretch> parts() {
    List<Stretch> parts = new ArrayList<>();
    if (size() <= MOST) {
      return parts;
    }
    // Stretches of stretches where it is very long: never more than of the shortest at once.
    int step = MOST;
    while (size() > (long) step * MOST) {
      step *= MOST;
    }
    for (int start = from; start < to; start += step) {
      parts.add(new Stretch(start, Math.min(to, start + step), false));
    }
    return parts;
  }
}
