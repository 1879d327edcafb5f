/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcRepair;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** What is wrong with the elements of one cell. */
final class CellFaults {
  private static final int MOST = 1000;

  private final List<SwcFinding> found;

  /**
   * @param before what is wrong with the file
   */
  CellFaults(List<SwcFinding> before) {
    found = new ArrayList<>(before);
  }

  List<SwcFinding> found() {
    return found;
  }

  /** Whether so much is wrong that reading on tells nothing. */
  boolean areTooMany() {
    return found.size() >= MOST;
  }

  void add(
      Kind kind, Severity severity, SourceLocation place, String message, List<SwcRepair> repairs) {
    if (!areTooMany()) {
      found.add(new SwcFinding(kind, severity, place, message, repairs));
    }
  }

  static SamplePlace place(SourceLocation location) {
    return new SamplePlace(location.line(), location.column());
  }

  /** Something that is left out if it is not to be read. */
  void error(Kind kind, SourceLocation place, String message) {
    add(kind, Severity.ERROR, place, message, List.of(new SwcRepair.Skip(place(place))));
  }

  /** A whole number from 0. */
  Optional<Long> number(XmlElement element, String name, boolean needed) {
    Optional<XmlAttribute> attribute = element.findAttribute(name);
    String value = attribute.map(each -> each.value().strip()).orElse("");
    if (value.matches("\\+?\\d{1,15}")) {
      return Optional.of(Long.parseLong(value));
    }
    if (needed || attribute.isPresent()) {
      error(
          Kind.NUMBER,
          attribute.map(XmlAttribute::location).orElseGet(element::location),
          attribute.isPresent()
              ? "%s is '%s'; a whole number from 0 is expected".formatted(name, value)
              : "the %s has no %s".formatted(element.localName(), name));
    }
    return Optional.empty();
  }
}
