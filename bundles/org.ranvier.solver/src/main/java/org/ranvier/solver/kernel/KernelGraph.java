/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions of one mechanism as a graph: every node is an operation on earlier nodes, and equal
 * nodes exist once. Nodes are small integers, valid in this graph only. Building simplifies:
 * constants are folded, x/(e^x − 1) and its kin become operations that are defined at 0.
 */
public final class KernelGraph {
  private record Key(KernelOp op, int a, int b, int c, long bits) {}

  private record Node(KernelOp op, int a, int b, int c, double value) {}

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Key, Integer> known = new HashMap<>();
  private int streams;

  /** A literal. */
  public int constant(double value) {
    double clean = value == 0 ? 0 : value;
    return intern(KernelOp.CONSTANT, -1, -1, -1, clean);
  }

  /** The value of a column of the mechanism. */
  public int column(int index) {
    return intern(KernelOp.COLUMN, index, -1, -1, 0);
  }

  /** The time that the phase is evaluated at, ms. */
  public int time() {
    return intern(KernelOp.TIME, -1, -1, -1, 0);
  }

  /** The time step, ms. */
  public int step() {
    return intern(KernelOp.STEP, -1, -1, -1, 0);
  }

  /** A uniform number in [0, {@code limit}), a new stream with every call. */
  public int random(int limit) {
    nodes.add(new Node(KernelOp.RANDOM, limit, -1, streams++, 0));
    return nodes.size() - 1;
  }

  /** An operation on one node. */
  public int apply(KernelOp op, int a) {
    return KernelSimplifier.unary(this, op, a);
  }

  /** An operation on two nodes. */
  public int apply(KernelOp op, int a, int b) {
    return KernelSimplifier.binary(this, op, a, b);
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  public int select(int condition, int whenTrue, int whenFalse) {
    if (isConstant(condition)) {
      return value(condition) != 0 ? whenTrue : whenFalse;
    }
    return SelectionRule.select(this, condition, whenTrue, whenFalse);
  }

  public int add(int a, int b) {
    return apply(KernelOp.ADD, a, b);
  }

  public int subtract(int a, int b) {
    return apply(KernelOp.SUBTRACT, a, b);
  }

  public int multiply(int a, int b) {
    return apply(KernelOp.MULTIPLY, a, b);
  }

  public int divide(int a, int b) {
    return apply(KernelOp.DIVIDE, a, b);
  }

  public int negate(int a) {
    return apply(KernelOp.NEGATE, a);
  }

  public KernelOp op(int node) {
    return nodes.get(node).op;
  }

  /** First, second or third operand (0, 1, 2) of a node. */
  public int operand(int node, int position) {
    Node n = nodes.get(node);
    return switch (position) {
      case 0 -> n.a;
      case 1 -> n.b;
      default -> n.c;
    };
  }

  /** The number of a {@link KernelOp#CONSTANT}. */
  public double value(int node) {
    return nodes.get(node).value;
  }

  /** The column behind a {@link KernelOp#COLUMN}. */
  public int columnOf(int node) {
    return nodes.get(node).a;
  }

  /** The stream of a {@link KernelOp#RANDOM}. */
  public int streamOf(int node) {
    return nodes.get(node).c;
  }

  public boolean isConstant(int node) {
    return nodes.get(node).op == KernelOp.CONSTANT;
  }

  /** Whether the node is this literal. */
  public boolean isConstant(int node, double value) {
    return isConstant(node) && nodes.get(node).value == value;
  }

  /** Whether a random number is drawn anywhere. */
  public boolean isStochastic() {
    return streams > 0;
  }

  public int size() {
    return nodes.size();
  }

  /** The same operation on other operands, simplified again; leaves are returned as they are. */
  int rebuilt(int node, int a, int b, int c) {
    Node n = nodes.get(node);
    if (n.a == a && n.b == b && n.c == c) {
      return node;
    }
    return switch (n.op.operands()) {
      case 0 -> node;
      case 1 -> n.op == KernelOp.RANDOM ? sameStream(node, a) : apply(n.op, a);
      case 2 -> apply(n.op, a, b);
      default -> select(a, b, c);
    };
  }

  private int sameStream(int node, int limit) {
    return intern(KernelOp.RANDOM, limit, -1, nodes.get(node).c, 0);
  }

  int intern(KernelOp op, int a, int b, int c, double value) {
    boolean swap = op.isCommutative() && a > b;
    int first = swap ? b : a;
    int second = swap ? a : b;
    Key key = new Key(op, first, second, c, Double.doubleToLongBits(value));
    return known.computeIfAbsent(
        key,
        k -> {
          nodes.add(new Node(op, first, second, c, value));
          return nodes.size() - 1;
        });
  }
}
