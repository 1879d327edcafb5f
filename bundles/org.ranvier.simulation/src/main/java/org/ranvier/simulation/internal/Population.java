/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;

/**
 * The members of a population, by the number or id that paths use.
 *
 * @param component the population
 * @param members members in order of the file
 * @param ids id of each member, as paths write it
 */
record Population(Component component, List<CellInstance> members, MemberIds ids) {
  Population {
    members = List.copyOf(members);
  }

  /** The member that a path calls by this id, or else by this position. */
  Optional<CellInstance> find(String id) {
    int position = ids.find(id);
    return position < 0 ? Optional.empty() : Optional.of(members.get(position));
  }
}
