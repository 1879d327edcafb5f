/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SwcFinding.Kind;

/** Finds what keeps samples from being one tree: ids, parents, circles, radii. */
final class StructureCheck {
  private static final int NONE = -1;

  /** How far a radius is looked for. */
  private static final int MOST_STEPS = 50;

  private final SwcText text;
  private final List<SwcSample> samples;
  private final SampleSource source;
  private final SwcLinks links;
  private final SwcFindings findings;

  /** Whether a sample hangs, by however many steps, on the main root. */
  private final boolean[] inTree;

  private final int mainRoot;

  /** What adds a soma, where trees have none. */
  private final List<SwcRepair> soma;

  /** Number of the walk that last passed a sample. */
  private final int[] passedIn;

  private int walk;
  private long highestId;

  StructureCheck(SwcText text, SwcLinks links, SwcFindings findings) {
    this.text = text;
    this.samples = text.samples();
    this.source = text.source();
    this.links = links;
    this.findings = findings;
    this.inTree = new boolean[samples.size()];
    this.passedIn = new int[samples.size()];
    this.mainRoot = links.mainRoot();
    this.soma = AddedSoma.of(text, links);
    if (mainRoot != NONE) {
      links.mark(mainRoot, inTree);
    }
  }

  void run() {
    if (samples.isEmpty()) {
      return;
    }
    for (SwcSample sample : samples) {
      highestId = Math.max(highestId, sample.id());
    }
    for (int i = 0; i < samples.size(); i++) {
      checkId(i);
      checkRadius(i);
      checkType(samples.get(i));
    }
    checkParents();
    checkOrder();
  }

  private void checkId(int index) {
    SwcSample sample = samples.get(index);
    int first = links.indexOf(sample.id());
    if (first == index) {
      return;
    }
    SwcSample earlier = samples.get(first);
    boolean same =
        sample.squaredDistanceTo(earlier) == 0
            && sample.parentId() == earlier.parentId()
            && sample.radius() == earlier.radius();
    SwcRepair drop = new SwcRepair.Drop(sample.place());
    SwcRepair renumber = new SwcRepair.Renumber(sample.place(), ++highestId);
    findings.add(
        Kind.DUPLICATE,
        Severity.ERROR,
        sample,
        "the id %d is used twice, first in %s%s; every %s needs an id of its own"
            .formatted(
                sample.id(),
                earlier.place(),
                same ? ", for the same " + source.one() : "",
                source.one()),
        () -> same ? List.of(drop, renumber) : List.of(renumber, drop),
        same ? drop : renumber);
  }

  private void checkRadius(int index) {
    SwcSample sample = samples.get(index);
    if (sample.hasRadius()) {
      return;
    }
    SwcRepair repair = new SwcRepair.SetRadius(sample.place(), neighbourRadius(index));
    findings.add(
        Kind.RADIUS,
        Severity.ERROR,
        sample,
        "the %s is %s; a number above 0, in µm, is expected"
            .formatted(
                source.thickness(),
                Double.isFinite(sample.radius())
                    ? SwcNumbers.write(source.thickness(sample.radius()))
                    : sample.radius()),
        () -> List.of(repair),
        repair);
  }

  /** The radius of the next sample that has one, first towards the root, then away from it. */
  private double neighbourRadius(int index) {
    int at = index;
    for (int steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
      if (samples.get(at).hasRadius()) {
        return samples.get(at).radius();
      }
      at = links.parent(at);
    }
    at = index;
    for (int steps = 0; links.childCount(at) > 0 && steps < MOST_STEPS; steps++) {
      at = links.child(at, 0);
      if (samples.get(at).hasRadius()) {
        return samples.get(at).radius();
      }
    }
    return 0.5;
  }

  private void checkType(SwcSample sample) {
    if (sample.type() < 0) {
      SwcRepair repair = new SwcRepair.SetType(sample.place(), 0);
      findings.add(
          Kind.TYPE,
          Severity.ERROR,
          sample,
          "the type is %d; 0 undefined, 1 soma, 2 axon, 3 dendrite, 4 apical dendrite or a number from 5 is expected"
              .formatted(sample.type()),
          () -> List.of(repair),
          repair);
    }
  }

