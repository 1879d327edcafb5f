/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.Optional;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Severity;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/** A verdict in words, at its exact place. */
record Statement(Severity severity, SourceLocation location, String message, Optional<Fix> fix) {
  private static final String SCHEMA_ONLY =
      "; LEMS understands it, but the NeuroML schema does not know it here, so other programs may refuse the file";

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

  /** What the schema refuses and LEMS understands: it works here, and maybe not elsewhere. */
  static Statement schemaOnly(SourceLocation location, String what) {
    return new Statement(Severity.WARNING, location, what + SCHEMA_ONLY, Optional.empty());
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
}
