/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.validation.Language;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * The names that LEMS gives a meaning in a model: ComponentTypes and their members, units and their
 * dimensions, from the core types and from the model's own definitions. The NeuroML schema knows
 * none of a model's own types, and only some of the core's units.
 */
final class Vocabulary {
  private record Type(@Nullable String superType, Set<String> members) {}

  private final Map<String, Type> types = new HashMap<>();
  private final Map<String, String> dimensionOfUnit = new HashMap<>();

  private Vocabulary() {}

  private static final class Core {
    static final Vocabulary VOCABULARY = ofCore();
  }

  private static Vocabulary ofCore() {
    Vocabulary core = new Vocabulary();
    Language.coreTypes().forEach(core::add);
    return core;
  }

  /** The core's names and those that the files of the model add. */
  static Vocabulary of(Model model) {
    Vocabulary own = new Vocabulary();
    own.types.putAll(Core.VOCABULARY.types);
    own.dimensionOfUnit.putAll(Core.VOCABULARY.dimensionOfUnit);
    model.files().forEach(own::add);
    return own;
  }

  private void add(XmlDocument file) {
    for (XmlElement element : file.root().elements()) {
      String name = element.attribute("name");
      if (element.localName().equals("ComponentType") && name != null) {
        types.put(name, new Type(element.attribute("extends"), membersOf(element)));
      }
      String symbol = element.attribute("symbol");
      if (element.localName().equals("Unit") && symbol != null) {
        String dimension = Objects.requireNonNullElse(element.attribute("dimension"), "");
        dimensionOfUnit.put(symbol, dimension);
      }
    }
  }

  private static Set<String> membersOf(XmlElement type) {
    Set<String> members = new HashSet<>();
    for (XmlElement member : type.elements()) {
      String name = member.attribute("name");
      if (name != null) {
        members.add(name);
      }
    }
    return members;
  }

  boolean isType(@Nullable String name) {
    return name != null && types.containsKey(name);
  }

  /** The dimension of a unit by its LEMS name. */
  Optional<String> findDimension(String unit) {
    return Optional.ofNullable(dimensionOfUnit.get(unit));
  }

  /**
   * Whether the type that an element is of has a parameter, text, child or the like of this name.
   */
  boolean hasMember(XmlElement element, String member) {
    for (String name : typesOf(element)) {
      Set<String> passed = new HashSet<>();
      String at = name;
      while (at != null && passed.add(at)) {
        Type type = types.get(at);
        if (type != null && type.members().contains(member)) {
          return true;
        }
        at = type == null ? null : type.superType();
      }
    }
    return false;
  }

  /** The element is of the type that it states, else of the one it is called after. */
  private static List<String> typesOf(XmlElement element) {
    List<String> names = new ArrayList<>();
    String stated = element.attribute("type");
    if (stated != null) {
      names.add(stated);
    }
    names.add(element.localName());
    return names;
  }
}
