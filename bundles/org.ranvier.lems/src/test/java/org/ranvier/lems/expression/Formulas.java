/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.ranvier.lems.expression.Condition.Comparison;
import org.ranvier.lems.expression.Condition.Connective;
import org.ranvier.lems.expression.Condition.Junction;
import org.ranvier.lems.expression.Condition.Not;
import org.ranvier.lems.expression.Condition.Relation;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Negation;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Expression.Variable;

/** Random formulas in x, y and z such as the parser builds them. */
class Formulas extends DomainContextBase {
  private static final List<Function> SMOOTH =
      List.of(Function.EXP, Function.SIN, Function.COS, Function.TANH, Function.ABS, Function.H);

  @Provide
  Arbitrary<Expression> expressions() {
    return expression(4);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return condition(3);
  }

  private static Arbitrary<Expression> expression(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("x", "y", "z").map(Variable::new),
            Arbitraries.doubles().between(0, 20).ofScale(3).map(Literal::new),
            Arbitraries.integers().between(-3, 3).map(Literal::new));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> inner = expression(depth - 1);
    Arbitrary<Expression> operation =
        Combinators.combine(Arbitraries.of(Operator.class), inner, inner).as(Operation::new);
    Arbitrary<Expression> call =
        Combinators.combine(Arbitraries.of(SMOOTH), inner).as(Expression::call);
    Arbitrary<Expression> negation = inner.filter(e -> !(e instanceof Literal)).map(Negation::new);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, leaf),
        net.jqwik.api.Tuple.of(4, operation),
        net.jqwik.api.Tuple.of(1, call),
        net.jqwik.api.Tuple.of(1, negation));
  }

  private static Arbitrary<Condition> condition(int depth) {
    Arbitrary<Condition> leaf =
        Combinators.combine(Arbitraries.of(Relation.class), expression(2), expression(2))
            .as(Comparison::new);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Condition> inner = condition(depth - 1);
    Arbitrary<Condition> junction =
        Combinators.combine(Arbitraries.of(Connective.class), inner, inner).as(Junction::new);
    return Arbitraries.oneOf(leaf, junction, inner.map(Not::new));
  }
}
