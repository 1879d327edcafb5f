/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.util.List;

/** Formulas with something wrong, too deep, or too long. */
final class Formulas {
  private static final List<Integer> DEPTHS = List.of(3, 50, 300, 2000, 20_000, 1_000_000);

  private static final List<String> PIECES =
      List.of(
          "+",
          "-",
          "*",
          "/",
          "^",
          "(",
          ")",
          ".and.",
          ".or.",
          ".not.",
          ".gt.",
          ".eq.",
          "exp(",
          "ln(",
          "sqrt(",
          "random(",
          "abs(",
          "heaviside(",
          "nofunction(",
          "1e400",
          "0",
          "-1",
          "v",
          "t",
          "unknown",
          ".",
          "..",
          ",",
          "%",
          "1..2",
          "1e",
          "\u00d7",
          "sin(cos(tan(",
          "ceil(",
          "log(");

  private Formulas() {}

  static String change(String formula, Chance chance) {
    int depth = chance.of(DEPTHS);
    return switch (chance.below(16)) {
      case 0 -> "(".repeat(depth) + formula + ")".repeat(depth);
      case 1 -> "(".repeat(depth) + formula;
      case 2 -> "-".repeat(depth) + formula;
      case 3 -> ".not.".repeat(depth) + formula;
      case 4 -> "exp(".repeat(depth) + formula + ")".repeat(depth);
      case 5 -> formula + " + 1".repeat(Math.min(depth, 200_000));
      case 6 ->
          formula
              + ("*" + parenthesis(formula))
                  .repeat(Math.min(depth, 20_000 / (formula.length() + 1)));
      case 7 -> formula + "^2".repeat(Math.min(depth, 200_000));
      case 8 -> formula + "/0";
      case 9 -> "(" + formula + ") " + chance.of(List.of(".gt.", ".eq.", ".and.")) + " 1";
      case 10 -> formula + " " + chance.of(PIECES);
      case 11 -> chance.of(PIECES) + " " + formula;
      case 12 -> formula.replaceAll("[0-9]+", "1e308");
      case 13 -> formula.replaceFirst("[A-Za-z_]+", "unknown");
      case 14 -> insert(formula, chance);
      default -> "1 .gt. 0" + " .and. 1 .gt. 0".repeat(Math.min(depth, 100_000));
    };
  }

  private static String parenthesis(String formula) {
    return "(" + formula + ")";
  }

  private static String insert(String formula, Chance chance) {
    int at = chance.below(formula.length() + 1);
    return formula.substring(0, at) + chance.of(PIECES) + formula.substring(at);
  }
}
