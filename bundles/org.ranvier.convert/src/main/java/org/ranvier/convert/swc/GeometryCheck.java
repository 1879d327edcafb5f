/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SwcFinding.Kind;

/** Finds what a tree of samples probably was not meant to have. */
final class GeometryCheck {
  /** A step in depth below this is never called a leap, µm. */
  private static final double LEAST_LEAP_UM = 15;

  /** How many times the median step in depth a leap is. */
  private static final double LEAP_RATIO = 10;

  /** How many times thicker than each neighbour a sample is that stands out. */
  private static final double OUTLIER_RATIO = 5;

  private static final int FEW_RADII = 4;
  private static final int MANY_SAMPLES = 100;

  private final SwcText text;
  private final SampleSource source;
  private final SwcTree tree;
  private final SwcFindings findings;

  GeometryCheck(SwcText text, SwcTree tree, SwcFindings findings) {
    this.text = text;
    this.source = text.source();
    this.tree = tree;
    this.findings = findings;
  }

  void run() {
    double medianStep = medianStepInDepth();
    for (int i = 1; i < tree.size(); i++) {
      if (!tree.isInRootSoma(i) && !tree.isApart(i)) {
        checkLength(i);
        checkDepth(i, medianStep);
        checkOutlier(i);
      }
    }
    if (source.kind() == SampleSource.Kind.POINTS && tree.isInRootSoma(0)) {
      new DistantTrees(tree, source, findings).run();
    }
    checkRadii();
    checkTypes();
    if (source.kind() != SampleSource.Kind.SEGMENTS) {
      checkSoma();
    }
    checkScale();
  }

  /** A step of the diameter at one place is no fault where it goes on from there. */
  private void checkLength(int index) {
    SwcSample sample = tree.sample(index);
    SwcSample parent = tree.sample(tree.parent(index));
    if (sample.squaredDistanceTo(parent) > 0 || tree.isInRootSoma(tree.parent(index))) {
      return;
    }
    boolean same = sample.radius() == parent.radius();
    if (!same && source.kind() == SampleSource.Kind.POINTS && tree.childCount(index) > 0) {
      return; // a branch may say so how thick it begins
    }
    SwcRepair repair = new SwcRepair.Drop(sample.place());
    findings.add(
        Kind.ZERO_LENGTH,
        same || tree.childCount(index) != 1 ? Severity.WARNING : Severity.INFO,
        sample,
        "%s lies at the place of its parent, %s%s"
            .formatted(
                source.name(sample),
                source.name(parent),
                same ? "" : ", with another radius: a step in diameter"),
        () -> List.of(repair),
        repair);
  }

  private double medianStepInDepth() {
    double[] steps = new double[Math.max(1, tree.size() - 1)];
    int count = 0;
    for (int i = 1; i < tree.size(); i++) {
      if (isNeuriteStep(i)) {
        steps[count++] = Math.abs(tree.sample(i).z() - tree.sample(tree.parent(i)).z());
      }
    }
    Arrays.sort(steps, 0, count);
    return count == 0 ? 0 : steps[count / 2];
  }

  private boolean isNeuriteStep(int index) {
    return !tree.isInRootSoma(index)
        && !tree.isApart(index)
        && !tree.isInRootSoma(tree.parent(index));
  }

  private void checkDepth(int index, double median) {
    SwcSample sample = tree.sample(index);
    SwcSample parent = tree.sample(tree.parent(index));
    double leap = sample.z() - parent.z();
    double across = Math.hypot(sample.x() - parent.x(), sample.y() - parent.y());
    if (!isNeuriteStep(index)
        || Math.abs(leap) < Math.max(LEAST_LEAP_UM, LEAP_RATIO * median)
        || Math.abs(leap) < 2 * across) {
      return;
    }
    SwcRepair repair = new SwcRepair.Move(sample.place(), 0, 0, -leap);
    findings.add(
        Kind.DEPTH,
        Severity.WARNING,
        sample,
        "z leaps by %s µm from %s to %s, while the median step is %s µm"
            .formatted(
                SwcNumbers.rounded(leap),
                source.name(parent),
                source.name(sample),
                SwcNumbers.rounded(median)),
        () -> List.of(repair),
        repair);
  }

