/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.util.Optional;

/** Texts and numbers in the attributes of a group. */
final class Attributes {
  /** What Python's tables write for nothing. */
  private static final String NONE = "N.";

  private Attributes() {}

  static Optional<String> find(Node node, String name) {
    Attribute attribute = node.getAttributes().get(name);
    return attribute == null
        ? Optional.empty()
        : Optional.of(text(attribute)).filter(text -> !text.isEmpty() && !text.equals(NONE));
  }

  static String get(Node node, String name) throws Hdf5NetworkException {
    return find(node, name)
        .orElseThrow(
            () ->
                new Hdf5NetworkException(
                    "the group %s has no attribute %s".formatted(node.getPath(), name)));
  }

  /** The value, or the first of several. */
  static String text(Attribute attribute) {
    Object data = attribute.getData();
    while (data != null && data.getClass().isArray() && Array.getLength(data) > 0) {
      data = Array.get(data, 0);
    }
    return data == null || data.getClass().isArray() ? "" : String.valueOf(data);
  }
}
