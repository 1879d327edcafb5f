/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.ranvier.solver.backend.step.Interpreter;

class ExponentialStepTest {
  private final KernelGraph g = new KernelGraph();
  private final int x = g.column(0);
  private final int tau = g.column(1);

  private double value(int node, double... columns) {
    double[][] arrays = new double[4][1];
    for (int c = 0; c < columns.length; c++) {
      arrays[c][0] = columns[c];
    }
    KernelProgram program = new KernelCompiler(g, "step").store(3, node).compile();
    new Interpreter(program, arrays, 0, new long[1]).run(0, 1, 0, 0.5, 0);
    return arrays[3][0];
  }

  private int step(int rate) {
    int z = g.multiply(KernelDerivative.of(g, rate, 0), g.step());
    return ExponentialStep.of(g, g.multiply(rate, g.step()), z);
  }

  private boolean isQuotient(int node) {
    for (int n = 0; n <= node; n++) {
      if (g.op(n) == KernelOp.EXPREL) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whatRelaxesNeedsNoQuotient() {
    int step = step(g.divide(g.subtract(g.constant(0.8), x), tau));
    assertThat(isQuotient(step)).isFalse();
    assertThat(value(step, 0.3, 2)).isEqualTo(0.5 * -Math.expm1(-0.25), offset(1e-16));
  }

  @Test
  void ratesOfOpeningAndClosingNeedNone() {
    int alpha = g.column(1);
    int beta = g.column(2);
    int sum = g.add(alpha, beta);
    int rate = g.divide(g.subtract(g.divide(alpha, sum), x), g.divide(g.constant(1), sum));
    int step = step(rate);
    assertThat(isQuotient(step)).isFalse();
    assertThat(value(step, 0.3, 2, 1))
        .isEqualTo((2.0 / 3 - 0.3) * -Math.expm1(-1.5), offset(1e-15));
  }

  @Test
  void aTimeConstantOfZeroIsReachedAtOnce() {
    assertThat(value(step(g.divide(g.subtract(g.constant(0.8), x), tau)), 0.3, 0)).isEqualTo(0.5);
  }

  @Test
  void anythingElseKeepsTheQuotient() {
    int rate = g.subtract(tau, g.multiply(g.column(2), x));
    assertThat(value(step(rate), 0.3, 2, 0)).isEqualTo(1);
    assertThat(value(step(rate), 0.3, 2, 4))
        .isEqualTo((0.5 - 0.3) * -Math.expm1(-2), offset(1e-15));
  }
}
