/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.Map;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Function;

/** Reads LaTeX as a mathematician does: by its structure and the precedence of its signs. */
final class LatexReader {
  private final String text;
  private final Map<String, String> names;
  private int at;

  /**
   * @param names what is written for a quantity, to its name
   */
  LatexReader(String text, Map<String, String> names) {
    this.text = text.replace(" ", ""); // says nothing in mathematics
    this.names = names;
  }

  Expression read() {
    Expression all = sum();
    if (at < text.length()) {
      throw new IllegalStateException("rest " + text.substring(at) + " of " + text);
    }
    return all;
  }

  private boolean accept(String wanted) {
    boolean there = text.startsWith(wanted, at);
    at += there ? wanted.length() : 0;
    return there;
  }

  private void expect(String wanted) {
    if (!accept(wanted)) {
      throw new IllegalStateException(wanted + " expected at " + at + " of " + text);
    }
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      if (accept("+")) {
        left = Expression.add(left, product());
      } else if (accept("-")) {
        left = Expression.subtract(left, product());
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = factor();
    while (accept("\\cdot")) {
      left = Expression.multiply(left, factor());
    }
    return left;
  }

  private Expression factor() {
    if (accept("-")) {
      boolean bracket = text.startsWith("\\left(", at);
      Expression operand = factor();
      return operand instanceof Literal(double value) && !bracket
          ? new Literal(-value)
          : Expression.negate(operand);
    }
    Expression atom = atom();
    return accept("!") ? Expression.call(Function.FACTORIAL, atom) : atom;
  }

  private Expression atom() {
    if (accept("\\frac")) {
      Expression above = braced();
      return new Expression.Operation(Operator.DIVIDE, above, braced());
    }
    if (accept("\\sqrt")) {
      return Expression.call(Function.SQRT, braced());
    }
    if (text.startsWith("{", at)) {
      Expression base = braced();
      expect("^");
      return Expression.power(base, braced());
    }
    for (Function function : Function.values()) {
      if (accept(word(function) + "\\left(")) {
        at -= "\\left(".length();
        return Expression.call(function, fenced("(", ")"));
      }
    }
    if (text.startsWith("\\left", at)) {
      return fences();
    }
    for (Map.Entry<String, String> each : names.entrySet()) {
      if (accept(each.getKey())) {
        return Expression.variable(each.getValue());
      }
    }
    return number();
  }

  private static String word(Function function) {
    return Latex.print(new Notation.Word(function.symbol())).strip();
  }

  private Expression fences() {
    if (text.startsWith("\\left|", at)) {
      return Expression.call(Function.ABS, fenced("|", "|"));
    }
    if (text.startsWith("\\left\\lceil", at)) {
      return Expression.call(Function.CEIL, fenced("\\lceil", "\\rceil"));
    }
    if (text.startsWith("\\left\\lfloor", at)) {
      return Expression.call(Function.FLOOR, fenced("\\lfloor", "\\rfloor"));
    }
    return fenced("(", ")");
  }

  private Expression fenced(String open, String close) {
    expect("\\left" + open);
    Expression inner = sum();
    expect("\\right" + close);
    return inner;
  }

  private Expression braced() {
    expect("{");
    Expression inner = sum();
    expect("}");
    return inner;
  }

  private Expression number() {
    int start = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    double value = Double.parseDouble(text.substring(start, at));
    if (!accept("\\times")) {
      return new Literal(value);
    }
    expect("{10}^");
    String digits = text.substring(start, at).replaceAll("\\\\times.*", "");
    return new Literal(Double.parseDouble(digits + "e" + (long) ((Literal) braced()).value()));
  }
}
