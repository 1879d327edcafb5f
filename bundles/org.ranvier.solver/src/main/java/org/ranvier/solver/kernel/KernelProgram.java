/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import java.util.List;

/**
 * Straight-line code that every instance of a group runs: operations on slots, then stores into
 * columns. Slots are numbered: first the constants, then the time and the time step, then the
 * loaded columns, then registers, which are used again as soon as their value is dead.
 *
 * @param name what it computes, for messages and profiles
 * @param constants values of the first slots
 * @param loads column behind each load slot
 * @param registers number of register slots
 * @param code the operations in order
 * @param stores what is written when all operations are done
 */
@SuppressWarnings("ArrayRecordComponent")
public record KernelProgram(
    String name,
    double[] constants,
    int[] loads,
    int registers,
    List<Instruction> code,
    List<Store> stores) {
  /** Keeps its own copies of the lists. */
  public KernelProgram {
    code = List.copyOf(code);
    stores = List.copyOf(stores);
  }

  /**
   * One operation.
   *
   * @param op what to do
   * @param target register slot that receives the value
   * @param a slot of the first operand
   * @param b slot of the second operand; the stream for {@link KernelOp#RANDOM}
   * @param c slot of the third operand
   */
  public record Instruction(KernelOp op, int target, int a, int b, int c) {}

  /**
   * One result.
   *
   * @param column column to write
   * @param slot slot to write there
   */
  public record Store(int column, int slot) {}

  /** Slot that holds the time. */
  public int timeSlot() {
    return constants.length;
  }

  /** Slot that holds the time step. */
  public int stepSlot() {
    return constants.length + 1;
  }

  /** First slot of the loads. */
  public int loadBase() {
    return constants.length + 2;
  }

  /** First slot of the registers. */
  public int registerBase() {
    return loadBase() + loads.length;
  }

  public int slots() {
    return registerBase() + registers;
  }

  /** Whether it does nothing. */
  public boolean isEmpty() {
    return stores.isEmpty();
  }

  /** Whether it draws random numbers. */
  public boolean isRandom() {
    return code.stream().anyMatch(i -> i.op() == KernelOp.RANDOM);
  }
}
