/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlElement;

/**
 * A morphology as far as it can be understood: a forest of segments. Where parents lead round in a
 * ring, the ring is opened; numbers that are none are NaN.
 */
final class RoughCell {
  private static final Point NOWHERE = new Point(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private final XmlElement element;
  private final Draft draft;
  private final Set<DraftSegment> sharedIds = new HashSet<>();
  private final Map<DraftSegment, Integer> unknownParents = new HashMap<>();
  private final Set<DraftSegment> madeRoots = new HashSet<>();
  private final Set<DraftSegment> ringHeads = new HashSet<>();

  private RoughCell(XmlElement element, Draft draft) {
    this.element = element;
    this.draft = draft;
  }

  /** Reads a {@code morphology} element; of one without faults all that is known is kept. */
  static RoughCell read(XmlElement element) {
    Optional<Morphology> sound = MorphologyReader.read(element).morphology();
    if (sound.isPresent()) {
      return new RoughCell(element, MorphologyText.of(sound.get()).draft());
    }
    RoughCell cell = new RoughCell(element, Draft.ofBroken(element));
    cell.load();
    return cell;
  }

  private void load() {
    Set<Integer> seen = new HashSet<>();
    for (XmlElement each : element.elements("segment")) {
      int id = wholeNumber(each.attribute("id"));
      DraftSegment segment = draft.load(id, each, point(each, "distal").orElse(NOWHERE));
      if (id < 0 || !seen.add(id)) {
        sharedIds.add(segment);
      }
    }
    int[] parents = parents();
    openRings(parents);
    for (DraftSegment each : draft.segments()) {
      XmlElement of = Objects.requireNonNull(each.element());
      String name = of.attribute("name");
      int parent = parents[each.index()];
      draft.join(
          each,
          name == null ? "" : name,
          point(of, "proximal").orElse(null),
          parent < 0 ? null : draft.segments().get(parent),
          fraction(of));
    }
  }

  private int[] parents() {
    int[] parents = new int[draft.segments().size()];
    for (DraftSegment each : draft.segments()) {
      Optional<XmlElement> stated = Objects.requireNonNull(each.element()).findElement("parent");
      parents[each.index()] = -1;
      if (stated.isPresent()) {
        int id = wholeNumber(stated.get().attribute("segment"));
        Optional<DraftSegment> parent = id < 0 ? Optional.empty() : draft.find(id);
        parent.ifPresent(found -> parents[each.index()] = found.index());
        if (parent.isEmpty()) {
          unknownParents.put(each, id);
        }
      }
    }
    return parents;
  }

  /** Cuts each ring where its segments lie farthest apart. */
  private void openRings(int[] parents) {
    int[] state = new int[parents.length]; // 0 not seen, else the walk that saw it
    for (int start = 0; start < parents.length; start++) {
      int at = start;
      while (at >= 0 && state[at] == 0) {
        state[at] = start + 1;
        at = parents[at];
      }
      if (at >= 0 && state[at] == start + 1) {
        List<DraftSegment> ring = new ArrayList<>();
        int member = at;
        do {
          ring.add(draft.segments().get(member));
          member = parents[member];
        } while (member != at);
        DraftSegment head =
            ring.stream().max(Comparator.comparingDouble(each -> gap(each, parents))).orElseThrow();
        parents[head.index()] = -1;
        ringHeads.add(head);
      }
    }
  }

  private double gap(DraftSegment segment, int[] parents) {
    double gap =
        segment.distal().distanceTo(draft.segments().get(parents[segment.index()]).distal());
    return Double.isNaN(gap) ? 0 : gap;
  }

  private static int wholeNumber(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.matches("[0-9]{1,9}") ? Integer.parseInt(stripped) : -1;
  }

  private static Optional<Point> point(XmlElement segment, String name) {
    return segment
        .findElement(name)
        .map(
            each ->
                new Point(
                    number(each, "x"),
                    number(each, "y"),
                    number(each, "z"),
                    number(each, "diameter")));
  }

  private static double number(XmlElement element, String name) {
    String text = element.attribute(name);
    try {
      double value = text == null ? Double.NaN : Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  private static double fraction(XmlElement segment) {
    return segment
        .findElement("parent")
        .filter(each -> each.attribute("fractionAlong") != null)
        .map(each -> number(each, "fractionAlong"))
        .filter(each -> each >= 0 && each <= 1)
        .orElse(1.0);
  }

  Draft draft() {
    return draft;
  }

  /** The segment at a position in the document; empty once it is removed. */
  Optional<DraftSegment> find(int position) {
    return Optional.of(draft.segments().get(position)).filter(each -> !each.isRemoved());
  }

  /** Whether it needs an id of its own. */
  boolean lacksId(DraftSegment segment) {
    return sharedIds.contains(segment);
  }

  void gaveId(DraftSegment segment) {
    sharedIds.remove(segment);
  }

  /** Whether its parents led back to it. */
  boolean isRingHead(DraftSegment segment) {
    return ringHeads.contains(segment) && segment.isRoot();
  }

  /** The id of a parent that does not exist; -1 for what is none. */
  Optional<Integer> unknownParent(DraftSegment segment) {
    return segment.isRoot() ? Optional.ofNullable(unknownParents.get(segment)) : Optional.empty();
  }

  /** Notes that a segment is to be the root, whatever parent it stated. */
  void madeRoot(DraftSegment segment) {
    madeRoots.add(segment);
  }

  boolean isMadeRoot(DraftSegment segment) {
    return madeRoots.contains(segment);
  }

  /** The root on which most hangs, those that state no parent before others. */
  Optional<DraftSegment> findRoot() {
    Comparator<DraftSegment> better =
        Comparator.<DraftSegment, Boolean>comparing(each -> isStatedRoot(each))
            .thenComparingInt(each -> draft.subTree(each).size())
            .thenComparingInt(each -> -each.index());
    return draft.segments().stream().filter(each -> !each.isRemoved() && each.isRoot()).max(better);
  }

  private boolean isStatedRoot(DraftSegment segment) {
    return !ringHeads.contains(segment) && !unknownParents.containsKey(segment);
  }

  static boolean isFinite(@Nullable Point point) {
    return point != null
        && Double.isFinite(point.x())
        && Double.isFinite(point.y())
        && Double.isFinite(point.z());
  }

  static boolean isUsable(@Nullable Point point) {
    return point != null && isFinite(point) && point.diameter() > 0;
  }
}
