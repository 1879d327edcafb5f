/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Reads the segments of a morphology and joins them to a tree. */
final class SegmentReader {
  private final XmlElement morphology;
  private final Attributes attributes;
  private final List<Stated> stated = new ArrayList<>();
  private final Map<Integer, Integer> indexOfId = new HashMap<>();

  /** A segment as the file states it. */
  private record Stated(
      int id,
      OptionalInt parentId,
      double fractionAlong,
      @Nullable Point proximal,
      Point distal,
      XmlElement element) {}

  SegmentReader(XmlElement morphology, Attributes attributes) {
    this.morphology = morphology;
    this.attributes = attributes;
  }

  /** The tree; empty when something is wrong, which then is among the problems. */
  Optional<SegmentTree> read() {
    boolean complete = true;
    for (XmlElement element : morphology.elements("segment")) {
      Optional<Stated> segment = readSegment(element);
      segment.ifPresent(this::register);
      complete &= segment.isPresent();
    }
    if (!complete || indexOfId.size() < stated.size()) {
      return Optional.empty();
    }
    if (stated.isEmpty()) {
      attributes.problem(morphology, "the morphology has no segment; at least one is expected");
      return Optional.empty();
    }
    return findParents().flatMap(this::join);
  }

  private void register(Stated segment) {
    Integer earlier = indexOfId.putIfAbsent(segment.id, stated.size());
    if (earlier != null) {
      attributes.problem(
          segment.element,
          "segment id "
              + segment.id
              + " is used twice, first in line "
              + stated.get(earlier).element.location().line()
              + "; every segment needs an id of its own");
    }
    stated.add(segment);
  }

  private Optional<Stated> readSegment(XmlElement element) {
    OptionalInt id = attributes.segmentId(element, "id");
    Optional<XmlElement> parent = element.findElement("parent");
    OptionalInt parentId =
        parent.isPresent() ? attributes.segmentId(parent.get(), "segment") : OptionalInt.empty();
    OptionalDouble fraction = fractionAlong(parent);
    Optional<XmlElement> proximalElement = element.findElement("proximal");
    Optional<Point> proximal = proximalElement.flatMap(this::readPoint);
    Optional<XmlElement> distalElement = element.findElement("distal");
    if (distalElement.isEmpty()) {
      attributes.problem(element, "the segment has no distal point; every segment needs one");
    }
    Optional<Point> distal = distalElement.flatMap(this::readPoint);
    if (parent.isEmpty() && proximalElement.isEmpty()) {
      attributes.problem(
          element, "the segment has neither a proximal point nor a parent from which to take it");
      return Optional.empty();
    }
    if (id.isEmpty()
        || distal.isEmpty()
        || fraction.isEmpty()
        || parent.isPresent() != parentId.isPresent()
        || proximalElement.isPresent() != proximal.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Stated(
            id.getAsInt(),
            parentId,
            fraction.getAsDouble(),
            proximal.orElse(null),
            distal.get(),
            element));
  }

  private OptionalDouble fractionAlong(Optional<XmlElement> parent) {
    Optional<XmlAttribute> attribute = parent.flatMap(p -> p.findAttribute("fractionAlong"));
    if (attribute.isEmpty()) {
      return OptionalDouble.of(1);
    }
    OptionalDouble fraction = attributes.number(attribute.get());
    if (fraction.isPresent() && !(fraction.getAsDouble() >= 0 && fraction.getAsDouble() <= 1)) {
      attributes.problem(
          attribute.get(),
          "fractionAlong is " + attribute.get().value() + "; a number from 0 to 1 is expected");
      return OptionalDouble.empty();
    }
    return fraction;
  }

  private Optional<Point> readPoint(XmlElement element) {
    OptionalDouble x = attributes.number(element, "x");
    OptionalDouble y = attributes.number(element, "y");
    OptionalDouble z = attributes.number(element, "z");
    OptionalDouble diameter = attributes.number(element, "diameter");
    if (diameter.isPresent() && diameter.getAsDouble() <= 0) {
      attributes.problem(
          element.findAttribute("diameter").orElseThrow(),
          "the diameter is "
              + element.attribute("diameter")
              + " µm; a diameter greater than 0 is expected");
      return Optional.empty();
    }
    if (x.isEmpty() || y.isEmpty() || z.isEmpty() || diameter.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Point(x.getAsDouble(), y.getAsDouble(), z.getAsDouble(), diameter.getAsDouble()));
  }

  private Optional<int[]> findParents() {
    int[] parents = new int[stated.size()];
    boolean complete = true;
    for (int i = 0; i < parents.length; i++) {
      Stated segment = stated.get(i);
      parents[i] = Segment.NO_PARENT;
      if (segment.parentId.isPresent()) {
        Integer parent = indexOfId.get(segment.parentId.getAsInt());
        if (parent == null) {
          complete = false;
          attributes.problem(
              segment.element.findElement("parent").orElseThrow(),
              "the parent of segment "
                  + segment.id
                  + " is segment "
                  + segment.parentId.getAsInt()
                  + ", which does not exist in this morphology");
        } else {
          parents[i] = parent;
        }
      }
    }
    return complete ? Optional.of(parents) : Optional.empty();
  }

  private Optional<SegmentTree> join(int[] parents) {
    int root = -1;
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] < 0 && root >= 0) {
        attributes.problem(
            stated.get(i).element,
            "segment "
                + stated.get(i).id
                + " has no parent, but neither has segment "
                + stated.get(root).id
                + "; exactly one segment is the root");
        return Optional.empty();
      }
      if (parents[i] < 0) {
        root = i;
      }
    }
    SegmentTree.Links links = new SegmentTree.Links(parents);
    int[] order = root < 0 ? new int[0] : links.subTree(root);
    if (order.length < parents.length) {
      reportCycle(parents, order);
      return Optional.empty();
    }
    return Optional.of(new SegmentTree(segments(parents, order), links, order));
  }

  /**
   * Whatever the root does not reach hangs on a ring of segments; walking up from any of it ends in
   * the ring.
   */
  private void reportCycle(int[] parents, int[] reached) {
    boolean[] seen = new boolean[parents.length];
    for (int index : reached) {
      seen[index] = true;
    }
    int at = 0;
    while (seen[at]) {
      at++;
    }
    while (!seen[at]) {
      seen[at] = true;
      at = parents[at];
    }
    StringBuilder ring = new StringBuilder();
    int walker = at;
    int listed = 0;
    do {
      ring.append(stated.get(walker).id).append(" → ");
      walker = parents[walker];
      listed++;
    } while (walker != at && listed < 8);
    ring.append(walker == at ? stated.get(at).id : "…");
    attributes.problem(
        stated.get(at).element,
        "the parents of segment "
            + stated.get(at).id
            + " lead back to itself ("
            + ring
            + "); following parents must end at the root, a segment without parent");
  }

  private List<Segment> segments(int[] parents, int[] order) {
    Segment[] segments = new Segment[parents.length];
    for (int index : order) {
      Stated from = stated.get(index);
      Point proximal = from.proximal;
      if (proximal == null) {
        Segment parent = segments[parents[index]];
        proximal = parent.proximal().towards(parent.distal(), from.fractionAlong);
      }
      String name = from.element.attribute("name");
      segments[index] =
          new Segment(
              index,
              from.id,
              name == null ? "" : name,
              parents[index],
              from.fractionAlong,
              proximal,
              from.proximal != null,
              from.distal,
              from.element);
    }
    return List.of(segments);
  }
}
