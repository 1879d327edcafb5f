/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlElement;

/** Finds ids that occur twice among elements that share a name space. */
final class Repeats {
  private Repeats() {}

  /**
   * Reports every repetition at the later element.
   *
   * @param where what the elements are part of, e.g. {@code network net}
   */
  static void check(List<XmlElement> elements, String where, Report report) {
    Map<String, XmlElement> first = new HashMap<>();
    for (XmlElement element : elements) {
      element
          .findAttribute("id")
          .ifPresent(
              id -> {
                XmlElement before = first.putIfAbsent(id.value(), element);
                if (before != null) {
                  report.error(id, message(id.value(), element, before, where));
                }
              });
    }
  }

  private static String message(String id, XmlElement element, XmlElement before, String where) {
    String place =
        before.document() == element.document()
            ? "line " + before.location().line()
            : before.location().file() + ", line " + before.location().line();
    return "the id %s is taken already by <%s> (%s); an id is expected once %s"
        .formatted(id, before.name(), place, where);
  }
}
