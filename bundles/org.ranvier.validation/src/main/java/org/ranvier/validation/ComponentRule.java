/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.Optional;
import java.util.function.Consumer;
import org.ranvier.lems.component.Component;

/**
 * A rule that looks at one component after the other; all such rules go through a model at once.
 */
public interface ComponentRule extends Rule {
  /**
   * What is to be done with each component of a model; empty where the rule has nothing to say
   * about the model.
   */
  Optional<Consumer<Component>> looking(Model model, Report report);

  @Override
  default void check(Model model, Report report) {
    looking(model, report).ifPresent(look -> model.allComponents().forEach(look));
  }
}
