/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.Locale;
import java.util.Optional;
import org.ranvier.simulation.Method;

/**
 * Which method targets are run with: one and the same, or the one that steps as the engine did that
 * made a target's expected values.
 *
 * <p>Expected values carry the error that their engine makes at the model's time step, up to some
 * percent. With that engine's steps the same error comes out, and what is left is a difference
 * between models, not between schemes.
 *
 * @param fixed the one method; empty for the maker's
 */
public record MethodChoice(Optional<Method> fixed) {
  /** The method of the engine that made the expected values. */
  public static final MethodChoice MAKER = new MethodChoice(Optional.empty());

  /** One and the same method. */
  public static MethodChoice of(Method method) {
    return new MethodChoice(Optional.of(method));
  }

  /**
   * The choice of that name: {@code maker} or a method's.
   *
   * @throws IllegalArgumentException with the names that exist
   */
  public static MethodChoice parse(String text) {
    if (text.strip().toLowerCase(Locale.ROOT).equals(MAKER.id())) {
      return MAKER;
    }
    try {
      return of(Method.parse(text));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(unknown.getMessage() + ", and maker", unknown);
    }
  }

  /** The name on a command line. */
  public String id() {
    return fixed.map(Method::id).orElse("maker");
  }

  /** The method for a target. */
  public Method method(OmvTarget target) {
    return fixed.orElseGet(() -> Maker.of(target));
  }
}
