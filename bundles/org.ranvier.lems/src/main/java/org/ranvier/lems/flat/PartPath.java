/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.Dynamics.Selection;
import org.ranvier.lems.type.TypeMember;

/**
 * Follows paths from part to part: {@code ../populations[*]}, {@code pop[3]}, {@code pop/3/cell},
 * {@code gates[id='m']}. A step may name a part, a group of parts, a reference to a component that
 * has instances in the tree, or a text of the part that holds a path itself.
 */
final class PartPath {
  private static final Pattern STEP = Pattern.compile("([^\\[\\]]*)(?:\\[([^\\]]*)\\])?");
  private static final Pattern BY_ATTRIBUTE =
      Pattern.compile("(\\w+)\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\")");

  private PartPath() {}

  /**
   * Instances at a path that an attribute or an instruction states: from the part itself, else from
   * the nearest enclosing part where it leads anywhere.
   */
  static List<Part> find(Part from, String path) {
    return find(from, path, true);
  }

  /**
   * @param texts whether a step may be the name of a text that holds a path, whose own steps may
   *     not
   */
  private static List<Part> find(Part from, String path, boolean texts) {
    List<Part> found = follow(List.of(from), path, texts);
    String below = path.strip().replaceFirst("^(\\.\\./)+", "");
    for (Optional<Part> at = Optional.of(from); found.isEmpty() && at.isPresent(); ) {
      found = follow(List.of(at.get()), below, texts);
      at = at.get().parent();
    }
    return found;
  }

  /** Parts at a path that begins at exactly these parts. */
  static List<Part> follow(List<Part> from, String path) {
    return follow(from, path, true);
  }

  private static List<Part> follow(List<Part> from, String path, boolean texts) {
    List<Part> at = from;
    for (String step : Selection.steps(path)) {
      at = step(at, step, texts);
    }
    return at;
  }

  private static List<Part> step(List<Part> from, String step, boolean texts) {
    List<Part> found = new ArrayList<>();
    for (Part part : from) {
      switch (step) {
        case ".", "this" -> found.add(part);
        case "..", "parent" -> part.parent().ifPresent(found::add);
        default -> found.addAll(named(part, step, texts));
      }
    }
    return found;
  }

  private static List<Part> named(Part part, String step, boolean texts) {
    Matcher m = STEP.matcher(step);
    if (!m.matches()) {
      return List.of();
    }
    String selector = m.group(2);
    List<Part> candidates = m.group(1).isEmpty() ? part.members() : base(part, m.group(1), texts);
    if (selector == null) {
      return candidates;
    }
    return select(candidates, selector.strip());
  }

  private static List<Part> base(Part part, String name, boolean texts) {
    Optional<Part> own = part.findByName(name);
    List<Part> group = part.group(name);
    if (own.isPresent() && group.size() < 2) {
      return List.of(own.get());
    }
    if (!group.isEmpty()) {
      return group;
    }
    if (name.chars().allMatch(Character::isDigit)) {
      return nth(flat(part), name);
    }
    Optional<Component> reference = part.component().findReference(name);
    if (reference.isPresent()) {
      return instancesOf(part, reference.get());
    }
    if (part.parent().isPresent() && part.component().name().equals(name)) {
      return List.of(part); // pop/3/cell: the member's own component may be named once more
    }
    return texts && part.type().has(TypeMember.Path.class, name)
        ? part.component().findText(name).map(text -> find(part, text, false)).orElse(List.of())
        : List.of();
  }

  private static List<Part> select(List<Part> candidates, String selector) {
    if (selector.equals("*")) {
      return candidates;
    }
    if (selector.chars().allMatch(Character::isDigit)) {
      boolean one = candidates.size() == 1 && !flat(candidates.getFirst()).isEmpty();
      return nth(one ? flat(candidates.getFirst()) : candidates, selector);
    }
    Matcher attribute = BY_ATTRIBUTE.matcher(selector);
    if (!attribute.matches()) {
      return List.of();
    }
    String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
    return candidates.stream()
        .filter(p -> p.component().text(attribute.group(1), "").equals(value))
        .toList();
  }

  private static List<Part> nth(List<Part> list, String number) {
    if (number.isEmpty()) {
      return List.of();
    }
    int n = Integer.parseInt(number.substring(0, Math.min(9, number.length())));
    return n < list.size() ? List.of(list.get(n)) : List.of();
  }

  /** The nearest parts that are instances of a component. */
  private static List<Part> instancesOf(Part from, Component component) {
    for (Optional<Part> at = Optional.of(from); at.isPresent(); at = at.get().parent()) {
      List<Part> found = new ArrayList<>();
      for (Part inner : at.get().inner()) {
        if (inner.component().equals(component)) {
          found.add(inner);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** What is meant where instances are asked for: of a population, its members. */
  static List<Part> instances(List<Part> parts) {
    List<Part> found = new ArrayList<>();
    for (Part part : parts) {
      List<Part> members = flat(part);
      if (members.isEmpty()) {
        found.add(part);
      } else {
        found.addAll(members);
      }
    }
    return found;
  }

  /** Members of a part that is only there to hold them, those of parts in its lists included. */
  private static List<Part> flat(Part part) {
    if (!part.members().isEmpty()) {
      return part.members();
    }
    if (!part.isStructural()) {
      return List.of();
    }
    List<Part> found = new ArrayList<>();
    for (Part inner : part.inner()) {
      if (inner.isStructural()) {
        found.addAll(flat(inner));
      } else {
        found.add(inner);
      }
    }
    return found;
  }
}
