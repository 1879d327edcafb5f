/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.plan.Plan;

/**
 * The same sorting with lists and maps: what {@link Partition} has to agree with, written down once
 * more in the plainest way.
 */
final class NaivePartition {
  /** Elements of a cluster, about: with all their columns they fill a part of the second cache. */
  private static final int CLUSTER = 2048;

  /** Odd and without a pattern, so that sums of its multiples hardly ever meet. */
  private static final long MARK = 0x9E3779B97F4A7C15L;

  /** Cells whose trees of the same shape are interleaved. */
  private static final class Atom {
    final List<Integer> nodes = new ArrayList<>();
    int[] parent = new int[0];
    int weight;
    long signature;
    int cluster;
  }

  private final SolverModel model;
  private final Atoms atoms;
  private final Map<Integer, Atom> byRoot = new HashMap<>();
  private final List<Atom> sorted = new ArrayList<>();
  private final int[] nodePosition;
  private final long[] attachments;
  private final List<List<Numbering.Bundle>> bundles = new ArrayList<>();

  private NaivePartition(Plan plan) {
    this.model = plan.model();
    this.atoms = new Atoms(plan);
    this.nodePosition = new int[model.cable().size()];
    this.attachments = attachments(model);
  }

  static Numbering of(Plan plan) {
    return new NaivePartition(plan).number();
  }

  private Numbering number() {
    collect();
    sorted.forEach(this::sort);
    Map<Long, Integer> kinds = new HashMap<>();
    sorted.forEach(a -> kinds.putIfAbsent(a.signature, kinds.size()));
    sorted.sort(Comparator.comparingInt((Atom a) -> kinds.getOrDefault(a.signature, 0)));
    List<List<Atom>> clusters = fill();
    clusters.forEach(this::placeNodes);
    int[] nodeCluster = new int[nodePosition.length];
    for (int i = 0; i < nodeCluster.length; i++) {
      nodeCluster[i] = atom(i).cluster;
    }
    int[][] cluster = new int[model.groups().size()][];
    for (int g = 0; g < cluster.length; g++) {
      cluster[g] = new int[model.groups().get(g).size()];
      for (int i = 0; i < cluster[g].length; i++) {
        cluster[g][i] = atom(atoms.element(g, i)).cluster;
      }
    }
    int[] nodes = new int[clusters.size()];
    for (int c : nodeCluster) {
      nodes[c]++;
    }
    boolean[] attached = attached();
    Positions positions =
        new Positions(model, cluster, nodeCluster, nodePosition, nodes, attached, this::rank);
    positions.placeAll();
    return new Numbering(
        IntStream.rangeClosed(0, clusters.size()).toArray(),
        Arrays.stream(nodes)
            .mapToObj(n -> new Numbering.Cut(1, new int[] {0, 1}, new int[] {0, n}))
            .toList(),
        nodeCluster,
        nodePosition,
        cluster,
        positions.positions(),
        positions.sizes(),
        positions.whole(),
        bare(attached, nodeCluster, clusters.size()),
        bundles.stream()
            .map(b -> b.toArray(Numbering.Bundle[]::new))
            .toArray(Numbering.Bundle[][]::new));
  }

  /** Nodes that currents flow into. */
  private boolean[] attached() {
    boolean[] attached = new boolean[nodePosition.length];
    for (Sum sum : model.sums()) {
      if (sum.target() instanceof Sum.Target.NodeCurrent) {
        for (int node : sum.indices()) {
          attached[node] = true;
        }
      }
    }
    return attached;
  }

  private int[][] bare(boolean[] attached, int[] nodeCluster, int clusters) {
    List<List<Integer>> bare = new ArrayList<>();
    for (int c = 0; c < clusters; c++) {
      bare.add(new ArrayList<>());
    }
    for (int i = 0; i < attached.length; i++) {
      if (!attached[i]) {
        bare.get(nodeCluster[i]).add(nodePosition[i]);
      }
    }
    return bare.stream()
        .map(b -> b.stream().mapToInt(Integer::intValue).sorted().toArray())
        .toArray(int[][]::new);
  }

  private Atom atom(int element) {
    Atom found = byRoot.get(atoms.root(element));
    if (found == null) {
      throw new IllegalStateException("element " + element + " belongs nowhere");
    }
    return found;
  }

  private final Map<Atom, Integer> ranks = new HashMap<>();

  /** Position of an instance's cell among all cells in their new order. */
  private int rank(int group, int instance) {
    return ranks.getOrDefault(atom(atoms.element(group, instance)), 0);
  }

