/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftGroup;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Divisions;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.SegmentGroup;

/** What a plan makes of the control volumes of a cell. */
public final class DivisionProposal {
  private final Discretisation from;
  private final List<SectionDivisions> sections;
  private final CableLayout before;
  private final CableLayout after;

  DivisionProposal(Discretisation from, List<SectionDivisions> sections, SectionTree tree) {
    this.from = from;
    this.sections = sections;
    this.before = CableLayout.of(from.stated(), Divisions.declared());
    Map<Integer, Integer> counts = new HashMap<>();
    sections.stream()
        .filter(SectionDivisions::isChanged)
        .forEach(each -> counts.put(each.headId(), each.after()));
    this.after =
        CableLayout.of(
            tree,
            section ->
                counts.getOrDefault(
                    section.segments().getFirst().id(), section.declaredDivisions()));
  }

  /** The sections that the plan is for, parents before children. */
  public List<SectionDivisions> sections() {
    return sections;
  }

  /** The cell as it is cut now. */
  public CableLayout before() {
    return before;
  }

  /** The cell as it is going to be cut. */
  public CableLayout after() {
    return after;
  }

  /** Whether the text has to change. */
  public boolean isChanged() {
    return sections.stream().anyMatch(SectionDivisions::isChanged);
  }

  /** Control volumes with membrane in each group that is more than one section. */
  public List<GroupDivisions> groups() {
    Morphology morphology = from.morphology();
    List<GroupDivisions> groups = new ArrayList<>();
    for (SegmentGroup each : morphology.groups()) {
      if (!each.isUnbranchedCable()) {
        groups.add(
            new GroupDivisions(each.id(), count(before, each.id()), count(after, each.id())));
      }
    }
    return groups;
  }

  private static int count(CableLayout layout, String group) {
    int count = 0;
    for (double share : layout.membership(layout.morphology().members(group))) {
      count += share > 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * The edit that states it: {@code numberInternalDivisions} of groups that mark sections, and such
   * groups where there are none. Empty where all is stated already.
   *
   * @param text the morphology that the proposal was made for
   */
  public Optional<MorphologyEdit> edit(MorphologyText text) {
    if (!isChanged()) {
      return Optional.empty();
    }
    Draft draft = text.draft();
    int changed = 0;
    for (SectionDivisions each : sections) {
      if (each.isChanged()) {
        changed++;
        group(draft, each).state(SegmentGroup.DIVISIONS_TAG, Integer.toString(each.after()));
      }
    }
    return Optional.of(
        draft.edit(EditMessages.of("undo.morphology.divisions", changed), List.of()));
  }

  private static DraftGroup group(Draft draft, SectionDivisions section) {
    if (!section.isNew()) {
      return draft.findGroup(section.groupId()).orElseThrow();
    }
    DraftGroup group = draft.addGroup(section.groupId(), SegmentGroup.UNBRANCHED_CABLE, null);
    List<DraftSegment> segments = draft.segments();
    section.section().segments().forEach(each -> group.add(segments.get(each.index())));
    return group;
  }
}
