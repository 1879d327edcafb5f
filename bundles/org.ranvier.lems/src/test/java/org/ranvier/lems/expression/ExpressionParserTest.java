/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.xml.TextRange;

class ExpressionParserTest {
  private static double value(String text) {
    Map<String, Double> values = Map.of("a", 2.0, "b", 3.0, "c", 4.0, "v", -0.065);
    return new Evaluator(values::get, () -> 0.25).value(ExpressionParser.parse(text));
  }

  private static boolean holds(String text) {
    Map<String, Double> values = Map.of("a", 2.0, "b", 3.0, "c", 4.0);
    return new Evaluator(values::get).holds(ExpressionParser.parseCondition(text));
  }

  @Test
  void bindsOperatorsAsTheLanguageDoes() {
    assertThat(value("a + b * c")).isEqualTo(14);
    assertThat(value("(a + b) * c")).isEqualTo(20);
    assertThat(value("c - b - a")).isEqualTo(-1);
    assertThat(value("c / a / a")).isEqualTo(1);
    assertThat(value("a^b^a")).isEqualTo(512);
    assertThat(value("-a^2")).isEqualTo(-4);
    assertThat(value("a^-1")).isEqualTo(0.5);
    assertThat(value("-a*b")).isEqualTo(-6);
    assertThat(value("a * -b")).isEqualTo(-6);
    assertThat(value("+a - -b")).isEqualTo(5);
  }

  @Test
  void readsNumbersInEveryUsualForm() {
    assertThat(value("1e-3")).isEqualTo(1e-3);
    assertThat(value("2.E+2+1")).isEqualTo(201);
    assertThat(value(".5*4")).isEqualTo(2);
    assertThat(value("0.")).isEqualTo(0);
    assertThat(holds("0..eq.0")).isTrue();
    assertThat(holds("1.eq.1.and.2.gt.1")).isTrue();
  }

  @Test
  void knowsTheFunctionsOfTheLanguage() {
    assertThat(value("exp(1)")).isEqualTo(Math.E);
    assertThat(value("log(exp (2))")).isEqualTo(2);
    assertThat(value("ln(exp(2))")).isEqualTo(2);
    assertThat(value("sqrt(c)+abs(-3)+ceil(1.2)+floor(1.8)")).isEqualTo(8);
    assertThat(value("sin(0)+cos(0)+tan(0)+sinh(0)+cosh(0)+tanh(0)")).isEqualTo(2);
    assertThat(value("factorial(5)")).isEqualTo(120);
    assertThat(value("factorial(171)")).isInfinite();
    assertThat(value("factorial(-1)")).isNaN();
    assertThat(value("random(8)")).isEqualTo(2);
    assertThat(value("H(1)*10 + H(-1)*100 + H(0)")).isEqualTo(10.5);
  }

  @Test
  void readsConditions() {
    assertThat(holds("a .lt. b .and. c .geq. 4")).isTrue();
    assertThat(holds("a .gt. b .or. (c .leq. 4 .and. a .neq. b)")).isTrue();
    assertThat(holds(".not. a .eq. 2")).isFalse();
    assertThat(holds("(a + b) .gt. (c)")).isTrue();
    assertThat(holds("((a .gt. b)) .or. (a .gt. 1)")).isTrue();
  }

  /** What is accepted must not overflow the stack of anything that works on it. */
  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "+", "exp(", "a^", "(a+", "(a .gt. -("})
  void refusesFormulasThatAreTooDeep(String opening) {
    String close = ")".repeat((int) opening.chars().filter(c -> c == '(').count());
    for (int depth : new int[] {3000, 100_000}) {
      String text = opening.repeat(depth) + "a" + close.repeat(depth);
      assertThatExceptionOfType(ExpressionSyntaxException.class)
          .isThrownBy(() -> ExpressionParser.parse(text))
          .withMessageContaining("this formula");
    }
  }

  @Test
  void refusesFormulasThatAreTooLong() {
    assertThat(value("1" + " + 1".repeat(900))).isEqualTo(901);
    assertThatExceptionOfType(ExpressionSyntaxException.class)
        .isThrownBy(() -> ExpressionParser.parse("1" + " + 1".repeat(1000)))
        .withMessage(
            "this formula has more than 2000 numbers, names and operators; several"
                + " DerivedVariables are expected");
  }

  @Test
  void refusesConditionsThatAreTooDeep() {
    assertThatExceptionOfType(ExpressionSyntaxException.class)
        .isThrownBy(() -> ExpressionParser.parseCondition(".not.".repeat(50_000) + "a .gt. 1"))
        .withMessage("this formula is nested deeper than 200 levels; a simpler one is expected");
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    assertFault("a + ", 4, 4, "the end was found where a number, a name or a bracket is expected");
    assertFault(
        "a b", 2, 3, "\"b\" was found where an operator or the end of the formula is expected");
    assertFault("(a", 2, 2, "the end was found where \")\" is expected");
    assertFault("a # b", 2, 3, "\"#\" has no meaning in a formula");
    assertFault("2 * sine(a)", 4, 8, "there is no function sine; did you mean sin?");
    assertFault("a .gt. b", 0, 8, "a condition was found where a number is expected");
    assertFault("1 + (a .gt. b)", 4, 14, "a condition was found where a number is expected");
    assertFault(
        "a ..b", 2, 3, "\".\" was found where an operator or the end of the formula is expected");
    assertThatExceptionOfType(ExpressionSyntaxException.class)
        .isThrownBy(() -> ExpressionParser.parseCondition("a + b"))
        .withMessage("a number was found where a condition is expected, e.g. v .gt. thresh");
  }

  private static void assertFault(String text, int from, int to, String message) {
    assertThatExceptionOfType(ExpressionSyntaxException.class)
        .isThrownBy(() -> ExpressionParser.parse(text))
        .withMessage(message)
        .satisfies(e -> assertThat(e.range()).isEqualTo(new TextRange(from, to)));
  }

  @Property(tries = 500)
  @Domain(Formulas.class)
  void readingAPrintedFormulaGivesItBack(@ForAll Expression formula) {
    assertThat(ExpressionParser.parse(ExpressionPrinter.print(formula))).isEqualTo(formula);
  }

  @Property(tries = 300)
  @Domain(Formulas.class)
  void readingAPrintedConditionGivesItBack(@ForAll Condition condition) {
    assertThat(ExpressionParser.parseCondition(ExpressionPrinter.print(condition)))
        .isEqualTo(condition);
  }

  /** Where a part is infinite the sign of a zero may decide, and that is not kept. */
  @Property(tries = 500)
  @Domain(Formulas.class)
  void simplifyingKeepsTheValueWhereAllPartsAreFinite(@ForAll Expression formula) {
    Map<String, Double> values = Map.of("x", 0.7, "y", -1.3, "z", 2.1);
    Evaluator evaluator = new Evaluator(values::get);
    double before = evaluator.value(formula);
    boolean[] finite = {true};
    Expressions.visit(formula, part -> finite[0] &= Double.isFinite(evaluator.value(part)));
    if (finite[0]) {
      double after = evaluator.value(Simplifier.simplify(formula));
      assertThat(after).isCloseTo(before, within(1e-9 * (1 + Math.abs(before))));
    }
  }
}
