/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names in a ComponentType that must differ from each other, and the elements that declare them.
 */
enum MemberSpace {
  /** What formulas may name. */
  QUANTITY,
  /** Other components, and texts. */
  RELATION,
  PORT,
  REGIME;

  private static final Map<String, MemberSpace> BY_ELEMENT = new HashMap<>();

  static {
    put(
        QUANTITY,
        "Parameter",
        "DerivedParameter",
        "IndexParameter",
        "Constant",
        "Property",
        "Requirement",
        "Exposure",
        "StateVariable",
        "DerivedVariable",
        "ConditionalDerivedVariable");
    put(
        RELATION,
        "Child",
        "Children",
        "Attachments",
        "ComponentReference",
        "Link",
        "Path",
        "Text",
        "InstanceRequirement",
        "ComponentRequirement",
        "Collection",
        "PairCollection");
    put(PORT, "EventPort");
    put(REGIME, "Regime");
  }

  /** Declarations that an enclosing component must meet. */
  private static final Set<String> REQUIRING =
      Set.of("Requirement", "ComponentRequirement", "InstanceRequirement");

  private static void put(MemberSpace space, String... elements) {
    for (String element : elements) {
      BY_ELEMENT.put(element, space);
    }
  }

  /** The space of the names that elements of this name declare. */
  static Optional<MemberSpace> of(String element) {
    return Optional.ofNullable(BY_ELEMENT.get(element));
  }

  static boolean isRequiring(String element) {
    return REQUIRING.contains(element);
  }

  Definition.Kind kind() {
    return this == PORT || this == REGIME ? Definition.Kind.LOCAL : Definition.Kind.MEMBER;
  }
}
