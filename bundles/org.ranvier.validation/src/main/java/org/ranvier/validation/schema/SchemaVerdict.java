/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.XmlElement;

/**
 * One complaint of the JDK's schema validator.
 *
 * @param element the element that it had reached
 * @param code its code, e.g. {@code cvc-complex-type.4}
 * @param text its sentence, in English
 */
record SchemaVerdict(XmlElement element, String code, String text) {
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  /** Takes a complaint of the form {@code code: sentence}. */
  static SchemaVerdict of(XmlElement element, String message) {
    int colon = message.indexOf(": ");
    return colon < 0
        ? new SchemaVerdict(element, "", message)
        : new SchemaVerdict(element, message.substring(0, colon), message.substring(colon + 2));
  }

  /** What stands between the quotes of that number, from 0; empty where there are fewer. */
  String argument(int position) {
    Matcher matcher = QUOTED.matcher(text);
    for (int i = 0; i < position; i++) {
      if (!matcher.find()) {
        return "";
      }
    }
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Whether it is about which children stand where. */
  boolean isAboutContent() {
    return code.startsWith("cvc-complex-type.2.4");
  }
}
