/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers the nodes of a cut cell and joins them to a tree.
 *
 * <p>A half is one side of a control volume: {@code 2 * node} the one nearer to the start of its
 * section, {@code 2 * node + 1} the other. The edge from a node to its parent consists of the
 * halves {@link #nearHalf} (at the parent) and {@link #farHalf} (at the node); either may be
 * absent.
 */
final class CableNodes {
  private static final int NONE = -1;

  private final List<Section> sections;
  private final int[] divisions;
  private final int[] first;
  private final int[] junctionAtEnd;
  private final int[] parent;
  private final int[] nearHalf;
  private final int[] farHalf;
  private final int volumeCount;
  private int junctionAtRoot = NONE;

  /** The section at whose start, inside or end each section really hangs. */
  private final int[] anchor;

  private final Section.Attachment[] attachment;

  CableNodes(SectionTree tree, Divisions rule) {
    this.sections = tree.sections();
    int n = sections.size();
    this.divisions = new int[n];
    this.first = new int[n];
    this.junctionAtEnd = new int[n];
    this.anchor = new int[n];
    this.attachment = new Section.Attachment[n];
    int[] atEnd = new int[n];
    int atRoot = findAnchors(atEnd);
    int count = number(rule, atEnd, atRoot);
    this.volumeCount = Arrays.stream(divisions).sum();
    this.parent = new int[count];
    this.nearHalf = new int[count];
    this.farHalf = new int[count];
    Arrays.fill(nearHalf, NONE);
    Arrays.fill(farHalf, NONE);
    sections.forEach(this::join);
  }

  /**
   * A section at the start of another one hangs where that one hangs; counts what hangs at each
   * end.
   */
  private int findAnchors(int[] atEnd) {
    int atRoot = 0;
    for (Section section : sections) {
      int s = section.index();
      int p = section.parentIndex();
      anchor[s] = p;
      attachment[s] = section.attachment();
      if (section.isRoot()) {
        continue;
      }
      if (attachment[s] == Section.Attachment.START && p != 0) {
        anchor[s] = anchor[p];
        attachment[s] = attachment[p];
      }
      switch (attachment[s]) {
        case END -> atEnd[anchor[s]]++;
        case START -> atRoot++;
        case INSIDE -> {}
      }
    }
    return atRoot;
  }

  private int number(Divisions rule, int[] atEnd, int atRoot) {
    int next = 0;
    for (Section section : sections) {
      int s = section.index();
      divisions[s] = rule.of(section);
      if (divisions[s] < 1) {
        throw new IllegalArgumentException(divisions[s] + " divisions of " + section.name());
      }
      first[s] = next;
      next = Math.addExact(next, divisions[s]);
      junctionAtEnd[s] = atEnd[s] > 1 ? next++ : NONE;
      if (section.isRoot() && atRoot > 1) {
        junctionAtRoot = next++;
      }
    }
    return next;
  }

  private void join(Section section) {
    int s = section.index();
    int start = first[s];
    int last = start + divisions[s] - 1;
    if (section.isRoot()) {
      parent[start] = NONE;
    } else {
      joinToAnchor(section, start);
    }
    for (int node = start + 1; node <= last; node++) {
      edge(node, node - 1, 2 * (node - 1) + 1, 2 * node);
    }
    if (junctionAtEnd[s] >= 0) {
      edge(junctionAtEnd[s], last, 2 * last + 1, NONE);
    }
    if (section.isRoot() && junctionAtRoot >= 0) {
      edge(junctionAtRoot, start, 2 * start, NONE);
    }
  }

  private void joinToAnchor(Section section, int node) {
    int at = anchor[section.index()];
    switch (attachment[section.index()]) {
      case INSIDE -> edge(node, volumeOfAnchor(section), NONE, 2 * node);
      case END -> {
        int last = first[at] + divisions[at] - 1;
        joinToEnd(node, junctionAtEnd[at], last, 2 * last + 1);
      }
      case START -> joinToEnd(node, junctionAtRoot, first[at], 2 * first[at]);
    }
  }

  /** Two cables in series need no node between them. */
  private void joinToEnd(int node, int junction, int volume, int half) {
    if (junction >= 0) {
      edge(node, junction, NONE, 2 * node);
    } else {
      edge(node, volume, half, 2 * node);
    }
  }

  private int volumeOfAnchor(Section section) {
    Section hanging = section;
    while (hanging.attachment() == Section.Attachment.START) {
      hanging = sections.get(hanging.parentIndex());
    }
    return volume(sections.get(hanging.parentIndex()), hanging.parentPositionUm());
  }

  private void edge(int node, int parentNode, int near, int far) {
    parent[node] = parentNode;
    nearHalf[node] = near;
    farHalf[node] = far;
  }

  int count() {
    return parent.length;
  }

  int volumeCount() {
    return volumeCount;
  }

  int[] parents() {
    return parent.clone();
  }

  int parent(int node) {
    return parent[node];
  }

  /** Only a junction has no half of its own in the edge to its parent. */
  boolean isJunction(int node) {
    return node > 0 && farHalf[node] == NONE;
  }

  int nearHalf(int node) {
    return nearHalf[node];
  }

  int farHalf(int node) {
    return farHalf[node];
  }

  int first(int section) {
    return first[section];
  }

  int divisions(int section) {
    return divisions[section];
  }

  /** Junction at the far end of the section, or -1. */
  int junctionAtEnd(int section) {
    return junctionAtEnd[section];
  }

  /** Junction where the section starts, or -1. */
  int junctionAtStart(int section) {
    if (sections.get(section).isRoot()) {
      return junctionAtRoot;
    }
    return switch (attachment[section]) {
      case END -> junctionAtEnd[anchor[section]];
      case START -> junctionAtRoot;
      case INSIDE -> NONE;
    };
  }

  /**
   * The control volume at a distance from the section's start, µm; a border belongs to the volume
   * behind it.
   */
  int volume(Section section, double positionUm) {
    int n = divisions[section.index()];
    // The tolerance keeps a border reached by adding lengths on the side where it is by arithmetic
    // without rounding.
    int k = (int) Math.floor(positionUm / section.lengthUm() * n + 1e-9);
    return first[section.index()] + Math.clamp(k, 0, n - 1);
  }
}
