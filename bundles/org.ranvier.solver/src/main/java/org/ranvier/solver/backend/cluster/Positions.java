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
import java.util.stream.IntStream;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;

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
  private final int[][] cluster;
  private final int[] nodePosition;
  private final Rank rank;
  private final int[][] position;
  private final Set<Integer> under = new HashSet<>();

  Positions(SolverModel model, int[][] cluster, int[] nodePosition, Rank rank) {
    this.model = model;
    this.cluster = cluster;
    this.nodePosition = nodePosition;
    this.rank = rank;
    this.position = new int[cluster.length][];
  }

  int[][] all(int clusters) {
    for (int g = 0; g < position.length; g++) {
      place(g, clusters);
    }
    return position;
  }

  private void place(int group, int clusters) {
    if (position[group] != null || !under.add(group)) {
      return;
    }
    int n = cluster[group].length;
    long[] key = new long[n];
    Gather host = host(group);
    for (int i = 0; i < n; i++) {
      key[i] = rank.of(group, i);
    }
    if (host != null) {
      keysOfHosts(host, key, clusters);
    }
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingLong(i -> key[i]));
    int[] next = new int[clusters];
    position[group] = new int[n];
    for (int i : order) {
      position[group][i] = next[cluster[group][i]]++;
    }
  }

  private void keysOfHosts(Gather host, long[] key, int clusters) {
    int[] places = nodePosition;
    if (host.source() instanceof Source.GroupColumn(int group, int column)) {
      place(group, clusters);
      if (position[group] == null) {
        return;
      }
      places = position[group];
    }
    for (int k = 0; k < host.instances().length; k++) {
      key[host.instances()[k]] = places[host.indices()[k]];
    }
  }

  /** Where all instances read from, once each; nodes before other groups. */
  private @org.jspecify.annotations.Nullable Gather host(int group) {
    List<Gather> candidates = new ArrayList<>();
    for (Gather gather : model.gathers()) {
      if (gather.group() == group && gather.instances().length == cluster[group].length) {
        candidates.add(gather);
      }
    }
    return candidates.stream()
        .filter(g -> !(g.source() instanceof Source.GroupColumn c) || c.group() != group)
        .min(Comparator.comparing(g -> g.source() instanceof Source.GroupColumn))
        .orElse(null);
  }
}
