/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.event;

import java.util.Arrays;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.SolverModel;

/**
 * Which event probes see the events of a port: asked at every event, so that it must not cost
 * anything where there is none. The probes of one port are a chain.
 */
public final class ProbedPorts {
  private final int[] ports;
  private final int[][] first;
  private final int[] next;

  public ProbedPorts(SolverModel model) {
    int groups = model.groups().size();
    ports = new int[groups];
    first = new int[groups][0];
    next = new int[model.eventProbes().size()];
    // From the last to the first, so that each chain is in the order in which probes were declared.
    for (int p = next.length - 1; p >= 0; p--) {
      EventProbe probe = model.eventProbes().get(p);
      int g = probe.group();
      if (first[g].length == 0) {
        ports[g] = model.groups().get(g).mechanism().outPorts().size();
        first[g] = new int[model.groups().get(g).size() * ports[g]];
        Arrays.fill(first[g], -1);
      }
      int source = probe.instance() * ports[g] + probe.port();
      next[p] = first[g][source];
      first[g][source] = p;
    }
  }

  /** The first probe of a port, −1 for none. */
  public int first(int group, int instance, int port) {
    int[] own = first[group];
    return own.length == 0 ? -1 : own[instance * ports[group] + port];
  }

  /** The probe of the same port that follows another, −1 for none. */
  public int next(int probe) {
    return next[probe];
  }
}
