/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.equation.Notation.Symbol;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionPrinter;

/** Collects one equation, as text and as it is set. */
final class EquationLine {
  private final StringBuilder text = new StringBuilder();
  private final List<Notation> parts = new ArrayList<>();

  EquationLine words(String words) {
    text.append(words);
    parts.add(new Notation.Word(words));
    return this;
  }

  EquationLine name(String name) {
    text.append(name);
    parts.add(new Notation.Name(name));
    return this;
  }

  EquationLine sign(Symbol symbol) {
    text.append(symbol.room() == Notation.Room.NONE ? "" : " ").append(symbol.sign()).append(' ');
    parts.add(new Notation.Sign(symbol));
    return this;
  }

  EquationLine comma() {
    text.append(", ");
    parts.add(new Notation.Sign(Symbol.COMMA));
    return this;
  }

  /** The derivative of a state by the time. */
  EquationLine derivative(String state) {
    text.append('d').append(state).append("/dt");
    Notation d = new Notation.Word("d");
    parts.add(
        new Notation.Fraction(
            Notation.row(d, new Notation.Name(state)), Notation.row(d, new Notation.Name("t"))));
    return this;
  }

  EquationLine formula(Expression expression) {
    text.append(readable(ExpressionPrinter.print(expression)));
    parts.add(FormulaNotation.of(expression));
    return this;
  }

  EquationLine formula(Condition condition) {
    text.append(readable(ExpressionPrinter.print(condition)));
    parts.add(FormulaNotation.of(condition));
    return this;
  }

  /** Something whose text and whose look are made elsewhere. */
  EquationLine add(String said, Notation notation) {
    text.append(said);
    parts.add(notation);
    return this;
  }

  /** All that another line has. */
  EquationLine add(EquationLine other) {
    text.append(other.text);
    parts.addAll(other.parts);
    return this;
  }

  Notation notation() {
    return parts.size() == 1 ? parts.getFirst() : new Notation.Row(parts);
  }

  String text() {
    return text.toString();
  }

  Equation done(int depth) {
    return new Equation(text.toString(), notation(), depth);
  }

  /** A formula with the signs of mathematics. */
  static String readable(String text) {
    return text.replace(" * ", " · ")
        .replace("-", "\u2212")
        .replace(" .gt. ", " > ")
        .replace(" .lt. ", " < ")
        .replace(" .geq. ", " ≥ ")
        .replace(" .leq. ", " ≤ ")
        .replace(" .eq. ", " = ")
        .replace(" .neq. ", " ≠ ")
        .replace(".and.", "and")
        .replace(".or.", "or")
        .replace(".not.", "not");
  }
}
