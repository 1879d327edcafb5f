/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.FreeId;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;

/**
 * Keeps the groups that mark unbranched cables what they are: in each, every segment starts at the
 * end of the one before. One that an edit has made branch or fall into pieces is replaced by
 * several; new segments of a morphology that has cables get some of their own.
 */
final class Cables {
  private static final int NONE = -1;

  private final Draft draft;
  private final OutsideUses uses;
  private final List<DraftGroup> cables;
  private final int[] cableOf;
  private final boolean[] continued;

  Cables(Draft draft, OutsideUses uses) {
    this.draft = draft;
    this.uses = uses;
    this.cables = new ArrayList<>(draft.groups().stream().filter(DraftGroup::isCable).toList());
    this.cableOf = new int[draft.segments().size()];
    this.continued = new boolean[cableOf.length];
  }

  void settle() {
    if (cables.isEmpty() || !draft.isStructureChanged()) {
      return;
    }
    Arrays.fill(cableOf, NONE);
    for (int i = 0; i < cables.size(); i++) {
      int cable = i;
      cables.get(i).wanted().stream()
          .filter(each -> cableOf[each] == NONE)
          .forEach(each -> cableOf[each] = cable);
    }
    Map<Integer, List<List<DraftSegment>>> chains = chains();
    chains.forEach(
        (cable, pieces) -> {
          if (pieces.size() > 1 && wasOne(cables.get(cable))) {
            separate(cables.get(cable), pieces);
          }
        });
    cover();
  }

  /** Stretches in which each segment starts at the end of the one before, by cable. */
  private Map<Integer, List<List<DraftSegment>>> chains() {
    Map<Integer, List<List<DraftSegment>>> found = new LinkedHashMap<>();
    Map<DraftSegment, List<DraftSegment>> chainOf = new HashMap<>();
    for (DraftSegment root : draft.segments()) {
      if (root.isRemoved() || !root.isRoot()) {
        continue;
      }
      for (DraftSegment each : draft.subTree(root)) {
        int cable = cableOf[each.index()];
        if (cable == NONE) {
          continue;
        }
        DraftSegment parent = each.parent();
        if (parent != null && cableOf[parent.index()] == cable && continues(each, parent)) {
          continued[parent.index()] = true;
          List<DraftSegment> chain = Objects.requireNonNull(chainOf.get(parent));
          chain.add(each);
          chainOf.put(each, chain);
        } else {
          List<DraftSegment> chain = new ArrayList<>(List.of(each));
          chainOf.put(each, chain);
          found.computeIfAbsent(cable, c -> new ArrayList<>()).add(chain);
        }
      }
    }
    return found;
  }

  private boolean continues(DraftSegment segment, DraftSegment parent) {
    return segment.fractionAlong() == 1 && !continued[parent.index()];
  }

  /** What was no cable before is left to its author. */
  private boolean wasOne(DraftGroup cable) {
    SegmentGroup origin = cable.origin();
    MorphologyText text = draft.findText().orElse(null);
    if (origin == null || text == null) {
      return false;
    }
    List<Segment> all = text.morphology().segments();
    var members = text.morphology().members(cable.id());
    int[] following = new int[all.size()];
    int heads = 0;
    for (int each : members.toArray()) {
      Segment segment = all.get(each);
      boolean follows =
          !segment.isRoot()
              && members.contains(segment.parentIndex())
              && segment.fractionAlong() == 1
              && following[segment.parentIndex()]++ == 0;
      heads += follows ? 0 : 1;
    }
    return heads <= 1;
  }

  private void separate(DraftGroup cable, List<List<DraftSegment>> pieces) {
    SegmentGroup origin = cable.origin();
    boolean carries =
        origin != null
            && (!origin.inhomogeneousParameters().isEmpty() || !uses.ofGroup(origin).isEmpty());
    List<List<DraftSegment>> apart = new ArrayList<>(pieces);
    if (carries) {
      cable.unmark();
      draft.regrouped();
    } else {
      apart.remove(
          pieces.stream().max(Comparator.comparingInt(List::size)).orElse(pieces.getFirst()));
      apart.forEach(cable::cut);
    }
    double length = pieces.stream().mapToDouble(Cables::length).sum();
    List<String> ids = new ArrayList<>();
    for (List<DraftSegment> piece : apart) {
      DraftGroup made = addCable(cable);
      piece.forEach(made::add);
      divide(made, cable, length > 0 ? length(piece) / length : 1);
      ids.add(made.id());
    }
    draft.say(
        Consequence.of(
            Consequence.Kind.CABLE_BROKEN,
            cable.id(),
            EditMessages.of("morphology.cableBroken", cable.id(), String.join(", ", ids))));
  }

  private static double length(List<DraftSegment> piece) {
    return piece.stream().mapToDouble(each -> each.cable().lengthUm()).sum();
  }

  /** A piece of a cable gets its share of the control volumes. */
  private static void divide(DraftGroup made, DraftGroup from, double share) {
    String divisions = from.properties().get(SegmentGroup.DIVISIONS_TAG);
    if (divisions != null && divisions.matches("[0-9]{1,9}")) {
      long own = Math.max(1, Math.round(Integer.parseInt(divisions) * share));
      made.properties().put(SegmentGroup.DIVISIONS_TAG, Long.toString(own));
    }
  }

  private DraftGroup addCable(DraftGroup like) {
    TreeSet<String> taken = new TreeSet<>();
    draft.allGroups().forEach(each -> taken.add(each.id()));
    String id = FreeId.next(like.id(), taken);
    return draft.addGroup(id, SegmentGroup.UNBRANCHED_CABLE, like);
  }

  /** New segments get cables where what they are attached to has one. */
  private void cover() {
    Map<DraftSegment, DraftGroup> made = new HashMap<>();
    Map<DraftSegment, Boolean> followed = new HashMap<>();
    List<DraftSegment> all = draft.segments();
    for (DraftSegment each : all.subList(draft.originalSize(), all.size())) {
      DraftSegment parent = each.parent();
      if (each.isRemoved() || cableOf[each.index()] != NONE || parent == null) {
        continue;
      }
      DraftGroup before = made.get(parent);
      if (before != null
          && each.fractionAlong() == 1
          && followed.putIfAbsent(parent, true) == null) {
        before.add(each);
        made.put(each, before);
      } else {
        DraftGroup cable = addCable(before != null ? before : nearest(parent));
        cable.add(each);
        made.put(each, cable);
        draft.say(
            Consequence.of(
                Consequence.Kind.CABLE_ADDED,
                cable.id(),
                EditMessages.of("morphology.cableAdded", cable.id())));
      }
    }
  }

  private DraftGroup nearest(DraftSegment from) {
    for (DraftSegment at = from; at != null; at = at.parent()) {
      int cable = cableOf[at.index()];
      if (cable != NONE && !cables.get(cable).isRemoved()) {
        return cables.get(cable);
      }
    }
    return cables.getFirst();
  }
}
