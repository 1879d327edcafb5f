/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parts of a ComponentType that belong together, in the order in which people read them. */
public enum TypeSection {
  PARAMETERS(
      false, "Parameter", "IndexParameter", "Property", "Constant", "Fixed", "DerivedParameter"),
  REQUIREMENTS(false, "Requirement", "InstanceRequirement", "ComponentRequirement"),
  EXPOSURES(false, "Exposure"),
  PORTS(false, "EventPort"),
  PARTS(
      false,
      "Child",
      "Children",
      "Attachments",
      "ComponentReference",
      "Link",
      "Path",
      "Text",
      "Collection",
      "PairCollection"),
  STATES(true, "StateVariable"),
  EQUATIONS(
      true, "TimeDerivative", "DerivedVariable", "ConditionalDerivedVariable", "KineticScheme"),
  EVENTS(true, "OnStart", "OnCondition", "OnEvent", "Regime"),
  STRUCTURE(false, "Structure", "Simulation");

  private final boolean inDynamics;

  /** Names with a space between. */
  private final String elements;

  TypeSection(boolean inDynamics, String... elements) {
    this.inDynamics = inDynamics;
    this.elements = String.join(" ", elements);
  }

  /** Whether its elements stand in the Dynamics of the type. */
  public boolean inDynamics() {
    return inDynamics;
  }

  /** Names of the elements that it shows. */
  public List<String> elements() {
    return List.of(elements.split(" "));
  }

  /** Where an element directly in a type or in its Dynamics belongs; empty for a remark. */
  public static Optional<TypeSection> of(String element) {
    return Arrays.stream(values()).filter(each -> each.elements().contains(element)).findFirst();
  }
}
