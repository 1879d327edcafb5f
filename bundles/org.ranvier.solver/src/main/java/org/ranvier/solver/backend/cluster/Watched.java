/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.solver.model.Group;

/**
 * Potentials that have to stay finite.
 *
 * @param name what they are, for a message
 * @param numbers the potentials
 */
record Watched(String name, NonFinite numbers) {
  /** All of a cluster. */
  static List<Watched> of(Stepping stepping) {
    List<Watched> all = new ArrayList<>();
    for (double[] voltage : stepping.voltages()) {
      all.add(new Watched("a membrane potential", new NonFinite(voltage)));
    }
    for (Slice slice : stepping.slices()) {
      List<Group> groups = slice.plan.model().groups();
      for (int g = 0; g < groups.size(); g++) {
        int membrane = groups.get(g).mechanism().membrane();
        if (membrane >= 0 && groups.get(g).size() > 0) {
          all.add(
              new Watched(
                  "the potential of " + groups.get(g).name(),
                  new NonFinite(slice.memory.columns[g][membrane])));
        }
      }
    }
    return all;
  }
}