  private void checkOutlier(int index) {
    SwcSample sample = tree.sample(index);
    int[] children = tree.children(index);
    SwcSample parent = tree.sample(tree.parent(index));
    if (children.length == 0 || tree.isInRootSoma(tree.parent(index))) {
      return;
    }
    double thickest = parent.radius();
    double sum = parent.radius();
    for (int child : children) {
      thickest = Math.max(thickest, tree.sample(child).radius());
      sum += tree.sample(child).radius();
    }
    if (sample.radius() < OUTLIER_RATIO * thickest) {
      return;
    }
    SwcRepair repair = new SwcRepair.SetRadius(sample.place(), sum / (children.length + 1));
    findings.add(
        Kind.OUTLIER,
        Severity.WARNING,
        sample,
        "the %s is %s µm, more than %s times that of each neighbour (at most %s µm)"
            .formatted(
                source.thickness(),
                SwcNumbers.rounded(source.thickness(sample.radius())),
                SwcNumbers.rounded(OUTLIER_RATIO),
                SwcNumbers.rounded(source.thickness(thickest))),
        () -> List.of(repair),
        repair);
  }

  private void checkRadii() {
    double[] radii =
        tree.samples().stream().filter(s -> !s.isSoma()).mapToDouble(SwcSample::radius).toArray();
    long different = Arrays.stream(radii).distinct().limit(FEW_RADII).count();
    if (radii.length >= MANY_SAMPLES && different < FEW_RADII) {
      findings.add(
          Kind.QUANTISED,
          Severity.INFO,
          text.place(),
          "the %d %s of neurites have %d different %s: diameters were hardly measured"
              .formatted(
                  radii.length, source.samples(), different, different == 1 ? "radius" : "radii"));
    }
  }

  private void checkTypes() {
    Map<Integer, Integer> counts = new TreeMap<>();
    tree.samples().forEach(sample -> counts.merge(sample.type(), 1, Integer::sum));
    counts.forEach(
        (type, count) -> {
          if (type > 4 && !source.typeNames().containsKey(type)) {
            findings.add(
                Kind.TYPE,
                Severity.INFO,
                text.place(),
                "the type %d of %d %s is not one of SWC's own; it becomes a group"
                    .formatted(type, count, count == 1 ? "sample" : "samples"));
          }
        });
  }

  private void checkSoma() {
    List<SwcSample> outside = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      if (tree.sample(i).isSoma() && !tree.isInRootSoma(i)) {
        outside.add(tree.sample(i));
      }
    }
    boolean rootIsSoma = tree.isInRootSoma(0);
    if (!rootIsSoma && outside.isEmpty()) {
      findings.add(
          Kind.SOMA,
          Severity.WARNING,
          text.place(tree.sample(0)),
          source.kind() == SampleSource.Kind.SAMPLES
              ? "no sample has the type 1, soma; the cell begins with a neurite"
              : "there is no cell body; the cell begins with a neurite");
    } else if (!outside.isEmpty()) {
      SwcSample first = outside.getFirst();
      SwcRepair repair = new SwcRepair.Reroot(first.place());
      findings.add(
          Kind.SOMA,
          Severity.WARNING,
          first,
          rootIsSoma
              ? "%d %s of the soma hang on a neurite, from %s on; they are taken as part of it"
                  .formatted(outside.size(), source.samples(), source.name(first))
              : "the tree starts with %s, while the soma starts with %s"
                  .formatted(source.name(tree.sample(0)), source.name(first)),
          () -> rootIsSoma ? List.of() : List.of(repair),
          repair);
    }
  }

  /** Some headers tell by what the coordinates are to be multiplied. */
  private void checkScale() {
    for (String comment : tree.comments()) {
      String[] words = comment.strip().split("\\s+");
      if (words[0].equalsIgnoreCase("SCALE")
          && words.length == 4
          && Arrays.stream(words, 1, 4).anyMatch(word -> !word.matches("1(\\.0*)?"))) {
        findings.add(
            Kind.SCALE,
            Severity.WARNING,
            text.place(),
            "the header has the scale %s %s %s; coordinates are taken as they are, in µm"
                .formatted(words[1], words[2], words[3]));
      }
    }
  }
}
