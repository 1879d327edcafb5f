/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Expression.Variable;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.Function;

class LatexTest {
  private static final Map<String, String> NAMES =
      Map.of(
          "x", "x",
          "v_{\\mathrm{shift}}", "v_shift",
          "\\tau_{\\mathrm{m}}", "tau_m",
          "\\mathit{erev}", "erev",
          "\\alpha", "alpha");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a + b * c;a + b \\cdot c",
        "(a + b) * c;\\left(a + b\\right) \\cdot c",
        "a / b;\\frac{a}{b}",
        "(a + b) / (c - d);\\frac{a + b}{c - d}",
        "a / b / c;\\frac{\\frac{a}{b}}{c}",
        "a * (b / c);a \\cdot \\frac{b}{c}",
        "a - (b - c);a - \\left(b - c\\right)",
        "a - b - c;a - b - c",
        "-a * b;-a \\cdot b",
        "a * -b;a \\cdot \\left(-b\\right)",
        "a + -b;a + \\left(-b\\right)",
        "a^2;{a}^{2}",
        "(a * b)^c;{\\left(a \\cdot b\\right)}^{c}",
        "(a / b)^2;{\\left(\\frac{a}{b}\\right)}^{2}",
        "a^b^c;{a}^{{b}^{c}}",
        "(-a)^2;{\\left(-a\\right)}^{2}",
        "exp(-v / tau_m);\\exp \\left(\\frac{-v}{\\tau_{\\mathrm{m}}}\\right)",
        "sqrt(a + 1);\\sqrt{a + 1}",
        "abs(a - b);\\left|a - b\\right|",
        "ceil(a);\\left\\lceil a\\right\\rceil",
        "factorial(3);3!",
        "H(v - thresh);\\mathrm{H}\\left(v - \\mathit{thresh}\\right)",
        "random(2);\\operatorname{random}\\left(2\\right)",
        "alpha * x;\\alpha \\cdot x",
        "tauRise;\\tau_{\\mathrm{Rise}}",
        "v0 + v_shift;v_{\\mathrm{0}} + v_{\\mathrm{shift}}",
        "a_b_c;a_{\\mathrm{b\\_c}}",
        "rate;\\mathit{rate}",
        "1e-9;1\\times {10}^{-9}",
        "2.5e12;2.5\\times {10}^{12}",
        "0.001;0.001",
      })
  void writesWhatIsMeant(String formula, String latex) {
    assertThat(Latex.print(FormulaNotation.of(ExpressionParser.parse(formula)))).isEqualTo(latex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "v .gt. 0 .and. x .leq. 1;v > 0 \\land x \\leq 1",
        "(a .lt. b .or. c .eq. d) .and. a .neq. 2;\\left(a < b \\lor c = d\\right) \\land a \\neq 2",
        ".not. a .geq. b;\\lnot \\left(a \\geq b\\right)",
      })
  void writesConditions(String condition, String latex) {
    assertThat(Latex.print(FormulaNotation.of(ExpressionParser.parseCondition(condition))))
        .isEqualTo(latex);
  }

  @Property
  void canBeReadInOneWayOnly(@ForAll("formulas") Expression formula) {
    String latex = Latex.print(FormulaNotation.of(formula));
    assertThat(new LatexReader(latex, NAMES).read()).as(latex).isEqualTo(formula);
  }

  @Provide
  Arbitrary<Expression> formulas() {
    return formula(4);
  }

  private static Arbitrary<Expression> formula(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(List.copyOf(NAMES.values())).map(Variable::new),
            Arbitraries.doubles().between(0, 20).ofScale(3).map(Literal::new),
            Arbitraries.of(1e-12, 3.5e9, 6.02214e23, 1e-5).map(Literal::new),
            Arbitraries.integers().between(-3, 3).map(Literal::new));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> inner = formula(depth - 1);
    Arbitrary<Expression> operation =
        Combinators.combine(Arbitraries.of(Operator.class), inner, inner).as(Operation::new);
    Arbitrary<Expression> call =
        Combinators.combine(Arbitraries.of(Function.class), inner).as(Expression::call);
    return Arbitraries.frequencyOf(
        Tuple.of(2, leaf),
        Tuple.of(4, operation),
        Tuple.of(1, call),
        Tuple.of(1, inner.map(Expression::negate)));
  }
}
