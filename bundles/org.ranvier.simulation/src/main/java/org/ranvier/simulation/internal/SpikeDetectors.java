/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;

/**
 * Spikes on the cable: at a node, the potential rises above the threshold of its cell. One event
 * for each crossing; the next one needs the potential to fall below the threshold first. A cell
 * that starts above its threshold has not spiked.
 */
final class SpikeDetectors {
  private final Assembly assembly;
  private final Map<Integer, Integer> byNode = new HashMap<>();
  private @Nullable Draft draft;

  SpikeDetectors(Assembly assembly) {
    this.assembly = assembly;
  }

  /** The detector at a node of a cell. */
  Assembly.Sender at(CellInstance.Shaped cell, int node) {
    Draft detectors = draft == null ? create(cell) : draft;
    draft = detectors;
    int onCable = cell.firstNode() + node;
    int instance =
        byNode.computeIfAbsent(
            onCable,
            n -> {
              int added = detectors.addInstance();
              Mechanism m = detectors.lowered().mechanism();
              detectors.feed(added, m.indexOf("v"), Assembly.nodeVoltage(), n);
              detectors.set(added, m.indexOf("threshold"), cell.shape().threshold());
              return added;
            });
    return new Assembly.Sender(detectors, instance, 0);
  }

  private Draft create(CellInstance.Shaped cell) {
    Mechanism.Builder m = Mechanism.builder("spike detector");
    KernelGraph g = m.graph();
    int v = g.column(m.input("v"));
    int threshold = g.column(m.parameter("threshold"));
    int above = m.state("above");
    int port = m.outPort("spike");
    int isAbove = g.apply(KernelOp.GREATER, v, threshold);
    int rises =
        g.apply(KernelOp.AND, isAbove, g.apply(KernelOp.LESS, g.column(above), g.constant(0.5)));
    int isBelow = g.apply(KernelOp.LESS, v, threshold);
    m.onStart(above, isAbove);
    m.block(
        new Block(
            List.of(above),
            List.of(
                new Transition(
                    rises, -1, List.of(new Assignment(above, g.constant(1))), List.of(port)),
                new Transition(
                    isBelow, -1, List.of(new Assignment(above, g.constant(0))), List.of()))));
    return assembly.addDraft(m.build(), nothing(cell));
  }

  private static FlatSystem nothing(CellInstance.Shaped cell) {
    return new FlatSystem(
        cell.shape().component(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of("spike"));
  }
}
