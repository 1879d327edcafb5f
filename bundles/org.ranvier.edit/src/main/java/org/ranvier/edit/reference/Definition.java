/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What a name stands for. A member that types declare again, as an exposure beside the variable or
 * anew in a type that extends another, is one definition, placed at the first declaration of the
 * outermost type.
 *
 * @param kind what kind of thing
 * @param attribute the attribute whose value is the name
 */
public record Definition(Kind kind, XmlAttribute attribute) {
  /** What a name may stand for. */
  public enum Kind {
    /** An element with an id: a component, or a part of one such as a segment or a gate. */
    COMPONENT,
    TYPE,
    /** A parameter, variable, exposure, child, reference, text … of a ComponentType. */
    MEMBER,
    /** A name inside one type: a regime, an event port, an index, an instance. */
    LOCAL,
    UNIT,
    DIMENSION,
    CONSTANT
  }

  public String name() {
    return attribute.value().strip();
  }

  /** The element that is, or declares, what is named. */
  public XmlElement element() {
    return attribute.element();
  }

  public XmlDocument document() {
    return element().document();
  }

  public SourceLocation location() {
    return attribute.location();
  }

  /** Where the name itself stands. */
  public TextRange range() {
    return attribute.valueRange();
  }

  /** Whether it belongs to the language and cannot be changed. */
  public boolean isBuiltIn() {
    return FileSet.isLibrary(document());
  }

  /**
   * Such as {@code segmentGroup soma_group} or {@code Parameter tau of ComponentType alphaRate}.
   */
  public String title() {
    String self = element().localName() + " " + name();
    return switch (kind) {
      case MEMBER, LOCAL -> self + owner();
      default -> self;
    };
  }

  private String owner() {
    @Nullable XmlElement at = element();
    while (at != null && !at.localName().equals("ComponentType")) {
      at = at.parent().orElse(null);
    }
    return at == null ? "" : " of " + at.attribute("name");
  }

  /** Two are equal that stand at the same place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Definition that
        && kind == that.kind
        && element().equals(that.element())
        && attribute.name().equals(that.attribute.name());
  }

  @Override
  public int hashCode() {
    return element().hashCode();
  }

  @Override
  public String toString() {
    return title() + " at " + location();
  }
}
