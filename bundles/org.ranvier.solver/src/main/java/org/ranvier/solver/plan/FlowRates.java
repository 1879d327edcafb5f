/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;

/** Rates of everything in a group that moves by itself, membranes and occupancies included. */
final class FlowRates {
  private FlowRates() {}

  /** Node of the time derivative, in stored columns, of each such state. */
  static Map<Integer, Integer> of(GroupCompiler compiler) {
    Mechanism mechanism = compiler.mechanism();
    Map<Integer, Integer> rates = new LinkedHashMap<>();
    for (int x = 0; x < mechanism.columnCount(); x++) {
      if (mechanism.rate(x) >= 0) {
        rates.put(x, compiler.value(mechanism.rate(x)));
      }
    }
    mechanism.schemes().forEach(scheme -> addOccupancies(compiler, scheme, rates));
    return rates;
  }

  private static void addOccupancies(
      GroupCompiler compiler, KineticScheme scheme, Map<Integer, Integer> rates) {
    KernelGraph g = compiler.graph();
    scheme.states().forEach(x -> rates.putIfAbsent(x, g.constant(0)));
    for (KineticScheme.Edge edge : scheme.edges()) {
      int from = scheme.states().get(edge.from());
      int to = scheme.states().get(edge.to());
      int there = g.multiply(compiler.value(edge.forward()), g.column(from));
      int back = g.multiply(compiler.value(edge.reverse()), g.column(to));
      int flow = g.subtract(there, back);
      rates.merge(from, g.negate(flow), g::add);
      rates.merge(to, flow, g::add);
    }
  }
}
