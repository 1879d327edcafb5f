/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Finds ids that occur twice among elements that share a name space. */
final class Repeats {
  private final IdSet taken = new IdSet();
  private final IdSet repeated = new IdSet();

  /** For names that are taken, a name that is not: nobody counts twice past the same names. */
  private final Map<String, Integer> free = new HashMap<>();

  /** Takes note of an element's id. */
  void note(XmlElement element) {
    String id = element.attribute("id");
    if (id != null && !taken.add(id)) {
      repeated.add(id);
    }
  }

  /**
   * Reports every repetition at the later element.
   *
   * @param where what the elements are part of, e.g. {@code network net}
   */
  static void check(Iterable<XmlElement> elements, String where, Report report) {
    Repeats repeats = new Repeats();
    elements.forEach(repeats::note);
    repeats.report(elements, where, true, report);
  }

  /**
   * Reports every repetition among elements whose ids were noted, at the later element.
   *
   * @param where what the elements are part of, e.g. {@code network net}
   * @param error whether it is a fault, and not only a doubt
   */
  void report(Iterable<XmlElement> elements, String where, boolean error, Report report) {
    if (repeated.isEmpty()) {
      return;
    }
    Map<String, XmlElement> first = new HashMap<>();
    for (XmlElement element : elements) {
      element
          .findAttribute("id")
          .filter(id -> repeated.contains(id.value()))
          .ifPresent(
              id -> {
                XmlElement before = first.putIfAbsent(id.value(), element);
                if (before != null) {
                  String message = message(id.value(), element, before, where);
                  if (error) {
                    report.error(id, message, renaming(id));
                  } else {
                    report.warning(id, message, renaming(id));
                  }
                }
              });
    }
  }

  /** A number that is free, or the name with a number behind it. */
  private Optional<Fix> renaming(XmlAttribute id) {
    boolean number = id.value().matches("[0-9]{1,8}");
    String stem = number ? "" : id.value() + "_";
    int next = freeFrom(stem, number ? Integer.parseInt(id.value()) + 1 : 2);
    taken.add(stem + next); // not to be proposed once more: all may be renamed at once
    return Optional.of(Fixes.replaceValue(id, stem + next));
  }

  private int freeFrom(String stem, int number) {
    List<String> passed = new ArrayList<>();
    int next = number;
    for (String name = stem + next; taken.contains(name); name = stem + next) {
      passed.add(name);
      next = free.getOrDefault(name, next + 1);
    }
    for (String name : passed) {
      free.put(name, next);
    }
    return next;
  }

  private static String message(String id, XmlElement element, XmlElement before, String where) {
    String place =
        before.document().whole() == element.document().whole()
            ? "line " + before.location().line()
            : before.location().file() + ", line " + before.location().line();
    return "the id %s is taken already by <%s> (%s); an id is expected once %s"
        .formatted(id, before.name(), place, where);
  }
}
