/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.XmlElement;

/** Ids that no sibling has yet. */
final class FreeId {
  private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]*)");

  private FreeId() {}

  /** The id of an element, counted on. */
  static String like(XmlElement element) {
    return next(
        String.valueOf(element.attribute("id")),
        element.parent().map(XmlElement::elements).orElse(List.of()));
  }

  /** An id counted on until no sibling has it; itself where none has. */
  static String next(String wanted, List<XmlElement> siblings) {
    Set<String> taken = new HashSet<>();
    for (XmlElement each : siblings) {
      String id = each.attribute("id");
      if (id != null) {
        taken.add(id);
      }
    }
    if (!taken.contains(wanted)) {
      return wanted;
    }
    Matcher parts = COUNTED.matcher(wanted);
    String stem = parts.matches() ? parts.group(1) : wanted;
    String digits = parts.group(2);
    long number = digits.isEmpty() || digits.length() > 9 ? 1 : Long.parseLong(digits);
    String base = digits.length() > 9 ? wanted + "_" : stem;
    do {
      number++;
    } while (taken.contains(base + number));
    return base + number;
  }
}
