/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.List;
import java.util.stream.Stream;
import org.ranvier.simulation.Method;

/** Names of engines in test files, by the steps that they take. */
final class Engines {
  static final String NEURON = "jNeuroML_NEURON";

  /** NEURON with mechanisms that jNeuroML exports, and what runs on it; best known first. */
  static final List<String> EXPORTED = List.of(NEURON, "jNeuroML_NetPyNE", "NEURON", "NetPyNE");

  static final List<String> JLEMS = List.of("jNeuroML", "jLEMS", "PyLEMS_NeuroML2", "PyLEMS");

  private Engines() {}

  /** Engines whose numbers come nearest to those of a method, nearest first. */
  static List<String> like(Method method) {
    return method == Method.JLEMS
        ? Stream.concat(JLEMS.stream(), EXPORTED.stream()).toList()
        : Stream.of(EXPORTED, List.of("jNeuroML_EDEN"), JLEMS).flatMap(List::stream).toList();
  }
}
