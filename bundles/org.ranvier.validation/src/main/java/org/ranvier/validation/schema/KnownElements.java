/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.ComponentRule;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlElement;

/**
 * The elements of a LEMS file are called as they are meant: after a ComponentType or a part of what
 * they stand in, as in NeuroML, or {@code Component}. Another name is taken by its {@code type}
 * here, and refused or passed over elsewhere.
 */
public final class KnownElements implements ComponentRule {
  private static final String GENERIC = "Component";

  @Override
  public String id() {
    return "known-elements";
  }

  @Override
  public Optional<Consumer<Component>> looking(Model model, Report report) {
    return model
        .findLems()
        .map(
            lems ->
                component -> {
                  if (Model.isLems(component.element().document())) {
                    check(component, lems, report);
                  }
                });
  }

  private static void check(Component component, LemsModel lems, Report report) {
    XmlElement element = component.element();
    String name = element.localName();
    Set<String> parts = new TreeSet<>();
    component
        .parent()
        .ifPresent(
            parent -> {
              parent.type().members(TypeMember.Child.class).forEach(m -> parts.add(m.name()));
              parent.type().members(TypeMember.Children.class).forEach(m -> parts.add(m.name()));
            });
    if (name.equals(GENERIC)
        || parts.contains(name)
        || lems.types().find(name).isPresent()
        || SchemaIndex.ofNeuroMl().elementNames().contains(name)
        || element.attribute("type") == null) {
      return;
    }
    parts.addAll(lems.types().names());
    parts.add(GENERIC);
    Optional<String> nearest = Suggestion.closest(name, parts);
    report.warning(
        element,
        "unknown element <%s>, taken as a %s by its type%s"
            .formatted(
                name,
                component.type(),
                nearest.map(each -> "; did you mean <" + each + ">?").orElse("")),
        nearest.map(each -> Fixes.rename(element, each)));
  }
}
