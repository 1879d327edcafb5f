/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.plan.Plan;

/**
 * Sorts a model into clusters: cells of the same kind together, up to a size that stays in the
 * cache. The result depends on the model alone, so that it is the same on any machine.
 */
final class Partition {
  /** Elements of a cluster, about: with all their columns they fill a part of the second cache. */
  private static final int CLUSTER = 2048;

  private final Plan plan;
  private final SolverModel model;
  private final Atoms atoms;

  /** Number of each element's atom. */
  private final int[] atomOf;

  private final AtomTrees trees;

  /** Elements of each atom. */
  private final int[] weight;

  /** The same number for atoms of the same kind. */
  private final long[] signature;

  /** Atoms in their new order, and the place of each in it. */
  private final int[] sorted;

  private final int[] rank;

  /** Cluster of each atom. */
  private final int[] clusterOf;

  /** Where each cluster begins in the new order. */
  private int[] begin = new int[16];

  private int clusters;
  private final int[] nodePosition;
  private final List<List<Numbering.Bundle>> bundles = new ArrayList<>();

  private Partition(Plan plan) {
    this.plan = plan;
    this.model = plan.model();
    this.atoms = new Atoms(plan);
    this.atomOf = atoms.numbers();
    int count = Arrays.stream(atomOf).max().orElse(-1) + 1;
    this.trees = new AtomTrees(model, atomOf, count);
    this.weight = new int[count];
    for (int atom : atomOf) {
      weight[atom]++;
    }
    this.signature = signatures();
    this.sorted = sorted();
    this.rank = new int[count];
    this.clusterOf = new int[count];
    this.nodePosition = new int[model.cable().size()];
  }

  static Numbering of(Plan plan) {
    return new Partition(plan).number();
  }

  private Numbering number() {
    fill();
    for (int c = 0; c < clusters; c++) {
      placeNodes(begin[c], begin[c + 1]);
    }
    Slicing slicing = slicing();
    int[] first = slicing.firstSlice();
    int[] nodeSlice = new int[nodePosition.length];
    int[] nodes = new int[first[clusters]];
    for (int i = 0; i < nodeSlice.length; i++) {
      int c = clusterOf[atomOf[i]];
      int slice = slicing.sliceOf(i);
      nodeSlice[i] = first[c] + slice;
      nodePosition[i] -= slicing.cuts().get(c).nodes()[slice];
      nodes[nodeSlice[i]]++;
    }
    int[][] slice = new int[model.groups().size()][];
    for (int g = 0; g < slice.length; g++) {
      slice[g] = new int[model.groups().get(g).size()];
      for (int i = 0; i < slice[g].length; i++) {
        int element = atoms.element(g, i);
        slice[g][i] = first[clusterOf[atomOf[element]]] + slicing.sliceOf(element);
      }
    }
    boolean[] attached = attached();
    Positions positions =
        new Positions(
            model,
            slice,
            nodeSlice,
            nodePosition,
            nodes,
            attached,
            (group, instance) -> rank[atomOf[atoms.element(group, instance)]]);
    positions.placeAll();
    return new Numbering(
        first,
        slicing.cuts(),
        nodeSlice,
        nodePosition,
        slice,
        positions.positions(),
        positions.sizes(),
        positions.whole(),
        bare(attached, nodeSlice, nodes.length),
        bundles.stream()
            .map(b -> b.toArray(Numbering.Bundle[]::new))
            .toArray(Numbering.Bundle[][]::new));
  }

  private Slicing slicing() {
    int[] cluster = new int[atomOf.length];
    for (int e = 0; e < cluster.length; e++) {
      cluster[e] = clusterOf[atomOf[e]];
    }
    AtomTrees.Pieces[] pieces = new AtomTrees.Pieces[clusters];
    for (AtomTrees.Pieces own : trees.pieces()) {
      pieces[clusterOf[own.atom()]] = own;
    }
    return new Slicing(plan, cluster, nodePosition, pieces);
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

  private int[][] bare(boolean[] attached, int[] nodeSlice, int slices) {
    int[] counts = new int[slices];
    for (int i = 0; i < attached.length; i++) {
      counts[nodeSlice[i]] += attached[i] ? 0 : 1;
    }
    int[][] bare = new int[slices][];
    for (int s = 0; s < slices; s++) {
      bare[s] = new int[counts[s]];
    }
    for (int i = 0; i < attached.length; i++) {
      if (!attached[i]) {
        bare[nodeSlice[i]][--counts[nodeSlice[i]]] = nodePosition[i];
      }
    }
    for (int[] own : bare) {
      Arrays.sort(own);
    }
    return bare;
  }

  /** What is attached may differ from cell to cell; the kind of cell is what its tree is. */
  private long[] signatures() {
    long[] signatures = new long[weight.length];
    for (int a = 0; a < signatures.length; a++) {
      signatures[a] = trees.size(a) > 0 ? trees.signature(a) : 0;
    }
    for (int g = 0; g < model.groups().size(); g++) {
      for (int i = 0; i < model.groups().get(g).size(); i++) {
        int atom = atomOf[atoms.element(g, i)];
        if (signatures[atom] == 0) {
          signatures[atom] = 31L * (g + 1);
        }
      }
    }
    return signatures;
  }

  /** Kinds in the order of their first atoms, atoms of a kind in their own order. */
  private int[] sorted() {
    Map<Long, Integer> kinds = new HashMap<>();
    long[] keys = new long[signature.length];
    for (int a = 0; a < keys.length; a++) {
      int kind = kinds.computeIfAbsent(signature[a], s -> kinds.size());
      keys[a] = ((long) kind << 32) | a;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private void fill() {
    int full = CLUSTER;
    long kind = 0;
    for (int k = 0; k < sorted.length; k++) {
      int atom = sorted[k];
      if (full + weight[atom] > CLUSTER || (full > CLUSTER / 2 && kind != signature[atom])) {
        startCluster(k);
        full = 0;
      }
      kind = signature[atom];
      full += weight[atom];
      clusterOf[atom] = clusters - 1;
      rank[atom] = k;
    }
    begin = Arrays.copyOf(begin, clusters + 1);
    begin[clusters] = sorted.length;
  }

  private void startCluster(int first) {
    if (clusters == begin.length) {
      begin = Arrays.copyOf(begin, 2 * clusters);
    }
    begin[clusters++] = first;
  }

  /** Interleaves neighbours in the new order whose trees are equal. */
  private void placeNodes(int from, int to) {
    List<Numbering.Bundle> own = new ArrayList<>();
    int first = 0;
    int at = from;
    while (at < to) {
      int end = at + 1;
      while (end < to && trees.isSameShape(sorted[end], sorted[at])) {
        end++;
      }
      int n = trees.size(sorted[at]);
      int lanes = end - at;
      for (int l = 0; l < lanes; l++) {
        for (int i = 0; i < n; i++) {
          nodePosition[trees.node(sorted[at + l], i)] = first + i * lanes + l;
        }
      }
      if (n > 0) {
        own.add(new Numbering.Bundle(first, lanes, trees.parents(sorted[at])));
        first += n * lanes;
      }
      at = end;
    }
    bundles.add(own);
  }
}
