/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.Model;
import org.ranvier.validation.schema.LemsLanguage;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.xml.XmlElement;

/**
 * The language that a model is written in: NeuroML as its schema has it, LEMS, the core
 * ComponentTypes, and the types that the model and what it includes declare.
 */
public final class Language {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();
  private static final SchemaIndex LEMS = SchemaIndex.ofLems();

  /** Elements of the root that are of the language although components may stand beside them. */
  private static final String TYPE_DECLARATION = "ComponentType";

  private final LemsModel lems;
  private final Children children;
  private final Attributes attributes;

  private Language(LemsModel lems) {
    this.lems = lems;
    this.children = new Children(lems);
    this.attributes = new Attributes(lems);
  }

  /** The language of a model; the core language alone where the model could not be read. */
  public static Language of(Model model) {
    return new Language(model.findLems().orElseGet(() -> Core.MODEL));
  }

  private static final class Core {
    static final LemsModel MODEL = LemsModel.core();
  }

  /** The components, types and units that the language knows. */
  public LemsModel lems() {
    return lems;
  }

  /** What the outermost element of a document is. */
  public ElementKind root(Tag tag) {
    return new ElementKind(
        tag,
        NEUROML.findRootType(tag.name()),
        tag.name().equalsIgnoreCase("Lems") ? Optional.of(LemsLanguage.ROOT) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What an element inside another is. */
  public ElementKind inside(ElementKind parent, Tag tag) {
    Optional<String> language = lemsType(parent, tag.name());
    if (language.isPresent()) {
      return new ElementKind(
          tag, Optional.empty(), language, Optional.empty(), Optional.of(parent));
    }
    Optional<String> schema =
        parent.schemaType().flatMap(type -> NEUROML.findChild(type, tag.name()));
    boolean foreign = parent.schemaType().isEmpty() && parent.type().isEmpty() && !parent.isRoot();
    Optional<ComponentType> type = foreign ? Optional.empty() : componentType(parent, tag);
    return new ElementKind(tag, schema, Optional.empty(), type, Optional.of(parent));
  }

  /** What an element of a document is. */
  public ElementKind of(XmlElement element) {
    Tag tag = Tag.of(element);
    return element.parent().map(parent -> inside(of(parent), tag)).orElseGet(() -> root(tag));
  }

  /** What may stand in an element, in the order of the schema where there is one. */
  public List<ChildSlot> childrenOf(ElementKind kind) {
    return children.of(kind);
  }

  /** Names of the children that the schema has for an element, in its order; empty without one. */
  public List<String> orderOf(ElementKind kind) {
    return kind
        .schemaType()
        .map(NEUROML::childrenOf)
        .or(() -> kind.lemsType().map(LEMS::childrenOf))
        .orElse(List.of())
        .stream()
        .map(SchemaIndex.Child::name)
        .toList();
  }

  /** What attributes an element may have, in the order of the schema where there is one. */
  public List<AttributeSlot> attributesOf(ElementKind kind) {
    return attributes.of(kind);
  }

  /** What an attribute of an element is; empty where it means nothing there. */
  public Optional<AttributeSlot> findAttribute(ElementKind kind, String name) {
    return attributesOf(kind).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The type that an element must be of or extend at its place; empty where any will do. */
  public Optional<ComponentType> familyOf(ElementKind kind) {
    return kind.type().flatMap(own -> attributes.familyOf(kind, own));
  }

  /** What is said of an element for people; empty where nothing is. */
  public String documentationOf(ElementKind kind) {
    String ofType = kind.type().map(TypeTexts::of).orElse("");
    if (!ofType.isEmpty()) {
      return ofType;
    }
    return kind.schemaType()
        .map(NEUROML::documentationOf)
        .or(() -> kind.lemsType().map(LEMS::documentationOf))
        .orElse("");
  }

  private static Optional<String> lemsType(ElementKind parent, String name) {
    if (parent.isRoot() && name.equals(TYPE_DECLARATION)) {
      return Optional.of(TYPE_DECLARATION);
    }
    boolean component = parent.isRoot() && name.equals(Children.GENERIC);
    return parent
        .lemsType()
        .filter(type -> !component && LemsLanguage.childrenOf(type).contains(name))
        .map(type -> LEMS.findChild(type, name).orElse(name));
  }

  /** As LEMS finds it: named by the attribute, or declared by the parent, or the element's name. */
  private Optional<ComponentType> componentType(ElementKind parent, Tag tag) {
    Optional<ComponentType> stated =
        tag.find("type").map(String::strip).flatMap(lems.types()::find);
    if (stated.isPresent()) {
      return stated;
    }
    Optional<ComponentType> prototype = prototypeType(tag);
    if (prototype.isPresent()) {
      return prototype;
    }
    Optional<ComponentType> around = parent.type();
    return around
        .flatMap(type -> type.findMember(TypeMember.Child.class, tag.name()))
        .flatMap(child -> lems.types().find(child.type()))
        .or(() -> lems.types().find(tag.name()))
        .or(
            () ->
                around
                    .flatMap(type -> type.findMember(TypeMember.Children.class, tag.name()))
                    .flatMap(list -> lems.types().find(list.type())));
  }

  /** A component that extends another one is of its type. */
  private Optional<ComponentType> prototypeType(Tag tag) {
    return tag.name().equals(Children.GENERIC)
        ? tag.find("extends").flatMap(lems::find).map(component -> component.type())
        : Optional.empty();
  }
}
