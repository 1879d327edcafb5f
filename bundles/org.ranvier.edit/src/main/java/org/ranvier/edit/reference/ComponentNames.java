/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.reference.Definition.Kind;
import org.ranvier.edit.reference.Words.Word;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What names in components stand for: the elements' and attributes' own, as their types declare
 * them, and those in the values.
 */
final class ComponentNames {
  private static final List<MemberSpace> ATTRIBUTES =
      List.of(MemberSpace.RELATION, MemberSpace.QUANTITY);

  /** What every component may have. */
  private static final Set<String> GENERAL = Set.of("id", "name", "type", "extends", "metaid");

  private final Lookup lookup;
  private final NamedParts namedParts;

  ComponentNames(Lookup lookup) {
    this.lookup = lookup;
    this.namedParts = new NamedParts(lookup);
  }

  /** Names in the value of an attribute. */
  List<NameUse> uses(XmlAttribute attribute) {
    if (attribute.isNamespaceDeclaration() || !attribute.prefix().isEmpty()) {
      return List.of();
    }
    XmlElement element = attribute.element();
    Word whole = Words.whole(attribute);
    return switch (attribute.name()) {
      case "id" -> use(element, whole, List.of(new Definition(Kind.COMPONENT, attribute)), true);
      case "type" -> named(element, whole, FileNames.Group.TYPE);
      case "extends" -> named(element, whole, FileNames.Group.COMPONENT);
      default -> {
        @Nullable ComponentType type = lookup.typeOf(element).orElse(null);
        yield type == null
            ? use(element, whole, namedParts.find(attribute, null), false)
            : declared(attribute, type, whole);
      }
    };
  }

  private List<NameUse> declared(XmlAttribute attribute, ComponentType type, Word whole) {
    XmlElement element = attribute.element();
    String name = attribute.name();
    Optional<TypeMember.ComponentReference> reference =
        type.findMember(TypeMember.ComponentReference.class, name);
    if (reference.isPresent()) {
      return use(element, whole, referred(element, whole.text(), reference.get().local()), false);
    }
    if (type.has(TypeMember.Link.class, name)) {
      List<Definition> target =
          element.parent().flatMap(parent -> lookup.findInside(parent, whole.text())).stream()
              .flatMap(each -> Lookup.ofComponent(each).stream())
              .toList();
      return use(element, whole, target, false);
    }
    if (type.has(TypeMember.Path.class, name)) {
      return PathNames.ofComponent(lookup, attribute);
    }
    if (type.has(TypeMember.Child.class, name)) {
      return named(element, whole, FileNames.Group.COMPONENT);
    }
    if (isQuantity(type, name)) {
      return named(element, Words.unit(attribute), FileNames.Group.UNIT);
    }
    return use(element, whole, namedParts.find(attribute, type), false);
  }

  /** Whether the type says so, or says nothing about an attribute that the schema alone knows. */
  boolean isQuantity(XmlAttribute attribute) {
    String name = attribute.name();
    boolean general = GENERAL.contains(name) || !attribute.prefix().isEmpty();
    if (general || attribute.isNamespaceDeclaration()) {
      return false;
    }
    @Nullable ComponentType type = lookup.typeOf(attribute.element()).orElse(null);
    return type == null
        || isQuantity(type, name)
        || members(attribute.element())
            .find(type.declaration().element(), ATTRIBUTES, name)
            .isEmpty();
  }

  private static boolean isQuantity(ComponentType type, String name) {
    return type.has(TypeMember.Parameter.class, name) || type.has(TypeMember.Property.class, name);
  }

  private List<Definition> referred(XmlElement element, String id, boolean local) {
    List<Definition> around = new ArrayList<>();
    for (Optional<XmlElement> at = element.parent();
        at.filter(each -> each.parent().isPresent()).isPresent() && around.isEmpty();
        at = at.get().parent()) {
      lookup.findInside(at.get(), id).flatMap(Lookup::ofComponent).ifPresent(around::add);
    }
    List<Definition> global = Lookup.ofComponents(lookup.components(element.document(), id));
    return local ? (around.isEmpty() ? global : around) : (global.isEmpty() ? around : global);
  }

  private List<NameUse> named(XmlElement element, Word word, FileNames.Group group) {
    XmlDocument document = element.document();
    return word.text().isEmpty()
        ? List.of()
        : use(element, word, lookup.definitions(document, group, word.text()), false);
  }

  private static List<NameUse> use(
      XmlElement element, Word word, List<Definition> targets, boolean defining) {
    return word.text().isEmpty() || targets.isEmpty()
        ? List.of()
        : List.of(NameUse.of(element, word.range(), targets, defining));
  }

  /** The attribute's own name, where it is that of a member. */
  Optional<NameUse> ofAttribute(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    if (attribute.isNamespaceDeclaration() || !attribute.prefix().isEmpty()) {
      return Optional.empty();
    }
    return lookup
        .typeOf(element)
        .flatMap(
            type ->
                members(element).find(type.declaration().element(), ATTRIBUTES, attribute.name()))
        .map(target -> NameUse.of(element, attribute.nameRange(), List.of(target), false));
  }

  /** The element's name in its tags: that of a type, or of a child that another type declares. */
  List<NameUse> ofElement(XmlElement element) {
    if (Zone.isRemark(element)) {
      return List.of();
    }
    List<Definition> targets = new ArrayList<>();
    Optional<ComponentType> outer = element.parent().flatMap(lookup::typeOf);
    String name = element.localName();
    if (outer.isPresent() && isNamedInside(outer.get(), element)) {
      members(element).find(outer.get(), MemberSpace.RELATION, name).ifPresent(targets::add);
    } else {
      targets.addAll(lookup.definitions(element.document(), FileNames.Group.TYPE, name));
    }
    if (targets.isEmpty()) {
      return List.of();
    }
    List<NameUse> uses = new ArrayList<>();
    uses.add(NameUse.of(element, element.nameRange(), targets, false));
    endTagName(element).ifPresent(at -> uses.add(NameUse.of(element, at, targets, false)));
    return uses;
  }

  /** A list of children gives its name to elements only where no type has it. */
  private boolean isNamedInside(ComponentType outer, XmlElement element) {
    String name = element.localName();
    return outer.has(TypeMember.Child.class, name)
        || (outer.has(TypeMember.Children.class, name)
            && lookup.language(element.document()).types().find(name).isEmpty());
  }

  private static Optional<TextRange> endTagName(XmlElement element) {
    int start = element.contentRange().end() + 2;
    String text = element.document().text();
    return !element.isSelfClosing()
            && text.startsWith("</" + element.name(), start - 2)
            && element.range().end() > start
        ? Optional.of(new TextRange(start, start + element.name().length()))
        : Optional.empty();
  }

  private TypeNames members(XmlElement element) {
    return lookup.language(element.document()).members();
  }
}
