/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.graft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.morphology.Consequence;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftGroup;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentPlace;

/**
 * Puts copied subtrees onto a cell. Their segments join the groups of the same names, so that they
 * have the same densities; they keep their ids where those are free.
 */
public final class Grafts {
  /** Where a subtree goes. */
  public enum Placement {
    /** It is moved so that it starts where it is attached. */
    AT_TARGET,
    /** It stays where it was; only in the tree it is attached. */
    WHERE_IT_WAS
  }

  /** What becomes of a group that the cell does not have. */
  public enum Lacking {
    /** The segments are not in it; that is said. */
    LEAVE,
    /** It is made. */
    MAKE
  }

  private final MorphologyText text;

  public Grafts(MorphologyText text) {
    this.text = text;
  }

  /**
   * Cuts off a segment and all that hangs on it; {@link Clip#of} copies it before.
   *
   * @throws org.ranvier.edit.morphology.ImpossibleEdit it is the root
   */
  public MorphologyEdit cut(int id) {
    MorphologyEdit deleted = new Deletion(text).subTree(id);
    return new MorphologyEdit(
        EditMessages.of("undo.morphology.cut", id),
        deleted.change(),
        deleted.consequences(),
        deleted.shown(),
        deleted.after());
  }

  /** Attaches a copied subtree. */
  public MorphologyEdit graft(Clip clip, SegmentPlace at, Placement where, Lacking lacking) {
    Draft draft = text.draft();
    DraftSegment target = draft.segments().get(at.segmentIndex());
    List<DraftSegment> made = add(draft, clip, target, at.fraction(), where);
    join(draft, clip, made, lacking);
    joinCables(draft, clip, made);
    sayIds(draft, clip, made);
    sayPathLengths(draft, made);
    return draft.edit(
        EditMessages.of("undo.morphology.graft", made.size(), target.id()),
        List.of(made.getFirst()));
  }

  private static List<DraftSegment> add(
      Draft draft, Clip clip, DraftSegment target, double fraction, Placement where) {
    Point place = target.pointAt(fraction);
    Offset shift =
        where == Placement.AT_TARGET ? Offset.between(clip.start(), place) : new Offset(0, 0, 0);
    List<DraftSegment> made = new ArrayList<>();
    for (Clip.Part part : clip.parts()) {
      boolean head = part.parent() < 0;
      DraftSegment next =
          draft.addLike(
              new Draft.Copy(part.element(), part.id()),
              made.isEmpty() ? target : made.getLast(),
              head ? target : made.get(part.parent()),
              head ? fraction : part.fractionAlong(),
              shift.move(part.distal()));
      next.setName(part.name());
      Point start = shift.move(part.start());
      Point from = next.attachment();
      boolean follows =
          !start.equals(next.distal()) // a sphere states both ends
              && from.distanceTo(start) <= Draft.SAME_PLACE_UM
              && from.diameter() == start.diameter();
      if (part.parent() < 0 ? !follows : part.stated()) {
        next.setStated(start);
      }
      made.add(next);
    }
    return made;
  }

  private static void join(Draft draft, Clip clip, List<DraftSegment> made, Lacking lacking) {
    Map<String, DraftGroup> groups = new LinkedHashMap<>();
    draft.findGroup(Morphology.ALL).ifPresent(all -> made.forEach(all::add));
    for (String id : clip.groups()) {
      var present = draft.findGroup(id).filter(each -> !each.isCable());
      if (present.isPresent()) {
        groups.put(id, present.get());
      } else if (lacking == Lacking.MAKE && !draft.hasGroup(id)) {
        groups.put(id, draft.addGroup(id, "", null));
      } else if (!id.equals(Morphology.ALL)) {
        draft.say(
            Consequence.of(
                Consequence.Kind.GROUP_LACKING,
                id,
                EditMessages.of("morphology.groupLacking", id)));
      }
    }
    for (int i = 0; i < made.size(); i++) {
      for (String id : clip.parts().get(i).groups()) {
        DraftGroup group = groups.get(id);
        if (group != null) {
          group.add(made.get(i));
        }
      }
    }
  }

  /** Cables are copied with their control volumes where the cell has cables itself. */
  private static void joinCables(Draft draft, Clip clip, List<DraftSegment> made) {
    DraftGroup behind = null;
    for (DraftGroup each : draft.groups()) {
      behind = each.isCable() ? each : behind;
    }
    if (behind == null) {
      return;
    }
    Map<String, DraftGroup> copies = new LinkedHashMap<>();
    Set<String> taken = new TreeSet<>();
    draft.groups().forEach(each -> taken.add(each.id()));
    for (Clip.Cable cable : clip.cables().values()) {
      String id = FreeId.next(cable.id(), taken);
      taken.add(id);
      DraftGroup copy = draft.addGroup(id, SegmentGroup.UNBRANCHED_CABLE, behind);
      copy.properties().putAll(cable.properties());
      divide(copy, cable.share());
      copies.put(cable.id(), copy);
    }
    for (int i = 0; i < made.size(); i++) {
      DraftGroup copy = copies.get(clip.parts().get(i).cable());
      if (copy != null) {
        copy.add(made.get(i));
      }
    }
  }

  private static void divide(DraftGroup copy, double share) {
    String divisions = copy.properties().get(SegmentGroup.DIVISIONS_TAG);
    if (divisions != null && divisions.matches("[0-9]{1,9}")) {
      long own = Math.max(1, Math.round(Integer.parseInt(divisions) * share));
      copy.properties().put(SegmentGroup.DIVISIONS_TAG, Long.toString(own));
    }
  }

  private static void sayIds(Draft draft, Clip clip, List<DraftSegment> made) {
    for (int i = 0; i < made.size(); i++) {
      int was = clip.parts().get(i).id();
      if (was != made.get(i).id()) {
        draft.say(
            Consequence.of(
                Consequence.Kind.ID_CHANGED,
                Integer.toString(was),
                EditMessages.of("morphology.idChanged", was, made.get(i).id())));
      }
    }
  }

  private static void sayPathLengths(Draft draft, List<DraftSegment> made) {
    for (DraftGroup group : draft.groups()) {
      SegmentGroup origin = group.origin();
      if (origin != null && made.stream().anyMatch(group::contains)) {
        for (InhomogeneousParameter each : origin.inhomogeneousParameters()) {
          draft.say(
              Consequence.at(
                  each.element().location(),
                  Consequence.Kind.PATH_LENGTHS_CHANGED,
                  each.id(),
                  EditMessages.of("morphology.pathLengths", each.id(), group.id())));
        }
      }
    }
  }
}
