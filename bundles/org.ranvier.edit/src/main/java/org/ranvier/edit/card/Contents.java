/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.xml.XmlElement;

/** How many elements of each name an element holds, and how many are inside those. */
final class Contents {
  private Contents() {}

  /** Of more elements of a name it is not looked into each. */
  private static final int MOST_ENTERED = 1000;

  static List<Fact> of(XmlElement element) {
    Map<String, Integer> counts = element.elementCounts();
    Map<String, Long> inside = new HashMap<>();
    for (XmlElement each : element.firstElements(MOST_ENTERED)) {
      inside.merge(each.localName(), inside(each), Long::sum);
    }
    List<Fact> facts = new ArrayList<>();
    counts.forEach(
        (name, count) -> {
          long inner = count > MOST_ENTERED ? 0 : inside.getOrDefault(name, 0L);
          facts.add(
              inner == 0
                  ? new Fact(Fact.Subject.COUNT, name, String.valueOf(count))
                  : new Fact(Fact.Subject.COUNT_INSIDE, name, count + " (" + inner + ")"));
        });
    return facts;
  }

  /** What a list holds, written out or as a number. */
  private static long inside(XmlElement element) {
    String size = element.attribute("size");
    return size != null && size.strip().matches("\\d{1,9}")
        ? Long.parseLong(size.strip())
        : element.elements().size();
  }
}
