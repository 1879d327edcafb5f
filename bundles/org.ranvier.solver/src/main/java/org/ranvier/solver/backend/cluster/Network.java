/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.solver.event.ProbedPorts;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;

/**
 * Where the events of a model go once it is split: slice, kind of receiver and instance of each
 * connection, at the positions that connections have in the model.
 */
final class Network {
  /**
   * Receivers of one kind.
   *
   * @param slice where they are
   * @param receiver their group and the port that takes the event
   */
  record Route(int slice, Connections.Receiver receiver) {}

  final Connections connections;
  final List<Route> routes = new ArrayList<>();

  /** Cluster of each route. */
  final int[] clusterOf;

  /** Route of each connection. */
  final int[] route;

  /** Receiving instance of each connection, as its slice numbers them. */
  final int[] instance;

  /** Steps that each connection takes. */
  final int[] delay;

  /** What the model calls an instance of a slice: {@code sender[slice][group][instance]}. */
  final int[][][] sender;

  /** Probes of ports, as the model numbers instances. */
  final ProbedPorts probed;

  /** Steps that clusters may go on their own. */
  final int shortest;

  final int longest;

  private int shortestFound = Integer.MAX_VALUE;

  Network(Plan plan, Numbering numbering) {
    SolverModel model = plan.model();
    this.connections = model.connections();
    this.delay = plan.delays();
    this.route = new int[connections.size()];
    this.instance = new int[connections.size()];
    this.probed = new ProbedPorts(model);
    this.sender = senders(model, numbering);
    int[] cluster = numbering.clusterOf();
    int[][] routeOf = new int[connections.receivers().size()][numbering.slices()];
    for (int[] own : routeOf) {
      Arrays.fill(own, -1);
    }
    connections.forEach(
        (k, group, from, port) -> {
          int kind = connections.receiver(k);
          Connections.Receiver receiver = connections.receivers().get(kind);
          int to = numbering.slice()[receiver.group()][connections.targetInstance(k)];
          if (routeOf[kind][to] < 0) {
            routeOf[kind][to] = routes.size();
            routes.add(new Route(to, receiver));
          }
          route[k] = routeOf[kind][to];
          instance[k] = numbering.position()[receiver.group()][connections.targetInstance(k)];
          if (cluster[to] != cluster[numbering.slice()[group][from]]) {
            shortestFound = Math.min(shortestFound, delay[k]);
          }
        });
    clusterOf = routes.stream().mapToInt(r -> cluster[r.slice()]).toArray();
    shortest = shortestFound;
    longest = Arrays.stream(delay).max().orElse(0);
  }

  private static int[][][] senders(SolverModel model, Numbering numbering) {
    int[][][] senders = new int[numbering.slices()][model.groups().size()][0];
    for (int g = 0; g < model.groups().size(); g++) {
      int[] slice = numbering.slice()[g];
      if (!model.groups().get(g).mechanism().outPorts().isEmpty()) {
        int[] sizes = new int[numbering.slices()];
        for (int c : slice) {
          sizes[c]++;
        }
        for (int c = 0; c < sizes.length; c++) {
          senders[c][g] = new int[sizes[c]];
        }
        for (int i = 0; i < slice.length; i++) {
          senders[slice[i]][g][numbering.position()[g][i]] = i;
        }
      }
    }
    return senders;
  }

  /** Bytes that all connections take, those of the model included. */
  long bytes() {
    long senders = 0;
    for (int[][] slice : sender) {
      for (int[] group : slice) {
        senders += group.length;
      }
    }
    return connections.bytes()
        + Integer.BYTES * (senders + delay.length + route.length + instance.length);
  }
}
