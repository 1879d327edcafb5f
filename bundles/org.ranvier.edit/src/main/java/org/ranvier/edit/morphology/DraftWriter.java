/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.reference.NameUse;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;

/** Finds the smallest change of the text that makes it say what a draft says. */
final class DraftWriter {
  private final Draft draft;
  private final ElementEdits edits;
  private final CollectedEdits collected = new CollectedEdits();

  DraftWriter(Draft draft) {
    this.draft = draft;
    this.edits = new ElementEdits(draft.element().document());
  }

  MorphologyEdit write(String label, List<DraftSegment> shown) {
    draft.findText().ifPresent(text -> settle(new OutsideUses(text)));
    writeSegments();
    if (draft.isStructureChanged() || draft.isRegrouped()) {
      if (draft.findText().isPresent()) {
        GroupWriter groups = new GroupWriter(draft, edits, collected);
        groups.write();
        groups.writeNew();
      } else {
        dropStatements();
      }
    }
    List<Integer> ids =
        shown.stream().filter(each -> !each.isRemoved()).map(DraftSegment::id).toList();
    return new MorphologyEdit(label, collected.change(), draft.consequences(), ids, draft);
  }

  // ---- what follows -------------------------------------------------------------------------

  private void settle(OutsideUses uses) {
    boolean another = draft.isStructureChanged();
    if (another) {
      new Cables(draft, uses).settle();
    }
    if (another || draft.isRegrouped()) {
      settleEmptied(uses);
      sayRemoved(uses);
    }
    if (another) {
      saySegments(uses);
      draft
          .findText()
          .filter(text -> PathLengths.matter(draft))
          .ifPresent(text -> new PathLengths(draft, text).say());
    }
  }

  private void sayRemoved(OutsideUses uses) {
    for (DraftGroup group : draft.allGroups()) {
      SegmentGroup origin = group.origin();
      if (group.isRemoved() && origin != null) {
        uses.ofGroup(origin).forEach(each -> sayLost(group, each));
      }
    }
  }

  private void sayLost(DraftGroup group, XmlAttribute on) {
    String name = nameOf(on.element());
    draft.say(
        Consequence.at(
            on.location(),
            Consequence.Kind.DENSITY_LOST,
            name,
            EditMessages.of("morphology.densityLost", name, group.id())));
  }

  /**
   * A cable is a part of the shape and goes with it; what else is empty now may be filled again.
   */
  private void settleEmptied(OutsideUses uses) {
    for (DraftGroup group : draft.groups()) {
      SegmentGroup origin = group.origin();
      if (origin == null || group.id().equals(Morphology.ALL) || !group.isEmptied()) {
        continue;
      }
      List<XmlAttribute> on = uses.ofGroup(origin);
      boolean goes = group.isCable() && on.isEmpty() && origin.inhomogeneousParameters().isEmpty();
      if (goes) {
        group.remove();
      }
      draft.say(
          Consequence.at(
              origin.location(),
              goes ? Consequence.Kind.GROUP_REMOVED : Consequence.Kind.GROUP_EMPTIED,
              group.id(),
              goes
                  ? EditMessages.of("morphology.groupRemoved", group.id())
                  : EditMessages.of("morphology.groupEmptied", group.id())));
      on.forEach(each -> sayLost(group, each));
    }
  }

  private static String nameOf(XmlElement element) {
    String id = element.attribute("id");
    return id == null || id.isBlank() ? element.localName() : id.strip();
  }

  private void saySegments(OutsideUses uses) {
    Map<Integer, XmlElement> asked = new LinkedHashMap<>();
    for (DraftSegment each : draft.segments()) {
      XmlElement element = each.element();
      if (element != null && (each.isRemoved() || draft.isReshaped(each))) {
        asked.put(each.id(), element);
      }
    }
    if (asked.isEmpty()) {
      return;
    }
    uses.ofSegments(asked)
        .forEach(
            (id, places) -> {
              boolean lost = draft.find(id).isEmpty();
              for (NameUse use : places) {
                draft.say(
                    Consequence.at(
                        use.location(),
                        lost ? Consequence.Kind.REFERENCE_LOST : Consequence.Kind.REFERENCE_MOVED,
                        Integer.toString(id),
                        lost
                            ? EditMessages.of("morphology.referenceLost", nameOf(use.element()), id)
                            : EditMessages.of(
                                "morphology.referenceMoved", nameOf(use.element()), id)));
              }
            });
  }

  // ---- segments -----------------------------------------------------------------------------

  private void writeSegments() {
    SegmentWriter writer = new SegmentWriter(edits, collected);
    Map<@Nullable DraftSegment, List<DraftSegment>> added = new LinkedHashMap<>();
    for (DraftSegment each : draft.segments()) {
      XmlElement element = each.element();
      if (element == null) {
        if (!each.isRemoved()) {
          added.computeIfAbsent(anchorOf(each), a -> new ArrayList<>()).add(each);
        }
      } else if (each.isRemoved()) {
        collected.add(edits.remove(element));
      } else if (each.isTouched()) {
        writer.write(each, element);
      }
    }
    added.forEach(this::insert);
  }

  /** The nearest segment of the text that stays, at or before the one that it is put behind. */
  private @Nullable DraftSegment anchorOf(DraftSegment added) {
    DraftSegment at = added.behind;
    while (at != null && at.element() == null) {
      at = at.behind;
    }
    int index = at == null ? draft.originalSize() - 1 : at.index();
    while (index >= 0 && draft.segments().get(index).isRemoved()) {
      index--;
    }
    return index < 0 ? null : draft.segments().get(index);
  }

  private void insert(@Nullable DraftSegment anchor, List<DraftSegment> segments) {
    DraftSegment beside =
        anchor != null
            ? anchor
            : draft.segments().stream().filter(each -> !each.isRemoved()).findFirst().orElseThrow();
    XmlElement like = Objects.requireNonNull(beside.element());
    SegmentPrinter printer = new SegmentPrinter(like, edits.style());
    List<Fragment> printed = segments.stream().map(printer::segment).toList();
    Fragment all = Fragments.joined(printed);
    collected.add(anchor == null ? edits.insertBefore(like, all) : edits.insertAfter(like, all));
  }

  // ---- groups of a morphology that cannot be used -------------------------------------------

  private void dropStatements() {
    for (XmlElement group : draft.element().elements("segmentGroup")) {
      for (XmlElement part : group.elements()) {
        if (namesRemoved(part) || part.elements().stream().anyMatch(this::namesRemoved)) {
          collected.add(edits.remove(part));
        }
      }
    }
  }

  private boolean namesRemoved(XmlElement element) {
    double id = SegmentWriter.number(element.attribute("segment"));
    return id == Math.rint(id)
        && draft.find((int) id).isEmpty()
        && draft.segments().stream().anyMatch(each -> each.isRemoved() && each.id() == (int) id);
  }
}
