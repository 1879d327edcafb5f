/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.nmodl.NmodlExpression.Call;
import org.ranvier.convert.nmodl.NmodlExpression.Element;
import org.ranvier.convert.nmodl.NmodlExpression.Name;
import org.ranvier.convert.nmodl.NmodlExpression.Negation;
import org.ranvier.convert.nmodl.NmodlExpression.Not;
import org.ranvier.convert.nmodl.NmodlExpression.Operation;
import org.ranvier.convert.nmodl.NmodlExpression.Text;
import org.ranvier.convert.nmodl.NmodlTokens.Kind;
import org.ranvier.xml.SourceLocation;

/**
 * Reads formulas.
 *
 * <pre>
 * or      = and { "||" and }
 * and     = compare { "&amp;&amp;" compare }
 * compare = sum [ ("&lt;"|"&gt;"|"&lt;="|"&gt;="|"=="|"!=") sum ]
 * sum     = product { ("+"|"-") product }
 * product = sign { ("*"|"/") sign }
 * sign    = ("-"|"+"|"!") sign | power
 * power   = primary [ "^" sign ]
 * primary = number [unit] | text | name [ "(" or {"," or} ")" | "[" or "]" ] | "(" or ")"
 * </pre>
 */
final class ExpressionReader {
  /** Deeper than any mechanism is written, and shallow enough that all who follow may recurse. */
  static final int MOST_LEVELS = 150;

  /** More than any mechanism has in one formula. */
  private static final int MOST_TERMS = 1000;

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("<", ">", "<=", ">=", "==", "!="),
          List.of("+", "-"),
          List.of("*", "/"));

  private final NmodlTokens tokens;
  private int level;
  private int terms;

  ExpressionReader(NmodlTokens tokens) {
    this.tokens = tokens;
  }

  NmodlExpression read() {
    return begin().chain(0);
  }

  /** As if no formula was begun before. */
  ExpressionReader begin() {
    level = 0;
    terms = 0;
    return this;
  }

  private NmodlExpression chain(int precedence) {
    if (precedence == LEVELS.size()) {
      return sign();
    }
    List<String> operators = LEVELS.get(precedence);
    NmodlExpression left = chain(precedence + 1);
    while (atOne(operators)) {
      if (++terms > MOST_TERMS) {
        throw tokens.unexpected("a shorter formula, of fewer than " + MOST_TERMS + " terms,");
      }
      SourceLocation place = tokens.place();
      String operator = tokens.next();
      left = new Operation(operator, left, chain(precedence + 1), place);
    }
    return left;
  }

  private boolean atOne(List<String> operators) {
    return tokens.kind() == Kind.SYMBOL && operators.stream().anyMatch(tokens::at);
  }

  private NmodlExpression sign() {
    SourceLocation place = tokens.place();
    if (!tokens.at("-") && !tokens.at("+") && !tokens.at("!")) {
      return power();
    }
    String symbol = tokens.next();
    descend();
    NmodlExpression operand = sign();
    level--;
    return switch (symbol) {
      case "-" -> new Negation(operand, place);
      case "!" -> new Not(operand, place);
      default -> operand;
    };
  }

  /** One level further down, to be left again. */
  private void descend() {
    level++;
    if (level > MOST_LEVELS) {
      throw tokens.unexpected("a formula of fewer than " + MOST_LEVELS + " levels");
    }
  }

  private NmodlExpression power() {
    NmodlExpression base = primary();
    SourceLocation place = tokens.place();
    if (!tokens.accept("^")) {
      return base;
    }
    descend();
    NmodlExpression exponent = sign();
    level--;
    return new Operation("^", base, exponent, place);
  }

  private NmodlExpression primary() {
    SourceLocation place = tokens.place();
    return switch (tokens.kind()) {
      case NUMBER -> number();
      case STRING -> new Text(tokens.next(), place);
      case NAME -> named(place);
      case SYMBOL -> {
        if (!tokens.accept("(")) {
          throw tokens.unexpected("a number, a name or a bracket");
        }
        descend();
        NmodlExpression inner = chain(0);
        level--;
        tokens.expect(")");
        yield inner;
      }
      case END -> throw tokens.unexpected("a number, a name or a bracket");
    };
  }

  NmodlExpression.Constant number() {
    SourceLocation place = tokens.place();
    if (tokens.kind() != Kind.NUMBER) {
      throw tokens.unexpected("a number");
    }
    double value = Double.parseDouble(tokens.next());
    return new NmodlExpression.Constant(value, tokens.unit(), place);
  }

  private NmodlExpression named(SourceLocation place) {
    String name = tokens.next();
    if (tokens.at("(")) {
      return new Call(name, arguments(), place);
    }
    if (tokens.accept("[")) {
      descend();
      NmodlExpression index = chain(0);
      level--;
      tokens.expect("]");
      return new Element(name, index, place);
    }
    return new Name(name, place);
  }

  /** What stands between brackets, with commas between. */
  List<NmodlExpression> arguments() {
    tokens.expect("(");
    List<NmodlExpression> arguments = new ArrayList<>();
    descend();
    if (!tokens.at(")")) {
      do {
        arguments.add(chain(0));
      } while (tokens.accept(","));
    }
    level--;
    tokens.expect(")");
    return arguments;
  }
}
