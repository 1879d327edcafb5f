/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.ImpossibleEdit;

/** Lengths as people type them: in µm where no unit is said, with a point or a comma. */
public final class Lengths {
  private static final Pattern WRITTEN =
      Pattern.compile("([+\u2212-]?[0-9]*[.,]?[0-9]*(?:[eE][+-]?[0-9]+)?)\\s*(\\p{L}*)");

  private Lengths() {}

  /**
   * What is written, µm.
   *
   * @throws ImpossibleEdit it is no length
   */
  public static double um(String written) {
    String text = written.strip().replace('\u2009', ' ').replace('\u00A0', ' ');
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw refused(written);
    }
    return number(parts.group(1), written) * factor(parts.group(2), written);
  }

  /**
   * A number without a unit.
   *
   * @throws ImpossibleEdit it is none
   */
  public static double number(String written) {
    return number(written.strip(), written);
  }

  private static double number(String text, String written) {
    try {
      double value = Double.parseDouble(text.replace(',', '.').replace('\u2212', '-'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException none) {
      // said below
    }
    throw refused(written);
  }

  private static double factor(String unit, String written) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "", "um", "\u00B5m", "\u03BCm" -> 1;
      case "mm" -> 1e3;
      case "nm" -> 1e-3;
      default -> throw refused(written);
    };
  }

  private static ImpossibleEdit refused(String written) {
    return new ImpossibleEdit(EditMessages.of("sheet.noLength", written));
  }
}
