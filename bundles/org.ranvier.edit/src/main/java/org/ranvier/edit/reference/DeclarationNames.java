/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.reference.Definition.Kind;
import org.ranvier.edit.reference.Words.Word;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** What names in declarations of LEMS stand for, those in formulas and selections included. */
final class DeclarationNames {
  private static final List<MemberSpace> RELATION_FIRST =
      List.of(MemberSpace.RELATION, MemberSpace.QUANTITY);
  private static final List<MemberSpace> QUANTITY_FIRST =
      List.of(MemberSpace.QUANTITY, MemberSpace.RELATION);

  /** Attributes whose name is that of a relation, where a quantity has the same. */
  private static final Set<String> OF_RELATIONS =
      Set.of("KineticScheme", "Tunnel", "Gather", "GatherPairs", "IncludePair", "With");

  private final Lookup lookup;

  DeclarationNames(Lookup lookup) {
    this.lookup = lookup;
  }

  List<NameUse> uses(XmlAttribute attribute) {
    Optional<DeclarationRole> role = DeclarationRole.of(attribute);
    if (role.isEmpty()) {
      return List.of();
    }
    Word whole = Words.whole(attribute);
    return switch (role.get()) {
      case DEFINES_TYPE -> defines(attribute, Kind.TYPE);
      case DEFINES_UNIT -> defines(attribute, Kind.UNIT);
      case DEFINES_DIMENSION -> defines(attribute, Kind.DIMENSION);
      case DEFINES_CONSTANT -> defines(attribute, Kind.CONSTANT);
      case DEFINES_LOCAL -> defines(attribute, Kind.LOCAL);
      case DEFINES_MEMBER -> definesMember(attribute, whole);
      case TYPE -> named(attribute, whole, FileNames.Group.TYPE);
      case DIMENSION -> named(attribute, whole, FileNames.Group.DIMENSION);
      case COMPONENT -> named(attribute, whole, FileNames.Group.COMPONENT);
      case VALUE -> named(attribute, Words.unit(attribute), FileNames.Group.UNIT);
      case MEMBER -> member(attribute, whole);
      case PORT -> inType(attribute, whole, List.of(MemberSpace.PORT, MemberSpace.RELATION));
      case REGIME -> inType(attribute, whole, List.of(MemberSpace.REGIME));
      case PROPERTY -> property(attribute, whole);
      case INSTANCE -> instance(attribute, whole);
      case FORMULA -> formula(attribute);
      case DIMENSION_FORMULA -> dimensions(attribute);
      case SELECTION -> selection(attribute);
      case OF_NODES -> ofList(attribute, whole, "nodes");
      case OF_EDGES -> ofList(attribute, whole, "edges");
    };
  }

  private static List<NameUse> use(
      XmlAttribute attribute, Word word, List<Definition> targets, boolean defining) {
    return word.text().isEmpty() || targets.isEmpty()
        ? List.of()
        : List.of(NameUse.of(attribute.element(), word.range(), targets, defining));
  }

  private static List<NameUse> defines(XmlAttribute attribute, Kind kind) {
    Definition self = new Definition(kind, attribute);
    return use(attribute, Words.whole(attribute), List.of(self), true);
  }

  /** A requirement stands for what supplies it as well. */
  private List<NameUse> definesMember(XmlAttribute attribute, Word word) {
    XmlElement element = attribute.element();
    Optional<MemberSpace> space = MemberSpace.of(element.localName());
    Optional<XmlElement> type = TypeNames.typeAround(element);
    if (space.isEmpty() || type.isEmpty()) {
      return List.of();
    }
    List<Definition> targets = new ArrayList<>();
    FileLanguage language = language(attribute);
    language.members().find(type.get(), space.get(), word.text()).ifPresent(targets::add);
    if (MemberSpace.isRequiring(element.localName())) {
      typeOf(type.get())
          .ifPresent(
              each -> targets.addAll(language.members().providers(each, space.get(), word.text())));
    }
    return use(attribute, word, targets, true);
  }

  private List<NameUse> named(XmlAttribute attribute, Word word, FileNames.Group group) {
    XmlDocument document = attribute.element().document();
    return use(attribute, word, lookup.definitions(document, group, word.text()), false);
  }

