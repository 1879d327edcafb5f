/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Reads typed attribute values and notes each problem where it stands, so that one reading reports
 * all of them.
 */
final class Attributes {
  private final List<ModelProblem> problems;

  Attributes(List<ModelProblem> problems) {
    this.problems = problems;
  }

  void problem(XmlElement element, String message) {
    problems.add(new ModelProblem(element.location(), message));
  }

  void problem(XmlAttribute attribute, String message) {
    problems.add(new ModelProblem(attribute.location(), message));
  }

  /** A text that must be there. */
  Optional<XmlAttribute> required(XmlElement element, String name) {
    Optional<XmlAttribute> attribute = element.findAttribute(name);
    if (attribute.isEmpty()) {
      problem(element, element.localName() + " has no attribute " + name + "; it is required here");
    }
    return attribute;
  }

  /** An id of a segment: a whole number from 0. */
  OptionalInt segmentId(XmlElement element, String name) {
    Optional<XmlAttribute> attribute = required(element, name);
    if (attribute.isEmpty()) {
      return OptionalInt.empty();
    }
    String text = attribute.get().value().strip();
    if (isWholeNumber(text)) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    problem(
        attribute.get(),
        name + " is '" + text + "'; the id of a segment is expected, a whole number from 0");
    return OptionalInt.empty();
  }

  /** A finite number that must be there. */
  OptionalDouble number(XmlElement element, String name) {
    Optional<XmlAttribute> attribute = required(element, name);
    return attribute.isPresent() ? number(attribute.get()) : OptionalDouble.empty();
  }

  /** A finite number. */
  OptionalDouble number(XmlAttribute attribute) {
    OptionalDouble value = parse(attribute.value().strip());
    if (value.isEmpty()) {
      problem(
          attribute, attribute.name() + " is '" + attribute.value() + "'; a number is expected");
    }
    return value;
  }

  static boolean isWholeNumber(String text) {
    if (text.isEmpty() || text.length() > 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return Long.parseLong(text) <= Integer.MAX_VALUE;
  }

  /**
   * Java's parser also takes hexadecimal, type suffixes and NaN, which XML files do not mean as a
   * coordinate.
   */
  private static OptionalDouble parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return OptionalDouble.empty();
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }
}
