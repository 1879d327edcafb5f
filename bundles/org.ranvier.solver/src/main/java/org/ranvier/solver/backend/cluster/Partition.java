/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;

/**
 * Sorts a model into clusters: cells of the same kind together, up to a size that stays in the
 * cache. The result depends on the model alone, so that it is the same on any machine.
 */
final class Partition {
  /** Elements of a cluster, about: with all their columns they fill a part of the second cache. */
  private static final int CLUSTER = 2048;

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
  private final List<List<Numbering.Bundle>> bundles = new ArrayList<>();

  private Partition(Plan plan) {
    this.model = plan.model();
    this.atoms = new Atoms(plan);
    this.nodePosition = new int[model.cable().size()];
  }

  static Numbering of(Plan plan) {
    return new Partition(plan).number();
  }

  private Numbering number() {
    collect();
    sorted.forEach(this::level);
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
    int[][] position = new Positions(model, cluster, nodePosition, this::rank).all(clusters.size());
    return new Numbering(
        clusters.size(),
        nodeCluster,
        nodePosition,
        cluster,
        position,
        bundles.stream()
            .map(b -> b.toArray(Numbering.Bundle[]::new))
            .toArray(Numbering.Bundle[][]::new));
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

  /** Sorts the nodes of a tree by their distance from the root: neighbours are independent. */
  private void level(Atom atom) {
    int n = atom.nodes.size();
    if (n == 0) {
      return;
    }
    int[] above = model.cable().parent();
    Map<Integer, Integer> depth = new HashMap<>();
    for (int node : atom.nodes) {
      depth.put(node, above[node] < 0 ? 0 : 1 + depth.getOrDefault(above[node], 0));
    }
    Map<Integer, Integer> place = new HashMap<>();
    List<Integer> level = new ArrayList<>(atom.nodes);
    // Children in the order of their parents, so that a level reads and writes in one direction.
    List<List<Integer>> byDepth = new ArrayList<>();
    level.forEach(
        node -> {
          int d = depth.getOrDefault(node, 0);
          while (byDepth.size() <= d) {
            byDepth.add(new ArrayList<>());
          }
          byDepth.get(d).add(node);
        });
    atom.nodes.clear();
    for (List<Integer> same : byDepth) {
      same.sort(
          Comparator.comparingInt(
              (Integer node) -> above[node] < 0 ? -1 : place.getOrDefault(above[node], -1)));
      for (int node : same) {
        place.put(node, atom.nodes.size());
        atom.nodes.add(node);
      }
    }
    atom.parent = new int[n];
    for (int i = 0; i < n; i++) {
      int p = above[atom.nodes.get(i)];
      atom.parent[i] = p < 0 ? -1 : place.getOrDefault(p, -1);
    }
    atom.signature = ((long) n << 32) ^ Arrays.hashCode(atom.parent);
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
