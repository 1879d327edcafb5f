/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.ranvier.solver.plan.StepMethod;

/** The back ends at hand. */
public final class Backends {
  private Backends() {}

  /** All back ends, the best first, available or not. */
  public static List<BackendProvider> all() {
    return ServiceLoader.load(BackendProvider.class, Backends.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparingInt(BackendProvider::rank).reversed())
        .toList();
  }

  /**
   * The back end of that name, or the best available one that can do the method.
   *
   * @throws IllegalArgumentException as {@link #get(Optional)}, and where the named back end cannot
   *     do the method
   */
  public static BackendProvider get(Optional<String> name, StepMethod method) {
    if (name.isEmpty()) {
      return all().stream()
          .filter(b -> b.unavailable().isEmpty() && b.supports(method))
          .findFirst()
          .orElseThrow();
    }
    BackendProvider named = get(name);
    if (!named.supports(method)) {
      throw new IllegalArgumentException(
          "the back end %s cannot do the method %s; leave the back end open"
              .formatted(named.name(), method.name().toLowerCase(Locale.ROOT)));
    }
    return named;
  }

  /**
   * The back end of that name, or the best available one where none is named.
   *
   * @throws IllegalArgumentException with the names there are, or with the reason why the back end
   *     cannot be used here
   */
  public static BackendProvider get(Optional<String> name) {
    if (name.isEmpty()) {
      return all().stream().filter(b -> b.unavailable().isEmpty()).findFirst().orElseThrow();
    }
    BackendProvider found =
        all().stream()
            .filter(b -> b.name().equals(name.get()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(unknown(name.get())));
    found
        .unavailable()
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(
                  "the back end %s cannot be used: %s".formatted(found.name(), reason));
            });
    return found;
  }

  private static String unknown(String name) {
    String names = all().stream().map(BackendProvider::name).collect(Collectors.joining(", "));
    return "\"%s\" is not a back end; the back ends are %s".formatted(name, names);
  }
}
