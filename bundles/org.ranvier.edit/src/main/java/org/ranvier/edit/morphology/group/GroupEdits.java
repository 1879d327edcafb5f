/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftGroup;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;

/**
 * Makes and changes groups. They are stated in few words of the kinds that the file uses: members
 * and includes everywhere, paths and subtrees where there are some already.
 */
public final class GroupEdits {
  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final MorphologyText text;

  public GroupEdits(MorphologyText text) {
    this.text = text;
  }

  /**
   * Makes a group, behind all others.
   *
   * @throws ImpossibleEdit there are no segments, the id is none or is taken
   */
  public MorphologyEdit create(String id, SegmentSet segments) {
    Draft draft = text.draft();
    if (!ID.matcher(id).matches()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.groupId", id));
    }
    if (draft.hasGroup(id)) {
      throw new ImpossibleEdit(EditMessages.of("morphology.groupTaken", id));
    }
    checkSome(segments);
    DraftGroup group = draft.addGroup(id, "", null);
    return edit(
        draft, EditMessages.of("undo.morphology.group", id), segments, group, DraftGroup::add);
  }

  /**
   * Adds segments to a group; those that it has already do not count.
   *
   * @throws ImpossibleEdit no such group, or it would no longer be the unbranched cable it marks
   */
  public MorphologyEdit add(String id, SegmentSet segments) {
    Draft draft = text.draft();
    DraftGroup group = get(draft, id);
    checkOtherCables(draft, group, segments);
    String label = EditMessages.of("undo.morphology.groupAdd", segments.size(), id);
    MorphologyEdit edit = edit(draft, label, segments, group, DraftGroup::add);
    checkCable(group);
    return edit;
  }

  /**
   * Takes segments out of a group. Groups that include it hold them only if they say so otherwise.
   *
   * @throws ImpossibleEdit no such group, or it would no longer be the unbranched cable it marks
   */
  public MorphologyEdit remove(String id, SegmentSet segments) {
    Draft draft = text.draft();
    DraftGroup group = get(draft, id);
    String label = EditMessages.of("undo.morphology.groupRemove", segments.size(), id);
    MorphologyEdit edit = edit(draft, label, segments, group, DraftGroup::drop);
    checkCable(group);
    return edit;
  }

  /** Deletes a group, not its segments; groups that include it list what they had from it. */
  public MorphologyEdit delete(String id) {
    Draft draft = text.draft();
    get(draft, id).remove();
    return draft.edit(EditMessages.of("undo.morphology.groupDelete", id), List.of());
  }

  private DraftGroup get(Draft draft, String id) {
    if (id.equals(Morphology.ALL)) {
      throw new ImpossibleEdit(EditMessages.of("morphology.groupAll", id));
    }
    return draft
        .findGroup(id)
        .orElseThrow(() -> new ImpossibleEdit(EditMessages.of("morphology.noGroup", id)));
  }

  private static void checkSome(SegmentSet segments) {
    if (segments.isEmpty()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noSegments"));
    }
  }

  private static MorphologyEdit edit(
      Draft draft,
      String label,
      SegmentSet segments,
      DraftGroup group,
      BiConsumer<DraftGroup, DraftSegment> how) {
    checkSome(segments);
    List<DraftSegment> chosen =
        new ArrayList<>(segments.indices().mapToObj(draft.segments()::get).toList());
    chosen.forEach(each -> how.accept(group, each));
    return draft.edit(label, chosen);
  }

  /** A segment is in one cable at most. */
  private static void checkOtherCables(Draft draft, DraftGroup group, SegmentSet segments) {
    if (group.isCable()) {
      segments
          .indices()
          .mapToObj(draft.segments()::get)
          .forEach(
              each ->
                  draft
                      .findCable(each)
                      .filter(cable -> !cable.equals(group))
                      .ifPresent(
                          cable -> {
                            throw new ImpossibleEdit(
                                EditMessages.of("morphology.inOtherCable", each.id(), cable.id()));
                          }));
    }
  }

  /** In a cable each segment starts at the end of the one before. */
  private static void checkCable(DraftGroup group) {
    if (group.isCable() && !group.isChain()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.groupBranches", group.id()));
    }
  }
}
