/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody most likely meant to write. */
public final class Suggestion {
  private Suggestion() {}

  /** The known name nearest to the written one, where one is near enough to be worth naming. */
  public static Optional<String> closest(String written, Collection<String> known) {
    int limit = Math.max(1, written.length() / 3);
    String best = null;
    int bestDistance = limit + 1;
    for (String name : known) {
      if (!name.isEmpty() && Math.abs(name.length() - written.length()) <= limit) {
        int distance = distance(written, name);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = name;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Number of letters to insert, delete, replace or swap with their neighbour; names that differ in
   * case only are at 0.
   */
  private static int distance(String a, String b) {
    String first = a.toLowerCase(Locale.ROOT);
    String second = b.toLowerCase(Locale.ROOT);
    int[][] cost = new int[first.length() + 1][second.length() + 1];
    for (int x = 0; x <= first.length(); x++) {
      for (int y = 0; y <= second.length(); y++) {
        cost[x][y] = x == 0 || y == 0 ? x + y : step(cost, first, second, x, y);
      }
    }
    return cost[first.length()][second.length()];
  }

  private static int step(int[][] cost, String first, String second, int x, int y) {
    char a = first.charAt(x - 1);
    char b = second.charAt(y - 1);
    int least =
        Math.min(
            cost[x - 1][y - 1] + (a == b ? 0 : 1), 1 + Math.min(cost[x - 1][y], cost[x][y - 1]));
    boolean swapped = x > 1 && y > 1 && a == second.charAt(y - 2) && b == first.charAt(x - 2);
    return swapped ? Math.min(least, cost[x - 2][y - 2] + 1) : least;
  }
}
