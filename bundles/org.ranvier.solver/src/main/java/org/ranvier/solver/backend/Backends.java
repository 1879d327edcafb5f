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
import java.util.stream.Stream;
import org.ranvier.solver.plan.StepMethod;

/** The back ends at hand: those that a program brings along, and others that are installed. */
public final class Backends {
  private final List<BackendProvider> all;

  /**
   * @param own back ends that are always there; {@link ServiceLoader} finds no others inside OSGi
   */
  public Backends(List<BackendProvider> own) {
    Stream<BackendProvider> installed =
        ServiceLoader.load(BackendProvider.class, Backends.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get);
    this.all =
        Stream.concat(own.stream(), installed)
            .sorted(Comparator.comparingInt(BackendProvider::rank).reversed())
            .toList();
  }

  /** All back ends, the best first, available or not. */
  public List<BackendProvider> all() {
    return all;
  }

  /**
   * The back end of that name, or the best available one that can do the method.
   *
   * @throws IllegalArgumentException as {@link #get(Optional)}, and where the named back end cannot
   *     do the method
   */
  public BackendProvider get(Optional<String> name, StepMethod method) {
    if (name.isEmpty()) {
      return all.stream()
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
  public BackendProvider get(Optional<String> name) {
    if (name.isEmpty()) {
      return all.stream().filter(b -> b.unavailable().isEmpty()).findFirst().orElseThrow();
    }
    BackendProvider found =
        all.stream()
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

  private String unknown(String name) {
    String names =
        all.stream().map(BackendProvider::name).distinct().collect(Collectors.joining(", "));
    return "\"%s\" is not a back end; the back ends are %s".formatted(name, names);
  }
}
