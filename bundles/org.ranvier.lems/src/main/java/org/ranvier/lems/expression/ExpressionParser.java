/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.Condition.Comparison;
import org.ranvier.lems.expression.Condition.Connective;
import org.ranvier.lems.expression.Condition.Junction;
import org.ranvier.lems.expression.Condition.Not;
import org.ranvier.lems.expression.Condition.Relation;
import org.ranvier.lems.expression.Expression.Call;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Negation;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Expression.Variable;
import org.ranvier.lems.expression.Tokens.Kind;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.TextRange;

/**
 * Reads the formulas of LEMS attributes.
 *
 * <pre>
 * or         = and { ".or." and }
 * and        = not { ".and." not }
 * not        = ".not." not | comparison
 * comparison = sum [ relation sum ]
 * sum        = product { ("+"|"-") product }
 * product    = sign { ("*"|"/") sign }
 * sign       = ("-"|"+") sign | power
 * power      = primary [ "^" sign ]          right associative: a^b^c = a^(b^c), -a^b = -(a^b)
 * primary    = number | name | function "(" sum ")" | "(" or ")"
 * </pre>
 *
 * Depth and length of a formula have limits that no model needs, so that whatever works on formulas
 * may recurse.
 */
public final class ExpressionParser {
  private static final int MOST_LEVELS = 200;

  private final Tokens tokens;
  private final @Nullable IdentityHashMap<Object, TextRange> places;
  private int level;

  private ExpressionParser(String text, @Nullable IdentityHashMap<Object, TextRange> places) {
    this.tokens = new Tokens(text);
    this.places = places;
  }

  /**
   * Reads a formula with a number as its value.
   *
   * @throws ExpressionSyntaxException where the text is no such formula
   */
  public static Expression parse(String text) {
    return new ExpressionParser(text, null).wholeExpression();
  }

  /**
   * As {@link #parse}, remembering where each part stands.
   *
   * @throws ExpressionSyntaxException where the text is no such formula
   */
  public static PlacedFormula<Expression> parsePlaced(String text) {
    IdentityHashMap<Object, TextRange> places = new IdentityHashMap<>();
    return new PlacedFormula<>(new ExpressionParser(text, places).wholeExpression(), places);
  }

  /**
   * As {@link #parseCondition}, remembering where each part stands.
   *
   * @throws ExpressionSyntaxException where the text is no such formula
   */
  public static PlacedFormula<Condition> parsePlacedCondition(String text) {
    IdentityHashMap<Object, TextRange> places = new IdentityHashMap<>();
    return new PlacedFormula<>(new ExpressionParser(text, places).wholeCondition(), places);
  }

  /**
   * Reads a formula that is true or false.
   *
   * @throws ExpressionSyntaxException where the text is no such formula
   */
  public static Condition parseCondition(String text) {
    return new ExpressionParser(text, null).wholeCondition();
  }

  private Expression wholeExpression() {
    Object tree = or();
    tokens.expectEnd();
    return number(tree, 0);
  }

  private Condition wholeCondition() {
    Object tree = or();
    tokens.expectEnd();
    return condition(tree, 0);
  }

  /** Notes where a part stands that ends in front of the current word. */
  private <T> T placed(T part, int start) {
    if (places != null) {
      places.putIfAbsent(part, new TextRange(start, Math.max(start, tokens.previousEnd())));
    }
    return part;
  }

  private Object or() {
    descend();
    int start = tokens.start();
    Object left = and();
    while (tokens.accept(".or.")) {
      int from = tokens.start();
      Condition right = condition(and(), from);
      left = placed(new Junction(Connective.OR, condition(left, start), right), start);
    }
    level--;
    return left;
  }

  /** One level further down, to be left again. */
  private void descend() {
    level++;
    if (level > MOST_LEVELS) {
      throw tokens.at(
          tokens.start(),
          tokens.start(),
          "this formula is nested deeper than %d levels; a simpler one is expected"
              .formatted(MOST_LEVELS));
    }
  }

