/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;

/**
 * All connections in flat arrays, sorted by where they come from: those that leave a port of an
 * instance follow each other. A route says which kind of receiver it is.
 */
final class Network {
  /**
   * Receivers of one kind.
   *
   * @param cluster where they are
   * @param group their group
   * @param port the port that takes the event
   */
  record Route(int cluster, int group, String port) {}

  final List<Route> routes = new ArrayList<>();

  /** Route of each connection. */
  final int[] route;

  /** Receiving instance of each connection, as its cluster numbers them. */
  final int[] instance;

  /** Steps that each connection takes. */
  final int[] delay;

  /** {@code first[cluster][group][instance · ports + port]}, with one more at the end. */
  final int[][][] first;

  /** Event probes of ports: {@code probes.get(cluster)} by group, instance and port. */
  final List<Map<EventProbe, List<Integer>>> probes = new ArrayList<>();

  /** Steps that clusters may go on their own. */
  final int shortest;

  final int longest;

  private final int[] ports;

  Network(Plan plan, Numbering numbering) {
    SolverModel model = plan.model();
    List<Connection> connections = model.connections();
    int n = connections.size();
    route = new int[n];
    instance = new int[n];
    delay = new int[n];
    ports = model.groups().stream().mapToInt(g -> g.mechanism().outPorts().size()).toArray();
    first = new int[numbering.clusters()][ports.length][];
    int[] order = sort(numbering, connections);
    int shortestFound = Integer.MAX_VALUE;
    int longestFound = 0;
    Map<Route, Integer> known = new HashMap<>();
    for (int k = 0; k < n; k++) {
      Connection c = connections.get(order[k]);
      int to = numbering.cluster()[c.targetGroup()][c.targetInstance()];
      Route target = new Route(to, c.targetGroup(), c.targetPort());
      Integer found = known.putIfAbsent(target, routes.size());
      if (found == null) {
        routes.add(target);
      }
      route[k] = found == null ? routes.size() - 1 : found;
      instance[k] = numbering.position()[c.targetGroup()][c.targetInstance()];
      delay[k] = plan.delays().get(order[k]);
      longestFound = Math.max(longestFound, delay[k]);
      if (to != numbering.cluster()[c.group()][c.instance()]) {
        shortestFound = Math.min(shortestFound, delay[k]);
      }
    }
    shortest = shortestFound;
    longest = longestFound;
    addProbes(model, numbering);
  }

  /** Counting sort by source; in the order of the model where the source is the same. */
  private int[] sort(Numbering numbering, List<Connection> connections) {
    for (int c = 0; c < first.length; c++) {
      for (int g = 0; g < ports.length; g++) {
        first[c][g] = new int[0];
      }
    }
    for (int g = 0; g < ports.length; g++) {
      int[] sizes = new int[first.length];
      for (int c : numbering.cluster()[g]) {
        sizes[c]++;
      }
      for (int c = 0; c < first.length; c++) {
        first[c][g] = new int[sizes[c] * ports[g] + 1];
      }
    }
    for (Connection c : connections) {
      firstOf(numbering, c)[source(numbering, c) + 1]++;
    }
    int sum = 0;
    for (int[][] cluster : first) {
      for (int[] group : cluster) {
        group[0] = sum;
        for (int s = 1; s < group.length; s++) {
          sum += group[s];
          group[s] = sum;
        }
      }
    }
    int[] order = new int[connections.size()];
    int[][][] next = new int[first.length][ports.length][];
    for (int c = 0; c < first.length; c++) {
      for (int g = 0; g < ports.length; g++) {
        next[c][g] = first[c][g].clone();
      }
    }
    for (int k = 0; k < order.length; k++) {
      Connection c = connections.get(k);
      int[] group = next[numbering.cluster()[c.group()][c.instance()]][c.group()];
      order[group[source(numbering, c)]++] = k;
    }
    return order;
  }

  private int[] firstOf(Numbering numbering, Connection c) {
    return first[numbering.cluster()[c.group()][c.instance()]][c.group()];
  }

  private int source(Numbering numbering, Connection c) {
    return numbering.position()[c.group()][c.instance()] * ports[c.group()] + c.port();
  }

  private void addProbes(SolverModel model, Numbering numbering) {
    for (int c = 0; c < first.length; c++) {
      probes.add(new HashMap<>());
    }
    for (int p = 0; p < model.eventProbes().size(); p++) {
      EventProbe probe = model.eventProbes().get(p);
      int c = numbering.cluster()[probe.group()][probe.instance()];
      int at = numbering.position()[probe.group()][probe.instance()];
      probes
          .get(c)
          .computeIfAbsent(new EventProbe(probe.group(), at, probe.port()), k -> new ArrayList<>())
          .add(p);
    }
  }

  int ports(int group) {
    return ports[group];
  }
}
