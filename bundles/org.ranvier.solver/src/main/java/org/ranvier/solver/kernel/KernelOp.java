/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

/**
 * The operations a kernel is made of, all on doubles. Truth is 1, falsehood 0; any other number but
 * 0 counts as true.
 */
public enum KernelOp {
  /** A literal. */
  CONSTANT(0),
  /** Value of a column for the instance at hand. */
  COLUMN(0),
  /** Time in ms that the phase is evaluated at. */
  TIME(0),
  /** Time step in ms. */
  STEP(0),
  /** Uniform number in [0, a); every occurrence in a graph is a stream of its own. */
  RANDOM(1),
  NEGATE(1),
  EXP(1),
  /** e^a − 1 without loss near 0. */
  EXPM1(1),
  /** (e^a − 1) / a, 1 at 0. */
  EXPREL(1),
  /** a / (e^a − 1), 1 at 0: the linoid of Hodgkin and Huxley's α. */
  LINOID(1),
  /** Derivative of {@link #LINOID}, −1/2 at 0. */
  LINOID_SLOPE(1),
  LN(1),
  LOG10(1),
  SIN(1),
  COS(1),
  TAN(1),
  SINH(1),
  COSH(1),
  TANH(1),
  SQRT(1),
  ABS(1),
  CEIL(1),
  FLOOR(1),
  /** Factorial of the nearest whole number; NaN below 0. */
  FACTORIAL(1),
  /** Heaviside step: 1 for a > 0, 1/2 at 0, 0 below. */
  HEAVISIDE(1),
  NOT(1),
  ADD(2),
  SUBTRACT(2),
  MULTIPLY(2),
  DIVIDE(2),
  POWER(2),
  MIN(2),
  MAX(2),
  LESS(2),
  LESS_EQUAL(2),
  GREATER(2),
  GREATER_EQUAL(2),
  EQUAL(2),
  NOT_EQUAL(2),
  AND(2),
  OR(2),
  /** a ? b : c. */
  SELECT(3);

  private final int operands;

  KernelOp(int operands) {
    this.operands = operands;
  }

  /** Number of operands, 0 to 3. */
  public int operands() {
    return operands;
  }

  /** Whether the operands may change places. */
  public boolean isCommutative() {
    return switch (this) {
      case ADD, MULTIPLY, MIN, MAX, EQUAL, NOT_EQUAL, AND, OR -> true;
      default -> false;
    };
  }

  boolean isLeaf() {
    return operands == 0;
  }
}
