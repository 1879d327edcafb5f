/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.Optional;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Severity;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/**
 * A verdict in words, at its exact place.
 *
 * @param beyond what the schema does not know and LEMS does, where it is about that
 */
record Statement(
    Severity severity,
    SourceLocation location,
    String message,
    Optional<Fix> fix,
    Optional<BeyondSchema> beyond) {
  private static final int LONGEST_MEANING = 80;

  Statement(Severity severity, SourceLocation location, String message, Optional<Fix> fix) {
    this(severity, location, message, fix, Optional.empty());
  }

  static Statement error(XmlElement element, String message) {
    return new Statement(Severity.ERROR, element.location(), message, Optional.empty());
  }

  static Statement warning(XmlElement element, String message) {
    return new Statement(Severity.WARNING, element.location(), message, Optional.empty());
  }

  /** A complaint that there are no words for: no validator's sentence is for authors. */
  static Statement unexplained(SchemaVerdict verdict) {
    return error(
        verdict.element(),
        "%s does not agree with the NeuroML schema (%s)"
            .formatted(tag(verdict.element()), verdict.code()));
  }

  /** {@code <channelDensity> naChans}: which element. */
  static String tag(XmlElement element) {
    String id = element.attribute("id");
    return "<" + element.name() + ">" + (id == null ? "" : " " + id);
  }

  /** {@code <Parameter> tau}: which element of a declaration, which has a name and no id. */
  static String nameTag(XmlElement element) {
    String name = element.attribute("name");
    return "<" + element.name() + ">" + (name == null ? "" : " " + name);
  }

  /**
   * {@code (number with unit)}: what an attribute that is missing would say, in the words of the
   * schema up to their first stop; empty where that is nothing, or long.
   */
  static String meaning(String documentation) {
    String words = documentation.strip().replaceAll("\\s+", " ").split("[.;:]( |$)", 2)[0];
    boolean telling = words.length() > 1 && words.length() <= LONGEST_MEANING;
    boolean capital = telling && Character.isLowerCase(words.charAt(1));
    String said = capital ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
    return telling ? " (" + said + ")" : "";
  }
}
