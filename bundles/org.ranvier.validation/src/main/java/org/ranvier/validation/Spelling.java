/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guesses which name was meant by one that does not exist. */
public final class Spelling {
  private Spelling() {}

  /**
   * The nearest of the candidates, if one is near enough to be likely: a third of the letters may
   * differ, a transposition counts once, a difference in case counts little.
   */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int allowed = Math.max(1, Math.max(written.length(), candidate.length()) / 3);
      int distance = distance(written, candidate, allowed);
      if (distance <= 2 * allowed && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code "; did you mean x?"}, or nothing where no candidate is near. */
  public static String hint(String written, Collection<String> candidates) {
    return hint(nearest(written, candidates).orElse(null));
  }

  private static String hint(@Nullable String guess) {
    return guess == null ? "" : "; did you mean " + guess + "?";
  }

  /** Twice the edit distance, where a difference in case alone costs one; large when hopeless. */
  private static int distance(String a, String b, int allowed) {
    if (Math.abs(a.length() - b.length()) > allowed) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? 2 * (i + j) : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int best =
        Math.min(
            Math.min(cost[i - 1][j], cost[i][j - 1]) + 2,
            cost[i - 1][j - 1] + substitution(a.charAt(i - 1), b.charAt(j - 1)));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 2) : best;
  }

  private static int substitution(char x, char y) {
    if (x == y) {
      return 0;
    }
    boolean sameLetter =
        String.valueOf(x)
            .toLowerCase(Locale.ROOT)
            .equals(String.valueOf(y).toLowerCase(Locale.ROOT));
    return sameLetter ? 1 : 2;
  }
}
