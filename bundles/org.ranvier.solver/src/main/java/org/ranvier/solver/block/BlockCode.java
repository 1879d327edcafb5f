/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;

/**
 * A program in single assignment, split into what is the same for all instances and what is not.
 *
 * <p>The varying part is a {@link Shape}, which many programs share: the gates of one channel in
 * different parts of a cell differ in numbers only. Constants, the time, the time step, columns
 * that are the same for all instances, and whatever is computed from these alone are uniform: once
 * per run of the program, or once for ever where the time does not enter.
 */
public final class BlockCode {
  /**
   * A varying value.
   *
   * @param op what computes it; {@link KernelOp#COLUMN} for a loaded array
   * @param a first operand; the array where it is loaded
   * @param b second operand; the stream of {@link KernelOp#RANDOM}
   * @param c third operand
   */
  public record Value(KernelOp op, int a, int b, int c) {
    public boolean isLoad() {
      return op == KernelOp.COLUMN;
    }
  }

  /**
   * What is written at the end.
   *
   * @param array where to
   * @param value which value, negative for a uniform one
   */
  public record Store(int array, int value) {}

  /**
   * What is done, without the numbers. A value is a number: 0, 1, 2 … are the varying values in the
   * order in which they are computed, −1, −2, −3 … ({@code ~n}) are uniform ones. Arrays and
   * uniform values are numbered in the order in which they are met.
   *
   * @param values the varying values, operands before what uses them
   * @param stores what is written
   */
  public record Shape(List<Value> values, List<Store> stores) {
    /** Keeps its own copies. */
    public Shape {
      values = List.copyOf(values);
      stores = List.copyOf(stores);
    }
  }

  /**
   * A uniform value.
   *
   * @param op what computes it
   * @param a uniform operand, not negated; the column where it is loaded
   * @param b the same
   * @param c the same
   * @param literal the number of a constant
   * @param timed whether it changes with the time
   */
  record Uniform(KernelOp op, int a, int b, int c, double literal, boolean timed) {}

  private final List<Value> values = new ArrayList<>();
  private final List<Uniform> uniforms = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();
  private final Map<Uniform, Integer> known = new HashMap<>();
  private final List<Integer> columns = new ArrayList<>();
  private final List<Integer> slots = new ArrayList<>();
  private Shape shape = new Shape(List.of(), List.of());

  private BlockCode() {}

  /**
   * Splits a program.
   *
   * @param uniformColumns columns that have one value for all instances, as long as the run lasts
   */
  public static BlockCode of(KernelProgram program, BitSet uniformColumns) {
    BlockCode code = new BlockCode();
    int[] values = new int[program.slots()];
    double[] constants = program.constants();
    for (int i = 0; i < constants.length; i++) {
      values[i] = code.constant(constants[i]);
    }
    values[program.timeSlot()] = code.uniform(KernelOp.TIME, 0, 0, 0, 0, true);
    values[program.stepSlot()] = code.uniform(KernelOp.STEP, 0, 0, 0, 0, false);
    int[] loads = program.loads();
    for (int i = 0; i < loads.length; i++) {
      values[program.loadBase() + i] =
          uniformColumns.get(loads[i])
              ? code.uniform(KernelOp.COLUMN, loads[i], 0, 0, 0, false)
              : code.varying(KernelOp.COLUMN, code.array(loads[i]), 0, 0);
    }
    for (KernelProgram.Instruction in : program.code()) {
      values[in.target()] = code.instruction(in, values);
    }
    program
        .stores()
        .forEach(s -> code.stores.add(new Store(code.array(s.column()), values[s.slot()])));
    code.number();
    return code;
  }

  public Shape shape() {
    return shape;
  }

  /** Columns behind the arrays. */
  public List<Integer> columns() {
    return columns;
  }

  /** Uniform values that the shape reads, as numbers of {@link #uniform}. */
  List<Integer> slots() {
    return slots;
  }

  int uniformCount() {
    return uniforms.size();
  }

  Uniform uniform(int index) {
    return uniforms.get(index);
  }

  private int array(int column) {
    int found = columns.indexOf(column);
    if (found < 0) {
      columns.add(column);
      return columns.size() - 1;
    }
    return found;
  }

  private int constant(double value) {
    return uniform(KernelOp.CONSTANT, 0, 0, 0, value, false);
  }

  private int uniform(KernelOp op, int a, int b, int c, double literal, boolean timed) {
    Uniform value = new Uniform(op, a, b, c, literal, timed);
    return known.computeIfAbsent(
        value,
        v -> {
          uniforms.add(v);
          return ~(uniforms.size() - 1);
        });
  }

  private int varying(KernelOp op, int a, int b, int c) {
    values.add(new Value(op, a, b, c));
    return values.size() - 1;
  }

  private int instruction(KernelProgram.Instruction in, int[] known) {
    KernelOp op = in.op();
    int a = known[in.a()];
    if (op == KernelOp.RANDOM) {
      return varying(op, a, in.b(), 0);
    }
    int b = op.operands() > 1 ? known[in.b()] : a;
    int c = op.operands() > 2 ? known[in.c()] : a;
    if (a < 0 && b < 0 && c < 0) {
      return uniform(op, ~a, ~b, ~c, 0, isTimed(a) || isTimed(b) || isTimed(c));
    }
    if (op == KernelOp.DIVIDE && b < 0) {
      int one = constant(1);
      int inverse = uniform(op, ~one, ~b, ~one, 0, isTimed(b));
      return varying(KernelOp.MULTIPLY, a, inverse, 0);
    }
    return varying(op, a, op.operands() > 1 ? b : 0, op.operands() > 2 ? c : 0);
  }

  private boolean isTimed(int value) {
    return uniforms.get(~value).timed();
  }

  /** Numbers the uniform values that are read in the order in which they are met. */
  private void number() {
    List<Value> numbered = new ArrayList<>();
    for (Value v : values) {
      int operands = v.op().operands();
      numbered.add(
          v.isLoad()
              ? v
              : new Value(
                  v.op(),
                  slot(v.a()),
                  operands > 1 ? slot(v.b()) : v.b(),
                  operands > 2 ? slot(v.c()) : v.c()));
    }
    shape =
        new Shape(
            numbered, stores.stream().map(s -> new Store(s.array(), slot(s.value()))).toList());
  }

  private int slot(int value) {
    if (value >= 0) {
      return value;
    }
    int found = slots.indexOf(~value);
    if (found < 0) {
      slots.add(~value);
      return ~(slots.size() - 1);
    }
    return ~found;
  }
}
