/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.Condition.Comparison;
import org.ranvier.lems.expression.Condition.Junction;
import org.ranvier.lems.expression.Condition.Not;
import org.ranvier.lems.expression.Expression.Branch;
import org.ranvier.lems.expression.Expression.Call;
import org.ranvier.lems.expression.Expression.Choice;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Negation;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Expression.Variable;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.units.UnitTable;

/**
 * Finds the dimension of formulas. The number zero fits everywhere: {@code v .gt. 0} compares with
 * zero volts.
 */
public final class DimensionInference {
  private final Map<String, Dimension> variables;
  private final UnitTable units;

  /**
   * @param variables dimension of each quantity that a formula may name
   * @param units names of dimensions for messages
   */
  public DimensionInference(Map<String, Dimension> variables, UnitTable units) {
    this.variables = variables;
    this.units = units;
  }

  /**
   * The formula's dimension; empty where it is zero and fits any.
   *
   * @throws DimensionMismatchException where its parts do not fit
   */
  public Optional<Dimension> infer(Expression expression) {
    return Optional.ofNullable(of(expression));
  }

  /**
   * Checks that a formula yields the dimension.
   *
   * @throws DimensionMismatchException where it does not
   */
  public void check(Expression expression, Dimension expected) {
    if (!fails(expression, expected)) {
      return;
    }
    Expression culprit = blame(expression, expected);
    if (!culprit.equals(expression)) {
      check(culprit, expectedOf(expression, culprit, expected));
    }
    Dimension found = of(expression);
    if (found != null && !found.equals(expected)) {
      throw new DimensionMismatchException(
          expression, is(expression, found) + "; " + units.describe(expected) + " is expected");
    }
  }

  /**
   * The operand whose change alone would mend a formula that fails: in {@code g * (v - erev) + v}
   * the last one, where a current is expected. The formula itself where there is no such one.
   */
  private Expression blame(Expression expression, Dimension expected) {
    if (expression instanceof Negation(Expression operand)) {
      return operand;
    }
    if (!(expression instanceof Operation operation)) {
      return expression;
    }
    Operator operator = operation.operator();
    Expression left = operation.left();
    Expression right = operation.right();
    boolean first =
        switch (operator) {
          case ADD, SUBTRACT -> fails(left, expected);
          case MULTIPLY, DIVIDE -> find(left).isEmpty();
          case POWER -> false;
        };
    boolean second =
        switch (operator) {
          case ADD, SUBTRACT -> fails(right, expected);
          case MULTIPLY, DIVIDE -> find(right).isEmpty();
          case POWER -> false;
        };
    return first == second ? expression : first ? left : right;
  }

  /** What an operand to blame has to be, so that the whole is what is expected. */
  private Dimension expectedOf(Expression whole, Expression culprit, Dimension expected) {
    if (!(whole instanceof Operation operation)) {
      return expected;
    }
    Operator operator = operation.operator();
    Expression left = operation.left();
    Expression right = operation.right();
    Dimension other = find(culprit.equals(left) ? right : left).orElse(Dimension.NONE);
    return switch (operator) {
      case MULTIPLY -> expected.over(other);
      case DIVIDE -> culprit.equals(left) ? expected.times(other) : other.over(expected);
      default -> expected;
    };
  }

  private boolean fails(Expression expression, Dimension expected) {
    try {
      Dimension found = of(expression);
      return found != null && !found.equals(expected);
    } catch (DimensionMismatchException e) {
      return true;
    }
  }

  /** Its dimension; empty where its parts do not fit. */
  private Optional<Dimension> find(Expression expression) {
    try {
      return Optional.of(number(of(expression)));
    } catch (DimensionMismatchException e) {
      return Optional.empty();
    }
  }

  /**
   * Checks that the numbers in a condition can be compared.
   *
   * @throws DimensionMismatchException where they cannot
   */
  public void check(Condition condition) {
    switch (condition) {
      case Comparison(var relation, Expression left, Expression right) ->
          same(left, left, right, "compared");
      case Junction(var connective, Condition left, Condition right) -> {
        check(left);
        check(right);
      }
      case Not(Condition operand) -> check(operand);
    }
  }

  private @Nullable Dimension of(Expression expression) {
    return switch (expression) {
      case Literal literal -> literal.is(0) ? null : Dimension.NONE;
      case Variable variable -> ofVariable(variable);
      case Negation(Expression operand) -> of(operand);
      case Operation operation -> of(operation);
      case Call call -> of(call);
      case Choice choice -> of(choice);
    };
  }

  private Dimension ofVariable(Variable variable) {
    String name = variable.name();
    Dimension dimension = variables.get(name);
    if (dimension == null) {
      String hint =
          Suggestion.closest(name, variables.keySet())
              .map(s -> "; did you mean " + s + "?")
              .orElse("");
      throw new DimensionMismatchException(
          variable, "there is no quantity named " + name + " here" + hint);
    }
    return dimension;
  }

