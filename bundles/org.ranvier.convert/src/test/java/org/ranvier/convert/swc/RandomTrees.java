/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees as reconstructions have them: a soma of one kind, and neurites that wander and branch. */
final class RandomTrees {
  /** Kinds of soma. */
  enum SomaKind {
    NONE,
    ONE,
    TWO,
    THREE,
    CONTOUR,
    BRANCHED
  }

  private final Random random;
  private final List<SwcSample> samples = new ArrayList<>();
  private int somaCount;

  private RandomTrees(long seed) {
    random = new Random(seed);
  }

  static SwcTree tree(SomaKind soma, int size, long seed) {
    RandomTrees trees = new RandomTrees(seed);
    trees.addSoma(soma);
    trees.addNeurites(size);
    return SwcTree.of("random.swc", List.of("made by chance"), trees.samples);
  }

  private double number(double width) {
    return (random.nextDouble() - 0.5) * width;
  }

  private void add(int type, double x, double y, double z, double radius, int parent) {
    int id = samples.size() + 1;
    samples.add(
        new SwcSample(id, id, type, x, y, z, radius, parent == 0 ? SwcSample.NO_PARENT : parent));
  }

  private void addSoma(SomaKind kind) {
    double x = number(200);
    double y = number(200);
    double z = number(200);
    double r = 3 + random.nextDouble() * 9;
    switch (kind) {
      case NONE -> add(3, x, y, z, 1, 0);
      case ONE -> add(1, x, y, z, r, 0);
      case TWO -> {
        add(1, x, y, z, r, 0);
        add(1, x + 7, y + number(3), z, r / 2, 1);
      }
      case THREE -> {
        add(1, x, y, z, r, 0);
        add(1, x, y - r, z, r, 1);
        add(1, x, y + r, z, r, 1);
      }
      case CONTOUR -> {
        for (int i = 0; i < 24; i++) {
          double angle = Math.PI * i / 12;
          add(1, x + 2 * r * Math.cos(angle), y + r * Math.sin(angle), z + number(0.1), 0.2, i);
        }
      }
      case BRANCHED -> {
        add(1, x, y, z, r, 0);
        add(1, x + 7, y, z, r, 1);
        add(1, x - 7, y, z, r / 2, 1);
        add(1, x + 9, y + 5, z, r / 3, 2);
      }
    }
    somaCount = kind == SomaKind.NONE ? 0 : samples.size();
  }

  private void addNeurites(int size) {
    int first = samples.size();
    for (int i = 0; i < size; i++) {
      boolean stem = somaCount > 0 && (samples.size() == first || random.nextInt(12) == 0);
      int parent = stem ? random.nextInt(somaCount) : pick(Math.max(0, somaCount));
      SwcSample from = samples.get(parent);
      int type = stem ? new int[] {2, 3, 4, 7, 0}[random.nextInt(5)] : from.type();
      if (!stem && random.nextInt(60) == 0 && !isHead(parent)) {
        type = 2 + random.nextInt(7);
      }
      add(
          type,
          from.x() + number(30),
          from.y() + number(30),
          from.z() + number(10),
          0.1 + random.nextDouble() * 2,
          parent + 1);
    }
  }

  private boolean isHead(int index) {
    return index == 0 || samples.get((int) samples.get(index).parentId() - 1).isSoma();
  }

  /** Mostly the last one, so that there are long stretches without branches. */
  private int pick(int from) {
    int last = samples.size() - 1;
    return last < from || random.nextInt(6) > 0 ? last : from + random.nextInt(last - from + 1);
  }
}
