/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.reference.References;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** What parts of a document mean, as texts that are equal where the meaning is. */
final class Meaning {
  /** Digits by which equal numbers agree that are written in different units. */
  private static final MathContext DIGITS = new MathContext(12);

  /**
   * Elements whose content is done, tried or written in its order; elsewhere the language does not
   * mind which comes first.
   */
  private static final Set<String> ORDERED =
      Set.of(
          "OnStart",
          "OnCondition",
          "OnEvent",
          "OnEntry",
          "ConditionalDerivedVariable",
          "Structure",
          "With",
          "ForEach",
          "If",
          "OutputFile");

  private final References references;

  Meaning(References references) {
    this.references = references;
  }

  static boolean isOrdered(XmlElement element) {
    return ORDERED.contains(element.localName());
  }

  /** A value; of quantities one text for all units. */
  String of(XmlAttribute attribute) {
    String written = attribute.value().strip();
    if (!references.isQuantity(attribute)) {
      return written;
    }
    try {
      Quantity quantity = Quantity.parse(written, references.units(attribute.element().document()));
      double si = quantity.si();
      String number =
          Double.isFinite(si) && si != 0
              ? new BigDecimal(si).round(DIGITS).stripTrailingZeros().toString()
              : String.valueOf(Math.abs(si));
      return number + " " + quantity.dimension();
    } catch (QuantityFormatException e) {
      return written;
    }
  }

  /** The element's own text with white space reduced. */
  static String text(XmlElement element) {
    return element.text().strip().replaceAll("\\s+", " ");
  }

  /** An element with all that is in it but one attribute of its own. */
  String without(@Nullable String attribute, XmlElement element) {
    StringBuilder out = new StringBuilder();
    append(element, attribute, out);
    return out.toString();
  }

  private void append(XmlElement element, @Nullable String except, StringBuilder out) {
    out.append('<').append(element.localName());
    attributes(element, except).forEach(each -> out.append(' ').append(each));
    out.append('>').append(text(element));
    List<String> children = new ArrayList<>();
    for (XmlElement child : element.elements()) {
      StringBuilder inner = new StringBuilder();
      append(child, null, inner);
      children.add(inner.toString());
    }
    if (!isOrdered(element)) {
      Collections.sort(children);
    }
    children.forEach(out::append);
    out.append("</>");
  }

  private List<String> attributes(XmlElement element, @Nullable String except) {
    return element.attributes().stream()
        .filter(each -> !each.isNamespaceDeclaration() && !each.name().equals(except))
        .map(each -> each.name() + "=" + of(each))
        .sorted()
        .toList();
  }

  /** What an element without an id is told by: its name and all that is no number. */
  String naturalKey(XmlElement element) {
    List<String> words =
        element.attributes().stream()
            .filter(each -> !each.isNamespaceDeclaration() && !isNumber(each))
            .map(each -> each.name() + "=" + each.value().strip())
            .sorted()
            .toList();
    return element.localName() + words;
  }

  private boolean isNumber(XmlAttribute attribute) {
    return references.isQuantity(attribute) && attribute.value().strip().matches("[-+.]?[0-9].*");
  }
}
