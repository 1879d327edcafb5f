/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.Optional;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;

/**
 * A problem, and what stands where it was found.
 *
 * @param element the element it is about or whose attribute it is about
 * @param attribute the attribute at whose value or name it was found; empty where it is about the
 *     element
 */
record Fault(
    Finding finding, Knowledge knowledge, XmlElement element, Optional<XmlAttribute> attribute) {

  /** Looks a problem up in a document; empty where no element stands there. */
  static Optional<Fault> locate(Finding finding, Knowledge knowledge, XmlDocument document) {
    TextRange range = finding.location().range();
    Optional<XmlAttribute> attribute =
        document
            .attributeAt(range.start())
            .filter(a -> a.valueRange().equals(range) || a.nameRange().equals(range));
    return attribute
        .map(XmlAttribute::element)
        .or(() -> document.elementAt(range.start()))
        .map(element -> new Fault(finding, knowledge, element, attribute));
  }

  /** The attribute whose value is wrong. */
  Optional<XmlAttribute> value() {
    return attribute.filter(a -> a.valueRange().equals(finding.location().range()));
  }

  /** The attribute whose name is wrong. */
  Optional<XmlAttribute> name() {
    return attribute.filter(a -> a.nameRange().equals(finding.location().range()));
  }

  /** Whether it was found at the name of the element. */
  boolean isAtElement() {
    return attribute.isEmpty() && element.nameRange().equals(finding.location().range());
  }

  ElementKind kind() {
    return knowledge.language().of(element);
  }

  /** What the language takes as the value of an attribute. */
  Optional<AttributeSlot> slot(XmlAttribute of) {
    return knowledge.language().findAttribute(kind(), of.name());
  }

  Repair repair(Fix.Kind kind, Repair.Source source, String title, TextChange change) {
    return new Repair(finding, kind, source, title, change);
  }

  Repair repair(Repair.Source source, Fix fix) {
    return Repair.of(finding, source, fix);
  }
}
