/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a variable of a mechanism is in terms of its surroundings and states. Formulas of one table
 * that are written alike are the same object, so that sharing is seen and costs nothing.
 *
 * <p>The operator is {@code number}, {@code symbol}, {@code neg}, {@code !}, {@code if}, one of
 * {@code + - * / ^ < > <= >= == != && ||}, or the name of a function.
 */
final class Formula {
  private final String operator;
  private final String symbol;
  private final double number;
  private final List<Formula> parts;
  private final int depth;
  private final double size;

  private Formula(String operator, String symbol, double number, List<Formula> parts) {
    this.operator = operator;
    this.symbol = symbol;
    this.number = number;
    this.parts = parts;
    this.size = 1 + parts.stream().mapToDouble(each -> each.size).sum();
    this.depth = 1 + parts.stream().mapToInt(each -> each.depth).max().orElse(0);
  }

  String operator() {
    return operator;
  }

  String symbol() {
    return symbol;
  }

  double number() {
    return number;
  }

  List<Formula> parts() {
    return parts;
  }

  Formula part(int i) {
    return parts.get(i);
  }

  int depth() {
    return depth;
  }

  boolean is(String other) {
    return operator.equals(other);
  }

  boolean isNumber() {
    return operator.equals("number");
  }

  boolean isNumber(double value) {
    return isNumber() && number == value;
  }

  /** Names of what it depends on, in alphabetical order. */
  Set<String> symbols() {
    Set<String> symbols = new TreeSet<>();
    visit(this, new IdentityHashMap<>(), symbols);
    return symbols;
  }

  boolean dependsOn(String name) {
    return symbols().contains(name);
  }

  private static void visit(
      Formula formula, IdentityHashMap<Formula, Boolean> seen, Set<String> symbols) {
    if (seen.put(formula, true) == null) {
      if (formula.is("symbol")) {
        symbols.add(formula.symbol);
      }
      formula.parts.forEach(each -> visit(each, seen, symbols));
    }
  }

  /** Whether a formula with this operator is a part of it, or it itself. */
  boolean contains(String wanted) {
    return contains(wanted, new IdentityHashMap<>());
  }

  private boolean contains(String wanted, IdentityHashMap<Formula, Boolean> seen) {
    return seen.put(this, true) == null
        && (is(wanted) || parts.stream().anyMatch(each -> each.contains(wanted, seen)));
  }

  /** Its value where symbols have these values; not a number where one is missing. */
  double value(Map<String, Double> values) {
    return value(values, new IdentityHashMap<>());
  }

  private double value(Map<String, Double> values, IdentityHashMap<Formula, Double> known) {
    Double before = known.get(this);
    if (before != null) {
      return before;
    }
    double value =
        switch (operator) {
          case "number" -> number;
          case "symbol" -> values.getOrDefault(symbol, Double.NaN);
          case "neg" -> -part(0).value(values, known);
          case "!" -> part(0).value(values, known) == 0 ? 1 : 0;
          case "if" -> part(part(0).value(values, known) != 0 ? 1 : 2).value(values, known);
          default -> computed(values, known);
        };
    known.put(this, value);
    return value;
  }

  private double computed(Map<String, Double> values, IdentityHashMap<Formula, Double> known) {
    List<Double> arguments = parts.stream().map(each -> each.value(values, known)).toList();
    return Table.isOperator(operator)
        ? Arithmetic.operate(operator, arguments.get(0), arguments.get(1))
        : Arithmetic.apply(operator, arguments);
  }

  /** Makes formulas; computes what is constant, drops zeros and ones. */
  static final class Table {
    private static final int MOST = 20_000;
    private static final int MOST_LEVELS = 300;

    /** Numbers, names and operators of one formula, written out: it can be walked through. */
    private static final double LONGEST = 1e5;

    private static final Set<String> OPERATORS =
        Set.of("+", "-", "*", "/", "^", "<", ">", "<=", ">=", "==", "!=", "&&", "||");

    private static final Map<String, String> OPPOSITES =
        Map.of("<", ">=", ">=", "<", ">", "<=", "<=", ">", "==", "!=", "!=", "==");

    private final Map<List<Object>, Formula> known = new HashMap<>();

    /** The mechanism computes more than can be written as formulas. */
    static final class TooLargeException extends RuntimeException {
      private static final long serialVersionUID = 1L;

      TooLargeException() {
        super("its formulas are too long", null, false, false);
      }
    }

    static boolean isOperator(String operator) {
      return OPERATORS.contains(operator);
    }

