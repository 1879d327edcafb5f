/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.expression.Expression.Branch;
import org.ranvier.lems.expression.Expression.Choice;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;

class DimensionInferenceTest {
  private static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);
  private static final Dimension CONDUCTANCE = new Dimension(-1, -2, 3, 2, 0, 0, 0);
  private static final Dimension CURRENT = VOLTAGE.times(CONDUCTANCE);
  private static final Map<String, Dimension> VARIABLES =
      Map.of(
          "v",
          VOLTAGE,
          "erev",
          VOLTAGE,
          "g",
          CONDUCTANCE,
          "t",
          Dimension.TIME,
          "q",
          Dimension.NONE);

  private static DimensionInference inference() {
    UnitTable units = new UnitTable();
    units.addDimension("voltage", VOLTAGE);
    units.addDimension("conductance", CONDUCTANCE);
    units.addDimension("current", CURRENT);
    units.addDimension("time", Dimension.TIME);
    return new DimensionInference(VARIABLES, units);
  }

  private static Dimension infer(String text) {
    return inference().infer(ExpressionParser.parse(text)).orElseThrow();
  }

  @Test
  void followsProductsPowersAndRoots() {
    assertThat(infer("g * (erev - v)")).isEqualTo(CURRENT);
    assertThat(infer("v^2 / v")).isEqualTo(VOLTAGE);
    assertThat(infer("sqrt(v * v)")).isEqualTo(VOLTAGE);
    assertThat(infer("(v * v)^0.5")).isEqualTo(VOLTAGE);
    assertThat(infer("v^-1")).isEqualTo(VOLTAGE.power(-1));
    assertThat(infer("q^q")).isEqualTo(Dimension.NONE);
    assertThat(infer("abs(-v)")).isEqualTo(VOLTAGE);
    assertThat(infer("exp(v / erev)")).isEqualTo(Dimension.NONE);
    assertThat(infer("0 * t")).isEqualTo(Dimension.TIME);
  }

  @Test
  void zeroFitsEverywhere() {
    assertThat(inference().infer(Expression.ZERO)).isEmpty();
    assertThat(infer("0 - v")).isEqualTo(VOLTAGE);
    inference().check(Expression.ZERO, CURRENT);
    assertThatCode(
            () ->
                inference().check(ExpressionParser.parseCondition("v .gt. 0 .and. .not. t .eq. 0")))
        .doesNotThrowAnyException();
  }

  @Test
  void showsHowAFormulaFails() {
    assertFails("v + t", "v is a voltage, t is a time: they cannot be added");
    assertFails(
        "2 * (g*v - v)",
        "g * v is a current, v is a voltage: they cannot be subtracted from each other");
    assertFails(
        "exp(v)",
        "v is a voltage; exp needs a pure number, divide by a constant of that dimension");
    assertFails("2^t", "t is a time; an exponent must be a pure number");
    assertFails("sqrt(v)", "v is a voltage, which has no square root");
    assertFails("erve + v", "there is no quantity named erve here; did you mean erev?");
    assertFails(
        "v^q",
        "v is a voltage; raised to the power q it has no dimension, only a fixed whole number can be its exponent");
  }

  @Test
  void comparesLikeWithLike() {
    assertThatExceptionOfType(DimensionMismatchException.class)
        .isThrownBy(
            () -> inference().check(ExpressionParser.parseCondition("v .gt. t .or. q .eq. 1")))
        .withMessage("v is a voltage, t is a time: they cannot be compared");
    assertThatExceptionOfType(DimensionMismatchException.class)
        .isThrownBy(() -> inference().check(ExpressionParser.parse("g * v"), Dimension.TIME))
        .withMessage("g * v is a current; a time is expected");
  }

  @Test
  void casesMustAgree() {
    Condition condition = ExpressionParser.parseCondition("q .gt. 0");
    Choice good =
        new Choice(List.of(new Branch(condition, ExpressionParser.parse("v"))), Expression.ZERO);
    assertThat(inference().infer(good)).contains(VOLTAGE);
    Choice bad =
        new Choice(
            List.of(new Branch(condition, ExpressionParser.parse("v"))),
            ExpressionParser.parse("t"));
    assertThatExceptionOfType(DimensionMismatchException.class)
        .isThrownBy(() -> inference().infer(bad))
        .withMessage("t is a time, v is a voltage: they cannot be cases of the same quantity");
  }

  @Test
  void namesThePartThatIsAtFault() {
    assertBlames("v * t", CURRENT, "v * t", "v * t has the dimension voltage·time");
    assertBlames("v * t", CURRENT, "v * t", "; a current is expected");
    assertBlames("g * (erev - v) + v", CURRENT, "v", "v is a voltage; a current is expected");
    assertBlames("t * g + g * v", CURRENT, "t * g", "t * g has the dimension time·conductance");
    assertBlames("-(g * v - v / t)", CURRENT, "v / t", "a current is expected");
    assertBlames("g * (v + t)", CURRENT, "t", "t is a time; a voltage is expected");
    assertBlames("g * v / (1 + t)", CURRENT, "t", "t is a time; a pure number is expected");
    assertBlames("g * exp(v)", CURRENT, "v", "exp needs a pure number");
    assertBlames("g * evrev", CURRENT, "evrev", "there is no quantity named evrev here");
    assertBlames("v + erev", CURRENT, "v + erev", "v + erev is a voltage; a current is expected");
  }

  private static void assertBlames(
      String text, Dimension expected, String culprit, String message) {
    PlacedFormula<Expression> formula = ExpressionParser.parsePlaced(text);
    assertThatExceptionOfType(DimensionMismatchException.class)
        .isThrownBy(() -> inference().check(formula.tree(), expected))
        .withMessageContaining(message)
        .satisfies(
            e -> assertThat(formula.find(e.culprit()).orElseThrow().of(text)).isEqualTo(culprit));
  }

  @Test
  void namesThePartOfAConditionThatIsAtFault() {
    String text = "q .gt. 1 .and. v .lt. t";
    PlacedFormula<Condition> formula = ExpressionParser.parsePlacedCondition(text);
    assertThatExceptionOfType(DimensionMismatchException.class)
        .isThrownBy(() -> inference().check(formula.tree()))
        .satisfies(
            e -> assertThat(formula.find(e.culprit()).orElseThrow().of(text)).isEqualTo("v"));
  }

  private static void assertFails(String text, String message) {
    assertThatExceptionOfType(DimensionMismatchException.class)
        .isThrownBy(() -> infer(text))
        .withMessage(message);
  }
}
