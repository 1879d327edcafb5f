/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The namespace declarations in force while a document is read, innermost last. */
final class Namespaces {
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private String[] prefixes = new String[8];
  private String[] uris = new String[8];
  private int size;

  /** How many declarations are in force: what {@link #leave} takes to forget later ones. */
  int mark() {
    return size;
  }

  void leave(int mark) {
    size = mark;
  }

  void declare(String prefix, String uri) {
    if (size == prefixes.length) {
      prefixes = Arrays.copyOf(prefixes, 2 * size);
      uris = Arrays.copyOf(uris, 2 * size);
    }
    prefixes[size] = prefix;
    uris[size++] = uri;
  }

  /** What an element and all around it declare. */
  void declareAllOf(XmlElement element) {
    element.parent().ifPresent(this::declareAllOf);
    for (XmlAttribute attribute : element.attributes()) {
      if (attribute.isNamespaceDeclaration()) {
        declare(attribute.prefix().isEmpty() ? "" : attribute.localName(), attribute.value());
      }
    }
  }

  /** Null for a prefix that is not declared; the empty string for no default namespace. */
  @Nullable String find(String prefix) {
    for (int i = size - 1; i >= 0; i--) {
      if (prefixes[i].equals(prefix)) {
        return uris[i];
      }
    }
    return switch (prefix) {
      case "" -> "";
      case "xml" -> XML;
      default -> null;
    };
  }
}
