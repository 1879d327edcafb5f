/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.Optional;

/** Puts each verdict of the schema validator into words. */
final class SchemaWords {
  private final AttributeWords attributes;
  private final ContentWords content;

  SchemaWords(SchemaIndex index) {
    attributes = new AttributeWords(index);
    content = new ContentWords(index);
  }

  ContentWords content() {
    return content;
  }

  /** The statement for one verdict; empty where another verdict on the same fault says it. */
  Optional<Statement> state(SchemaVerdict verdict, Vocabulary vocabulary) {
    return switch (verdict.code()) {
      case "cvc-pattern-valid",
          "cvc-enumeration-valid",
          "cvc-minInclusive-valid",
          "cvc-maxInclusive-valid",
          "cvc-minExclusive-valid",
          "cvc-datatype-valid.1.2.1" ->
          Optional.empty(); // cvc-attribute.3 follows and names the attribute
      case "cvc-attribute.3" -> attributes.wrongValue(verdict, vocabulary);
      case "cvc-complex-type.4" -> attributes.missing(verdict, vocabulary);
      case "cvc-complex-type.3.2.2" -> attributes.unknown(verdict, vocabulary);
      case "cvc-complex-type.2.3", "cvc-complex-type.2.1" ->
          Optional.of(content.strayText(verdict.element()));
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          Optional.of(content.incomplete(verdict.element()));
      case "cvc-elt.1.a", "cvc-elt.1" -> Optional.of(content.wrongRoot(verdict.element()));
      case "cvc-type.3.1.1" -> Optional.of(attributes.onText(verdict.element()));
      case "cvc-type.3.1.2" -> Optional.of(content.insideText(verdict.element()));
      case "cvc-elt.3.1", "cvc-elt.4.1", "cvc-elt.4.2", "cvc-elt.4.3" ->
          Optional.of(attributes.ofSchemas(verdict));
      default ->
          verdict.code().startsWith("cvc-complex-type.2.4")
              ? Optional.of(content.wrongChild(verdict.element(), vocabulary))
              : Optional.of(Statement.unexplained(verdict));
    };
  }
}
