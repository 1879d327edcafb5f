/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A reconstruction that is one tree of samples, each with a radius; in the order of the file, or
 * where that has samples before their parents in an order that has not. There may be pieces that
 * hang on nothing, if whoever reads wants them to stay apart.
 */
public final class SwcTree {
  private final String fileName;
  private final SampleSource source;
  private final List<String> comments;
  private final List<SwcSample> samples;
  private final SwcLinks links;
  private final boolean[] inRootSoma;

  private SwcTree(
      String fileName,
      SampleSource source,
      List<String> comments,
      List<SwcSample> samples,
      SwcLinks links) {
    this.fileName = fileName;
    this.source = source;
    this.comments = List.copyOf(comments);
    this.samples = List.copyOf(samples);
    this.links = links;
    this.inRootSoma = new boolean[samples.size()];
    for (int i = 0; i < inRootSoma.length; i++) {
      boolean onSoma = isApart(i) ? i == 0 : inRootSoma[links.parent(i)];
      inRootSoma[i] = samples.get(i).isSoma() && onSoma;
    }
  }

  /** The tree of samples that make one, which has been checked. */
  static SwcTree of(SwcText text, SwcLinks links) {
    boolean ordered = IntStream.range(0, links.size()).allMatch(i -> links.parent(i) < i);
    if (ordered && links.mainRoot() == 0) {
      return new SwcTree(text.fileName(), text.source(), text.comments(), text.samples(), links);
    }
    List<SwcSample> sorted = IntStream.of(order(links)).mapToObj(text.samples()::get).toList();
    return new SwcTree(
        text.fileName(), text.source(), text.comments(), sorted, new SwcLinks(sorted));
  }

  /** A tree that comes from elsewhere: each sample after its parent, ids without repetition. */
  static SwcTree of(String fileName, List<String> comments, List<SwcSample> samples) {
    return new SwcTree(fileName, SampleSource.SWC, comments, samples, new SwcLinks(samples));
  }

  private static int[] order(SwcLinks links) {
    int[] order = new int[links.size()];
    int[] stack = new int[links.size()];
    int depth = 0;
    int count = 0;
    for (int i = links.size() - 1; i >= 0; i--) {
      if (links.parent(i) < 0 && i != links.mainRoot()) {
        stack[depth++] = i;
      }
    }
    stack[depth++] = links.mainRoot();
    while (depth > 0) {
      int index = stack[--depth];
      order[count++] = index;
      for (int k = links.childCount(index) - 1; k >= 0; k--) {
        stack[depth++] = links.child(index, k);
      }
    }
    return order;
  }

  /** Path or name of the file as a user would recognise it. */
  public String fileName() {
    return fileName;
  }

  /** What the file says beside its samples. */
  public SampleSource source() {
    return source;
  }

  /** What the file says about itself, without the sign that begins a comment. */
  public List<String> comments() {
    return comments;
  }

  /** Each after its parent; the first is the root of the cell. */
  public List<SwcSample> samples() {
    return samples;
  }

  public SwcSample sample(int index) {
    return samples.get(index);
  }

  public int size() {
    return samples.size();
  }

  /** Index of the sample that this one hangs on, negative for the root and what stays apart. */
  public int parent(int index) {
    return links.parent(index);
  }

  /** Indices of the samples that hang on this one. */
  public int[] children(int index) {
    return links.children(index);
  }

  /** Whether a sample hangs on no other: the root, and where a piece begins that stays apart. */
  boolean isApart(int index) {
    return links.parent(index) < 0;
  }

  /** Notes all that hangs on a sample, itself included. */
  void mark(int index, boolean[] marked) {
    links.mark(index, marked);
  }

  int childCount(int index) {
    return links.childCount(index);
  }

  /** Whether a sample belongs to the soma that the tree starts with. */
  public boolean isInRootSoma(int index) {
    return inRootSoma[index];
  }

  /** Samples of the soma that the tree starts with; empty where it starts with a neurite. */
  public int[] rootSoma() {
    return IntStream.range(0, size()).filter(i -> inRootSoma[i]).toArray();
  }

  /**
   * Length of all neurites, µm: of every step between two samples, unless it is a step of the soma
   * or one between the soma and the first sample of a neurite.
   */
  public double neuriteLengthUm() {
    double length = 0;
    for (int i = 1; i < size(); i++) {
      if (!isApart(i) && !inRootSoma[i] && !inRootSoma[parent(i)]) {
        length += sample(i).distanceTo(sample(parent(i)));
      }
    }
    return length;
  }
}
