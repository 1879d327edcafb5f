/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlElement;

/**
 * The samples of a soma that are not simply the ends of its segments: those that it was made of, if
 * the cell has kept them, and NeuroMorpho.Org's three for a cylinder along y as long as it is wide.
 */
final class SomaSamples {
  private final List<Segment> segments = new ArrayList<>();
  private final boolean[] inSoma;
  private final Optional<SomaRecord> record;
  private final List<Entry> entries = new ArrayList<>();

  /** Which neurite starts at a point, counted in the order of segments. */
  private final Map<Point, Integer> stems = new LinkedHashMap<>();

  /**
   * A sample.
   *
   * @param parent number of the sample that it hangs on, from 1; 0 for the root
   */
  record Entry(Point point, int parent) {}

  SomaSamples(Morphology morphology, SegmentTypes types, @Nullable XmlElement cell) {
    inSoma = new boolean[morphology.segments().size()];
    collect(morphology, types);
    record = SomaRecord.find(cell, segments);
    if (record.isPresent()) {
      for (SwcSample sample : record.get().tree().samples()) {
        entries.add(new Entry(sample.point(), (int) Math.max(0, sample.parentId())));
      }
    } else {
      threePoint();
    }
  }

  /** The soma at the root. */
  private void collect(Morphology morphology, SegmentTypes types) {
    List<Segment> open = new ArrayList<>();
    open.add(morphology.root());
    while (!open.isEmpty()) {
      Segment segment = open.removeLast();
      if (types.of(segment) == SwcTypes.SOMA) {
        inSoma[segment.index()] = true;
        open.addAll(morphology.children(segment.index()));
      }
    }
    morphology.segments().stream().filter(each -> inSoma[each.index()]).forEach(segments::add);
  }

  private void threePoint() {
    if (segments.isEmpty() || segments.size() > 2 || segments.getFirst().isSphere()) {
      return;
    }
    Point below = segments.getFirst().proximal();
    Point above = segments.getLast().distal();
    Point centre = segments.size() == 2 ? segments.get(0).distal() : below.towards(above, 0.5);
    boolean straight =
        segments.size() == 1
            || (segments.get(1).proximal().equals(centre) && segments.get(1).fractionAlong() == 1);
    if (straight && Soma.isThreePoint(centre, below, above)) {
      entries.add(new Entry(centre, 0));
      entries.add(new Entry(below, 1));
      entries.add(new Entry(above, 1));
    }
  }

  /** Whether the samples are other than the ends of the segments. */
  boolean isSpecial() {
    return !entries.isEmpty();
  }

  boolean contains(int segmentIndex) {
    return inSoma[segmentIndex];
  }

  /** Each after the one that it hangs on. */
  List<Entry> entries() {
    return entries;
  }

  /** Number of the sample that a segment on the soma hangs on, from 1. */
  int numberFor(Segment segment) {
    if (record.isPresent()) {
      List<Integer> known = record.get().stems();
      int stem = stems.computeIfAbsent(segment.proximal(), key -> stems.size());
      return stem < known.size() ? known.get(stem) + 1 : 1;
    }
    Segment parent = segments.getFirst();
    boolean first = parent.index() == segment.parentIndex();
    double fraction = segment.fractionAlong();
    if (segments.size() == 1) {
      return fraction < 0.25 ? 2 : fraction > 0.75 ? 3 : 1;
    }
    return first ? (fraction < 0.5 ? 2 : 1) : fraction > 0.5 ? 3 : 1;
  }
}
