/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlElement;

/**
 * Makes samples of segments: one for the end of each segment, and one for its start where that is
 * not a place that its parent has a sample at.
 *
 * <p>A segment that leaves its parent between the ends gets a sample on the parent there, which
 * changes no shape. Siblings that start at the same point away from their parent share the sample
 * of that point: it is the first sample of a neurite at the soma.
 */
final class SwcSampler {
  private final Morphology morphology;
  private final SegmentTypes types;
  private final LossReport.Counter losses;
  private final List<SwcSample> samples = new ArrayList<>();

  /** Number of the sample at each place that has one, by segment and fraction. */
  private final List<TreeMap<Double, Integer>> placed = new ArrayList<>();

  private final Map<Start, Integer> starts = new HashMap<>();
  private final SomaSamples soma;

  /** Whether steps from the soma to neurites were taken for neurites when the cell was made. */
  private final boolean asIs;

  private record Start(int sample, Point point) {}

  SwcSampler(Morphology morphology, @Nullable XmlElement cell, LossReport.Counter losses) {
    this.morphology = morphology;
    this.losses = losses;
    this.types = new SegmentTypes(morphology, losses);
    this.soma = new SomaSamples(morphology, types, cell);
    this.asIs = SomaRecord.choice(cell).equals(SomaChoice.AS_IS.id());
    for (int i = 0; i < morphology.segments().size(); i++) {
      placed.add(new TreeMap<>());
    }
  }

  List<SwcSample> samples() {
    if (soma.isSpecial()) {
      for (SomaSamples.Entry entry : soma.entries()) {
        add(entry.point(), SwcTypes.SOMA, entry.parent());
      }
    }
    int[] order = order();
    noteBranches(order);
    for (int index : order) {
      Segment segment = morphology.segments().get(index);
      if (!soma.isSpecial() || !soma.contains(index)) {
        addSegment(segment);
      }
    }
    return samples;
  }

  /** The document's order where that has parents first, else that of the tree. */
  private int[] order() {
    List<Segment> segments = morphology.segments();
    int[] order = new int[segments.size()];
    if (segments.stream().allMatch(segment -> segment.parentIndex() < segment.index())) {
      Arrays.setAll(order, i -> i);
      return order;
    }
    int[] stack = new int[segments.size()];
    int depth = 0;
    int count = 0;
    stack[depth++] = morphology.root().index();
    while (depth > 0) {
      order[count++] = stack[--depth];
      List<Segment> children = morphology.children(order[count - 1]);
      for (int k = children.size() - 1; k >= 0; k--) {
        stack[depth++] = children.get(k).index();
      }
    }
    return order;
  }

  /** Notes where segments leave others between the ends; the samples are made later. */
  private void noteBranches(int[] order) {
    for (int index : order) {
      Segment segment = morphology.segments().get(index);
      double fraction = segment.fractionAlong();
      if (!segment.isRoot() && fraction > 0 && fraction < 1 && !isPoint(segment.parentIndex())) {
        placed.get(segment.parentIndex()).put(fraction, 0);
      }
    }
  }

  /** Whether a segment is one sample, or a soma whose samples are known. */
  private boolean isPoint(int index) {
    return morphology.segments().get(index).isSphere()
        || (soma.isSpecial() && soma.contains(index));
  }

  private void addSegment(Segment segment) {
    int type = types.of(segment);
    TreeMap<Double, Integer> places = placed.get(segment.index());
    if (segment.isSphere()) {
      int sample = add(segment.distal(), type, base(segment));
      places.put(0.0, sample);
      if (!segment.isRoot()) {
        losses.add(
            "1 sphere that is not the root became a sample with a cylinder before it",
            "%d spheres that are not the root became samples with cylinders before them",
            segment.location());
      }
      return;
    }
    int at = start(segment, type);
    places.put(0.0, at);
    for (double fraction : places.keySet().stream().filter(each -> each > 0).toList()) {
      at = add(segment.proximal().towards(segment.distal(), fraction), type, at);
      places.put(fraction, at);
      losses.add(
          "1 sample was put on a segment where another one leaves it between the ends",
          "%d samples were put on segments where others leave them between the ends",
          segment.location());
    }
    places.put(1.0, add(segment.distal(), type, at));
  }

  /** Number of the sample at which the segment leaves its parent, 0 for the root. */
  private int base(Segment segment) {
    if (segment.isRoot()) {
      return 0;
    }
    int parent = segment.parentIndex();
    if (soma.isSpecial() && soma.contains(parent)) {
      return soma.numberFor(segment);
    }
    TreeMap<Double, Integer> places = placed.get(parent);
    double fraction = morphology.segments().get(parent).isSphere() ? 0 : segment.fractionAlong();
    return Objects.requireNonNull(places.get(fraction), "a parent comes before its children");
  }

  private int start(Segment segment, int type) {
    int base = base(segment);
    Point start = segment.proximal();
    if (base == 0) {
      return add(start, type, 0);
    }
    SwcSample at = samples.get(base - 1);
    boolean here = at.x() == start.x() && at.y() == start.y() && at.z() == start.z();
    boolean leavesSoma = at.isSoma() && type != SwcTypes.SOMA;
    if (here && 2 * at.radius() == start.diameter() && (asIs || !leavesSoma)) {
      return base;
    }
    if (here && leavesSoma && isWholeNeurite(segment)) {
      return base;
    }
    if (!starts.containsKey(new Start(base, start)) && !(leavesSoma && !here)) {
      losses.add(
          here
              ? "1 step in diameter became two samples at one place"
              : "1 segment starts away from its parent; SWC draws a cylinder between them",
          here
              ? "%d steps in diameter became two samples at one place"
              : "%d segments start away from their parents; SWC draws cylinders between them",
          segment.location());
    }
    return starts.computeIfAbsent(new Start(base, start), key -> add(start, type, base));
  }

  /**
   * One sample on a soma stands for a neurite that begins in the soma, as thick as it ends. If more
   * samples follow, the step from the soma to the first would be read as no neurite.
   */
  private boolean isWholeNeurite(Segment segment) {
    return segment.proximal().diameter() == segment.distal().diameter()
        && morphology.children(segment.index()).isEmpty();
  }

  private int add(Point point, int type, int parent) {
    int number = samples.size() + 1;
    samples.add(
        new SwcSample(
            number,
            number,
            type,
            point.x(),
            point.y(),
            point.z(),
            point.diameter() / 2,
            parent == 0 ? SwcSample.NO_PARENT : parent));
    return number;
  }
}
