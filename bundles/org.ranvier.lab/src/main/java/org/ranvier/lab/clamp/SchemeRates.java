/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;

/**
 * The rates of a kinetic scheme at one potential.
 *
 * @param path of the gate in its channel; empty for a gate that is clamped alone
 * @param states paths of the states
 * @param perMs rates, {@code perMs[from][to]}, in 1/ms; those of all transitions between two states
 *     added up
 */
@SuppressWarnings("ArrayRecordComponent") // some ten numbers, never changed
public record SchemeRates(String path, List<String> states, double[][] perMs) {
  public SchemeRates {
    states = List.copyOf(states);
  }
}
