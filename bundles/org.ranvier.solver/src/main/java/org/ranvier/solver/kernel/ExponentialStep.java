/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The change of a state over a step by exponential Euler: change · (e^z − 1)/z, where {@code
 * change} is rate · dt and z its derivative with respect to the state. Where z is a factor of the
 * change, as it is for whatever relaxes to a value, the quotient is not needed: (x∞ − x) · (1 −
 * e^z).
 */
public final class ExponentialStep {
  private ExponentialStep() {}

  /** The node of change · (e^z − 1)/z. */
  public static int of(KernelGraph g, int change, int z) {
    Product left = Product.of(g, change);
    Product exponent = Product.of(g, z);
    boolean isFactor = exponent.constant != 0 && !exponent.over.isEmpty() && left.divide(exponent);
    if (!isFactor) {
      return g.multiply(change, g.apply(KernelOp.EXPREL, z));
    }
    int product = g.apply(KernelOp.EXPM1, z);
    for (int factor : left.over) {
      product = g.multiply(factor, product);
    }
    for (int divisor : left.under) {
      product = g.divide(product, divisor);
    }
    return g.multiply(g.constant(left.constant), product);
  }

  /** A constant times factors over divisors. */
  private static final class Product {
    double constant = 1;
    final List<Integer> over = new ArrayList<>();
    final List<Integer> under = new ArrayList<>();

    static Product of(KernelGraph g, int node) {
      Product product = new Product();
      product.add(g, node, false);
      return product;
    }

    private void add(KernelGraph g, int node, boolean inverse) {
      switch (g.op(node)) {
        case CONSTANT -> constant = inverse ? constant / g.value(node) : constant * g.value(node);
        case NEGATE -> {
          constant = -constant;
          add(g, g.operand(node, 0), inverse);
        }
        case MULTIPLY -> {
          add(g, g.operand(node, 0), inverse);
          add(g, g.operand(node, 1), inverse);
        }
        case DIVIDE -> {
          add(g, g.operand(node, 0), inverse);
          add(g, g.operand(node, 1), !inverse);
        }
        default -> (inverse ? under : over).add(node);
      }
    }

    /** Takes the other's factors out, where all of them are there. */
    boolean divide(Product other) {
      for (int factor : other.over) {
        if (!over.remove(Integer.valueOf(factor))) {
          return false;
        }
      }
      for (int divisor : other.under) {
        if (!under.remove(Integer.valueOf(divisor))) {
          return false;
        }
      }
      constant /= other.constant;
      return true;
    }
  }
}
