/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import org.jspecify.annotations.Nullable;

/** One attribute of a start tag, namespace declarations included. */
public final class XmlAttribute {
  private final XmlElement element;
  private final XmlName name;
  private final int nameStart;
  private final int valueStart;
  private final int valueEnd;
  private @Nullable String value;

  XmlAttribute(XmlElement element, XmlName name, int nameStart, int valueStart, int valueEnd) {
    this.element = element;
    this.name = name;
    this.nameStart = nameStart;
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
  }

  /** The name as written, prefix included. */
  public String name() {
    return name.name();
  }

  public String localName() {
    return name.localName();
  }

  /** Empty where the name has none. */
  public String prefix() {
    return name.prefix();
  }

  /** The namespace of a prefixed attribute; empty for one without a prefix, as XML has it. */
  public String namespaceUri() {
    return name.prefix().isEmpty() ? "" : element.findNamespace(name.prefix()).orElse("");
  }

  /** Whether this is {@code xmlns="…"} or {@code xmlns:p="…"}. */
  public boolean isNamespaceDeclaration() {
    return name.name().equals("xmlns") || name.prefix().equals("xmlns");
  }

  /** What is meant: references resolved, white space characters read as spaces. */
  public String value() {
    String known = value;
    if (known == null) { // a benign race: two threads compute the same string
      known = References.decodeValue(element.document().text(), valueStart, valueEnd);
      value = known;
    }
    return known;
  }

  XmlName pooledName() {
    return name;
  }

  public XmlElement element() {
    return element;
  }

  /** From the name to the closing quote. */
  public TextRange range() {
    String text = element.document().text();
    boolean quoted = valueEnd < text.length() && quote() != 0 && text.charAt(valueEnd) == quote();
    return new TextRange(nameStart, quoted ? valueEnd + 1 : valueEnd);
  }

  public TextRange nameRange() {
    return new TextRange(nameStart, nameStart + name.name().length());
  }

  /** The characters between the quotes. */
  public TextRange valueRange() {
    return new TextRange(valueStart, valueEnd);
  }

  /** The quote character in use; NUL where a tolerantly read value has none. */
  public char quote() {
    char before = element.document().text().charAt(valueStart - 1);
    return before == '"' || before == '\'' ? before : 0;
  }

  /** Where the value stands: the place to show when the value is at fault. */
  public SourceLocation location() {
    return element.document().location(valueRange(), element.name());
  }

  /** The problem of a wrong value: thrown by the caller, placed on the value. */
  public ModelProblemException problem(String message) {
    return new ModelProblemException(location(), message);
  }

  @Override
  public String toString() {
    return range().of(element.document().text());
  }
}
