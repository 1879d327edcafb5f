/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns chosen nodes of a graph into a program that stores them in columns. */
public final class KernelCompiler {
  private final KernelGraph graph;
  private final String name;
  private final Map<Integer, Integer> targets = new LinkedHashMap<>();

  private final List<Integer> order = new ArrayList<>();
  private final Map<Integer, Integer> slot = new LinkedHashMap<>();
  private final Map<Integer, Integer> lastUse = new LinkedHashMap<>();

  /**
   * @param graph graph whose nodes are compiled
   * @param name what the program computes
   */
  public KernelCompiler(KernelGraph graph, String name) {
    this.graph = graph;
    this.name = name;
  }

  /** Adds a result; storing a column into itself is left out. */
  public KernelCompiler store(int column, int node) {
    if (graph.op(node) != KernelOp.COLUMN || graph.columnOf(node) != column) {
      targets.put(column, node);
    } else {
      targets.remove(column);
    }
    return this;
  }

  /** The program of all results. */
  public KernelProgram compile() {
    targets.values().forEach(this::visit);
    LinoidPairs pairs = new LinoidPairs(graph, List.copyOf(order));
    if (!pairs.isEmpty()) {
      Rewriting rewriting = new Rewriting(graph, pairs::replacement);
      targets.replaceAll((column, node) -> rewriting.of(node));
      order.clear();
      slot.clear();
      targets.values().forEach(this::visit);
    }
    double[] constants = leaves(KernelOp.CONSTANT).stream().mapToDouble(graph::value).toArray();
    int[] loads = leaves(KernelOp.COLUMN).stream().mapToInt(graph::columnOf).toArray();
    int base = constants.length + 2 + loads.length;
    assignLeaves(constants.length);
    findLastUses();
    List<KernelProgram.Instruction> code = new ArrayList<>();
    int registers = allocate(base, code);
    List<KernelProgram.Store> stores = new ArrayList<>();
    targets.forEach((column, node) -> stores.add(new KernelProgram.Store(column, slotOf(node))));
    return new KernelProgram(name, constants, loads, registers, code, stores);
  }

  /** Post-order without recursion: expressions of generated models may be deep. */
  private void visit(int root) {
    Deque<Integer> stack = new ArrayDeque<>();
    stack.push(root);
    while (!stack.isEmpty()) {
      int node = stack.peek();
      if (slot.containsKey(node)) {
        stack.pop();
        continue;
      }
      boolean ready = true;
      for (int i = graph.op(node).operands() - 1; i >= 0; i--) {
        int operand = graph.operand(node, i);
        if (!slot.containsKey(operand)) {
          stack.push(operand);
          ready = false;
        }
      }
      if (ready) {
        stack.pop();
        slot.put(node, -1);
        order.add(node);
      }
    }
  }

  private List<Integer> leaves(KernelOp op) {
    return order.stream().filter(node -> graph.op(node) == op).toList();
  }

  private void assignLeaves(int constants) {
    int nextConstant = 0;
    int nextLoad = constants + 2;
    for (int node : order) {
      switch (graph.op(node)) {
        case CONSTANT -> slot.put(node, nextConstant++);
        case TIME -> slot.put(node, constants);
        case STEP -> slot.put(node, constants + 1);
        case COLUMN -> slot.put(node, nextLoad++);
        default -> {}
      }
    }
  }

  private void findLastUses() {
    for (int i = 0; i < order.size(); i++) {
      int node = order.get(i);
      for (int k = 0; k < graph.op(node).operands(); k++) {
        lastUse.put(graph.operand(node, k), i);
      }
    }
    targets.values().forEach(node -> lastUse.put(node, Integer.MAX_VALUE));
  }

  private int allocate(int base, List<KernelProgram.Instruction> code) {
    Deque<Integer> free = new ArrayDeque<>();
    int used = 0;
    for (int i = 0; i < order.size(); i++) {
      int node = order.get(i);
      KernelOp op = graph.op(node);
      if (op.isLeaf()) {
        continue;
      }
      int a = slotOf(graph.operand(node, 0));
      int b = op == KernelOp.RANDOM ? graph.streamOf(node) : operandSlot(node, 1);
      int c = operandSlot(node, 2);
      int target = free.isEmpty() ? base + used++ : free.pop();
      code.add(new KernelProgram.Instruction(op, target, a, b, c));
      slot.put(node, target);
      release(node, i, base, free);
    }
    return used;
  }

  private void release(int node, int position, int base, Deque<Integer> free) {
    for (int k = 0; k < graph.op(node).operands(); k++) {
      int operand = graph.operand(node, k);
      if (lastUse.getOrDefault(operand, -1) == position && slotOf(operand) >= base) {
        free.push(slotOf(operand));
        lastUse.put(operand, -1);
      }
    }
  }

  private int operandSlot(int node, int position) {
    return position < graph.op(node).operands() ? slotOf(graph.operand(node, position)) : 0;
  }

  private int slotOf(int node) {
    Integer found = slot.get(node);
    if (found == null || found < 0) {
      throw new IllegalStateException("node " + node + " is used before it is computed");
    }
    return found;
  }
}