  private void collect() {
    int nodes = model.cable().size();
    for (int e = 0; e < atoms.size(); e++) {
      int root = atoms.root(e);
      Atom atom =
          byRoot.computeIfAbsent(
              root,
              r -> {
                Atom made = new Atom();
                sorted.add(made);
                return made;
              });
      atom.weight++;
      if (e < nodes) {
        atom.nodes.add(e);
      }
    }
    for (int g = 0; g < model.groups().size(); g++) {
      for (int i = 0; i < model.groups().get(g).size(); i++) {
        Atom atom = atom(atoms.element(g, i));
        // What is attached may differ from cell to cell; the kind of cell is what its tree is.
        if (atom.nodes.isEmpty() && atom.signature == 0) {
          atom.signature = 31L * (g + 1);
        }
      }
    }
  }

  /**
   * Sorts the nodes of a tree: parents first; what has the same attached to it stands together, so
   * that a channel of a part of the cell has its nodes in one stretch; and level by level within,
   * so that neighbours are independent of each other.
   */
  private void sort(Atom atom) {
    int n = atom.nodes.size();
    if (n == 0) {
      return;
    }
    int[] above = model.cable().parent();
    Map<Integer, List<Integer>> children = new HashMap<>();
    List<Integer> roots = new ArrayList<>();
    for (int node : atom.nodes) {
      if (above[node] < 0) {
        roots.add(node);
      } else {
        children.computeIfAbsent(above[node], p -> new ArrayList<>()).add(node);
      }
    }
    Map<Long, ArrayDeque<Integer>> ready = new LinkedHashMap<>();
    roots.forEach(root -> ready(root, ready));
    atom.nodes.clear();
    while (!ready.isEmpty()) {
      long kind = ready.keySet().iterator().next();
      ArrayDeque<Integer> same = ready.getOrDefault(kind, new ArrayDeque<>());
      while (!same.isEmpty()) {
        int node = same.removeFirst();
        atom.nodes.add(node);
        children.getOrDefault(node, List.of()).forEach(child -> ready(child, ready));
      }
      ready.remove(kind);
    }
    Map<Integer, Integer> place = new HashMap<>();
    atom.parent = new int[n];
    for (int i = 0; i < n; i++) {
      int node = atom.nodes.get(i);
      place.put(node, i);
      atom.parent[i] = above[node] < 0 ? -1 : place.getOrDefault(above[node], -1);
    }
    atom.signature = ((long) n << 32) ^ Arrays.hashCode(atom.parent);
  }

  private void ready(int node, Map<Long, ArrayDeque<Integer>> ready) {
    ready.computeIfAbsent(attachments[node], k -> new ArrayDeque<>()).add(node);
  }

  /** What is attached to each node, as a number that is the same for the same. */
  private static long[] attachments(SolverModel model) {
    long[] attachments = new long[model.cable().size()];
    for (int k = 0; k < model.sums().size(); k++) {
      Sum sum = model.sums().get(k);
      // Synapses and electrodes sit here and there; only what covers a part of the cell counts.
      boolean covers = model.groups().get(sum.group()).mechanism().isDensity();
      if (covers && sum.target() instanceof Sum.Target.NodeCurrent) {
        long mark = (k + 1) * MARK;
        for (int node : sum.indices()) {
          attachments[node] += mark;
        }
      }
    }
    return attachments;
  }

  private List<List<Atom>> fill() {
    List<List<Atom>> clusters = new ArrayList<>();
    int weight = CLUSTER;
    long kind = 0;
    for (Atom atom : sorted) {
      if (weight + atom.weight > CLUSTER || (weight > CLUSTER / 2 && kind != atom.signature)) {
        clusters.add(new ArrayList<>());
        weight = 0;
      }
      kind = atom.signature;
      weight += atom.weight;
      atom.cluster = clusters.size() - 1;
      clusters.getLast().add(atom);
      ranks.put(atom, ranks.size());
    }
    return clusters;
  }

  private void placeNodes(List<Atom> cluster) {
    List<Numbering.Bundle> own = new ArrayList<>();
    int first = 0;
    int at = 0;
    while (at < cluster.size()) {
      int end = at + 1;
      while (end < cluster.size()
          && Arrays.equals(cluster.get(end).parent, cluster.get(at).parent)) {
        end++;
      }
      int n = cluster.get(at).nodes.size();
      int lanes = end - at;
      for (int l = 0; l < lanes; l++) {
        for (int i = 0; i < n; i++) {
          nodePosition[cluster.get(at + l).nodes.get(i)] = first + i * lanes + l;
        }
      }
      if (n > 0) {
        own.add(new Numbering.Bundle(first, lanes, cluster.get(at).parent));
        first += n * lanes;
      }
      at = end;
    }
    bundles.add(own);
  }
}
