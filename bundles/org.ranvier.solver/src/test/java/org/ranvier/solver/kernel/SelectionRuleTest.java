/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionRuleTest {
  private final KernelGraph g = new KernelGraph();
  private final int x = g.multiply(g.subtract(g.column(0), g.constant(-40)), g.constant(0.1));
  private final int zero = g.constant(0);

  private int unequal(int a, int b) {
    return g.apply(KernelOp.NOT_EQUAL, a, b);
  }

  private int equal(int a, int b) {
    return g.apply(KernelOp.EQUAL, a, b);
  }

  /** rate · x / (1 − e^−x). */
  private int linoid(double rate) {
    int denominator = g.subtract(g.constant(1), g.apply(KernelOp.EXP, g.negate(x)));
    return g.divide(g.multiply(g.constant(rate), x), denominator);
  }

  @Test
  void aCaseForARemovableSingularityIsLeftOut() {
    int rate = linoid(3);
    int written = g.select(unequal(x, zero), rate, g.select(equal(x, zero), g.constant(3), zero));
    assertThat(written).isEqualTo(rate);
    assertThat(g.select(equal(x, zero), g.constant(3), rate)).isEqualTo(rate);
  }

  @Test
  void anotherValueThanTheLimitStays() {
    int rate = linoid(3);
    int written = g.select(unequal(x, zero), rate, g.constant(2));
    assertThat(g.op(written)).isEqualTo(KernelOp.SELECT);
    int pole = g.divide(g.constant(1), x);
    assertThat(g.op(g.select(unequal(x, zero), pole, zero))).isEqualTo(KernelOp.SELECT);
  }

  @Test
  void aCaseThatCannotHappenIsLeftOut() {
    int never = g.select(unequal(x, zero), g.constant(5), g.constant(6));
    int written = g.select(unequal(x, zero), g.column(1), never);
    assertThat(written).isEqualTo(g.select(unequal(x, zero), g.column(1), g.constant(6)));
  }
}
