/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.List;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;

/** The shape of a cluster that is cut into slices: their nodes, one slice after the other. */
final class CellCable {
  private CellCable() {}

  static Cable of(Cable all, Numbering numbering, int cluster) {
    int first = numbering.firstSlice()[cluster];
    Numbering.Cut cut = numbering.cuts().get(cluster);
    int[] place = new int[all.size()];
    int[] parent = new int[cut.nodes()[cut.slices()]];
    double[] capacitance = new double[parent.length];
    double[] conductance = new double[parent.length];
    double[] initial = new double[parent.length];
    for (int i = 0; i < place.length; i++) {
      int slice = numbering.nodeSlice()[i] - first;
      if (slice >= 0 && slice < cut.slices()) {
        int at = cut.nodes()[slice] + numbering.nodePosition()[i];
        place[i] = at;
        parent[at] = all.parent()[i] < 0 ? -1 : place[all.parent()[i]];
        capacitance[at] = all.capacitance()[i];
        conductance[at] = all.conductance()[i];
        initial[at] = all.initial()[i];
      }
    }
    return new Cable(parent, capacitance, conductance, initial);
  }

  /** The cable alone, with the method of a slice's plan. */
  static Plan plan(Plan plan, Cable cable) {
    SolverModel model =
        new SolverModel(
            List.of(),
            cable,
            List.of(),
            List.of(),
            Connections.none(),
            List.of(),
            List.of(),
            List.of());
    return new Plan(
        model,
        plan.method(),
        plan.step(),
        plan.seed(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new int[0],
        plan.dueAhead());
  }
}
