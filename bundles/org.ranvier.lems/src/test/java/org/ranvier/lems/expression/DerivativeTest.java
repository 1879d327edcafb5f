/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.expression.Expression.Branch;
import org.ranvier.lems.expression.Expression.Choice;

class DerivativeTest {
  private static Expression of(String text) {
    return Derivative.of(ExpressionParser.parse(text), "x");
  }

  private static double at(Expression expression, double x) {
    Map<String, Double> values = new HashMap<>(Map.of("y", -1.3, "z", 2.1));
    values.put("x", x);
    return new Evaluator(values::get, () -> 0.5).value(expression);
  }

  @Test
  void derivesEveryFunction() {
    for (String text :
        List.of(
            "exp(2*x)",
            "ln(x)",
            "log(x^2)",
            "sqrt(x)",
            "sin(x*x)",
            "cos(3*x)",
            "tan(x)",
            "sinh(x)",
            "cosh(x)",
            "tanh(2*x)",
            "abs(x)",
            "abs(-x)",
            "x^3",
            "z^x",
            "x^x",
            "x/(1+x)",
            "1/x",
            "-x^2",
            "H(x)*x",
            "ceil(x+0.3)*x",
            "floor(x)+x",
            "factorial(3)*x",
            "y*x/(1-exp(0-x))",
            "(x+1)^-2.5")) {
      double h = 1e-6;
      Expression formula = ExpressionParser.parse(text);
      double numeric = (at(formula, 0.8 + h) - at(formula, 0.8 - h)) / (2 * h);
      assertThat(at(of(text), 0.8))
          .as(text)
          .isCloseTo(numeric, within(1e-7 * (1 + Math.abs(numeric))));
    }
  }

  @Test
  void simplifiesWhatItFinds() {
    assertThat(ExpressionPrinter.print(of("g * (erev - x)"))).isEqualTo("-g");
    assertThat(of("y * z + 3")).isEqualTo(Expression.ZERO);
    assertThat(of("random(x)")).isEqualTo(Expression.ZERO);
    assertThat(of("2 * x + y")).isEqualTo(Expression.literal(2));
  }

  @Test
  void powersWithFixedExponentHaveAFiniteDerivativeAtZero() {
    assertThat(at(of("x^3"), 0)).isZero();
    assertThat(at(of("x^1"), 0)).isEqualTo(1);
  }

  @Test
  void derivesEachBranchOfAChoice() {
    Condition positive = ExpressionParser.parseCondition("x .gt. 0");
    Choice choice =
        new Choice(
            List.of(new Branch(positive, ExpressionParser.parse("x^2"))),
            ExpressionParser.parse("-x"));
    Expression derivative = Derivative.of(choice, "x");
    assertThat(at(derivative, 3)).isEqualTo(6);
    assertThat(at(derivative, -3)).isEqualTo(-1);
    assertThat(ExpressionPrinter.print(choice)).isEqualTo("if x .gt. 0 then x^2 else -x");
  }

  @Test
  void followsIntermediateVariables() {
    Derivative chain =
        new Derivative(
            name ->
                switch (name) {
                  case "x" -> Expression.ONE;
                  case "u" -> Expression.variable("du");
                  default -> Expression.ZERO;
                });
    assertThat(ExpressionPrinter.print(chain.of(ExpressionParser.parse("u * x"))))
        .isEqualTo("du * x + u");
  }

  @Property(tries = 500)
  @Domain(Formulas.class)
  void agreesWithFiniteDifferences(@ForAll Expression formula) {
    double x = 0.7123;
    double h = 1e-5;
    double before = at(formula, x - h);
    double here = at(formula, x);
    double after = at(formula, x + h);
    double numeric = (after - before) / (2 * h);
    double finer = (at(formula, x + h / 2) - at(formula, x - h / 2)) / h;
    // Only where the finite difference itself can be trusted: no jump, no overflow, no
    // cancellation.
    Assume.that(Double.isFinite(numeric) && Math.abs(here) < 1e6 && Math.abs(numeric) < 1e6);
    Assume.that(Math.abs(numeric - finer) <= 1e-5 * (1 + Math.abs(finer)));
    double exact = at(Derivative.of(formula, "x"), x);
    Assume.that(Double.isFinite(exact));
    assertThat(exact).isCloseTo(numeric, within(1e-3 * (1 + Math.abs(numeric))));
  }
}
