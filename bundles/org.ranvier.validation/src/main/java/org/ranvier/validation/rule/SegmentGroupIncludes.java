/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashSet;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Every segment group that another includes exists (10005), and none includes itself. */
public final class SegmentGroupIncludes implements Rule {
  @Override
  public String id() {
    return "segment-group-includes";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      for (XmlElement group : shape.morphology().elements("segmentGroup")) {
        for (XmlElement include : group.elements("include")) {
          include
              .findAttribute("segmentGroup")
              .ifPresent(name -> check(name, group, shape, report));
        }
      }
    }
  }

  private static void check(XmlAttribute name, XmlElement group, Shape shape, Report report) {
    if (!shape.hasGroup(name.value())) {
      References.unknown(
          report, name, "segment group", "in " + shape.owner(), shape.groups().keySet());
    } else if (leadsTo(name.value(), group.attribute("id"), shape, new HashSet<>())) {
      report.error(
          name,
          "segment group %s includes itself by way of %s; groups are expected to include others"
              .formatted(group.attribute("id"), name.value()));
    }
  }

  private static boolean leadsTo(
      String from,
      @org.jspecify.annotations.Nullable String goal,
      Shape shape,
      Set<String> passed) {
    if (from.equals(goal)) {
      return true;
    }
    XmlElement group = shape.groups().get(from);
    if (group == null || !passed.add(from)) {
      return false;
    }
    return group.elements("include").stream()
        .flatMap(include -> include.findAttribute("segmentGroup").stream())
        .anyMatch(name -> leadsTo(name.value(), goal, shape, passed));
  }
}
