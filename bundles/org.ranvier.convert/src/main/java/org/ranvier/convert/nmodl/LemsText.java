/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes formulas as LEMS has them. LEMS has no choice inside of a formula, so each becomes a
 * conditional variable; what is used more than once becomes a variable, too.
 */
final class LemsText {
  private static final int LONG = 6;

  private static final Map<String, String> NAMES = Map.of("v", "V", "t", "T_MS");
  private static final Map<String, String> RELATIONS =
      Map.of(
          "<", ".lt.", ">", ".gt.", "<=", ".leq.", ">=", ".geq.", "==", ".eq.", "!=", ".neq.", "&&",
          ".and.", "||", ".or.");

  private static final Map<String, String> OPPOSITES =
      Map.of("<", ">=", ">", "<=", "<=", ">", ">=", "<", "==", "!=", "!=", "==");

  private final List<String> variables = new ArrayList<>();
  private final IdentityHashMap<Formula, String> named = new IdentityHashMap<>();
  private final IdentityHashMap<Formula, Integer> uses = new IdentityHashMap<>();
  private final String prefix;

  /** LEMS has no such function. */
  static final class NoSuchFunctionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchFunctionException(String name) {
      super("LEMS has no function " + name, null, false, false);
    }
  }

  /**
   * @param prefix of the names of variables
   */
  LemsText(String prefix) {
    this.prefix = prefix;
  }

  /** Elements of the variables that formulas written so far are made of. */
  List<String> variables() {
    return variables;
  }

  /** The formula; notes the variables that it needs. */
  String write(Formula formula) {
    uses.clear();
    count(formula);
    return amount(formula, 0);
  }

  private void count(Formula formula) {
    if (uses.merge(formula, 1, Integer::sum) == 1) {
      formula.parts().forEach(this::count);
    }
  }

  private String text(Formula formula, int binding) {
    String name = named.get(formula);
    if (name != null) {
      return name;
    }
    if (formula.is("if")) {
      return choice(formula);
    }
    boolean shared =
        uses.getOrDefault(formula, 0) > 1 && formula.depth() >= 3 && !isCondition(formula);
    if (shared || formula.depth() > 60 + LONG) {
      return define(formula, plain(formula, 0));
    }
    return plain(formula, binding);
  }

  private String define(Formula formula, String value) {
    String name = prefix + (named.size() + 1);
    named.put(formula, name);
    variables.add(
        "<DerivedVariable name=\"%s\" dimension=\"none\" value=\"%s\"/>".formatted(name, value));
    return name;
  }

  private String choice(Formula formula) {
    String condition = condition(formula.part(0));
    String then = amount(formula.part(1), 0);
    String otherwise = amount(formula.part(2), 0);
    String name = prefix + (named.size() + 1);
    named.put(formula, name);
    variables.add(
        """
        <ConditionalDerivedVariable name="%s" dimension="none">
          <Case condition="%s" value="%s"/>
          <Case value="%s"/>
        </ConditionalDerivedVariable>"""
            .formatted(name, condition, then, otherwise));
    return name;
  }

  private static boolean isCondition(Formula formula) {
    return RELATIONS.containsKey(formula.operator()) || formula.is("!");
  }

  private String plain(Formula formula, int binding) {
    return switch (formula.operator()) {
      case "number" -> number(formula.number(), binding);
      case "symbol" -> NAMES.getOrDefault(formula.symbol(), formula.symbol());
      case "neg" -> bracket("-" + amount(formula.part(0), 5), binding > 1);
      case "!" -> opposite(formula.part(0));
      case "+" -> infix(formula, 1, 1, binding);
      case "-" -> infix(formula, 1, 2, binding);
      case "*" -> infix(formula, 2, 2, binding);
      case "/" -> infix(formula, 2, 3, binding);
      case "^" -> infix(formula, 5, 5, binding);
      default -> isCondition(formula) ? relation(formula.operator(), formula) : function(formula);
    };
  }

  private String infix(Formula formula, int left, int right, int binding) {
    String text =
        amount(formula.part(0), left)
            + " "
            + formula.operator()
            + " "
            + amount(formula.part(1), right);
    int own = formula.is("+") || formula.is("-") ? 1 : formula.is("^") ? 4 : 2;
    return bracket(text, binding > own);
  }

  private static String bracket(String text, boolean brackets) {
    return brackets ? "(" + text + ")" : text;
  }

  /** The shortest digits that give the same number back; in brackets where the sign would bind. */
  static String number(double value, int binding) {
    double size = Math.abs(value);
    String text = Double.toString(value);
    if (value == 0 || (size >= 1e-6 && size < 1e15)) {
      text = new BigDecimal(text).stripTrailingZeros().toPlainString();
    } else {
      text = text.replace(".0E", "e").replace('E', 'e');
    }
    return bracket(text, value < 0 && binding > 1);
  }

  private String relation(String operator, Formula formula) {
    return "("
        + (joins(operator) ? condition(formula.part(0)) : amount(formula.part(0), 0))
        + " "
        + RELATIONS.get(operator)
        + " "
        + (joins(operator) ? condition(formula.part(1)) : amount(formula.part(1), 0))
        + ")";
  }

  private static boolean joins(String operator) {
    return operator.equals("&&") || operator.equals("||");
  }

  /** As a condition; a number holds where it is not zero. */
  private String condition(Formula formula) {
    return isCondition(formula) ? text(formula, 0) : "(" + amount(formula, 0) + " .neq. 0)";
  }

  /** As a number, which a condition is not in LEMS. */
  private String amount(Formula formula, int binding) {
    if (isCondition(formula)) {
      throw new NoSuchFunctionException("that makes a number of a condition");
    }
    return text(formula, binding);
  }

  private String opposite(Formula condition) {
    String other = OPPOSITES.get(condition.operator());
    if (other != null) {
      return relation(other, condition);
    }
    return switch (condition.operator()) {
      case "!" -> condition(condition.part(0));
      case "&&" -> "(" + opposite(condition.part(0)) + " .or. " + opposite(condition.part(1)) + ")";
      case "||" ->
          "(" + opposite(condition.part(0)) + " .and. " + opposite(condition.part(1)) + ")";
      default -> "(" + text(condition, 0) + " .eq. 0)";
    };
  }

  private String function(Formula formula) {
    String argument = amount(formula.part(0), 0);
    return switch (formula.operator()) {
      case "exp", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "ceil", "floor", "abs" ->
          formula.operator() + "(" + argument + ")";
      case "fabs" -> "abs(" + argument + ")";
      case "log" -> "ln(" + argument + ")";
      case "log10" -> "(ln(" + argument + ") / " + Math.log(10) + ")";
      default -> throw new NoSuchFunctionException(formula.operator());
    };
  }
}
