/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ranvier.convert.Loss;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.swc.SampleSet;
import org.ranvier.convert.swc.SampleSet.Span;
import org.ranvier.convert.swc.SampleSource;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcSample;
import org.ranvier.convert.swc.SwcText;

/**
 * Makes samples of one cell: a cell body of one outline gives its corners, in a row; one of several
 * outlines gives a disc for each, of its area. A tree hangs on the nearest of them.
 */
final class CellSamples {
  private static final int SOMA = 1;
  private static final int FIRST_CUSTOM_TYPE = 5;
  private static final int MOST_SETS = 200;
  private static final int NONE = 0;
  private static final String NORMAL = "Normal";

  private final Tracing tracing;
  private final List<SwcSample> samples = new ArrayList<>();
  private final Map<String, Integer> customTypes = new LinkedHashMap<>();
  private final Map<String, List<Span>> sets = new LinkedHashMap<>();
  private final LossReport.Counter losses = new LossReport.Counter();
  private boolean outlined;
  private int bodySize;

  CellSamples(Tracing tracing) {
    this.tracing = tracing;
  }

  /**
   * Adds the cell body, before all trees.
   *
   * @param outlines by depth
   * @param drawn how many there are in the file
   */
  void addBody(List<Outline> outlines, int drawn) {
    outlined = outlines.size() == 1 && outlines.getFirst().points().size() > 2;
    List<Outline.Corner> corners =
        outlines.size() == 1
            ? outlines.getFirst().points()
            : outlines.stream().map(Outline::disc).toList();
    for (Outline.Corner corner : corners) {
      samples.add(
          new SwcSample(
              corner.place(),
              samples.size() + 1,
              SOMA,
              corner.x(),
              corner.y(),
              corner.z(),
              corner.diameter() / 2,
              samples.isEmpty() ? SwcSample.NO_PARENT : samples.size()));
    }
    bodySize = samples.size();
    if (outlines.size() > 1) {
      losses.say(
          "the %d outlines of the cell body became discs of their areas, with frusta between them"
              .formatted(outlines.size()));
    }
    if (drawn > outlines.size()) {
      losses.say(
          "of several outlines of the cell body at one depth the largest is taken; %d are not kept"
              .formatted(drawn - outlines.size()));
    }
  }

  /** Adds a tree, which hangs on the cell body where there is one. */
  void addTree(TracedObject tree) {
    int type = type(tree);
    int[] children = new int[tree.size()];
    for (int i = 0; i < tree.size(); i++) {
      if (tree.parent(i) >= 0) {
        children[tree.parent(i)]++;
      }
    }
    int[] numbers = new int[tree.size()];
    for (int i = 0; i < tree.size(); i++) {
      int parent = tree.parent(i);
      boolean onlyRepeats = parent >= 0 && children[i] == 0 && tree.isSamePlace(i, parent);
      if (onlyRepeats) {
        numbers[i] = numbers[parent];
        continue;
      }
      int number = samples.size() + 1;
      numbers[i] = number;
      int on = parent >= 0 ? numbers[parent] : nearestOfBody(tree, i);
      samples.add(
          new SwcSample(
              tree.place(i),
              number,
              type,
              tree.x(i),
              tree.y(i),
              tree.z(i),
              tree.diameter(i) / 2,
              on == NONE ? SwcSample.NO_PARENT : on));
    }
    noteNames(tree);
  }

  private int type(TracedObject tree) {
    OptionalInt type = Role.type(tree);
    Optional<String> custom = type.isPresent() ? Optional.empty() : Role.customType(tree);
    return custom
        .map(
            name ->
                customTypes.computeIfAbsent(name, key -> FIRST_CUSTOM_TYPE + customTypes.size()))
        .orElse(type.orElse(0));
  }

  private int nearestOfBody(TracedObject tree, int point) {
    int nearest = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < bodySize; i++) {
      SwcSample sample = samples.get(i);
      double dx = sample.x() - tree.x(point);
      double dy = sample.y() - tree.y(point);
      double dz = sample.z() - tree.z(point);
      double distance = dx * dx + dy * dy + dz * dz;
      if (distance < least) {
        least = distance;
        nearest = i + 1;
      }
    }
    return nearest;
  }

  private void noteNames(TracedObject tree) {
    Span whole = new Span(tree.place(0), tree.place(tree.size() - 1));
    Set<String> names = new LinkedHashSet<>(tree.sets());
    if (!tree.name().isEmpty()) {
      names.add(tree.name());
    }
    names.forEach(name -> addToSet(name, whole));
    for (TracedObject.Ending ending : tree.endings()) {
      if (!ending.kind().equals(NORMAL)) {
        Span tip = new Span(tree.place(ending.point()), tree.place(ending.point()));
        addToSet("ends_" + ending.kind().toLowerCase(Locale.ROOT), tip);
      }
    }
  }

  private void addToSet(String name, Span span) {
    List<Span> spans = sets.get(name);
    if (spans == null && sets.size() < MOST_SETS) {
      spans = new ArrayList<>();
      sets.put(name, spans);
    }
    if (spans != null) {
      spans.add(span);
    } else {
      losses.add("1 name of a tree is not kept", "%d names of trees are not kept", null);
    }
  }

  /**
   * The samples with all that is said about them.
   *
   * @param faults what is wrong with the file
   * @param more what the file has that is not kept
   */
  SwcText text(List<SwcFinding> faults, List<Loss> more) {
    Map<Integer, String> typeNames = new LinkedHashMap<>();
    customTypes.forEach((name, type) -> typeNames.put(type, name));
    losses.addAll(more);
    SampleSource source =
        new SampleSource(
            SampleSource.Kind.POINTS,
            outlined,
            typeNames,
            sets.entrySet().stream()
                .map(each -> new SampleSet(each.getKey(), each.getValue()))
                .toList(),
            losses.report().losses());
    return new SwcText(
        tracing.fileName(), tracing.lines(), tracing.comments(), samples, faults, Set.of(), source);
  }
}
