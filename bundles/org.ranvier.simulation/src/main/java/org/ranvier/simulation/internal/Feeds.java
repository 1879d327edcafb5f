/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;

/**
 * Where one input column of all instances of a group comes from: of each instance the position of a
 * source, of which there are few, and an element of it.
 */
final class Feeds {
  private static final int NONE = -1;

  private final List<Source> sources = new ArrayList<>();
  private final Map<Source, Integer> positions = new HashMap<>();
  private int[] source = new int[0];
  private int[] element = new int[0];
  private @Nullable Source lastSource;
  private int lastPosition;

  /** Feeds an instance, in place of what may have fed it before. */
  void set(int instance, Source from, int index) {
    if (instance >= source.length) {
      int before = source.length;
      source = Arrays.copyOf(source, instance + (instance >> 1) + 8);
      element = Arrays.copyOf(element, source.length);
      Arrays.fill(source, before, source.length, NONE);
    }
    if (!from.equals(lastSource)) { // mostly it is that of the one before
      lastPosition = position(from);
      lastSource = from;
    }
    source[instance] = lastPosition;
    element[instance] = index;
  }

  private int position(Source from) {
    Integer found = positions.putIfAbsent(from, sources.size());
    if (found == null) {
      sources.add(from);
      return sources.size() - 1;
    }
    return found;
  }

  Optional<Draft.Feed> find(int instance) {
    return instance < source.length && source[instance] >= 0
        ? Optional.of(new Draft.Feed(sources.get(source[instance]), element[instance]))
        : Optional.empty();
  }

  /** Adds a gather for each source, and gives up what was collected. */
  void addTo(SolverModel.Builder model, int group, int column) {
    for (int s = 0; s < sources.size(); s++) {
      int[] instances = instances(s);
      if (instances.length > 0) {
        int[] elements = new int[instances.length];
        for (int k = 0; k < elements.length; k++) {
          elements[k] = element[instances[k]];
        }
        model.gather(new Gather(group, column, instances, sources.get(s), elements));
      }
    }
    source = new int[0];
    element = new int[0];
  }

  /** Those that a source feeds; counted first, since there may be many millions. */
  private int[] instances(int from) {
    int count = 0;
    for (int each : source) {
      count += each == from ? 1 : 0;
    }
    int[] instances = new int[count];
    int next = 0;
    for (int i = 0; i < source.length; i++) {
      if (source[i] == from) {
        instances[next++] = i;
      }
    }
    return instances;
  }
}
