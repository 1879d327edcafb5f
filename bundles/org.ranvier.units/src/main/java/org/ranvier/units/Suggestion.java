/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the name that somebody most likely meant to write. */
public final class Suggestion {
  /** Nobody means to write a longer name. */
  private static final int LONGEST = 200;

  private Suggestion() {}

  /** The known name nearest to the written one, where one is near enough to be worth naming. */
  public static Optional<String> closest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    long letters = letters(written);
    int allowed = Math.max(1, written.length() / 3);
    String best = null;
    for (String name : known) {
      if (allowed >= 0
          && !name.isEmpty()
          && Math.abs(name.length() - written.length()) <= allowed
          && atLeast(letters, letters(name)) <= allowed) {
        int distance = distance(lower, name.toLowerCase(Locale.ROOT), allowed);
        if (distance <= allowed) {
          allowed = distance - 1;
          best = name;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Some of the known names, the nearest to the written one first; of equally near ones, the one
   * that comes first among the known.
   */
  public static List<String> nearest(String written, Collection<String> known, int count) {
    if (written.length() > LONGEST) {
      return known.stream().limit(count).toList();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    ToIntFunction<String> distance =
        name -> distance(lower, name.toLowerCase(Locale.ROOT), written.length() + name.length());
    return known.stream().sorted(Comparator.comparingInt(distance)).limit(count).toList();
  }

  /** Which letters a name has, of either case; a few others share a bit with a letter. */
  private static long letters(String name) {
    long letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 128) { // elsewhere, case is more than a bit
        letters |= 1L << (c >= 'A' ? c & 31 : 32 + (c & 31));
      }
    }
    return letters;
  }

  /** A distance that two names of these letters have at least, told without comparing them. */
  private static int atLeast(long letters, long others) {
    return Math.max(Long.bitCount(letters & ~others), Long.bitCount(others & ~letters));
  }

  /**
   * Number of letters to insert, delete, replace or swap with their neighbour; any larger number
   * where it is more than allowed.
   */
  private static int distance(String a, String b, int allowed) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int y = 0; y <= b.length(); y++) {
      last[y] = y;
    }
    for (int x = 1; x <= a.length(); x++) {
      row[0] = x;
      int least = x;
      for (int y = 1; y <= b.length(); y++) {
        boolean same = a.charAt(x - 1) == b.charAt(y - 1);
        int cost = Math.min(last[y - 1] + (same ? 0 : 1), 1 + Math.min(last[y], row[y - 1]));
        if (x > 1
            && y > 1
            && a.charAt(x - 1) == b.charAt(y - 2)
            && a.charAt(x - 2) == b.charAt(y - 1)) {
          cost = Math.min(cost, beforeLast[y - 2] + 1);
        }
        row[y] = cost;
        least = Math.min(least, cost);
      }
      if (least > allowed + 1) { // a swap may still win one back
        return least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