  private void checkParents() {
    boolean[] seen = inTree.clone();
    for (int i = 0; i < samples.size(); i++) {
      if (links.parent(i) < 0 && i != mainRoot) {
        links.mark(i, seen);
        reportLoose(i);
      }
    }
    for (int i = 0; i < samples.size(); i++) {
      if (!seen[i]) {
        int start = ringStart(i);
        links.mark(start, seen);
        reportRing(start);
      }
    }
  }

  private void reportLoose(int index) {
    SwcSample sample = samples.get(index);
    boolean orphan = links.parent(index) == SwcLinks.MISSING;
    boolean apart = text.apart().contains(sample.place()) && mainRoot != NONE;
    findings.add(
        orphan ? Kind.ORPHAN : Kind.ROOTS,
        apart ? Severity.WARNING : Severity.ERROR,
        sample,
        orphan
            ? "the parent of %s is %d, which is not in this file"
                .formatted(source.name(sample), sample.parentId())
            : "%s has no parent, but neither has the one in %s; exactly one is the root"
                .formatted(source.name(sample), samples.get(mainRoot).place()),
        () -> joining(index),
        mainRoot == NONE
            ? new SwcRepair.MakeRoot(sample.place())
            : new SwcRepair.DropSubtree(sample.place()));
  }

  private void reportRing(int index) {
    SwcSample sample = samples.get(index);
    findings.add(
        Kind.CYCLE,
        Severity.ERROR,
        sample,
        "the parents of %s lead back to itself (%s); following parents must end at the root"
            .formatted(source.name(sample), ring(index)),
        () -> joining(index),
        mainRoot == NONE
            ? new SwcRepair.MakeRoot(sample.place())
            : new SwcRepair.DropSubtree(sample.place()));
  }

  private List<SwcRepair> joining(int index) {
    SwcSample sample = samples.get(index);
    if (mainRoot == NONE) {
      return List.of(new SwcRepair.MakeRoot(sample.place()));
    }
    SwcSample nearest = samples.get(nearestInTree(sample));
    List<SwcRepair> repairs = new ArrayList<>();
    repairs.add(new SwcRepair.Attach(sample.place(), nearest.place(), sample.distanceTo(nearest)));
    repairs.add(new SwcRepair.DropSubtree(sample.place()));
    if (links.parent(index) == SwcLinks.ROOT) {
      repairs.addAll(source.kind() == SampleSource.Kind.SAMPLES ? repairs.size() : 0, soma);
    }
    return repairs;
  }

  /** Only samples that are the first of their id can be named as a parent. */
  private int nearestInTree(SwcSample sample) {
    int nearest = mainRoot;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < samples.size(); i++) {
      double distance = inTree[i] ? samples.get(i).squaredDistanceTo(sample) : least;
      if (distance < least && links.indexOf(samples.get(i).id()) == i) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Walking up from anything that no root reaches ends in a circle. */
  private int ringStart(int index) {
    walk++;
    int at = index;
    while (passedIn[at] != walk) {
      passedIn[at] = walk;
      at = links.parent(at);
    }
    int first = at;
    for (int next = links.parent(at); next != at; next = links.parent(next)) {
      first = Math.min(first, next);
    }
    return first;
  }

  private String ring(int start) {
    StringBuilder ring = new StringBuilder();
    int at = start;
    int listed = 0;
    do {
      ring.append(samples.get(at).id()).append(" → ");
      at = links.parent(at);
      listed++;
    } while (at != start && listed < 8);
    return ring.append(at == start ? samples.get(start).id() : "…").toString();
  }

  private void checkOrder() {
    int count = 0;
    SwcSample first = samples.getFirst();
    for (int i = 0; i < samples.size(); i++) {
      if (links.parent(i) > i && count++ == 0) {
        first = samples.get(i);
      }
    }
    if (count > 0) {
      findings.add(
          Kind.ORDER,
          Severity.INFO,
          text.place(first),
          "%d %s before the parent; some programs expect parents first"
              .formatted(count, count == 1 ? "sample stands" : "samples stand"));
    }
  }
}
