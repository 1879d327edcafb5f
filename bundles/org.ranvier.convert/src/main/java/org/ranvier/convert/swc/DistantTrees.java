/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SwcFinding.Kind;

/**
 * Finds trees that probably hang on another tree, as axons do that leave a dendrite: in formats
 * that do not say what a tree hangs on, it is taken to hang on the soma.
 */
final class DistantTrees {
  /** A tree that starts no farther from the soma than this is not looked at, µm. */
  private static final double LEAST_DISTANCE_UM = 10;

  /** How many times nearer another tree must be. */
  private static final double RATIO = 5;

  /** Looking for the nearest sample takes long. */
  private static final int MOST = 100;

  private final SwcTree tree;
  private final SampleSource source;
  private final SwcFindings findings;

  DistantTrees(SwcTree tree, SampleSource source, SwcFindings findings) {
    this.tree = tree;
    this.source = source;
    this.findings = findings;
  }

  void run() {
    double reach = reach();
    List<Integer> far = new ArrayList<>();
    for (int i = 1; i < tree.size() && far.size() < MOST; i++) {
      int parent = tree.parent(i);
      if (parent >= 0 && tree.isInRootSoma(parent) && !tree.isInRootSoma(i)) {
        double distance = tree.sample(i).distanceTo(tree.sample(parent));
        if (distance > reach + LEAST_DISTANCE_UM) {
          far.add(i);
        }
      }
    }
    boolean[] loose = new boolean[tree.size()];
    far.forEach(start -> tree.mark(start, loose));
    far.forEach(start -> check(start, loose));
  }

  /** How far the surface may be from the sample of the soma that is nearest: for a sphere, r. */
  private double reach() {
    int[] soma = tree.rootSoma();
    return soma.length == 1 ? tree.sample(0).radius() : 0;
  }

  private void check(int start, boolean[] loose) {
    SwcSample sample = tree.sample(start);
    SwcSample on = tree.sample(tree.parent(start));
    int nearest = nearest(start, loose);
    if (nearest < 0) {
      return;
    }
    SwcSample other = tree.sample(nearest);
    double distance = sample.distanceTo(on);
    if (sample.distanceTo(other) * RATIO > distance) {
      return;
    }
    SwcRepair attach =
        new SwcRepair.Attach(sample.place(), other.place(), sample.distanceTo(other));
    findings.add(
        Kind.DISTANT,
        Severity.WARNING,
        sample,
        "a tree starts here, %s µm from the soma and %s µm from %s of another tree"
            .formatted(
                SwcNumbers.rounded(distance),
                SwcNumbers.rounded(sample.distanceTo(other)),
                source.name(other)),
        () -> List.of(attach),
        attach);
  }

  /** The nearest sample of the trees that are near the soma, negative without any. */
  private int nearest(int start, boolean[] loose) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < tree.size(); i++) {
      if (!loose[i] && !tree.isInRootSoma(i)) {
        double distance = tree.sample(i).squaredDistanceTo(tree.sample(start));
        if (distance < least) {
          least = distance;
          nearest = i;
        }
      }
    }
    return nearest;
  }
}
