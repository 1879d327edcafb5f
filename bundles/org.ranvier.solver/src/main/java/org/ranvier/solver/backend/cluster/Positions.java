/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/**
 * Puts the instances of each group into the order of what they read from: densities in the order of
 * the nodes, synapses in the order of their cells. What is whole then needs no indices.
 */
final class Positions {
  /** Order of the cell that an instance belongs to. */
  interface Rank {
    int of(int group, int instance);
  }

  private final SolverModel model;
  private final int[][] slice;
  private final int[] nodeSlice;
  private final int[] nodePosition;
  private final int[] nodes;
  private final boolean[] attached;
  private final Rank rank;
  private final int[][] position;
  private final int[][] sizes;
  private final boolean[][] whole;
  private final Set<Integer> under = new HashSet<>();

  /**
   * @param slice slice of each instance of each group
   * @param nodeSlice slice of each node
   * @param nodePosition position of each node in its slice
   * @param nodes number of nodes of each slice
   * @param attached whether currents flow into a node
   */
  Positions(
      SolverModel model,
      int[][] slice,
      int[] nodeSlice,
      int[] nodePosition,
      int[] nodes,
      boolean[] attached,
      Rank rank) {
    this.model = model;
    this.slice = slice;
    this.nodeSlice = nodeSlice;
    this.nodePosition = nodePosition;
    this.nodes = nodes;
    this.attached = attached;
    this.rank = rank;
    this.position = new int[slice.length][];
    this.sizes = new int[nodes.length][slice.length];
    this.whole = new boolean[nodes.length][slice.length];
  }

  void placeAll() {
    for (int g = 0; g < position.length; g++) {
      place(g, nodes.length);
    }
  }

  int[][] positions() {
    return position;
  }

  int[][] sizes() {
    return sizes;
  }

  boolean[][] whole() {
    return whole;
  }

  /**
   * A group that is attached to all nodes but bare ones gets rows for these as well: what they
   * compute is thrown away, and everything moves between rows and nodes without looking anything
   * up.
   */
  private void alignWithNodes(int group, Gather host) {
    Mechanism mechanism = model.groups().get(group).mechanism();
    if (!(host.source() instanceof Source.NodeVoltage)
        || !mechanism.outPorts().isEmpty()
        || !mechanism.inPorts().isEmpty()
        || mechanism.graph().isStochastic()) {
      return;
    }
    int[] covered = new int[nodes.length];
    boolean[] seen = new boolean[attached.length];
    boolean[] twice = new boolean[nodes.length];
    for (int node : host.indices()) {
      int c = nodeSlice[node];
      twice[c] |= seen[node];
      seen[node] = true;
      covered[c] += attached[node] ? 1 : 0;
    }
    int[] wanted = new int[nodes.length];
    for (int i = 0; i < attached.length; i++) {
      wanted[nodeSlice[i]] += attached[i] ? 1 : 0;
    }
    for (int c = 0; c < nodes.length; c++) {
      if (covered[c] > 0 && covered[c] == wanted[c] && !twice[c] && 2 * covered[c] > nodes[c]) {
        whole[c][group] = true;
        sizes[c][group] = nodes[c];
      }
    }
    for (int k = 0; k < host.instances().length; k++) {
      int node = host.indices()[k];
      if (whole[nodeSlice[node]][group]) {
        position[group][host.instances()[k]] = nodePosition[node];
      }
    }
  }

  private void place(int group, int slices) {
    if (position[group] != null || !under.add(group)) {
      return;
    }
    int n = slice[group].length;
    long[] key = new long[n];
    Gather host = host(group);
    for (int i = 0; i < n; i++) {
      key[i] = rank.of(group, i);
    }
    if (host != null) {
      keysOfHosts(host, key, slices);
    } else {
      keysOfGivers(group, key, slices);
    }
    for (int i = 0; i < n; i++) {
      key[i] = (key[i] << 32) | i;
    }
    Arrays.sort(key);
    int[] next = new int[slices];
    position[group] = new int[n];
    for (long each : key) {
      int i = (int) each;
      position[group][i] = next[slice[group][i]]++;
    }
    for (int c = 0; c < slices; c++) {
      sizes[c][group] = next[c];
    }
    if (host != null) {
      alignWithNodes(group, host);
    }
  }

  private void keysOfHosts(Gather host, long[] key, int slices) {
    int[] places = nodePosition;
    if (host.source() instanceof Source.GroupColumn(int group, int column)) {
      place(group, slices);
      if (position[group] == null) {
        return;
      }
      places = position[group];
    }
    for (int k = 0; k < host.instances().length; k++) {
      key[host.instances()[k]] = places[host.indices()[k]];
    }
  }

  /** What reads nothing, such as a pool of ions, lies as the first that gives it something. */
  private void keysOfGivers(int group, long[] key, int slices) {
    for (Sum sum : model.sums()) {
      if (sum.target() instanceof Sum.Target.GroupColumn(int target, int column)
          && target == group
          && sum.group() != group) {
        place(sum.group(), slices);
        if (position[sum.group()] != null) {
          for (int k = 0; k < sum.instances().length; k++) {
            key[sum.indices()[k]] = position[sum.group()][sum.instances()[k]];
          }
          return;
        }
      }
    }
  }

  /** Where all instances read from, once each; nodes before other groups. */
  private @org.jspecify.annotations.Nullable Gather host(int group) {
    List<Gather> candidates = new ArrayList<>();
    for (Gather gather : model.gathers()) {
      if (gather.group() == group && gather.instances().length == slice[group].length) {
        candidates.add(gather);
      }
    }
    return candidates.stream()
        .filter(g -> !(g.source() instanceof Source.GroupColumn c) || c.group() != group)
        .min(Comparator.comparing(g -> g.source() instanceof Source.GroupColumn))
        .orElse(null);
  }
}