    Formula number(double value) {
      return make("number", "", value == 0 ? 0 : value, List.of());
    }

    Formula symbol(String name) {
      return make("symbol", name, 0, List.of());
    }

    private Formula make(String operator, String symbol, double number, List<Formula> parts) {
      List<Object> key = List.of(operator, symbol, number, parts);
      Formula there = known.get(key);
      if (there != null) {
        return there;
      }
      Formula made = new Formula(operator, symbol, number, parts);
      if (known.size() >= MOST || made.depth > MOST_LEVELS || made.size > LONGEST) {
        throw new TooLargeException();
      }
      known.put(key, made);
      return made;
    }

    Formula negative(Formula operand) {
      if (operand.isNumber()) {
        return number(-operand.number);
      }
      if (operand.is("neg")) {
        return operand.part(0);
      }
      boolean product = operand.is("*") || operand.is("/");
      if (product && (operand.part(0).isNumber() || operand.part(0).is("neg"))) {
        return operate(operand.operator, negative(operand.part(0)), operand.part(1));
      }
      return make("neg", "", 0, List.of(operand));
    }

    Formula not(Formula operand) {
      return operand.isNumber()
          ? number(operand.number == 0 ? 1 : 0)
          : make("!", "", 0, List.of(operand));
    }

    Formula choice(Formula condition, Formula then, Formula otherwise) {
      if (condition.isNumber()) {
        return condition.number != 0 ? then : otherwise;
      }
      if (otherwise.is("if") && areOpposite(condition, otherwise.part(0))) {
        return choice(condition, then, otherwise.part(1));
      }
      return then == otherwise ? then : make("if", "", 0, List.of(condition, then, otherwise));
    }

    /** Whether exactly one of two comparisons of the same numbers holds. */
    private static boolean areOpposite(Formula a, Formula b) {
      return OPPOSITES.getOrDefault(a.operator, "").equals(b.operator)
          && a.part(0) == b.part(0)
          && a.part(1) == b.part(1);
    }

    Formula call(String name, List<Formula> arguments) {
      if (arguments.stream().allMatch(Formula::isNumber)) {
        return number(Arithmetic.apply(name, arguments.stream().map(Formula::number).toList()));
      }
      return make(name, "", 0, List.copyOf(arguments));
    }

    Formula operate(String operator, Formula left, Formula right) {
      if (left.isNumber() && right.isNumber()) {
        return number(Arithmetic.operate(operator, left.number, right.number));
      }
      Formula shorter = shorter(operator, left, right);
      return shorter != null ? shorter : make(operator, "", 0, List.of(left, right));
    }

    private @Nullable Formula shorter(String operator, Formula left, Formula right) {
      return switch (operator) {
        case "+" -> left.isNumber(0) ? right : right.isNumber(0) ? left : null;
        case "-" -> right.isNumber(0) ? left : left.isNumber(0) ? negative(right) : null;
        case "*" ->
            left.isNumber(0) || right.isNumber(0)
                ? number(0)
                : left.isNumber(1)
                    ? right
                    : right.isNumber(1) ? left : left.isNumber(-1) ? negative(right) : null;
        case "/" -> right.isNumber(1) ? left : left.isNumber(0) ? number(0) : null;
        case "^" -> right.isNumber(1) ? left : right.isNumber(0) ? number(1) : null;
        default -> null;
      };
    }

    /** The formula with other formulas in place of some of its parts. */
    Formula replace(Formula formula, Map<Formula, Formula> replaced) {
      return replace(formula, replaced, new IdentityHashMap<>());
    }

    private Formula replace(
        Formula formula, Map<Formula, Formula> replaced, IdentityHashMap<Formula, Formula> done) {
      Formula other = replaced.get(formula);
      if (other != null || formula.parts.isEmpty()) {
        return other != null ? other : formula;
      }
      Formula before = done.get(formula);
      if (before != null) {
        return before;
      }
      List<Formula> parts =
          formula.parts.stream().map(each -> replace(each, replaced, done)).toList();
      Formula made = remake(formula.operator, parts);
      done.put(formula, made);
      return made;
    }

    private Formula remake(String operator, List<Formula> parts) {
      return switch (operator) {
        case "neg" -> negative(parts.getFirst());
        case "!" -> not(parts.getFirst());
        case "if" -> choice(parts.get(0), parts.get(1), parts.get(2));
        default ->
            isOperator(operator)
                ? operate(operator, parts.get(0), parts.get(1))
                : call(operator, parts);
      };
    }
  }
}
