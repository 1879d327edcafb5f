/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.xml.XmlElement;

/** How many elements of each name an element holds, and how many are inside those. */
final class Contents {
  private Contents() {}

  static List<Fact> of(XmlElement element) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (XmlElement each : element.elements()) {
      long[] numbers = counts.computeIfAbsent(each.localName(), _ -> new long[2]);
      numbers[0]++;
      numbers[1] += inside(each);
    }
    List<Fact> facts = new ArrayList<>();
    counts.forEach(
        (name, numbers) ->
            facts.add(
                numbers[1] == 0
                    ? new Fact(Fact.Subject.COUNT, name, String.valueOf(numbers[0]))
                    : new Fact(
                        Fact.Subject.COUNT_INSIDE, name, numbers[0] + " (" + numbers[1] + ")")));
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
