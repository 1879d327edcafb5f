/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ranvier.edit.scheme.Scheme;
import org.ranvier.edit.scheme.SchemeState;
import org.ranvier.edit.scheme.Spot;

/**
 * Where the states of gates stand, as files do not say it: known as long as the page is there, also
 * of states that an undo may bring back.
 */
final class StatePlaces {
  private static final double BESIDE = 170;

  private final Map<String, Map<String, Spot>> all = new LinkedHashMap<>();
  private Map<String, Spot> places = new LinkedHashMap<>();

  /** From now on it is about another gate. */
  void gate(String channel, String gate) {
    places = all.computeIfAbsent(channel + "/" + gate, _ -> new LinkedHashMap<>());
  }

  void forget() {
    places.clear();
  }

  void put(String state, Spot at) {
    places.put(state, at);
  }

  /** A state stands where it stood under another id. */
  void rename(String before, String now) {
    Spot at = places.get(before);
    if (at != null) {
      places.put(now, at);
    }
  }

  /** Where the states were; new ones stand to the right of all others. Nothing if all are new. */
  Map<String, Spot> of(Scheme scheme) {
    Map<String, Spot> known = new LinkedHashMap<>();
    for (SchemeState each : scheme.states()) {
      Spot spot = places.get(each.id());
      if (spot != null) {
        known.put(each.id(), spot);
      }
    }
    if (known.isEmpty()) {
      return known;
    }
    for (SchemeState each : scheme.states()) {
      if (!known.containsKey(each.id())) {
        known.put(each.id(), free(known.values()));
      }
    }
    return known;
  }

  /** To the right of all others. */
  private static Spot free(Collection<Spot> known) {
    double right = known.stream().mapToDouble(Spot::x).max().orElse(0) + BESIDE;
    double middle = known.stream().mapToDouble(Spot::y).average().orElse(0);
    return new Spot(right, middle);
  }
}
