/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.ModelProblemException;

/** Writes a component of every core type that can have one, and flattens it. */
class CoreTypesTest {
  @Test
  void everyTypeWithDynamicsFlattens() {
    // All different: some formulas have no value where two time constants agree.
    AtomicInteger quarters = new AtomicInteger(3);
    CoreComponents components =
        new CoreComponents(LemsModel.core(), () -> quarters.incrementAndGet() / 4.0);
    LemsModel model = Models.neuroml(components.text());
    assertThat(model.problems()).isEmpty();
    List<String> failures = new ArrayList<>();
    for (ComponentType type : components.types()) {
      try {
        FlatSystem system = new Flattener(model).flatten(model.get(CoreComponents.id(type)));
        assertThat(system.states().size() + system.derived().size()).as(type.name()).isPositive();
      } catch (ModelProblemException e) {
        failures.add(type.name() + ": " + e.report());
      }
    }
    assertThat(failures).isEmpty();
    assertThat(components.types()).hasSizeGreaterThan(90);
  }
}
