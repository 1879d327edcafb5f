/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Arrays;
import java.util.List;

/**
 * Which sample hangs on which, whether that is a tree or not.
 *
 * <pre>
 *   parent[i]   index of the sample that i hangs on, ROOT or MISSING
 *   children    of i: childList[childStart[i]] … childList[childStart[i + 1] - 1], in file order
 * </pre>
 */
final class SwcLinks {
  /** Parent of a sample that says it has none. */
  static final int ROOT = -1;

  /** Parent of a sample whose parent is not in the file. */
  static final int MISSING = -2;

  private final IdIndex indexOfId;
  private final int[] parent;
  private final int mainRoot;
  private final int[] childStart;
  private final int[] childList;

  SwcLinks(List<SwcSample> samples) {
    int n = samples.size();
    indexOfId = new IdIndex(samples);
    parent = new int[n];
    childStart = new int[n + 1];
    for (int i = 0; i < n; i++) {
      parent[i] = parentOf(samples.get(i));
      if (parent[i] >= 0) {
        childStart[parent[i] + 1]++;
      }
    }
    for (int i = 0; i < n; i++) {
      childStart[i + 1] += childStart[i];
    }
    childList = new int[childStart[n]];
    int[] next = childStart.clone();
    for (int i = 0; i < n; i++) {
      if (parent[i] >= 0) {
        childList[next[parent[i]]++] = i;
      }
    }
    mainRoot = mainRoot(samples);
  }

  private int mainRoot(List<SwcSample> samples) {
    int first = ROOT;
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] == ROOT) {
        if (samples.get(i).isSoma()) {
          return i;
        }
        first = first == ROOT ? i : first;
      }
    }
    return first;
  }

  /**
   * Index of the root that the cell starts with, the soma's or else the first; negative without.
   */
  int mainRoot() {
    return mainRoot;
  }

  /** Some programs write 0 where no sample has that id. */
  private int parentOf(SwcSample sample) {
    int index = indexOfId.of(sample.parentId());
    if (index >= 0) {
      return index;
    }
    return sample.parentId() <= 0 ? ROOT : MISSING;
  }

  int size() {
    return parent.length;
  }

  int parent(int index) {
    return parent[index];
  }

  /** Index of the first sample with this id, which is the one that others mean by it. */
  int indexOf(long id) {
    return indexOfId.of(id);
  }

  int childCount(int index) {
    return childStart[index + 1] - childStart[index];
  }

  int child(int index, int k) {
    return childList[childStart[index] + k];
  }

  int[] children(int index) {
    return Arrays.copyOfRange(childList, childStart[index], childStart[index + 1]);
  }

  /** Notes everything that hangs on a sample, itself included, and says how much was new. */
  int mark(int start, boolean[] marked) {
    if (marked[start]) {
      return 0;
    }
    int[] stack = new int[16];
    int depth = 0;
    int count = 1;
    stack[depth++] = start;
    marked[start] = true;
    while (depth > 0) {
      int index = stack[--depth];
      for (int k = childStart[index]; k < childStart[index + 1]; k++) {
        int child = childList[k];
        if (!marked[child]) {
          marked[child] = true;
          count++;
          if (depth == stack.length) {
            stack = Arrays.copyOf(stack, 2 * depth);
          }
          stack[depth++] = child;
        }
      }
    }
    return count;
  }
}
