/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;

/**
 * Paths into a cell with one segment that is computed as one component. They may be written as for
 * a cell with a cable: with the segment's id, and with the containers of the biophysics by their
 * element names or left out.
 */
final class SinglePaths {
  private SinglePaths() {}

  /** Whether a step names the segment; for a cell without a shape that is 0. */
  static boolean isSegment(Component cell, String step) {
    Optional<Component> shape = cell.findChild("morphology");
    if (!CableCell.hasShape(cell) || shape.isEmpty()) {
      return step.equals("0");
    }
    return shape.get().children("segments").stream().anyMatch(s -> s.name().equals(step));
  }

  /** The variable or exposure that a path into the biophysics means; empty where it is not one. */
  static Optional<String> find(FlatSystem system, List<String> steps) {
    if (!CableCell.hasShape(system.component())) {
      return Optional.empty();
    }
    List<String> rest = steps;
    while (!rest.isEmpty() && CellQuantities.isContainer(system.component(), rest.getFirst())) {
      rest = rest.subList(1, rest.size());
    }
    if (rest.size() < 2) {
      return Optional.empty();
    }
    String end = "/" + String.join("/", rest);
    Set<String> known = new LinkedHashSet<>(system.exposures().keySet());
    known.addAll(system.variables().keySet());
    return known.stream().filter(path -> path.endsWith(end)).findFirst();
  }
}
