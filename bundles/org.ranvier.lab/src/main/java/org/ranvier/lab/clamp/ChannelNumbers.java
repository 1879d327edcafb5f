/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.type.TypeMember.DerivedParameter;

/** The numbers of a channel that can be replaced without reading it again. */
final class ChannelNumbers {
  private final FlatSystem system;

  ChannelNumbers(FlatSystem system) {
    this.system = system;
  }

  /**
   * Looks at what is to be replaced.
   *
   * @throws IllegalArgumentException there is no number at a path, or another one is derived from
   *     it
   */
  void check(Iterable<String> names) {
    Map<String, Double> known = new LinkedHashMap<>();
    system.constants().forEach(each -> known.put(each.name(), each.value()));
    for (String name : names) {
      if (!known.containsKey(name)) {
        throw new IllegalArgumentException(
            "%s has no number %s; it has %s"
                .formatted(system.component(), name, String.join(", ", known.keySet())));
      }
      List<String> derived = derivedFrom(name);
      if (!derived.isEmpty()) {
        throw new IllegalArgumentException(
            "%s of %s is derived from %s before a run and would not follow; a number from which none is derived is expected"
                .formatted(String.join(", ", derived), system.component(), name));
      }
    }
  }

  /** Derived parameters of the same part that were computed from a number. */
  private List<String> derivedFrom(String path) {
    int slash = path.lastIndexOf('/');
    String own = path.substring(slash + 1);
    return part(slash < 0 ? "" : path.substring(0, slash)).stream()
        .flatMap(each -> each.type().members(DerivedParameter.class).stream())
        .filter(
            each -> system.constants().stream().anyMatch(c -> c.name().equals(beside(path, each))))
        .filter(each -> isUsed(each, own))
        .map(DerivedParameter::name)
        .toList();
  }

  private static boolean isUsed(DerivedParameter derived, String name) {
    var formula = derived.value();
    return formula != null && Expressions.variables(formula.expression()).contains(name);
  }

  private static String beside(String path, DerivedParameter derived) {
    return path.substring(0, path.lastIndexOf('/') + 1) + derived.name();
  }

  private Optional<Component> part(String path) {
    Optional<Component> at = Optional.of(system.component());
    for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
      at = at.flatMap(each -> each.findChild(step).or(() -> each.findInside(step)));
    }
    return at;
  }
}