  private @Nullable Dimension of(Operation operation) {
    Expression left = operation.left();
    Expression right = operation.right();
    return switch (operation.operator()) {
      case ADD -> same(operation, left, right, "added");
      case SUBTRACT -> same(operation, left, right, "subtracted from each other");
      case MULTIPLY -> number(of(left)).times(number(of(right)));
      case DIVIDE -> number(of(left)).over(number(of(right)));
      case POWER -> power(left, right);
    };
  }

  private @Nullable Dimension same(
      Expression culprit, Expression left, Expression right, String done) {
    Dimension first = of(left);
    Dimension second = of(right);
    if (first != null && second != null && !first.equals(second)) {
      throw new DimensionMismatchException(
          culprit, is(left, first) + ", " + is(right, second) + ": they cannot be " + done);
    }
    return first == null ? second : first;
  }

  private Dimension power(Expression base, Expression exponent) {
    Dimension ofExponent = number(of(exponent));
    if (!ofExponent.isNone()) {
      throw new DimensionMismatchException(
          exponent, is(exponent, ofExponent) + "; an exponent must be a pure number");
    }
    Dimension ofBase = number(of(base));
    if (ofBase.isNone()) {
      return ofBase;
    }
    Expression fixed = Simplifier.simplify(exponent);
    if (fixed instanceof Literal(double value)) {
      if (value == Math.rint(value)) {
        return ofBase.power((int) value);
      }
      double twice = 2 * value;
      if (twice == Math.rint(twice) && ofBase.hasRoot(2)) {
        return ofBase.root(2).power((int) twice);
      }
    }
    throw new DimensionMismatchException(
        base,
        is(base, ofBase)
            + "; raised to the power "
            + ExpressionPrinter.print(exponent)
            + " it has no dimension, only a fixed whole number can be its exponent");
  }

  private @Nullable Dimension of(Call call) {
    Dimension argument = of(call.argument());
    return switch (call.function()) {
      case ABS, RANDOM -> argument;
      case SQRT -> squareRoot(call, number(argument));
      default -> {
        if (!number(argument).isNone()) {
          throw new DimensionMismatchException(
              call.argument(),
              is(call.argument(), number(argument))
                  + "; "
                  + call.function().symbol()
                  + " needs a pure number, divide by a constant of that dimension");
        }
        yield Dimension.NONE;
      }
    };
  }

  private Dimension squareRoot(Call call, Dimension argument) {
    if (!argument.hasRoot(2)) {
      throw new DimensionMismatchException(
          call.argument(), is(call.argument(), argument) + ", which has no square root");
    }
    return argument.root(2);
  }

  private @Nullable Dimension of(Choice choice) {
    Expression first = choice.otherwise();
    Dimension dimension = of(first);
    for (Branch branch : choice.branches()) {
      check(branch.condition());
      if (dimension == null) {
        first = branch.value();
        dimension = of(first);
      } else {
        same(branch.value(), first, branch.value(), "cases of the same quantity");
      }
    }
    return dimension;
  }

  private static Dimension number(@Nullable Dimension dimension) {
    return dimension == null ? Dimension.NONE : dimension;
  }

  private String is(Expression expression, Dimension dimension) {
    String printed = ExpressionPrinter.print(expression);
    boolean named =
        units.findName(dimension).isPresent()
            || units.findName(dimension.times(Dimension.TIME)).isPresent();
    return named || !(expression instanceof Operation || expression instanceof Call)
        ? printed + " is " + units.describe(dimension)
        : printed + " has the dimension " + made(expression) + " (" + dimension + ")";
  }

  /** How a dimension without a name comes about: {@code voltage·time}. */
  private String made(Expression expression) {
    Dimension dimension = number(of(expression));
    Optional<String> name = units.findName(dimension);
    if (name.isPresent()) {
      return name.get();
    }
    if (expression instanceof Operation operation) {
      if (operation.operator() == Operator.MULTIPLY) {
        return product(operation.left(), operation.right(), "·");
      }
      if (operation.operator() == Operator.DIVIDE) {
        return product(operation.left(), operation.right(), "/");
      }
    }
    return expression instanceof Negation(Expression operand)
        ? made(operand)
        : dimension.toString();
  }

  private String product(Expression left, Expression right, String sign) {
    if (number(of(right)).isNone()) {
      return made(left);
    }
    if (number(of(left)).isNone()) {
      return sign.equals("/") ? "1/" + bracketed(made(right)) : made(right);
    }
    String first = made(left);
    String second = made(right);
    return first + sign + (sign.equals("/") ? bracketed(second) : second);
  }

  private static String bracketed(String made) {
    return made.indexOf('·') >= 0 || made.indexOf('/') >= 0 ? "(" + made + ")" : made;
  }
}
