/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ranvier.validation.Language;
import org.ranvier.xml.XmlElement;

/**
 * What the two published schemas say about an element, for tests: which attributes and children it
 * may and must have. Independent of every rule.
 */
public final class Published {
  private static final SchemaIndex NEUROML = new SchemaIndex(Language.neuroMlSchema());
  private static final SchemaIndex LEMS = new SchemaIndex(Language.lemsSchema());
  private static final Set<String> NUMBERS =
      Set.of(
          "double",
          "float",
          "integer",
          "int",
          "decimal",
          "nonNegativeInteger",
          "positiveInteger",
          "NonNegativeInteger",
          "PositiveInteger",
          "ZeroToOne",
          "DoubleGreaterThanZero",
          "SegmentId",
          "ZeroOrOne");

  private Published() {}

  /** Whether the element declares types or units, and so is written in LEMS' own words. */
  public static boolean isDeclaration(XmlElement element) {
    XmlElement top = element;
    while (top.parent().isPresent() && top.parent().get().parent().isPresent()) {
      top = top.parent().get();
    }
    return Set.of("ComponentType", "Dimension", "Unit", "Constant", "Target", "Include")
        .contains(top.localName());
  }

  private static SchemaIndex indexOf(XmlElement element) {
    return isDeclaration(element) ? LEMS : NEUROML;
  }

  private static Optional<String> typeOf(XmlElement element) {
    if (!isDeclaration(element)) {
      return NEUROML.findTypeOf(element);
    }
    Optional<XmlElement> parent = element.parent();
    if (parent.isEmpty() || parent.get().parent().isEmpty()) {
      return LEMS.findRootType("Lems").flatMap(r -> LEMS.findChild(r, element.localName()));
    }
    return typeOf(parent.get()).flatMap(type -> LEMS.findChild(type, element.localName()));
  }

  private static Optional<SchemaIndex.Attribute> find(XmlElement element, String attribute) {
    return typeOf(element).flatMap(type -> indexOf(element).findAttribute(type, attribute));
  }

  public static boolean knows(XmlElement element, String attribute) {
    return find(element, attribute).isPresent();
  }

  public static boolean knows(XmlElement element) {
    return typeOf(element).isPresent();
  }

  public static boolean requires(XmlElement element, String attribute) {
    return find(element, attribute).filter(SchemaIndex.Attribute::required).isPresent();
  }

  /** Whether the parent of an element must have one of its name, and has no other. */
  public static boolean isRequired(XmlElement element) {
    Optional<XmlElement> parent = element.parent();
    return parent.isPresent()
        && parent.get().elements(element.localName()).size() == 1
        && typeOf(parent.get()).stream()
            .flatMap(type -> indexOf(element).childrenOf(type).stream())
            .anyMatch(each -> each.name().equals(element.localName()) && each.required());
  }

  public static boolean isQuantity(XmlElement element, String attribute) {
    return find(element, attribute).filter(a -> a.type().startsWith("Nml2Quantity")).isPresent();
  }

  public static boolean isNumber(XmlElement element, String attribute) {
    return find(element, attribute).filter(a -> NUMBERS.contains(a.type())).isPresent();
  }

  /** Whether the value names something by its id. */
  public static boolean isReference(XmlElement element, String attribute) {
    return !attribute.equals("id")
        && find(element, attribute).filter(a -> a.type().equals("NmlId")).isPresent();
  }

  /** Values outside of what the attribute may be: of its type's bounds, one beyond each. */
  public static List<String> outside(XmlElement element, String attribute) {
    return find(element, attribute).stream()
        .flatMap(
            a ->
                switch (a.type()) {
                  case "ZeroToOne" -> Stream.of("1.5", "-0.5");
                  case "PositiveInteger", "positiveInteger" -> Stream.of("0", "-3");
                  case "NonNegativeInteger", "nonNegativeInteger" -> Stream.of("-3");
                  case "DoubleGreaterThanZero" -> Stream.of("0", "-1.5");
                  default -> Stream.<String>of();
                })
        .toList();
  }
}
