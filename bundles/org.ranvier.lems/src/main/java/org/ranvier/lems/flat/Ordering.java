/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem.Derived;

/** Puts computed quantities behind those that they depend on. */
final class Ordering {
  private final Component component;
  private final Map<String, Derived> all = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final List<Derived> ordered = new ArrayList<>();

  private Ordering(Component component) {
    this.component = component;
  }

  static List<Derived> order(Component component, List<Derived> derived) {
    Ordering ordering = new Ordering(component);
    derived.forEach(d -> ordering.all.put(d.name(), d));
    derived.forEach(ordering::visit);
    return List.copyOf(ordering.ordered);
  }

  private void visit(Derived derived) {
    if (done.contains(derived.name())) {
      return;
    }
    if (!open.add(derived.name())) {
      List<String> circle = new ArrayList<>(open);
      circle.subList(0, circle.indexOf(derived.name())).clear();
      circle.add(derived.name());
      throw component
          .element()
          .problem("quantities depend on each other in a circle: " + String.join(" → ", circle));
    }
    for (String name : Expressions.variables(derived.value())) {
      Derived needed = all.get(name);
      if (needed != null) {
        visit(needed);
      }
    }
    open.remove(derived.name());
    done.add(derived.name());
    ordered.add(derived);
  }
}
