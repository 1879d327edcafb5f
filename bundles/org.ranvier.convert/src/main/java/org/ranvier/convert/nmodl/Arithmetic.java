/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import java.util.Set;

/** What the functions and operators of NMODL do with numbers. */
final class Arithmetic {
  /** Functions of one number. */
  private static final Set<String> ONE =
      Set.of(
          "exp", "log", "log10", "sqrt", "fabs", "abs", "sin", "cos", "tan", "asin", "acos", "atan",
          "sinh", "cosh", "tanh", "ceil", "floor");

  private static final Set<String> TWO = Set.of("pow", "atan2", "fmod");

  /** Those that compute nothing: what they do lies outside of the equations. */
  private static final Set<String> SILENT = Set.of("printf");

  private Arithmetic() {}

  /** Whether NMODL has a function of this name for as many arguments. */
  static boolean knows(String name, int arguments) {
    return arguments == 1 ? ONE.contains(name) : arguments == 2 && TWO.contains(name);
  }

  static boolean isSilent(String name) {
    return SILENT.contains(name);
  }

  static double apply(String name, List<Double> x) {
    double a = x.getFirst();
    return switch (name) {
      case "exp" -> Math.exp(a);
      case "log" -> Math.log(a);
      case "log10" -> Math.log10(a);
      case "sqrt" -> Math.sqrt(a);
      case "fabs", "abs" -> Math.abs(a);
      case "sin" -> Math.sin(a);
      case "cos" -> Math.cos(a);
      case "tan" -> Math.tan(a);
      case "asin" -> Math.asin(a);
      case "acos" -> Math.acos(a);
      case "atan" -> Math.atan(a);
      case "sinh" -> Math.sinh(a);
      case "cosh" -> Math.cosh(a);
      case "tanh" -> Math.tanh(a);
      case "ceil" -> Math.ceil(a);
      case "floor" -> Math.floor(a);
      case "pow" -> Math.pow(a, x.get(1));
      case "atan2" -> Math.atan2(a, x.get(1));
      case "fmod" -> a % x.get(1);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Conditions are 1 where they hold and 0 where not. */
  static double operate(String operator, double a, double b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "^" -> Math.pow(a, b);
      case "<" -> a < b ? 1 : 0;
      case ">" -> a > b ? 1 : 0;
      case "<=" -> a <= b ? 1 : 0;
      case ">=" -> a >= b ? 1 : 0;
      case "==" -> a == b ? 1 : 0;
      case "!=" -> a != b ? 1 : 0;
      case "&&" -> a != 0 && b != 0 ? 1 : 0;
      case "||" -> a != 0 || b != 0 ? 1 : 0;
      default -> throw new IllegalArgumentException(operator);
    };
  }
}
