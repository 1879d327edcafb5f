/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Arrays;
import java.util.BitSet;

/** Values of one column, of those instances that do not have the usual one. */
final class InstanceValues {
  private final BitSet stated = new BitSet();
  private double[] values = new double[8];

  void set(int instance, double value) {
    if (instance >= values.length) {
      values = Arrays.copyOf(values, instance + (instance >> 1) + 8);
    }
    values[instance] = value;
    stated.set(instance);
  }

  /** Puts them in place of the usual ones. */
  void copyTo(double[] all) {
    stated.stream().forEach(i -> all[i] = values[i]);
  }
}
