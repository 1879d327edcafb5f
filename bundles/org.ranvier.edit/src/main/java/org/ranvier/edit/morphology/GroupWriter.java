/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.GroupPart;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Makes the text of a group say which segments it is to hold. Statements that are still true stay;
 * one that would name a segment too many is taken out; what is then missing is added.
 */
final class GroupWriter {
  static final List<String> ORDER =
      SchemaIndex.ofNeuroMl().childrenOf("SegmentGroup").stream()
          .map(SchemaIndex.Child::name)
          .toList();

  private final Draft draft;
  private final ElementEdits edits;
  private final CollectedEdits collected;
  private final DraftTree tree;
  private final SmallestStatements kinds;

  GroupWriter(Draft draft, ElementEdits edits, CollectedEdits collected) {
    this.draft = draft;
    this.edits = edits;
    this.collected = collected;
    this.tree = new DraftTree(draft);
    this.kinds = SmallestStatements.of(draft);
  }

  void write() {
    for (DraftGroup each : draft.allGroups()) {
      SegmentGroup origin = each.origin();
      if (origin == null) {
        continue;
      }
      if (each.isRemoved()) {
        collected.add(edits.remove(origin.element()));
      } else if (isAffected(each, origin)) {
        write(each, origin);
      }
      if (!each.isRemoved()) {
        new PropertyWriter(edits, collected).write(each, origin);
      }
      if (!each.isRemoved() && !each.neuroLexId().equals(origin.neuroLexId())) {
        collected.add(edits.removeAttribute(origin.element(), "neuroLexId"));
      }
    }
  }

  private boolean isAffected(DraftGroup group, SegmentGroup origin) {
    return group.isChanged()
        || origin.parts().stream()
            .anyMatch(
                part ->
                    switch (part) {
                      case GroupPart.Member member -> false;
                      case GroupPart.Include include ->
                          !include.groupId().equals(Morphology.ALL)
                              && draft
                                  .findGroup(include.groupId())
                                  .filter(each -> !each.isCut())
                                  .isEmpty();
                      case GroupPart.Path path -> draft.isStructureChanged();
                      case GroupPart.SubTree from -> draft.isStructureChanged();
                    });
  }

  private void write(DraftGroup group, SegmentGroup origin) {
    boolean all = group.id().equals(Morphology.ALL);
    BitSet wanted = group.wanted();
    BitSet covered = new BitSet();
    List<GroupPart> dropped = new ArrayList<>();
    for (GroupPart part : origin.parts()) {
      Optional<BitSet> said = Optional.empty();
      if (part instanceof GroupPart.Member member) { // there may be very many
        Optional<DraftSegment> one =
            draft.find(member.segmentId()).filter(each -> wanted.get(each.index()));
        if (one.isPresent()) {
          covered.set(one.get().index());
          continue;
        }
      } else {
        said = tree.segments(part);
      }
      if (said.isPresent() && SmallestStatements.isWithin(said.get(), wanted)) {
        covered.or(said.get());
      } else {
        dropped.add(part);
        sayRestated(group, part, said.isPresent());
      }
    }
    BitSet missing = (BitSet) wanted.clone();
    missing.andNot(covered);
    if (all) { // holds every segment whether it says so or not
      BitSet added = new BitSet();
      group.added().forEach(each -> added.set(each.index()));
      missing.and(added);
    }
    List<Statement> statements = kinds.of(draft, missing, wanted, includable(group, missing));
    replace(origin.element(), dropped, statements);
  }

  private void sayRestated(DraftGroup group, GroupPart part, boolean stillMeansSomething) {
    boolean tree = part instanceof GroupPart.Path || part instanceof GroupPart.SubTree;
    if (tree && !group.wanted().isEmpty()) {
      draft.say(
          Consequence.at(
              part.element().location(),
              Consequence.Kind.GROUP_RESTATED,
              group.id(),
              stillMeansSomething
                  ? EditMessages.of("morphology.restated", group.id())
                  : EditMessages.of("morphology.restatedEnd", group.id())));
    }
  }

  /** Groups that stand before this one, as the language wants, and do not include it. */
  private List<DraftGroup> includable(DraftGroup group, BitSet missing) {
    if (!kinds.includes() || missing.isEmpty() || group.isCable()) {
      return List.of();
    }
    return draft.groups().stream()
        .filter(each -> each != group && !each.id().equals(Morphology.ALL))
        .filter(each -> each.meets(missing))
        .filter(each -> standsBefore(each, group) && !tree.leadsTo(each, group))
        .toList();
  }

