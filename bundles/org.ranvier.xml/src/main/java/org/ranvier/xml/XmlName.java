/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/** A name as written, with its two parts; one object a distinct name and document. */
record XmlName(String name, String prefix, String localName) {
  static XmlName of(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? new XmlName(name, "", name)
        : new XmlName(name, name.substring(0, colon), name.substring(colon + 1));
  }

  /** Whether there is a colon in the name. */
  boolean hasColon() {
    return localName.length() < name.length();
  }

  /** Whether the name is one that namespaces allow: at most one colon, with a name on each side. */
  boolean isQualified() {
    int colon = name.indexOf(':');
    return colon < 0
        || (colon > 0
            && colon < name.length() - 1
            && localName.indexOf(':') < 0
            && XmlChars.isNameStart(localName.codePointAt(0)));
  }
}
