/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.event;

import java.util.List;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.Group;

/**
 * Which connections leave an out port of an instance: for group g the connections of source {@code
 * instance · ports + port} are {@code targets[g][starts[g][source]] … targets[g][starts[g][source +
 * 1] − 1]}, in the order in which they were declared.
 */
public final class Fanout {
  private final int[][] starts;
  private final int[][] targets;
  private final int[] ports;

  /**
   * @param groups the groups
   * @param connections all connections; a target is a position in this list
   */
  public Fanout(List<Group> groups, List<Connection> connections) {
    starts = new int[groups.size()][];
    targets = new int[groups.size()][];
    ports = new int[groups.size()];
    for (int g = 0; g < groups.size(); g++) {
      ports[g] = groups.get(g).mechanism().outPorts().size();
      starts[g] = new int[groups.get(g).size() * ports[g] + 1];
    }
    for (Connection c : connections) {
      starts[c.group()][source(c) + 1]++;
    }
    for (int g = 0; g < starts.length; g++) {
      for (int s = 1; s < starts[g].length; s++) {
        starts[g][s] += starts[g][s - 1];
      }
      targets[g] = new int[starts[g][starts[g].length - 1]];
    }
    fill(connections);
  }

  private void fill(List<Connection> connections) {
    int[][] next = new int[starts.length][];
    for (int g = 0; g < starts.length; g++) {
      next[g] = starts[g].clone();
    }
    for (int k = 0; k < connections.size(); k++) {
      Connection c = connections.get(k);
      targets[c.group()][next[c.group()][source(c)]++] = k;
    }
  }

  private int source(Connection c) {
    return c.instance() * ports[c.group()] + c.port();
  }

  /** Position of the first connection of a source in {@link #target}'s numbering. */
  public int begin(int group, int instance, int port) {
    return starts[group][instance * ports[group] + port];
  }

  /** Position behind the last one. */
  public int end(int group, int instance, int port) {
    return starts[group][instance * ports[group] + port + 1];
  }

  /** The connection at a position. */
  public int target(int group, int position) {
    return targets[group][position];
  }
}
