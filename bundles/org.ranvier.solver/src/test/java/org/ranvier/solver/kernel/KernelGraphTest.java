/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.backend.step.Interpreter;

class KernelGraphTest {
  private final KernelGraph g = new KernelGraph();
  private final int x = g.column(0);
  private final int y = g.column(1);

  @Test
  void equalExpressionsAreOneNode() {
    int first = g.multiply(g.add(x, y), g.apply(KernelOp.EXP, x));
    int second = g.multiply(g.apply(KernelOp.EXP, x), g.add(y, x));
    assertThat(first).isEqualTo(second);
  }

  @Test
  void randomNumbersAreNeverShared() {
    assertThat(g.random(g.constant(1))).isNotEqualTo(g.random(g.constant(1)));
  }

  @Test
  void constantsFold() {
    int node = g.multiply(g.constant(2), g.multiply(g.constant(3), x));
    assertThat(g.op(node)).isEqualTo(KernelOp.MULTIPLY);
    assertThat(at(node, 5, 0)).isEqualTo(30);
    assertThat(g.isConstant(g.apply(KernelOp.POWER, x, g.constant(0)), 1)).isTrue();
  }

  @Test
  void rateWithRemovableSingularityIsDefinedThere() {
    // 0.1·(x + 40) / (1 − exp(−(x + 40)/10)) is 1 at x = −40.
    int shifted = g.add(x, g.constant(40));
    int exponent = g.divide(g.negate(shifted), g.constant(10));
    int denominator = g.subtract(g.constant(1), g.apply(KernelOp.EXP, exponent));
    int node = g.divide(g.multiply(g.constant(0.1), shifted), denominator);
    assertThat(at(node, -40, 0)).isCloseTo(1, within(1e-12));
    assertThat(at(node, -39, 0)).isCloseTo(0.1 / (1 - Math.exp(-0.1)), within(1e-12));
    int slope = KernelDerivative.of(g, node, 0);
    assertThat(at(slope, -40, 0)).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void goldmanHodgkinKatzCurrentIsDefinedAtZero() {
    // x·(y − e^(−x)) / (1 − e^(−x)) is y − 1 at x = 0.
    int e = g.apply(KernelOp.EXP, g.negate(x));
    int node = g.divide(g.multiply(x, g.subtract(y, e)), g.subtract(g.constant(1), e));
    assertThat(at(node, 0, 3)).isCloseTo(2, within(1e-12));
    assertThat(at(node, 1e-9, 3)).isCloseTo(2, within(1e-8));
  }

  @Test
  void derivativesAgreeWithDifferences() {
    Random random = new Random(7);
    for (int k = 0; k < 400; k++) {
      int node = expression(random, 5);
      int derivative = KernelDerivative.of(g, node, 0);
      double at = 0.3 + random.nextDouble();
      double h = 1e-6;
      double expected = (at(node, at + h, 0.7) - at(node, at - h, 0.7)) / (2 * h);
      assertThat(at(derivative, at, 0.7))
          .as("expression %d", k)
          .isCloseTo(expected, within(1e-4 * (1 + Math.abs(expected))));
    }
  }

  /** Smooth for arguments around 1. */
  private int expression(Random random, int depth) {
    if (depth == 0) {
      return switch (random.nextInt(3)) {
        case 0 -> x;
        case 1 -> y;
        default -> g.constant(0.5 + random.nextInt(3));
      };
    }
    int a = expression(random, depth - 1);
    int b = expression(random, depth - 1);
    int bounded = g.apply(KernelOp.TANH, a);
    return switch (random.nextInt(14)) {
      case 0 -> g.add(a, b);
      case 1 -> g.subtract(a, b);
      case 2 -> g.multiply(bounded, b);
      case 3 -> g.divide(bounded, g.add(g.constant(2), g.multiply(b, b)));
      case 4 -> g.apply(KernelOp.EXP, bounded);
      case 5 -> g.apply(KernelOp.EXPREL, g.add(g.constant(3), bounded));
      case 6 -> g.apply(KernelOp.LINOID, g.add(g.constant(3), bounded));
      case 7 -> g.apply(KernelOp.LN, g.add(g.constant(3), bounded));
      case 8 -> g.apply(KernelOp.SIN, bounded);
      case 9 -> g.apply(KernelOp.COSH, bounded);
      case 10 -> g.apply(KernelOp.SQRT, g.add(g.constant(3), bounded));
      case 11 -> g.apply(KernelOp.POWER, g.add(g.constant(2), bounded), g.constant(3));
      case 12 -> g.select(g.apply(KernelOp.GREATER, y, g.constant(0.2)), bounded, b);
      default -> g.apply(KernelOp.POWER, g.add(g.constant(2), bounded), bounded);
    };
  }

  @Test
  void substitutionReplacesDefinitionsAndNewValues() {
    int node = g.multiply(g.column(2), x);
    Substitution s = new Substitution(g, c -> c == 2 ? g.add(x, y) : -1);
    assertThat(at(s.of(node), 3, 4)).isEqualTo(21);
    s.set(0, g.constant(2));
    assertThat(at(s.of(node), 3, 4)).isEqualTo(12);
  }

  @Test
  void programsReuseRegistersAndSkipColumnsThatKeepTheirValue() {
    int node = x;
    for (int i = 0; i < 50; i++) {
      node = g.apply(KernelOp.SIN, g.add(node, y));
    }
    KernelProgram program = new KernelCompiler(g, "p").store(0, node).store(1, y).compile();
    assertThat(program.stores()).hasSize(1);
    assertThat(program.registers()).isLessThanOrEqualTo(2);
    assertThat(program.code()).hasSize(100);
  }

  private double at(int node, double x0, double y0) {
    KernelProgram program = new KernelCompiler(g, "value").store(9, node).compile();
    double[] slots = new double[program.slots()];
    System.arraycopy(program.constants(), 0, slots, 0, program.constants().length);
    for (int i = 0; i < program.loads().length; i++) {
      slots[program.loadBase() + i] = List.of(x0, y0).get(program.loads()[i]);
    }
    for (KernelProgram.Instruction in : program.code()) {
      slots[in.target()] = KernelMath.apply(in.op(), slots[in.a()], slots[in.b()], slots[in.c()]);
    }
    return slots[program.stores().getFirst().slot()];
  }

  /** The rates of a gate: x/(e^x − 1) for x and −x, far on both sides and at 0. */
  @Test
  void linoidsOfOppositeArgumentsShareTheirExponential() {
    int argument = g.multiply(g.constant(0.25), g.subtract(x, g.constant(-40)));
    int opposite = g.negate(g.multiply(g.constant(0.25), g.subtract(x, g.constant(-40))));
    KernelProgram program =
        new KernelCompiler(g, "pair")
            .store(1, g.apply(KernelOp.LINOID, argument))
            .store(2, g.apply(KernelOp.LINOID, opposite))
            .compile();
    assertThat(program.code().stream().filter(i -> i.op() == KernelOp.LINOID)).hasSize(1);
    double[] voltages = {-40, -39.999999, -45, 30, -200, 400, -1e4, 1e4};
    double[][] columns = {
      voltages.clone(), new double[voltages.length], new double[voltages.length]
    };
    new Interpreter(program, columns, 1, new long[voltages.length])
        .run(0, voltages.length, 0, 0.025, 0);
    for (int i = 0; i < voltages.length; i++) {
      double a = 0.25 * (voltages[i] + 40);
      assertThat(columns[1][i]).isEqualTo(KernelMath.linoid(a), roundingOf(KernelMath.linoid(a)));
      assertThat(columns[2][i]).isEqualTo(KernelMath.linoid(-a), roundingOf(KernelMath.linoid(-a)));
    }
  }

  private static Offset<Double> roundingOf(double size) {
    return Offset.offset(4e-16 * size);
  }
}
