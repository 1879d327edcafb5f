/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Every parent that a segment names exists, and no segment is its own ancestor. */
public final class SegmentParents implements Rule {
  @Override
  public String id() {
    return "segment-parents";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      shape.segments().values().forEach(segment -> checkExists(segment, shape, report));
      checkCircles(shape, report);
    }
  }

  private static void checkExists(XmlElement segment, Shape shape, Report report) {
    findParent(segment)
        .filter(parent -> !shape.segments().containsKey(parent.value()))
        .ifPresent(
            parent ->
                report.error(
                    parent,
                    "%s has the parent %s, which does not exist in %s%s"
                        .formatted(
                            Model.nameOf(segment),
                            parent.value(),
                            shape.owner(),
                            shape.hintAt(parent.value())),
                    shape.idFor(parent)));
  }

  /** Follows every chain of parents; each segment is passed once. */
  private static void checkCircles(Shape shape, Report report) {
    Map<String, String> parents = new HashMap<>();
    shape
        .segments()
        .forEach((id, each) -> findParent(each).ifPresent(p -> parents.put(id, p.value())));
    Set<String> settled = new HashSet<>();
    for (String start : shape.segments().keySet()) {
      Set<String> chain = new HashSet<>();
      @Nullable String at = start;
      while (at != null && !settled.contains(at) && chain.add(at)) {
        at = parents.get(at);
      }
      if (at != null && !settled.contains(at)) {
        report(shape, at, report);
      }
      settled.addAll(chain);
    }
  }

  private static void report(Shape shape, String id, Report report) {
    XmlElement segment = shape.segments().get(id);
    if (segment != null) {
      report.error(
          segment,
          "segment %s of %s is its own ancestor; parents are expected to lead to one root"
              .formatted(id, shape.owner()));
    }
  }

  static Optional<XmlAttribute> findParent(XmlElement segment) {
    return segment.findElement("parent").flatMap(parent -> parent.findAttribute("segment"));
  }
}
