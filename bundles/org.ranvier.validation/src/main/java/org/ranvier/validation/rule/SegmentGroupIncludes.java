/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
      Map<String, List<String>> included = new LinkedHashMap<>();
      shape.groups().forEach((id, group) -> included.put(id, included(group)));
      Circles circles = new Circles(included);
      for (XmlElement group : shape.morphology().elements("segmentGroup")) {
        for (XmlElement include : group.elements("include")) {
          include
              .findAttribute("segmentGroup")
              .ifPresent(name -> check(name, group, shape, circles, report));
        }
      }
    }
  }

  private static List<String> included(XmlElement group) {
    return group.elements("include").stream()
        .flatMap(include -> Stream.ofNullable(include.attribute("segmentGroup")))
        .toList();
  }

  private static void check(
      XmlAttribute name, XmlElement group, Shape shape, Circles circles, Report report) {
    String id = group.attribute("id");
    if (!shape.hasGroup(name.value())) {
      References.unknown(
          report, name, "segment group", "in " + shape.owner(), shape.groups().keySet());
    } else if (id != null && circles.closes(id, name.value())) {
      report.error(
          name,
          "segment group %s includes itself by way of %s; groups are expected to include others"
              .formatted(id, name.value()));
    }
  }
}