  private Object and() {
    int start = tokens.start();
    Object left = not();
    while (tokens.accept(".and.")) {
      int from = tokens.start();
      Condition right = condition(not(), from);
      left = placed(new Junction(Connective.AND, condition(left, start), right), start);
    }
    return left;
  }

  private Object not() {
    int start = tokens.start();
    if (tokens.accept(".not.")) {
      descend();
      int from = tokens.start();
      Condition operand = condition(not(), from);
      level--;
      return placed(new Not(operand), start);
    }
    return comparison();
  }

  private Object comparison() {
    int start = tokens.start();
    Object left = sum();
    for (Relation relation : Relation.values()) {
      if (tokens.accept(relation.symbol())) {
        int from = tokens.start();
        Expression right = number(sum(), from);
        return placed(new Comparison(relation, number(left, start), right), start);
      }
    }
    return left;
  }

  private Object sum() {
    int start = tokens.start();
    Object left = product();
    while (tokens.at("+") || tokens.at("-")) {
      Operator operator = tokens.at("+") ? Operator.ADD : Operator.SUBTRACT;
      tokens.next();
      int from = tokens.start();
      Expression right = number(product(), from);
      left = placed(new Operation(operator, number(left, start), right), start);
    }
    return left;
  }

  private Object product() {
    int start = tokens.start();
    Object left = sign();
    while (tokens.at("*") || tokens.at("/")) {
      Operator operator = tokens.at("*") ? Operator.MULTIPLY : Operator.DIVIDE;
      tokens.next();
      int from = tokens.start();
      Expression right = number(sign(), from);
      left = placed(new Operation(operator, number(left, start), right), start);
    }
    return left;
  }

  private Object sign() {
    int start = tokens.start();
    if (tokens.accept("-")) {
      Expression operand = signed();
      return placed(
          operand instanceof Literal literal
              ? new Literal(-literal.value())
              : new Negation(operand),
          start);
    }
    return tokens.accept("+") ? signed() : power();
  }

  private Expression signed() {
    descend();
    int from = tokens.start();
    Expression operand = number(sign(), from);
    level--;
    return operand;
  }

  private Object power() {
    int start = tokens.start();
    Object base = primary();
    if (tokens.accept("^")) {
      Expression exponent = signed();
      return placed(new Operation(Operator.POWER, number(base, start), exponent), start);
    }
    return base;
  }

  private Object primary() {
    return switch (tokens.kind()) {
      case NUMBER -> {
        int start = tokens.start();
        double value = Double.parseDouble(tokens.next());
        yield placed(new Literal(value), start);
      }
      case NAME -> named();
      case SYMBOL -> {
        if (!tokens.accept("(")) {
          throw tokens.unexpected("a number, a name or a bracket");
        }
        Object inner = or();
        tokens.expect(")");
        yield inner;
      }
      case END -> throw tokens.unexpected("a number, a name or a bracket");
    };
  }

  private Object named() {
    int start = tokens.start();
    String name = tokens.next();
    if (tokens.kind() != Kind.SYMBOL || !tokens.accept("(")) {
      return placed(new Variable(name), start);
    }
    Optional<Function> function = Function.find(name);
    if (function.isEmpty()) {
      throw tokens.at(
          start, start + name.length(), "there is no function " + name + didYouMean(name));
    }
    int from = tokens.start();
    Expression argument = number(or(), from);
    tokens.expect(")");
    return placed(new Call(function.get(), argument), start);
  }

  private static String didYouMean(String name) {
    var known = java.util.Arrays.stream(Function.values()).map(Function::symbol).toList();
    return Suggestion.closest(name, known).map(s -> "; did you mean " + s + "?").orElse("");
  }

  private Expression number(Object tree, int start) {
    if (tree instanceof Expression expression) {
      return expression;
    }
    throw tokens.at(
        start, tokens.previousEnd(), "a condition was found where a number is expected");
  }

  private Condition condition(Object tree, int start) {
    if (tree instanceof Condition condition) {
      return condition;
    }
    throw tokens.at(
        start,
        tokens.previousEnd(),
        "a number was found where a condition is expected, e.g. v .gt. thresh");
  }
}
