/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.ExpressionParser;

/** Curves are found again from their points, and mean what they are written as. */
class CurveFitTest {
  /** A curve of a kind as densities have them, over a group from {@code start} on, µm. */
  private static Curve random(CurveKind kind, Random random, double start, double length) {
    double base = 5 * random.nextDouble();
    double height = (random.nextBoolean() ? 1 : -1) * (0.5 + 10 * random.nextDouble());
    double place = start + length * (0.2 + 0.6 * random.nextDouble());
    double width = length * (0.05 + 0.25 * random.nextDouble());
    return switch (kind) {
      case CONSTANT -> new Curve(kind, base);
      case LINEAR -> new Curve(kind, base, height / length);
      case EXPONENTIAL -> new Curve(kind, base, height, 4 * width);
      case SIGMOID, GAUSSIAN -> new Curve(kind, base, height, place, width);
    };
  }

  @ParameterizedTest
  @EnumSource
  void aCurveIsFoundAgainFromItsPoints(CurveKind kind) {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      double start = i % 3 == 0 ? 0 : 300 * random.nextDouble();
      double length = 20 + 800 * random.nextDouble();
      Curve curve = random(kind, random, start, length);
      List<CurvePoint> points = curve.points(start, start + length, 15);
      CurveFit fit = CurveFit.of(kind, points).orElseThrow();
      double height =
          points.stream().mapToDouble(CurvePoint::y).max().orElseThrow()
              - points.stream().mapToDouble(CurvePoint::y).min().orElseThrow();
      assertThat(fit.greatest())
          .as(curve + " from " + start + " by " + length + " became " + fit.curve())
          .isLessThan(2e-5 * Math.max(height, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSimplestFormulaThatFitsIsFirst(CurveKind kind) {
    Random random = new Random(11);
    Curve curve = random(kind, random, 0, 400);
    List<CurvePoint> points = curve.points(0, 400, 13);
    assertThat(CurveFit.all(points).getFirst().curve().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @EnumSource
  void aFormulaMeansItsCurve(CurveKind kind) {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      Curve curve = random(kind, random, 0, 500);
      var expression = ExpressionParser.parse(curve.formula("p"));
      for (CurvePoint each : curve.points(0, 500, 21)) {
        double read = new Evaluator(_ -> each.x()).value(expression);
        assertThat(read)
            .as(curve.formula("p") + " at " + each.x())
            .isEqualTo(each.y(), within(1e-12 * Math.max(1, Math.abs(each.y()))));
      }
    }
  }

  @Test
  void formulasAreWrittenAsPeopleWriteThem() {
    assertThat(new Curve(CurveKind.CONSTANT, 2.5).formula("p")).isEqualTo("2.5");
    assertThat(new Curve(CurveKind.LINEAR, 1, -0.002).formula("p")).isEqualTo("1 - 0.002 * p");
    assertThat(new Curve(CurveKind.EXPONENTIAL, 0, 3, 80).formula("p"))
        .isEqualTo("3 * exp(-1 * p / 80)");
    assertThat(new Curve(CurveKind.EXPONENTIAL, 0.5, 3, -80).formula("d"))
        .isEqualTo("0.5 + 3 * exp(d / 80)");
    assertThat(new Curve(CurveKind.SIGMOID, 0, 2, 100, 25).formula("p"))
        .isEqualTo("2 / (1 + exp((p - 100) / 25))");
    assertThat(new Curve(CurveKind.GAUSSIAN, 1e-7, 2, -10, 25).formula("p"))
        .isEqualTo("1e-7 + 2 * exp(-1 * ((p + 10) / 25)^2)");
  }

  @Test
  void theStatedErrorIsThatOfTheWrittenFormula() {
    Random random = new Random(5);
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      points.add(new CurvePoint(10 * i, 4 + 0.02 * i + 0.3 * random.nextGaussian()));
    }
    for (CurveFit fit : CurveFit.all(points)) {
      var written = ExpressionParser.parse(fit.curve().formula("p"));
      double sum = 0;
      double greatest = 0;
      for (CurvePoint each : points) {
        double error = new Evaluator(_ -> each.x()).value(written) - each.y();
        sum += error * error;
        greatest = Math.max(greatest, Math.abs(error));
      }
      assertThat(fit.rootMeanSquare()).isEqualTo(Math.sqrt(sum / 40), within(1e-9));
      assertThat(fit.greatest()).isEqualTo(greatest, within(1e-9));
    }
  }

  @Test
  void noFormulaHasMoreNumbersThanThereArePlaces() {
    List<CurvePoint> two = List.of(new CurvePoint(0, 1), new CurvePoint(100, 3));
    assertThat(CurveFit.all(two).stream().map(each -> each.curve().kind()))
        .containsExactly(CurveKind.LINEAR, CurveKind.CONSTANT);
    List<CurvePoint> one = List.of(new CurvePoint(5, 2), new CurvePoint(5, 4));
    assertThat(CurveFit.all(one)).hasSize(1);
    assertThat(CurveFit.all(one).getFirst().curve().valueAt(0)).isEqualTo(3);
  }

  @Test
  void pointsWithoutAnyAmountAreZero() {
    List<CurvePoint> zero =
        List.of(new CurvePoint(0, 0), new CurvePoint(50, 0), new CurvePoint(90, 0));
    assertThat(CurveFit.all(zero).getFirst().curve().formula("p")).isEqualTo("0");
  }
}
