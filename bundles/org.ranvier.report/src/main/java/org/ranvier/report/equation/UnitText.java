/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.equation;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units as they are printed: {@code mS_per_cm2} is mS·cm⁻². */
public final class UnitText {
  private static final Pattern FACTOR = Pattern.compile("([A-Za-z]+)(\\d*)");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private UnitText() {}

  /** Nothing for a plain number; a symbol that is not put together as usual stays as it is. */
  public static String of(String symbol) {
    int at = symbol.startsWith("per_") ? 0 : symbol.indexOf("_per_");
    if (at < 0) {
      return product(symbol, symbol, "");
    }
    String above = symbol.substring(0, at);
    String below = symbol.substring(symbol.startsWith("per_") ? 4 : at + 5);
    String first = above.isEmpty() ? "" : product(above, above, "") + "·";
    return first + product(below, symbol, "⁻");
  }

  private static String product(String factors, String otherwise, String sign) {
    StringJoiner product = new StringJoiner("·");
    for (String each : factors.split("_")) {
      Matcher parts = FACTOR.matcher(each);
      if (!parts.matches()) {
        return otherwise;
      }
      String power = parts.group(2).isEmpty() && !sign.isEmpty() ? "1" : parts.group(2);
      product.add(name(parts.group(1)) + (power.isEmpty() ? "" : sign + raised(power)));
    }
    return product.toString();
  }

  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(each -> raised.append(SUPERSCRIPTS.charAt(each - '0')));
    return raised.toString();
  }

  private static String name(String unit) {
    return switch (unit) {
      case "degC" -> "°C";
      case "ohm" -> "Ω";
      case "kohm" -> "kΩ";
      case "Mohm" -> "MΩ";
      default -> unit.length() > 1 && unit.charAt(0) == 'u' ? "µ" + unit.substring(1) : unit;
    };
  }
}
