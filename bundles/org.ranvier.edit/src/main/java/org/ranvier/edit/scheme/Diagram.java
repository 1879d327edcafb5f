/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the states of a scheme stand and their arrows lead.
 *
 * @param boxes of the states, by id
 * @param curves of the ways between them
 */
public record Diagram(Map<String, Box> boxes, Map<SchemeArrow, ArrowCurve> curves) {
  /** Of nothing. */
  public static final Diagram NONE = new Diagram(Map.of(), Map.of());

  public Diagram {
    boxes = Map.copyOf(boxes);
    curves = new LinkedHashMap<>(curves);
  }

  /**
   * Two states that are joined.
   *
   * @param bends where the way from the one to the other leads by
   */
  public record Way(String from, String to, List<Spot> bends) {}

  /**
   * The diagram of a scheme whose states stand somewhere.
   *
   * @param ways one for each two states that are joined
   */
  public static Diagram of(Scheme scheme, Map<String, Box> boxes, List<Way> ways) {
    Map<SchemeArrow, ArrowCurve> curves = new LinkedHashMap<>();
    for (Way each : ways) {
      Box from = boxes.get(each.from());
      Box to = boxes.get(each.to());
      if (from != null && to != null) {
        scheme
            .findArrow(each.from(), each.to())
            .ifPresent(it -> curves.put(it, ArrowCurve.between(from, to, each.bends())));
        scheme
            .findArrow(each.to(), each.from())
            .ifPresent(it -> curves.put(it, ArrowCurve.between(to, from, each.bends().reversed())));
      }
    }
    return new Diagram(boxes, curves);
  }

  /** The state at a place, or so near to it. */
  public Optional<String> stateAt(Spot spot, double margin) {
    return boxes.entrySet().stream()
        .filter(each -> each.getValue().contains(spot, margin))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** The arrow next to a place, within a reach. */
  public Optional<SchemeArrow> arrowAt(Spot spot, double reach) {
    SchemeArrow found = null;
    double nearest = reach;
    for (Map.Entry<SchemeArrow, ArrowCurve> each : curves.entrySet()) {
      double distance = each.getValue().distance(spot);
      if (distance <= nearest) {
        nearest = distance;
        found = each.getKey();
      }
    }
    return Optional.ofNullable(found);
  }

  /** Where the middles of the states are, by id. */
  public Map<String, Spot> middles() {
    Map<String, Spot> middles = new LinkedHashMap<>();
    boxes.forEach((id, box) -> middles.put(id, box.centre()));
    return middles;
  }

  /** What all states stand in; empty where there are none. */
  public Optional<Box> bounds() {
    return boxes.values().stream().reduce(Box::with);
  }
}
