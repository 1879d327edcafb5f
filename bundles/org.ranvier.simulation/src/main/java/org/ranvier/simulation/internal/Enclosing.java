/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Optional;
import org.ranvier.lems.component.Component;

/** Fixed quantities of what an instance stands in. */
@FunctionalInterface
interface Enclosing {
  /** Nothing that would have any. */
  Enclosing NOTHING = name -> Optional.empty();

  /** The nearest enclosing quantity of that name. */
  Optional<Component.Value> find(String name);
}
