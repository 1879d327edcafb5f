/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * A time from the command line.
 *
 * @param value in ms
 */
record Milliseconds(double value) {
  private static final Pattern TIME = Pattern.compile("\\s*([-+0-9.,eE]+?)\\s*(ms|s|us|µs)?\\s*");

  /** Reads "0.025", "0.025ms" or "0.5 s"; a plain number is ms, a decimal comma is understood. */
  static Milliseconds parse(String text) {
    Matcher matcher = TIME.matcher(text);
    if (matcher.matches()) {
      try {
        double number =
            Double.parseDouble(matcher.group(1).replace(',', '.')) * factor(matcher.group(2));
        if (number > 0 && Double.isFinite(number)) {
          return new Milliseconds(number);
        }
      } catch (NumberFormatException notANumber) {
        // Said below, as for every other text that is no time.
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is not a time above zero, such as 0.025 or 0.025ms or 1s");
  }

  private static double factor(@org.jspecify.annotations.Nullable String unit) {
    return switch (unit == null ? "ms" : unit) {
      case "s" -> 1e3;
      case "us", "µs" -> 1e-3;
      default -> 1;
    };
  }
}
