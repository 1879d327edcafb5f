/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import java.util.Map;
import org.ranvier.morphology.Divisions;

/**
 * What is to become of the control volumes of a cell.
 *
 * @param policy the rule
 * @param scope id of the segment group whose sections it is for; the others stay as they are
 * @param byHand numbers that count more than the rule, by the id of the first segment of a section
 */
public record DivisionPlan(DivisionPolicy policy, String scope, Map<Integer, Integer> byHand) {
  public DivisionPlan {
    byHand = Map.copyOf(byHand);
    for (int count : byHand.values()) {
      if (count < 1 || count > Divisions.MAXIMUM) {
        throw new IllegalArgumentException(count + " control volumes");
      }
    }
  }
}