  private static boolean standsBefore(DraftGroup one, DraftGroup other) {
    DraftGroup anchor = one.origin() == null ? anchorOf(one) : one;
    SegmentGroup first = anchor == null ? null : anchor.origin();
    SegmentGroup second = other.origin();
    return first != null
        && second != null
        && first.element().range().start() < second.element().range().start();
  }

  private void replace(XmlElement group, List<GroupPart> dropped, List<Statement> statements) {
    List<XmlElement> gone = dropped.stream().map(GroupPart::element).toList();
    Set<XmlElement> going = new HashSet<>(gone);
    List<XmlElement> kept =
        group.elements().stream().filter(each -> !going.contains(each)).toList();
    SegmentPrinter printer = new SegmentPrinter(group, edits.style());
    List<Fragment> added = statements.stream().map(each -> each.print(printer)).toList();
    if (kept.isEmpty() && !gone.isEmpty() && !added.isEmpty()) {
      XmlElement first = gone.getFirst();
      String indent = indentOf(first);
      String printed = Fragments.joined(added).print(indent, edits.style());
      collected.add(TextEdit.replace(first.range(), printed));
      gone = gone.subList(1, gone.size());
    } else {
      insert(group, kept, statements, printer);
    }
    gone.forEach(each -> collected.add(edits.remove(each)));
  }

  private static String indentOf(XmlElement element) {
    return TextStyle.indentAt(element.document().text(), element.range().start());
  }

  /** Each kind behind what the schema wants before it. */
  private void insert(
      XmlElement group, List<XmlElement> kept, List<Statement> statements, SegmentPrinter printer) {
    for (String name : ORDER) {
      List<Fragment> added =
          statements.stream()
              .filter(each -> each.element().equals(name))
              .map(each -> each.print(printer))
              .toList();
      if (!added.isEmpty()) {
        insertBehindElders(group, kept, name, Fragments.joined(added));
      }
    }
  }

  private void insertBehindElders(
      XmlElement group, List<XmlElement> kept, String name, Fragment added) {
    XmlElement elder = null;
    for (XmlElement each : kept) {
      if (ORDER.indexOf(each.localName()) <= ORDER.indexOf(name)) {
        elder = each;
      }
    }
    if (elder != null) {
      collected.add(edits.insertAfter(elder, added));
    } else if (!kept.isEmpty()) {
      collected.add(edits.insertBefore(kept.getFirst(), added));
    } else {
      collected.add(edits.append(group, added));
    }
  }

  /** New groups, each behind the one it belongs to. */
  void writeNew() {
    Map<@Nullable DraftGroup, List<DraftGroup>> added = new LinkedHashMap<>();
    for (DraftGroup each : draft.groups()) {
      if (each.origin() == null) {
        added.computeIfAbsent(anchorOf(each), a -> new ArrayList<>()).add(each);
      }
    }
    List<DraftGroup> last = added.getOrDefault(null, List.of());
    added.forEach(
        (anchor, groups) -> {
          SegmentGroup origin = anchor == null ? null : anchor.origin();
          if (origin != null) {
            writeBehind(origin.element(), groups);
          }
        });
    if (!last.isEmpty()) {
      Set<XmlElement> gone = removed();
      List<XmlElement> present =
          Stream.concat(
                  draft.element().elements("segment").stream(),
                  draft.element().elements("segmentGroup").stream())
              .filter(each -> !gone.contains(each))
              .toList();
      writeBehind(present.getLast(), last);
    }
  }

  private Set<XmlElement> removed() {
    Set<XmlElement> removed = new HashSet<>();
    for (DraftSegment each : draft.segments()) {
      XmlElement element = each.element();
      if (each.isRemoved() && element != null) {
        removed.add(element);
      }
    }
    for (DraftGroup each : draft.allGroups()) {
      SegmentGroup origin = each.origin();
      if (each.isRemoved() && origin != null) {
        removed.add(origin.element());
      }
    }
    return removed;
  }

  /** The group of the text that a new one stands behind, directly or behind other new ones. */
  private static @Nullable DraftGroup anchorOf(DraftGroup group) {
    DraftGroup at = group.behind;
    while (at != null && (at.origin() == null || at.isRemoved())) {
      at = at.behind;
    }
    return at;
  }

  private void writeBehind(XmlElement sibling, List<DraftGroup> groups) {
    if (!groups.isEmpty()) {
      GroupPrinter printer = new GroupPrinter(draft, sibling, edits.style(), kinds);
      List<Fragment> printed = groups.stream().map(printer::print).toList();
      collected.add(edits.insertAfter(sibling, Fragments.joined(printed)));
    }
  }
}
