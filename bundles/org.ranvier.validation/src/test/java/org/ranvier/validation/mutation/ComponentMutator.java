/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.units.Unit;
import org.ranvier.validation.mutation.Mutant.Operator;
import org.ranvier.validation.schema.Published;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** All damages of the components of one document. */
final class ComponentMutator {
  private static final Pattern QUANTITY =
      Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*([A-Za-z]\\w*)\\s*");
  private static final Pattern NUMBER =
      Pattern.compile("\\s*[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?(.*)", Pattern.DOTALL);
  private static final Set<String> OPAQUE =
      Set.of("notes", "annotation", "property", "metadata", "Meta");

  private final Facts facts;
  private final List<Mutant> mutants = new ArrayList<>();

  ComponentMutator(Facts facts) {
    this.facts = facts;
  }

  List<Mutant> mutate(XmlDocument document) {
    for (XmlElement element : document.root().elements()) {
      if (element.localName().equalsIgnoreCase("include")) {
        element
            .findAttribute(element.localName().equals("include") ? "href" : "file")
            .ifPresent(a -> value(Operator.INCLUDE_BROKEN, a, "gone/" + a.value() + "x", true));
      } else if (!Published.isDeclaration(element)) {
        walk(element);
      }
    }
    return mutants;
  }

  private void walk(XmlElement element) {
    if (OPAQUE.contains(element.localName()) || !element.prefix().isEmpty()) {
      return;
    }
    element.attributes().stream()
        .filter(a -> a.prefix().isEmpty() && !a.isNamespaceDeclaration())
        .forEach(this::attribute);
    element(element);
    element.elements().forEach(this::walk);
  }

  private void attribute(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    quantity(attribute);
    range(
        Operator.ATTRIBUTE_DROPPED, attribute, attribute.range(), "", facts.isRequired(attribute));
    if (facts.isKnown(attribute)) {
      String renamed = attribute.name() + "X";
      range(Operator.ATTRIBUTE_RENAMED, attribute, attribute.nameRange(), renamed, true);
    }
    if (attribute.name().equals("id")) {
      String other = element.localName().equals("segment") ? "987654" : attribute.value() + "_x";
      value(Operator.ID_BROKEN, attribute, other, facts.isNamed(element));
    } else if (facts.isReference(attribute)) {
      boolean number = attribute.value().matches("[0-9]+");
      value(
          Operator.REFERENCE_BROKEN, attribute, number ? "987654" : attribute.value() + "_x", true);
      otherCase(attribute);
      facts.wrongKinds(attribute).stream()
          .limit(3)
          .forEach(id -> value(Operator.REFERENCE_OF_WRONG_KIND, attribute, id, true));
    } else if (facts.isPath(attribute)) {
      path(attribute);
    }
  }

  private void otherCase(XmlAttribute attribute) {
    String value = attribute.value();
    String upper = value.toUpperCase(Locale.ROOT);
    String other = upper.equals(value) ? value.toLowerCase(Locale.ROOT) : upper;
    if (!other.equals(value)) {
      value(Operator.REFERENCE_IN_OTHER_CASE, attribute, other, true);
    }
  }

  private void quantity(XmlAttribute attribute) {
    String value = attribute.value();
    if (!facts.isNumber(attribute)) {
      return;
    }
    value(Operator.VALUE_EMPTIED, attribute, "", true);
    Matcher number = NUMBER.matcher(value);
    if (number.matches()) {
      value(Operator.NUMBER_BROKEN, attribute, "abc" + number.group(1), true);
    }
    for (String outside : Published.outside(attribute.element(), attribute.name())) {
      value(Operator.NUMBER_OUT_OF_RANGE, attribute, outside, true);
    }
    Matcher quantity = QUANTITY.matcher(value);
    if (quantity.matches()) {
      Optional<Unit> unit = facts.lems().units().findUnit(quantity.group(2));
      String other = unit.isPresent() && unit.get().symbol().endsWith("V") ? "nA" : "mV";
      value(Operator.UNIT_SWAPPED, attribute, quantity.group(1) + other, unit.isPresent());
      value(Operator.UNIT_DROPPED, attribute, quantity.group(1), true);
    }
  }

  private void path(XmlAttribute attribute) {
    String path = attribute.value();
    Matcher population = Pattern.compile("([A-Za-z_]\\w*)([\\[/][0-9]+)").matcher(path);
    if (population.find()) {
      String head = path.substring(0, population.end(1));
      value(Operator.PATH_BROKEN, attribute, head + "_x" + path.substring(population.end(1)), true);
      String index = path.substring(0, population.start(2) + 1) + "98765";
      value(Operator.PATH_BROKEN, attribute, index + path.substring(population.end(2)), true);
    }
    if (attribute.name().equals("quantity")) {
      value(Operator.PATH_BROKEN, attribute, path + "_x", true);
    }
  }

  private void element(XmlElement element) {
    boolean required = Published.isRequired(element) || facts.isNamed(element);
    range(Operator.ELEMENT_REMOVED, element, element.range(), "", required);
    renamed(element);
    if (element.attribute("id") != null) {
      TextRange behind = new TextRange(element.range().end(), element.range().end());
      String copy = element.range().of(element.document().text());
      range(Operator.ID_DUPLICATED, element, behind, copy, true);
    }
    if (element.localName().equals("parent")) {
      range(Operator.PARENT_REMOVED, element, element.range(), "", true);
      String own = element.parent().map(p -> p.attribute("id")).orElse("");
      element
          .findAttribute("segment")
          .ifPresent(a -> value(Operator.PARENT_IN_CIRCLE, a, own, true));
    }
    if (!element.elements("instance").isEmpty()) {
      element
          .findAttribute("size")
          .ifPresent(a -> value(Operator.SIZE_WRONG, a, a.value() + "7", true));
    }
    if (!element.isSelfClosing()) {
      int end = element.range().end();
      TextRange tag = new TextRange(element.contentRange().end(), end);
      range(Operator.TAG_UNCLOSED, element, tag, "", true);
    }
  }

  private void renamed(XmlElement element) {
    String other = element.name() + "X";
    if (element.isSelfClosing()) {
      range(Operator.ELEMENT_RENAMED, element, element.nameRange(), other, true);
      return;
    }
    String text = element.document().text();
    TextRange name = element.nameRange();
    String body = text.substring(name.end(), element.contentRange().end());
    TextRange whole = new TextRange(name.start(), element.range().end());
    range(Operator.ELEMENT_RENAMED, element, whole, other + body + "</" + other + ">", true);
  }

  private void value(Operator operator, XmlAttribute attribute, String value, boolean faulty) {
    range(operator, attribute, attribute.valueRange(), value, faulty);
  }

  private void range(
      Operator operator, XmlAttribute attribute, TextRange range, String text, boolean faulty) {
    String place = attribute.element().localName() + "@" + attribute.name();
    mutants.add(new Mutant(operator, place, range, text, faulty));
  }

  private void range(
      Operator operator, XmlElement element, TextRange range, String text, boolean faulty) {
    mutants.add(new Mutant(operator, element.localName(), range, text, faulty));
  }
}
