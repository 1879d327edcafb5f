/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/** A segment group stands before the group that includes it; some simulators need that. (100005) */
public final class GroupsBeforeUse implements Rule {
  @Override
  public String id() {
    return "groups-before-use";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      Set<String> before = new HashSet<>();
      for (XmlElement group : shape.morphology().elements("segmentGroup")) {
        for (XmlElement include : group.elements("include")) {
          include
              .findAttribute("segmentGroup")
              .filter(name -> shape.groups().containsKey(name.value()))
              .filter(name -> !before.contains(name.value()))
              .ifPresent(
                  name ->
                      report.warning(
                          name,
                          "segment group %s is included before it is defined; some simulators expect it first"
                              .formatted(name.value()),
                          Optional.ofNullable(shape.groups().get(name.value()))
                              .filter(defined -> !defined.equals(group))
                              .map(defined -> Fixes.moveBefore(defined, group))));
        }
        String id = group.attribute("id");
        if (id != null) {
          before.add(id);
        }
      }
    }
  }
}
