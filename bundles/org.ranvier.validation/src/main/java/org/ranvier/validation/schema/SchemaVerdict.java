/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import org.ranvier.xml.XmlElement;

/**
 * One complaint of the JDK's schema validator.
 *
 * @param element the element that it had reached
 * @param code its code, e.g. {@code cvc-complex-type.4}
 * @param text its sentence, in the language that the JDK chose
 */
record SchemaVerdict(XmlElement element, String code, String text) {
  /** Takes a complaint of the form {@code code: sentence}. */
  static SchemaVerdict of(XmlElement element, String message) {
    int colon = message.indexOf(": ");
    return colon < 0
        ? new SchemaVerdict(element, "", message)
        : new SchemaVerdict(element, message.substring(0, colon), message.substring(colon + 2));
  }

  /** Whether the sentence names this, in quotes; so it is found in any language of the JDK. */
  boolean names(String name) {
    return text.contains("'" + name + "'");
  }

  /** Whether it is about which children stand where. */
  boolean isAboutContent() {
    return code.startsWith("cvc-complex-type.2.4");
  }
}
