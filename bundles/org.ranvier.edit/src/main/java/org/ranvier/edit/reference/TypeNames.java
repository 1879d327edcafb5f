/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Members of ComponentTypes by name. One that is declared again, in the same type or in one that
 * extends it, is one and the same.
 */
final class TypeNames {
  private final TypeRegistry types;
  private final Map<XmlElement, Map<Name, XmlAttribute>> own = new HashMap<>();
  private final Map<String, Set<Definition>> providers = new HashMap<>();

  TypeNames(TypeRegistry types) {
    this.types = types;
  }

  private record Name(MemberSpace space, String text) {}

  /** The ComponentType element that something is declared in. */
  static Optional<XmlElement> typeAround(XmlElement declaration) {
    Optional<XmlElement> at = Optional.of(declaration);
    while (at.isPresent() && !at.get().localName().equals("ComponentType")) {
      at = at.get().parent();
    }
    return at;
  }

  /** The member of a type by its declaration, which extends others. */
  Optional<Definition> find(XmlElement type, MemberSpace space, String name) {
    Definition found = null;
    Set<XmlElement> seen = new HashSet<>();
    @Nullable XmlElement at = type;
    while (at != null && seen.add(at)) {
      XmlAttribute declared = ownNames(at).get(new Name(space, name));
      found = declared == null ? found : new Definition(space.kind(), declared);
      at = superType(at);
    }
    return Optional.ofNullable(found);
  }

  Optional<Definition> find(ComponentType type, MemberSpace space, String name) {
    return find(type.declaration().element(), space, name);
  }

  /** As {@link #find}, whatever the space, those earlier in the list first. */
  Optional<Definition> find(XmlElement type, List<MemberSpace> spaces, String name) {
    return spaces.stream().flatMap(space -> find(type, space, name).stream()).findFirst();
  }

  /** Members of types that extend this one, where itself has none of that name. */
  Set<Definition> inSubtypes(ComponentType type, MemberSpace space, String name) {
    Set<Definition> found = new LinkedHashSet<>();
    for (ComponentType each : types.types()) {
      if (each != type && each.isA(type.name())) {
        find(each, space, name).ifPresent(found::add);
      }
    }
    return found;
  }

  private @Nullable XmlElement superType(XmlElement type) {
    String name = type.attribute("extends");
    return name == null
        ? null
        : types.find(name.strip()).map(each -> each.declaration().element()).orElse(null);
  }

  private Map<Name, XmlAttribute> ownNames(XmlElement type) {
    Map<Name, XmlAttribute> known = own.get(type);
    if (known == null) {
      known = new HashMap<>();
      for (XmlElement each : type.descendants()) {
        Optional<MemberSpace> space = MemberSpace.of(each.localName());
        Optional<XmlAttribute> name = each.findAttribute("name");
        if (space.isPresent() && name.isPresent()) {
          known.putIfAbsent(new Name(space.get(), name.get().value().strip()), name.get());
        }
      }
      own.put(type, known);
    }
    return known;
  }

  /** What a type itself requires under the name. */
  Optional<Definition> requirement(ComponentType type, MemberSpace space, String name) {
    return Optional.ofNullable(ownNames(type.declaration().element()).get(new Name(space, name)))
        .filter(declared -> MemberSpace.isRequiring(declared.element().localName()))
        .map(declared -> new Definition(space.kind(), declared));
  }

  /** What may supply what a type requires: members of types that instances of it may stand in. */
  Set<Definition> providers(ComponentType requiring, MemberSpace space, String name) {
    String key = requiring.name() + " " + space + " " + name;
    Set<Definition> known = providers.get(key);
    if (known == null) {
      known = new LinkedHashSet<>();
      collectProviders(requiring, space, name, known, new HashSet<>());
      providers.put(key, known);
    }
    return known;
  }

  private void collectProviders(
      ComponentType inner,
      MemberSpace space,
      String name,
      Set<Definition> found,
      Set<ComponentType> seen) {
    if (!seen.add(inner)) {
      return;
    }
    for (ComponentType outer : types.types()) {
      if (mayHold(outer, inner)) {
        Optional<Definition> member = find(outer, space, name);
        if (member.filter(each -> !isOnlyRequired(outer, space, name)).isPresent()) {
          found.add(member.get());
        } else {
          collectProviders(outer, space, name, found, seen);
        }
      }
    }
  }

  private boolean isOnlyRequired(ComponentType type, MemberSpace space, String name) {
    for (Optional<ComponentType> at = Optional.of(type); at.isPresent(); ) {
      XmlAttribute declared = ownNames(at.get().declaration().element()).get(new Name(space, name));
      if (declared != null && !MemberSpace.isRequiring(declared.element().localName())) {
        return false;
      }
      at = at.get().superType();
    }
    return true;
  }

  /** Types that instances of a type may stand in. */
  List<ComponentType> holders(ComponentType inner) {
    return types.types().stream().filter(outer -> mayHold(outer, inner)).toList();
  }

  private static boolean mayHold(ComponentType outer, ComponentType inner) {
    return outer.members(TypeMember.Child.class).stream().anyMatch(m -> inner.isA(m.type()))
        || outer.members(TypeMember.Children.class).stream().anyMatch(m -> inner.isA(m.type()))
        || outer.members(TypeMember.Attachments.class).stream().anyMatch(m -> inner.isA(m.type()))
        || outer.members(TypeMember.ComponentReference.class).stream()
            .anyMatch(m -> inner.isA(m.type()));
  }
}
