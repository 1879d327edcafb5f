/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tree of segments in flat form.
 *
 * <pre>
 *   order      segment indices, each parent before its children, subtrees contiguous
 *   children   of segment i: childList[childStart[i]] … childList[childStart[i + 1] - 1]
 * </pre>
 */
final class SegmentTree {
  private final List<Segment> segments;
  private final int[] childStart;
  private final int[] childList;
  private final int[] order;
  private final int[] position;
  private final int[] subTreeSize;
  private final double[] pathToStartUm;

  /**
   * @param segments each with an existing parent, one root, no cycle
   * @param order a parent-first order of all segment indices
   */
  SegmentTree(List<Segment> segments, Links links, int[] order) {
    this.segments = List.copyOf(segments);
    this.childStart = links.childStart;
    this.childList = links.childList;
    this.order = order;
    int n = order.length;
    this.position = new int[n];
    this.subTreeSize = new int[n];
    this.pathToStartUm = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      int index = order[i];
      position[index] = i;
      subTreeSize[index]++;
      int parent = segments.get(index).parentIndex();
      if (parent >= 0) {
        subTreeSize[parent] += subTreeSize[index];
      }
    }
    for (int index : order) {
      Segment segment = segments.get(index);
      if (!segment.isRoot()) {
        pathToStartUm[index] = pathLengthUm(segment.parentIndex(), segment.fractionAlong());
      }
    }
  }

  int size() {
    return segments.size();
  }

  List<Segment> segments() {
    return segments;
  }

  int order(int position) {
    return order[position];
  }

  /** The segment and everything that hangs on it, parents first. */
  IntStream subTree(int index) {
    return Arrays.stream(order, position[index], position[index] + subTreeSize[index]);
  }

  int childCount(int index) {
    return childStart[index + 1] - childStart[index];
  }

  int child(int index, int k) {
    return childList[childStart[index] + k];
  }

  double pathLengthUm(int index, double fraction) {
    return pathToStartUm[index] + fraction * segments.get(index).cable().lengthUm();
  }

  /** Who hangs on whom, before it is known whether that is a tree. */
  static final class Links {
    private final int[] childStart;
    private final int[] childList;

    /**
     * @param parents index of each segment's parent, or {@link Segment#NO_PARENT}
     */
    Links(int[] parents) {
      int n = parents.length;
      childStart = new int[n + 1];
      for (int parent : parents) {
        if (parent >= 0) {
          childStart[parent + 1]++;
        }
      }
      for (int i = 0; i < n; i++) {
        childStart[i + 1] += childStart[i];
      }
      childList = new int[childStart[n]];
      int[] next = childStart.clone();
      for (int i = 0; i < n; i++) {
        if (parents[i] >= 0) {
          childList[next[parents[i]]++] = i;
        }
      }
    }

    /** Everything reachable from {@code root}, parents first, siblings in document order. */
    int[] subTree(int root) {
      int[] found = new int[childStart.length - 1];
      int[] stack = new int[childStart.length];
      int depth = 0;
      int count = 0;
      stack[depth++] = root;
      while (depth > 0) {
        int index = stack[--depth];
        found[count++] = index;
        for (int k = childStart[index + 1] - 1; k >= childStart[index]; k--) {
          stack[depth++] = childList[k];
        }
      }
      return Arrays.copyOf(found, count);
    }
  }
}
