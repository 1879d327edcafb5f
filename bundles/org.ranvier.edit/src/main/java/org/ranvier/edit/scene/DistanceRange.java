/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of path lengths that somebody typed.
 *
 * @param fromUm included, µm
 * @param toUm not included, µm
 */
public record DistanceRange(double fromUm, double toUm) {
  private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
  private static final Pattern RANGE =
      Pattern.compile("\\s*" + NUMBER + "\\s*(?:-|–|\\s)\\s*" + NUMBER + "\\s*(?:µm|um)?\\s*");

  /** Two numbers, the smaller first, with a dash or a space between them. */
  public static Optional<DistanceRange> find(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    DistanceRange range = new DistanceRange(number(matcher.group(1)), number(matcher.group(2)));
    return range.fromUm < range.toUm ? Optional.of(range) : Optional.empty();
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }
}
