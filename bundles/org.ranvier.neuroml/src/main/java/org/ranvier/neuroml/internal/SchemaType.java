/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says about one named type, as far as explanations go.
 *
 * @param name name of the type; a root element's nameless type goes by the name of the element
 * @param base name of the type it extends or restricts, within the schema
 * @param documentation our explanation
 * @param elements child elements declared here (not by the base), groups included, by name
 * @param attributes attributes declared here, by name
 */
public record SchemaType(
    String name,
    @Nullable String base,
    @Nullable String documentation,
    Map<String, Member> elements,
    Map<String, Member> attributes) {

  /**
   * A child element or an attribute.
   *
   * @param type name of its type, within the schema or one of XML Schema's own
   * @param documentation explanation of its role here, where the schema gives one
   */
  public record Member(String type, @Nullable String documentation) {}
}
