/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextStyle;

/** Prints a new group with the fewest statements. */
final class GroupPrinter {
  private final Draft draft;
  private final SegmentPrinter printer;
  private final SmallestStatements kinds;

  GroupPrinter(Draft draft, XmlElement like, TextStyle style, SmallestStatements kinds) {
    this.draft = draft;
    this.printer =
        like.localName().equals("segmentGroup")
            ? new SegmentPrinter(like, style)
            : new SegmentPrinter(like, style, style.multiLine());
    this.kinds = kinds;
  }

  Fragment print(DraftGroup group) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", group.id());
    if (!group.neuroLexId().isEmpty()) {
      attributes.put("neuroLexId", group.neuroLexId());
    }
    List<Fragment> children = new ArrayList<>();
    group
        .properties()
        .forEach(
            (tag, value) -> {
              Map<String, String> pair = new LinkedHashMap<>();
              pair.put("tag", tag);
              pair.put("value", value);
              children.add(printer.leaf("property", pair));
            });
    BitSet wanted = group.wanted();
    List<DraftGroup> others =
        group.isCable()
            ? List.of()
            : draft.groups().stream()
                .filter(each -> each != group && !each.id().equals(Morphology.ALL))
                .filter(each -> each.origin() != null || each.isCable())
                .toList();
    SmallestStatements used = group.isCable() ? new SmallestStatements(false, false) : kinds;
    for (Statement each : used.of(draft, wanted, wanted, others)) {
      children.add(each.print(printer));
    }
    return printer.element("segmentGroup", attributes, children);
  }
}
