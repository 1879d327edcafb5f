/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Collection;
import java.util.Optional;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Every segment that a segment group names exists. (10003) */
public final class SegmentGroupMembers implements Rule {
  @Override
  public String id() {
    return "segment-group-members";
  }

  @Override
  public void check(Model model, Report report) {
    for (Shape shape : Shape.all(model)) {
      for (XmlElement group : shape.morphology().elements("segmentGroup")) {
        group.elements("member").forEach(member -> check(member, shape, report));
        for (XmlElement range : group.elements()) {
          if (range.localName().equals("path") || range.localName().equals("subTree")) {
            range.elements("from").forEach(end -> check(end, shape, report));
            range.elements("to").forEach(end -> check(end, shape, report));
          }
        }
      }
    }
  }

  private static void check(XmlElement member, Shape shape, Report report) {
    Collection<String> known = shape.segments().keySet();
    member
        .findAttribute("segment")
        .filter(name -> !known.contains(name.value()))
        .ifPresent(
            name ->
                report.error(name, message(name, shape), shape.idFor(name).or(() -> gone(member))));
  }

  /** A member that is not there cannot be one. */
  private static Optional<Fix> gone(XmlElement member) {
    return member.localName().equals("member")
        ? Optional.of(Fixes.remove(member))
        : Optional.empty();
  }

  private static String message(XmlAttribute name, Shape shape) {
    return "there is no segment %s in %s%s"
        .formatted(name.value(), shape.owner(), shape.hintAt(name.value()));
  }
}
