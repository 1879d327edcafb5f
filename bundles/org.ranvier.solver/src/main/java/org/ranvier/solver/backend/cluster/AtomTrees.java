/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Arrays;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Sum;

/**
 * The nodes of each atom, sorted: parents first; what has the same attached to it stands together,
 * so that a channel of a part of the cell has its nodes in one stretch; and level by level within,
 * so that neighbours are independent of each other.
 */
final class AtomTrees {
  /** Odd and without a pattern, so that sums of its multiples hardly ever meet. */
  private static final long MARK = 0x9E3779B97F4A7C15L;

  private static final int NONE = -1;

  private final int[] start;
  private final int[] nodes;
  private final int[] parents;
  private final int[] above;

  /** What is attached to each node, as a number from 0 on. */
  private final int[] kind;

  private final int[] firstChild;
  private final int[] nextSibling;

  /** Nodes whose parents are sorted, one queue a kind. */
  private final int[] head;

  private final int[] tail;
  private final int[] behind;

  /** Kinds of which nodes wait, the first to be done first. */
  private final int[] waiting;

  private final boolean[] isWaiting;
  private int firstWaiting;
  private int waitingCount;

  /**
   * @param atomOf number of the atom of each node, others may follow
   * @param atoms how many there are
   */
  AtomTrees(SolverModel model, int[] atomOf, int atoms) {
    this.above = model.cable().parent();
    int n = above.length;
    this.start = starts(atomOf, n, atoms);
    this.nodes = new int[n];
    this.parents = new int[n];
    this.kind = kinds(attachments(model));
    this.firstChild = new int[n];
    this.nextSibling = new int[n];
    linkChildren();
    int kinds = Arrays.stream(kind).max().orElse(-1) + 1;
    this.head = new int[kinds];
    this.tail = new int[kinds];
    this.behind = new int[n];
    this.waiting = new int[kinds];
    this.isWaiting = new boolean[kinds];
    Arrays.fill(head, NONE);
    fill(atomOf);
    int[] place = new int[n];
    for (int a = 0; a < atoms; a++) {
      sort(start[a], start[a + 1]);
      setParents(start[a], start[a + 1], place);
    }
  }

  /** Number of nodes of an atom. */
  int size(int atom) {
    return start[atom + 1] - start[atom];
  }

  /** A node of an atom. */
  int node(int atom, int place) {
    return nodes[start[atom] + place];
  }

  /** Place of the parent of each node of an atom, −1 for a root. */
  int[] parents(int atom) {
    return Arrays.copyOfRange(parents, start[atom], start[atom + 1]);
  }

  /** Whether two atoms have trees of the same shape. */
  boolean isSameShape(int atom, int other) {
    return Arrays.equals(
        parents, start[atom], start[atom + 1], parents, start[other], start[other + 1]);
  }

  /** A number that is the same for trees of the same shape, and hardly ever for others. */
  long signature(int atom) {
    int hash = 1;
    for (int k = start[atom]; k < start[atom + 1]; k++) {
      hash = 31 * hash + parents[k];
    }
    return ((long) size(atom) << 32) ^ hash;
  }

  private static int[] starts(int[] atomOf, int n, int atoms) {
    int[] start = new int[atoms + 1];
    for (int i = 0; i < n; i++) {
      start[atomOf[i] + 1]++;
    }
    for (int a = 0; a < atoms; a++) {
      start[a + 1] += start[a];
    }
    return start;
  }

  private void fill(int[] atomOf) {
    int[] next = start.clone();
    for (int i = 0; i < nodes.length; i++) {
      nodes[next[atomOf[i]]++] = i;
    }
  }

  private void linkChildren() {
    Arrays.fill(firstChild, NONE);
    for (int i = above.length - 1; i >= 0; i--) {
      int p = above[i];
      if (p >= 0) {
        nextSibling[i] = firstChild[p];
        firstChild[p] = i;
      }
    }
  }

  private void sort(int from, int to) {
    for (int k = from; k < to; k++) {
      if (above[nodes[k]] < 0) {
        await(nodes[k]);
      }
    }
    int at = from;
    while (waitingCount > 0) {
      int same = waiting[firstWaiting];
      while (head[same] != NONE) {
        int node = head[same];
        head[same] = behind[node];
        nodes[at++] = node;
        for (int child = firstChild[node]; child >= 0; child = nextSibling[child]) {
          await(child);
        }
      }
      isWaiting[same] = false;
      firstWaiting = (firstWaiting + 1) % waiting.length;
      waitingCount--;
    }
  }

  /** Puts a node behind those of its kind, and the kind behind the others if it does not wait. */
  private void await(int node) {
    int k = kind[node];
    if (!isWaiting[k]) {
      isWaiting[k] = true;
      waiting[(firstWaiting + waitingCount++) % waiting.length] = k;
    }
    behind[node] = NONE;
    if (head[k] == NONE) {
      head[k] = node;
    } else {
      behind[tail[k]] = node;
    }
    tail[k] = node;
  }

  private void setParents(int from, int to, int[] place) {
    for (int k = from; k < to; k++) {
      place[nodes[k]] = k - from;
      parents[k] = above[nodes[k]] < 0 ? NONE : place[above[nodes[k]]];
    }
  }

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

  /** The same numbers from 0 on. */
  private static int[] kinds(long[] attachments) {
    long[] different = attachments.clone();
    Arrays.sort(different);
    int count = 0;
    for (long each : different) {
      if (count == 0 || each != different[count - 1]) {
        different[count++] = each;
      }
    }
    int[] kinds = new int[attachments.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Arrays.binarySearch(different, 0, count, attachments[i]);
    }
    return kinds;
  }
}
