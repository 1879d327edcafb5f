/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component;

/**
 * What tells instances from each other whatever else there is in a model: of a cell its path, of
 * what is attached the connection or input that asks for it, with all that this stands in, and the
 * cell. Random numbers follow from it.
 */
final class Identities {
  private final Map<CellInstance, String> cells = new HashMap<>();
  private final Map<String, Integer> askedFor = new HashMap<>();

  void identify(CellInstance cell, String identity) {
    if (cell instanceof CellInstance.Point(Draft draft, int instance)) {
      draft.identify(instance, identity);
    }
    cells.put(cell, identity);
  }

  void identify(Attached attached, Component asking) {
    if (attached.draft().lowered().mechanism().graph().isStochastic()) {
      StringBuilder identity = new StringBuilder(cells.getOrDefault(attached.cell(), ""));
      for (Optional<Component> at = Optional.of(asking); at.isPresent(); at = at.get().parent()) {
        identity.append('/').append(at.get().name());
      }
      int same = askedFor.merge(identity.toString(), 1, Integer::sum);
      attached.draft().identify(attached.instance(), identity + "#" + same);
    }
  }
}
