/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.graft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.xml.XmlElement;

/**
 * A subtree that was copied: its shape, what is written in its segments, and which groups they
 * belonged to. It stays what it is when its document changes.
 */
public final class Clip {
  private final List<Part> parts;
  private final Map<String, Cable> cables;

  /**
   * A segment of the subtree.
   *
   * @param parent position of its parent in the clip, -1 for the first
   * @param start where it starts
   * @param stated whether the start is stated
   * @param groups ids of the groups that held it, cables left out
   * @param cable id of the cable that held it; null without one
   */
  record Part(
      int id,
      String name,
      int parent,
      double fractionAlong,
      Point start,
      boolean stated,
      Point distal,
      Set<String> groups,
      @Nullable String cable,
      XmlElement element) {}

  /**
   * A cable, the whole of which need not be in the clip.
   *
   * @param properties tag and value pairs
   * @param share which part of its length is in the clip, 0 to 1
   */
  record Cable(String id, Map<String, String> properties, double share) {}

  private Clip(List<Part> parts, Map<String, Cable> cables) {
    this.parts = List.copyOf(parts);
    this.cables = cables;
  }

  /**
   * Copies a segment and all that hangs on it.
   *
   * @throws IllegalArgumentException there is no such segment
   */
  public static Clip of(Morphology morphology, int id) {
    Map<Integer, Set<String>> groups = new HashMap<>();
    Map<Integer, String> cableOf = new HashMap<>();
    List<Segment> tree = subTree(morphology, morphology.segment(id));
    Map<Integer, Integer> positions = new HashMap<>();
    tree.forEach(each -> positions.put(each.index(), positions.size()));
    for (SegmentGroup group : morphology.groups()) {
      morphology
          .members(group.id())
          .indices()
          .filter(positions::containsKey)
          .forEach(
              each -> {
                if (group.isUnbranchedCable()) {
                  cableOf.putIfAbsent(each, group.id());
                } else {
                  groups.computeIfAbsent(each, i -> new LinkedHashSet<>()).add(group.id());
                }
              });
    }
    List<Part> parts = new ArrayList<>();
    for (Segment each : tree) {
      boolean first = parts.isEmpty();
      parts.add(
          new Part(
              each.id(),
              each.name(),
              first ? -1 : positions.getOrDefault(each.parentIndex(), -1),
              each.fractionAlong(),
              each.proximal(),
              each.proximalGiven(),
              each.distal(),
              groups.getOrDefault(each.index(), Set.of()),
              cableOf.get(each.index()),
              each.element()));
    }
    return new Clip(parts, cables(morphology, cableOf));
  }

  private static List<Segment> subTree(Morphology morphology, Segment from) {
    List<Segment> found = new ArrayList<>(List.of(from));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(morphology.children(found.get(i).index()));
    }
    return found;
  }

  private static Map<String, Cable> cables(Morphology morphology, Map<Integer, String> cableOf) {
    Map<String, Cable> cables = new LinkedHashMap<>();
    Set<String> touched = new HashSet<>(cableOf.values());
    for (SegmentGroup group : morphology.groups()) {
      if (!touched.contains(group.id())) {
        continue;
      }
      SegmentSet members = morphology.members(group.id());
      double whole = 0;
      double here = 0;
      for (int each : members.toArray()) {
        double length = morphology.segments().get(each).cable().lengthUm();
        whole += length;
        here += cableOf.containsKey(each) ? length : 0;
      }
      Map<String, String> properties = new LinkedHashMap<>();
      group.properties().forEach((tag, property) -> properties.put(tag, property.value()));
      cables.put(group.id(), new Cable(group.id(), properties, whole > 0 ? here / whole : 1));
    }
    return cables;
  }

  /** Number of segments. */
  public int size() {
    return parts.size();
  }

  /** Where it starts. */
  public Point start() {
    return parts.getFirst().start();
  }

  /** Ids of the groups that held its segments, those of cables left out. */
  public Set<String> groups() {
    Set<String> all = new LinkedHashSet<>();
    parts.forEach(each -> all.addAll(each.groups()));
    return all;
  }

  List<Part> parts() {
    return parts;
  }

  Map<String, Cable> cables() {
    return cables;
  }
}
