/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States that depend on each other and on no others, with the code of their rates.
 *
 * @param names of the states
 * @param places of the states among all numbers
 * @param program computes what the formulas below use
 * @param rates dx/dt of each state
 * @param jacobian derivative of each rate by each state; null where it is zero
 * @param byVoltage derivative of each rate by the potential
 * @param byTime derivative of each rate by the time, where it stands in a formula
 * @param isLinear whether the rates are linear in the states
 * @param isTimed whether the rates depend on the time itself
 * @param conserved sets of states of which the sum stays what it is, by index
 * @param tolerances largest error of a step beside what is relative
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record StateBlock(
    List<String> names,
    int[] places,
    Formula.Program program,
    Formula[] rates,
    @Nullable Formula[][] jacobian,
    Formula[] byVoltage,
    Formula[] byTime,
    boolean isLinear,
    boolean isTimed,
    List<int[]> conserved,
    double[] tolerances) {

  int size() {
    return places.length;
  }
}
