/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.backend.step.Interpreter;

class LinearityTest {
  private static final int STATES = 2;
  private static final int COLUMNS = 5;
  private static final KernelOp[] OPS = {
    KernelOp.ADD,
    KernelOp.SUBTRACT,
    KernelOp.MULTIPLY,
    KernelOp.DIVIDE,
    KernelOp.NEGATE,
    KernelOp.SELECT,
    KernelOp.LESS,
    KernelOp.MAX,
    KernelOp.FLOOR,
    KernelOp.ABS,
    KernelOp.EXP,
    KernelOp.HEAVISIDE
  };

  private final KernelGraph g = new KernelGraph();
  private final Linearity linearity = new Linearity(g, c -> c < STATES);

  private double value(int node, double... columns) {
    double[][] arrays = new double[COLUMNS + 1][1];
    for (int c = 0; c < COLUMNS; c++) {
      arrays[c][0] = columns[c];
    }
    KernelProgram program = new KernelCompiler(g, "value").store(COLUMNS, node).compile();
    new Interpreter(program, arrays, 0, new long[1]).run(0, 1, 0.7, 0.1, 0);
    return arrays[COLUMNS][0];
  }

  private int anyNode(Random random, List<Integer> nodes) {
    int a = nodes.get(random.nextInt(nodes.size()));
    int b = nodes.get(random.nextInt(nodes.size()));
    int c = nodes.get(random.nextInt(nodes.size()));
    KernelOp op = OPS[random.nextInt(OPS.length)];
    return switch (op.operands()) {
      case 1 -> g.apply(op, a);
      case 2 -> g.apply(op, a, b);
      default -> g.select(a, b, c);
    };
  }

  @Test
  void whatCountsAsLinearIsLinear() {
    Random random = new Random(4);
    int linear = 0;
    for (int round = 0; round < 400; round++) {
      List<Integer> nodes = new ArrayList<>(List.of(g.constant(0), g.constant(2), g.time()));
      for (int c = 0; c < COLUMNS; c++) {
        nodes.add(g.column(c));
      }
      for (int k = 0; k < 12; k++) {
        int node = anyNode(random, nodes);
        nodes.add(node);
        boolean reads = Dependencies.columns(g, node).stream().anyMatch(c -> c < STATES);
        assertThat(linearity.isFree(node)).isEqualTo(!reads);
        if (reads && linearity.isLinear(node)) {
          linear++;
          assertSuperposition(node, random);
        }
      }
    }
    assertThat(linear).isGreaterThan(200);
  }

  private void assertSuperposition(int node, Random random) {
    double[] x = random.doubles(COLUMNS, -3, 3).toArray();
    double[] y = x.clone();
    double[] both = x.clone();
    for (int s = 0; s < STATES; s++) {
      y[s] = random.nextDouble(-3, 3);
      both[s] = 5 * x[s] - 2 * y[s];
    }
    double one = value(node, x);
    double other = value(node, y);
    double expected = 5 * one - 2 * other;
    if (Double.isFinite(expected)) {
      double size = 1e-12 * (1 + 5 * Math.abs(one) + 2 * Math.abs(other));
      assertThat(value(node, both)).isCloseTo(expected, within(1e3 * size));
    }
  }

  @Test
  void formsOfSynapsesAreKnown() {
    int x = g.column(0);
    int y = g.column(1);
    int tau = g.column(2);
    int v = g.column(3);
    assertThat(linearity.isLinear(g.divide(g.negate(x), tau))).isTrue();
    assertThat(linearity.isLinear(g.divide(g.subtract(y, x), tau))).isTrue();
    assertThat(linearity.isLinear(g.multiply(g.add(x, y), g.subtract(tau, v)))).isTrue();
    int open = g.apply(KernelOp.LESS, v, g.constant(-20));
    assertThat(linearity.isLinear(g.select(open, x, g.constant(0)))).isTrue();
    assertThat(linearity.isLinear(g.multiply(x, y))).isFalse();
    assertThat(linearity.isLinear(g.add(x, tau))).isFalse();
    assertThat(linearity.isLinear(g.divide(tau, x))).isFalse();
    assertThat(linearity.isLinear(g.apply(KernelOp.FLOOR, x))).isFalse();
    assertThat(linearity.isLinear(g.select(g.apply(KernelOp.LESS, x, v), x, y))).isFalse();
  }

  @Test
  void whatIsAddedIsFound() {
    int x = g.column(0);
    int y = g.column(1);
    int w = g.column(2);
    assertThat(Shift.of(g, x, 0)).isEqualTo(g.constant(0));
    assertThat(Shift.of(g, g.add(w, x), 0)).isEqualTo(w);
    assertThat(Shift.of(g, g.subtract(x, w), 0)).isEqualTo(g.negate(w));
    assertThat(Shift.of(g, g.add(g.add(x, y), w), 0)).isEqualTo(g.add(y, w));
    assertThat(Shift.of(g, g.add(x, x), 0)).isEqualTo(-1);
    assertThat(Shift.of(g, g.subtract(w, x), 0)).isEqualTo(-1);
    assertThat(Shift.of(g, g.multiply(x, w), 0)).isEqualTo(-1);
    assertThat(Shift.of(g, w, 0)).isEqualTo(-1);
  }
}
