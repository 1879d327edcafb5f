/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Every segment group that another includes exists (10005), and none includes itself. */
public final class SegmentGroupIncludes implements Rule {
  @Override
  public String id() {
    return "segment-group-includes";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      Set<String> endless = endless(shape);
      for (XmlElement group : shape.morphology().elements("segmentGroup")) {
        for (XmlElement include : group.elements("include")) {
          include
              .findAttribute("segmentGroup")
              .ifPresent(name -> check(name, group, shape, endless, report));
        }
      }
    }
  }

  /**
   * Groups from which includes may lead on for ever: those that are left when groups that include
   * none of the left ones are taken away again and again.
   */
  private static Set<String> endless(Shape shape) {
    Map<String, List<String>> includedBy = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    shape
        .groups()
        .forEach(
            (id, group) -> {
              List<String> included =
                  included(group).stream().filter(shape.groups()::containsKey).toList();
              open.put(id, included.size());
              included.forEach(
                  other -> includedBy.computeIfAbsent(other, o -> new ArrayList<>()).add(id));
            });
    Deque<String> done = new ArrayDeque<>();
    open.forEach(
        (id, count) -> {
          if (count == 0) {
            done.add(id);
          }
        });
    Set<String> endless = new HashSet<>(open.keySet());
    while (!done.isEmpty()) {
      String id = done.remove();
      endless.remove(id);
      for (String user : includedBy.getOrDefault(id, List.of())) {
        if (open.merge(user, -1, Integer::sum) == 0) {
          done.add(user);
        }
      }
    }
    return endless;
  }

  private static void check(
      XmlAttribute name, XmlElement group, Shape shape, Set<String> endless, Report report) {
    if (!shape.hasGroup(name.value())) {
      References.unknown(
          report, name, "segment group", "in " + shape.owner(), shape.groups().keySet());
    } else if (endless.contains(name.value())
        && leadsTo(name.value(), group.attribute("id"), shape)) {
      report.error(
          name,
          "segment group %s includes itself by way of %s; groups are expected to include others"
              .formatted(group.attribute("id"), name.value()));
    }
  }

  private static boolean leadsTo(String from, @Nullable String goal, Shape shape) {
    Set<String> passed = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      String name = next.removeLast();
      if (name.equals(goal)) {
        return true;
      }
      XmlElement group = shape.groups().get(name);
      if (group != null && passed.add(name)) {
        next.addAll(included(group));
      }
    }
    return false;
  }

  private static List<String> included(XmlElement group) {
    return group.elements("include").stream()
        .flatMap(include -> Stream.ofNullable(include.attribute("segmentGroup")))
        .toList();
  }
}