  private List<NameUse> member(XmlAttribute attribute, Word word) {
    boolean relation = OF_RELATIONS.contains(attribute.element().localName());
    return inType(attribute, word, relation ? RELATION_FIRST : QUANTITY_FIRST);
  }

  private List<NameUse> inType(XmlAttribute attribute, Word word, List<MemberSpace> spaces) {
    return use(attribute, word, find(attribute, spaces, word.text()), false);
  }

  private List<Definition> find(XmlAttribute attribute, List<MemberSpace> spaces, String name) {
    return TypeNames.typeAround(attribute.element())
        .flatMap(type -> language(attribute).members().find(type, spaces, name))
        .stream()
        .toList();
  }

  /** Which instance gets the value is known when the model is built: any type's will do. */
  private List<NameUse> property(XmlAttribute attribute, Word word) {
    FileLanguage language = language(attribute);
    List<Definition> targets =
        language.types().types().stream()
            .filter(type -> type.has(TypeMember.Property.class, word.text()))
            .flatMap(
                type -> language.members().find(type, MemberSpace.QUANTITY, word.text()).stream())
            .distinct()
            .toList();
    return use(attribute, word, targets, false);
  }

  private List<NameUse> instance(XmlAttribute attribute, Word word) {
    Optional<Definition> local = local(attribute, word.text());
    if (local.isPresent()) {
      return use(attribute, word, List.of(local.get()), false);
    }
    List<NameUse> member = inType(attribute, word, RELATION_FIRST);
    return member.isEmpty() ? selection(attribute) : member;
  }

  /** What an instruction around this one, or before it, gave the name to. */
  private static Optional<Definition> local(XmlAttribute attribute, String name) {
    for (Optional<XmlElement> at = attribute.element().parent();
        at.isPresent() && !at.get().localName().equals("ComponentType");
        at = at.get().parent()) {
      List<XmlElement> near = new ArrayList<>(at.get().elements());
      near.add(at.get());
      for (XmlElement each : near) {
        for (XmlAttribute other : each.attributes()) {
          if (DeclarationRole.of(other).filter(DeclarationRole.DEFINES_LOCAL::equals).isPresent()
              && other.value().strip().equals(name)) {
            return Optional.of(new Definition(Kind.LOCAL, other));
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<NameUse> formula(XmlAttribute attribute) {
    List<NameUse> uses = new ArrayList<>();
    for (Word word : Words.names(attribute)) {
      List<Definition> targets = find(attribute, List.of(MemberSpace.QUANTITY), word.text());
      if (targets.isEmpty()) {
        targets = local(attribute, word.text()).stream().toList();
      }
      if (targets.isEmpty()) {
        XmlDocument document = attribute.element().document();
        targets = lookup.definitions(document, FileNames.Group.CONSTANT, word.text());
      }
      uses.addAll(use(attribute, word, targets, false));
    }
    return uses;
  }

  private List<NameUse> dimensions(XmlAttribute attribute) {
    List<NameUse> uses = new ArrayList<>();
    for (Word word : Words.names(attribute)) {
      uses.addAll(named(attribute, word, FileNames.Group.DIMENSION));
    }
    return uses;
  }

  private List<NameUse> selection(XmlAttribute attribute) {
    return TypeNames.typeAround(attribute.element())
        .flatMap(this::typeOf)
        .map(type -> PathNames.ofType(lookup, attribute, type))
        .orElse(List.of());
  }

  private List<NameUse> ofList(XmlAttribute attribute, Word word, String list) {
    Optional<ComponentType> inner =
        TypeNames.typeAround(attribute.element())
            .flatMap(this::typeOf)
            .flatMap(
                type ->
                    type.findMember(
                        TypeMember.Children.class,
                        String.valueOf(attribute.element().attribute(list))))
            .flatMap(children -> language(attribute).types().find(children.type()));
    List<Definition> targets =
        inner
            .flatMap(
                type ->
                    language(attribute)
                        .members()
                        .find(type.declaration().element(), QUANTITY_FIRST, word.text()))
            .stream()
            .toList();
    return use(attribute, word, targets, false);
  }

  private Optional<ComponentType> typeOf(XmlElement declaration) {
    String name = declaration.attribute("name");
    return name == null
        ? Optional.empty()
        : lookup.language(declaration.document()).types().find(name.strip());
  }

  private FileLanguage language(XmlAttribute attribute) {
    return lookup.language(attribute.element().document());
  }
}
