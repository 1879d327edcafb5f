/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The further names by which paths may call parts: the number in a list ({@code gates/0}), a
 * population's members through a part that only holds them, and the name of a member's own
 * component once more ({@code pop/3/cell}).
 */
final class StepTable {
  private final Map<String, String> steps = new LinkedHashMap<>();

  private StepTable() {}

  static Map<String, String> of(Part root) {
    StepTable table = new StepTable();
    table.add(root);
    return java.util.Collections.unmodifiableMap(table.steps);
  }

  private void add(Part part) {
    for (Map.Entry<String, List<Part>> group : part.groups().entrySet()) {
      List<Part> list = group.getValue();
      for (int i = 0; i < list.size(); i++) {
        put(part, group.getKey() + "/" + i, list.get(i));
      }
      if (list.size() == 1) {
        put(part, group.getKey(), list.getFirst());
      }
    }
    for (int i = 0; i < part.members().size(); i++) {
      Part member = part.members().get(i);
      put(part, Integer.toString(i), member);
      put(member, member.component().name(), member);
    }
    part.inner().forEach(this::add);
  }

  /** A name with a slash in it is taken in two steps, of which the first stays where it is. */
  private void put(Part part, String name, Part meant) {
    String key = part.qualify(name);
    if (!key.equals(meant.path())) {
      steps.putIfAbsent(key, meant.path());
    }
  }
}
