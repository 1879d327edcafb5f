/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Mechanism;

/**
 * A mechanism without its numbers. Mechanisms of one structure compute the same with other
 * literals; the places at which literals stand are numbered in the order in which they are met,
 * each use of a literal on its own, so that it plays no part whether two of them happen to be
 * equal.
 */
final class Structure {
  private static final String LITERAL = "literal";

  private final Mechanism mechanism;
  private final List<Object> words;
  private final List<Object> formulas = new ArrayList<>();
  private final List<Double> literals = new ArrayList<>();

  private Structure(Mechanism mechanism) {
    this.mechanism = mechanism;
    KernelGraph graph = mechanism.graph();
    Map<Integer, Integer> met = new HashMap<>();
    Roots roots =
        new Roots(
            mechanism,
            node -> {
              write(graph, node, met);
              return node;
            });
    roots.copy(graph);
    this.words = List.copyOf(roots.words());
  }

  static Structure of(Mechanism mechanism) {
    return new Structure(mechanism);
  }

  /** What two mechanisms have in common that differ in literals only. */
  List<Object> key() {
    return List.of(words, formulas);
  }

  /** The literals, by place. */
  List<Double> literals() {
    return literals;
  }

  private void write(KernelGraph g, int node, Map<Integer, Integer> met) {
    if (g.isConstant(node)) {
      formulas.add(LITERAL);
      literals.add(g.value(node));
      return;
    }
    Integer known = met.get(node);
    if (known != null) {
      formulas.add(known);
      return;
    }
    for (int operand : operands(g, node)) {
      write(g, operand, met);
    }
    formulas.add(g.op(node));
    if (g.op(node) == KernelOp.COLUMN) {
      formulas.add(g.columnOf(node));
    }
    met.put(node, met.size());
  }

  /** Operands in an order that does not follow from the number of a literal. */
  private static int[] operands(KernelGraph g, int node) {
    int count = g.op(node).operands();
    int[] operands = new int[count];
    for (int k = 0; k < count; k++) {
      operands[k] = g.operand(node, k);
    }
    if (count == 2 && g.op(node).isCommutative() && g.isConstant(operands[1])) {
      return new int[] {operands[1], operands[0]};
    }
    return operands;
  }

  /**
   * The mechanism with other nodes in place of its literals, and columns added behind its own.
   *
   * @param graph a new graph
   * @param literal node of the new graph for the literal at each place
   * @param added names of parameters to declare
   */
  Mechanism with(KernelGraph graph, IntUnaryOperator literal, List<String> added) {
    KernelGraph old = mechanism.graph();
    Map<Integer, Integer> copies = new HashMap<>();
    int[] place = new int[1];
    Mechanism.Builder copy =
        new Roots(mechanism, node -> copy(old, node, graph, literal, copies, place)).copy(graph);
    added.forEach(copy::parameter);
    return copy.build();
  }

  private static int copy(
      KernelGraph old,
      int node,
      KernelGraph graph,
      IntUnaryOperator literal,
      Map<Integer, Integer> copies,
      int[] place) {
    if (old.isConstant(node)) {
      return literal.applyAsInt(place[0]++);
    }
    Integer known = copies.get(node);
    if (known != null) {
      return known;
    }
    int[] operands = operands(old, node);
    int[] own = new int[operands.length];
    for (int k = 0; k < own.length; k++) {
      own[k] = copy(old, operands[k], graph, literal, copies, place);
    }
    int made = made(old, node, graph, own);
    copies.put(node, made);
    return made;
  }

  private static int made(KernelGraph old, int node, KernelGraph graph, int[] own) {
    return switch (old.op(node)) {
      case COLUMN -> graph.column(old.columnOf(node));
      case TIME -> graph.time();
      case STEP -> graph.step();
      case RANDOM -> throw new IllegalArgumentException("streams of random numbers are not copied");
      default ->
          switch (own.length) {
            case 1 -> graph.apply(old.op(node), own[0]);
            case 2 -> graph.apply(old.op(node), own[0], own[1]);
            default -> graph.select(own[0], own[1], own[2]);
          };
    };
  }
}
