/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.solver.model.SolverModel;

/**
 * The nodes of each atom, sorted: parents first; what has the same attached to it stands together,
 * so that a channel of a part of the cell has its nodes in one stretch; and level by level within,
 * so that neighbours are independent of each other.
 *
 * <p>A large atom is cut into pieces. A very large one is sorted piece by piece: first the trunk,
 * all nodes that carry more than a piece may have, then its branches, as many of them in one piece
 * as fit. Branches do not depend on each other.
 */
final class AtomTrees {
  /** Atoms with more nodes than this are cut. */
  static final int LARGE = 4096;

  /**
   * Atoms with more nodes than this have branches. Below, these would be so narrow that one node
   * waited for the other, and the whole tree is in the cache anyway.
   */
  private static final int BRANCHED = 50_000;

  /** A piece of a large atom has about so many nodes, or else this part of the atom. */
  private static final int SMALLEST_PIECE = 1024;

  private static final int PIECES = 16;

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

  /** Nodes that hang on each node, itself included; only there where an atom has branches. */
  private final int[] carried;

  /** Roots of branches, in the order in which they were met. */
  private final IntBuffer branches;

  private final List<Pieces> pieces = new ArrayList<>();
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
    this.kind = Attachments.kinds(model);
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
    boolean anyBranched = false;
    for (int a = 0; a < atoms; a++) {
      anyBranched |= size(a) > BRANCHED;
    }
    this.carried = anyBranched ? carried() : new int[0];
    this.branches = IntBuffer.allocate(anyBranched ? n : 0);
    for (int a = 0; a < atoms; a++) {
      sort(a);
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

  /** The pieces of large atoms. */
  List<Pieces> pieces() {
    return pieces;
  }

  /**
   * How a large atom is cut.
   *
   * @param atom which one
   * @param ofTrunk so many pieces hold the trunk; the others hold branches
   * @param begin place of the first node of each piece, and behind the last one
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Pieces(int atom, int ofTrunk, int[] begin) {}

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

  /** Number of nodes that hang on each node, itself included. */
  private int[] carried() {
    int[] carried = new int[above.length];
    for (int i = carried.length - 1; i >= 0; i--) {
      carried[i]++;
      if (above[i] >= 0) {
        carried[above[i]] += carried[i];
      }
    }
    return carried;
  }

  private void sort(int atom) {
    int from = start[atom];
    int to = start[atom + 1];
    boolean large = to - from > LARGE;
    int piece = Math.max(SMALLEST_PIECE, (to - from) / PIECES);
    int most = to - from > BRANCHED ? piece : 0;
    for (int k = from; k < to; k++) {
      if (above[nodes[k]] < 0) {
        meet(nodes[k], most);
      }
    }
    int trunk = take(from, most);
    if (large) {
      pieces.add(pieces(atom, trunk, piece));
    }
  }

  /** Cuts the trunk, and sorts the branches behind it, about so many nodes in each piece. */
  private Pieces pieces(int atom, int trunk, int size) {
    int from = start[atom];
    int[] begin = new int[2 * PIECES + 2 + (trunk - from) / size + 1];
    int count = 0;
    for (int at = from; at < trunk; at += size) {
      begin[count++] = at - from;
    }
    int ofTrunk = count;
    int at = trunk;
    branches.flip();
    while (branches.hasRemaining()) {
      if (count + 1 >= begin.length) {
        begin = Arrays.copyOf(begin, 2 * begin.length);
      }
      begin[count++] = at - from;
      int sum = 0;
      while (branches.hasRemaining()
          && (sum == 0 || sum + carried[branches.get(branches.position())] <= size)) {
        int root = branches.get();
        sum += carried[root];
        await(root);
      }
      at = take(at, 0);
    }
    branches.clear();
    begin[count] = at - from;
    return new Pieces(atom, ofTrunk, Arrays.copyOf(begin, count + 1));
  }

  /** Takes all nodes that wait, and those behind them that carry more than so many; 0 for all. */
  private int take(int first, int most) {
    int at = first;
    while (waitingCount > 0) {
      int same = waiting[firstWaiting];
      while (head[same] != NONE) {
        int node = head[same];
        head[same] = behind[node];
        nodes[at++] = node;
        for (int child = firstChild[node]; child >= 0; child = nextSibling[child]) {
          meet(child, most);
        }
      }
      isWaiting[same] = false;
      firstWaiting = (firstWaiting + 1) % waiting.length;
      waitingCount--;
    }
    return at;
  }

  /** A node whose parent is sorted: it waits, or is the root of a branch. */
  private void meet(int node, int most) {
    if (most == 0 || carried[node] > most) {
      await(node);
    } else {
      branches.put(node);
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
}
