/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Severity;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Words for what the schema has against attributes. */
final class AttributeWords {
  private final SchemaIndex index;
  private final ValueWords values;

  AttributeWords(SchemaIndex index) {
    this.index = index;
    this.values = new ValueWords(index);
  }

  /** {@code cvc-attribute.3} names the attribute, its value and its type. */
  Optional<Statement> wrongValue(SchemaVerdict verdict, Vocabulary vocabulary) {
    XmlElement element = verdict.element();
    for (XmlAttribute attribute : element.attributes()) {
      Optional<String> type = findType(element, attribute.localName()).filter(verdict::names);
      if (type.isPresent() && verdict.names(attribute.localName())) {
        return Optional.of(wrongValue(attribute, type.get(), vocabulary));
      }
    }
    return Optional.of(Statement.unexplained(verdict));
  }

  private Optional<String> findType(XmlElement element, String attribute) {
    return index
        .findTypeOf(element)
        .flatMap(each -> index.findAttribute(each, attribute))
        .map(SchemaIndex.Attribute::type);
  }

  private Statement wrongValue(XmlAttribute attribute, String type, Vocabulary vocabulary) {
    String value = attribute.value();
    boolean ownType = attribute.name().equals("type") && vocabulary.isType(value);
    if (ownType || values.isUnderstood(value, type, vocabulary)) {
      return new BeyondSchema(attribute.element(), attribute.name())
          .statement(attribute.location(), owner(attribute) + " is " + value);
    }
    String message = owner(attribute) + ": " + values.mismatch(value, type);
    Optional<Fix> fix =
        values.repaired(value, type).map(text -> Fixes.replaceValue(attribute, text));
    return new Statement(Severity.ERROR, attribute.location(), message, fix);
  }

  /** {@code condDensity of naChans}: which attribute of which element. */
  private static String owner(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    String id = element.attribute("id");
    String name = id == null || attribute.name().equals("id") ? "<" + element.name() + ">" : id;
    return attribute.name() + " of " + name;
  }

  /**
   * {@code cvc-complex-type.4} names the attribute. An element of a ComponentType that has no such
   * parameter does not lack it, although others of the same name need it.
   */
  Optional<Statement> missing(SchemaVerdict verdict, Vocabulary vocabulary) {
    XmlElement element = verdict.element();
    Statement statement = missing(verdict);
    boolean ofAnotherType =
        vocabulary.isType(element.attribute("type"))
            && required(element).stream()
                .map(SchemaIndex.Attribute::name)
                .filter(name -> !name.equals("id") && verdict.names(name))
                .anyMatch(name -> !vocabulary.hasMember(element, name));
    return ofAnotherType ? Optional.empty() : Optional.of(statement);
  }

  private List<SchemaIndex.Attribute> required(XmlElement element) {
    return index.findTypeOf(element).map(index::attributesOf).orElse(List.of()).stream()
        .filter(SchemaIndex.Attribute::required)
        .toList();
  }

  private Statement missing(SchemaVerdict verdict) {
    XmlElement element = verdict.element();
    return required(element).stream()
        .filter(each -> element.attribute(each.name()) == null && verdict.names(each.name()))
        .findFirst()
        .map(each -> missing(each, element))
        .orElseGet(() -> Statement.unexplained(verdict));
  }

  private Statement missing(SchemaIndex.Attribute attribute, XmlElement element) {
    String name = attribute.name();
    String type = attribute.type();
    String expected =
        values
            .kind(type)
            .map(kind -> "; " + kind + " is expected, e.g. " + name + "=" + example(type))
            .orElseGet(() -> Statement.meaning(attribute.documentation()));
    return new Statement(
        Severity.ERROR,
        element.location(),
        "attribute %s is missing from %s%s".formatted(name, Statement.tag(element), expected),
        values.example(type).map(value -> Fixes.addAttribute(element, name, value)));
  }

  private String example(String type) {
    return "\"" + values.example(type).orElse("1") + "\"";
  }

  /** {@code cvc-complex-type.3.2.2} names the attribute. */
  Optional<Statement> unknown(SchemaVerdict verdict, Vocabulary vocabulary) {
    XmlElement element = verdict.element();
    return element.attributes().stream()
        .filter(each -> verdict.names(each.name()) || verdict.names(each.localName()))
        .filter(each -> findType(element, each.localName()).isEmpty())
        .findFirst()
        .map(each -> unknown(each, element, vocabulary));
  }

  /** {@code cvc-type.3.1.1}: an element of mere text has attributes. */
  Statement onText(XmlElement element) {
    List<XmlAttribute> all =
        element.attributes().stream()
            .filter(each -> !each.isNamespaceDeclaration() && !isOfSchemas(each))
            .toList();
    String names = all.stream().map(XmlAttribute::name).collect(Collectors.joining(", "));
    return new Statement(
        Severity.ERROR,
        all.isEmpty() ? element.location() : nameOf(all.getFirst()),
        "unknown attribute%s %s on %s%s"
            .formatted(all.size() == 1 ? "" : "s", names, Statement.tag(element), list(List.of())),
        Optional.empty());
  }

  /** {@code cvc-elt.3} and {@code cvc-elt.4}: an attribute that tells the validator what to do. */
  Statement ofSchemas(SchemaVerdict verdict) {
    XmlElement element = verdict.element();
    String wrong = verdict.code().startsWith("cvc-elt.3") ? "nil" : "type";
    return element.attributes().stream()
        .filter(each -> isOfSchemas(each) && each.localName().equals(wrong))
        .findFirst()
        .map(
            each ->
                new Statement(
                    Severity.ERROR,
                    nameOf(each),
                    "attribute %s on %s; NeuroML does not use it"
                        .formatted(each.name(), Statement.tag(element)),
                    Optional.empty()))
        .orElseGet(() -> Statement.unexplained(verdict));
  }

  private static boolean isOfSchemas(XmlAttribute attribute) {
    return attribute.namespaceUri().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
  }

  private static SourceLocation nameOf(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    return element.document().location(attribute.nameRange(), element.name());
  }

  private Statement unknown(XmlAttribute attribute, XmlElement element, Vocabulary vocabulary) {
    String name = attribute.name();
    SourceLocation place = nameOf(attribute);
    boolean ownType = name.equals("type") && vocabulary.isType(attribute.value());
    if (ownType || vocabulary.hasMember(element, name)) {
      return new BeyondSchema(element, name)
          .statement(place, "attribute %s on %s".formatted(name, Statement.tag(element)));
    }
    List<String> known =
        index.findTypeOf(element).map(index::attributesOf).orElse(List.of()).stream()
            .map(SchemaIndex.Attribute::name)
            .toList();
    List<String> free = known.stream().filter(each -> element.attribute(each) == null).toList();
    List<String> lacking =
        required(element).stream().map(SchemaIndex.Attribute::name).filter(free::contains).toList();
    Optional<String> guess =
        Suggestion.closest(name, free)
            .or(() -> lacking.size() == 1 ? Optional.of(lacking.getFirst()) : Optional.empty());
    String hint = guess.map(each -> "; did you mean " + each + "?").orElse(list(known));
    return new Statement(
        Severity.ERROR,
        place,
        "unknown attribute %s on %s%s".formatted(name, Statement.tag(element), hint),
        guess.map(each -> Fixes.rename(attribute, each)));
  }

  private static String list(List<String> known) {
    return known.isEmpty()
        ? "; it has no attributes"
        : "; its attributes are " + String.join(", ", known);
  }
}
