/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** One element of a model, with the values, children and references that its type declares. */
public final class Component {
  private final XmlElement element;
  private final ComponentType type;
  private final @Nullable Component parent;
  private final @Nullable Component prototype;
  private final Map<String, Value> values;
  private Children children = Children.NONE;
  private Map<String, Component> references = Map.of();

  Component(
      XmlElement element,
      ComponentType type,
      @Nullable Component parent,
      @Nullable Component prototype,
      Map<String, Value> values) {
    this.element = element;
    this.type = type;
    this.parent = parent;
    this.prototype = prototype;
    this.values = values;
  }

  /**
   * A fixed quantity of a component.
   *
   * @param si value in SI units
   */
  public record Value(double si, Dimension dimension) {}

  /** The id, or the element's name where it has none. */
  public String name() {
    String id = element.attribute("id");
    return id == null ? element.localName() : id;
  }

  public Optional<String> id() {
    return Optional.ofNullable(element.attribute("id"));
  }

  public ComponentType type() {
    return type;
  }

  public boolean isA(String typeName) {
    return type.isA(typeName);
  }

  public Optional<Component> parent() {
    return Optional.ofNullable(parent);
  }

  public XmlElement element() {
    return element;
  }

  /** Where the component stands in its file. */
  public SourceLocation location() {
    return element.location();
  }

  /** Where an attribute's value stands; the component's place where it has no such attribute. */
  public SourceLocation location(String attribute) {
    return element
        .findAttribute(attribute)
        .map(XmlAttribute::location)
        .orElseGet(element::location);
  }

  /** Parameters, derived parameters, constants and properties (their defaults), by name. */
  public Map<String, Value> values() {
    return Collections.unmodifiableMap(values);
  }

  public Optional<Value> findValue(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A fixed quantity in SI units.
   *
   * @throws IllegalArgumentException where the component has none of that name
   */
  public double value(String name) {
    Value value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(this + " has no quantity " + name);
    }
    return value.si();
  }

  /** A text, path or other attribute as written, or that of the prototype it extends. */
  public Optional<String> findText(String attribute) {
    String own = element.attribute(attribute);
    if (own != null || prototype == null) { // asked for every attribute of every connection
      return Optional.ofNullable(own);
    }
    return findInherited(each -> Optional.ofNullable(each.element.attribute(attribute)));
  }

  /** What the component itself has, else the nearest prototype; chains of them may be long. */
  private <T> Optional<T> findInherited(Function<Component, Optional<T>> own) {
    Optional<T> found = own.apply(this);
    for (Component at = prototype; found.isEmpty() && at != null; at = at.prototype) {
      found = own.apply(at);
    }
    return found;
  }

  /** As {@link #findText}, or the given text where there is none. */
  public String text(String attribute, String otherwise) {
    String own = element.attribute(attribute);
    return own == null ? findText(attribute).orElse(otherwise) : own;
  }

  /** The component that an attribute (ComponentReference or Link) names. */
  public Optional<Component> findReference(String attribute) {
    return findInherited(each -> Optional.ofNullable(each.references.get(attribute)));
  }

  /**
   * As {@link #findReference}.
   *
   * @throws IllegalArgumentException where the component has no such reference
   */
  public Component reference(String attribute) {
    return findReference(attribute)
        .orElseThrow(() -> new IllegalArgumentException(this + " refers to no " + attribute));
  }

  /** The child of that name: an element inside, or one elsewhere that an attribute names. */
  public Optional<Component> findChild(String name) {
    return findInherited(each -> each.findOwnChild(name));
  }

  private Optional<Component> findOwnChild(String name) {
    if (!type.has(TypeMember.Child.class, name)) {
      return Optional.empty();
    }
    return children.first(name).or(() -> Optional.ofNullable(references.get(name)));
  }

  /**
   * As {@link #findChild}.
   *
   * @throws IllegalArgumentException where there is no such child
   */
  public Component child(String name) {
    return findChild(name)
        .orElseThrow(() -> new IllegalArgumentException(this + " has no child " + name));
  }

  /** The components in a list of children, in the order of the file; empty where there are none. */
  public List<Component> children(String list) {
    List<Component> own = children.in(list);
    if (prototype == null) {
      return own;
    }
    List<Component> all = new ArrayList<>(own);
    for (Component at = prototype; at != null; at = at.prototype) {
      all.addAll(0, at.children.in(list));
    }
    return all;
  }

  /**
   * All components inside, in the order of the file. Of very many, most are read, and what is wrong
   * with them is found, when someone first goes through this list, which only one thread may do.
   */
  public List<Component> children() {
    return Collections.unmodifiableList(children.all());
  }

  /**
   * The components inside that are objects that stay, in the order of the file. Of a great many,
   * most are made anew by every asking, see {@link XmlElement#isPassing()}.
   */
  public List<Component> lastingChildren() {
    return Collections.unmodifiableList(children.kept());
  }

  /** The component directly inside that an element stands for. */
  public Optional<Component> findInside(XmlElement element) {
    if (element.isPassing()) {
      return element.parent().equals(Optional.of(this.element))
          ? children.findPassing(element, this)
          : Optional.empty();
    }
    return lastingChildren().stream().filter(each -> each.element.equals(element)).findFirst();
  }

  /** The types of the components inside. */
  public Set<ComponentType> childTypes() {
    return children.types();
  }

  /**
   * The types of those inside that are not {@linkplain #lastingChildren() lasting}, and of all that
   * is inside them.
   */
  public Set<ComponentType> passingTypes() {
    return Collections.unmodifiableSet(children.passingTypes());
  }

  /** Names of the child or list and of what stands in them, in the order of the file. */
  public Collection<String> childNames() {
    return Collections.unmodifiableSet(children.names());
  }

  /** The component directly inside that has the id. */
  public Optional<Component> findInside(String id) {
    return children.find(this, id);
  }

  /** The parts for which the reader asks. */
  Children inside() {
    return children;
  }

  /** As {@link #inside()}, to add to. */
  Children open() {
    if (children == Children.NONE) {
      children = new Children();
    }
    return children;
  }

  void refer(String attribute, Component target) {
    if (references.isEmpty()) {
      references = new LinkedHashMap<>();
    }
    references.put(attribute, target);
  }

  /** Two are equal that stand for the same element as parts of the same component. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Component that
            && element.equals(that.element)
            && Objects.equals(parent, that.parent));
  }

  @Override
  public int hashCode() {
    return element.hashCode();
  }

  /** Such as {@code izhikevichCell izh1}. */
  @Override
  public String toString() {
    return type.name() + id().map(id -> " " + id).orElse("");
  }
}
