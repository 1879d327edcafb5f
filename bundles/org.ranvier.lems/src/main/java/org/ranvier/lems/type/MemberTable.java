/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.type.TypeMember.Constant;
import org.ranvier.lems.type.TypeMember.DerivedParameter;
import org.ranvier.lems.type.TypeMember.IndexParameter;
import org.ranvier.lems.type.TypeMember.Parameter;
import org.ranvier.lems.type.TypeMember.Property;

/** Members of a type by kind and name. */
final class MemberTable {
  /** Kinds of which only one may have a given name: a parameter replaces an inherited constant. */
  private static final List<Class<? extends TypeMember>> QUANTITIES =
      List.of(
          Parameter.class,
          DerivedParameter.class,
          Constant.class,
          Property.class,
          IndexParameter.class);

  private final Map<Class<? extends TypeMember>, Map<String, TypeMember>> kinds =
      new LinkedHashMap<>();

  /** A table that starts with the members of another. */
  static MemberTable copyOf(MemberTable other) {
    MemberTable copy = new MemberTable();
    other.kinds.forEach((kind, byName) -> copy.kinds.put(kind, new LinkedHashMap<>(byName)));
    return copy;
  }

  void put(TypeMember member) {
    Class<? extends TypeMember> kind = member.getClass();
    if (QUANTITIES.contains(kind)) {
      for (Class<? extends TypeMember> other : QUANTITIES) {
        Map<String, TypeMember> byName = kinds.get(other);
        if (byName != null && other != kind) {
          byName.remove(member.name());
        }
      }
    }
    kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(member.name(), member);
  }

  <T extends TypeMember> Collection<T> all(Class<T> kind) {
    Map<String, TypeMember> byName = kinds.get(kind);
    if (byName == null) {
      return List.of();
    }
    @SuppressWarnings("unchecked") // filled by put with members of that very class only
    Collection<T> typed = (Collection<T>) byName.values();
    return Collections.unmodifiableCollection(typed);
  }

  <T extends TypeMember> Optional<T> find(Class<T> kind, String name) {
    Map<String, TypeMember> byName = kinds.get(kind);
    return byName == null ? Optional.empty() : Optional.ofNullable(kind.cast(byName.get(name)));
  }
}
