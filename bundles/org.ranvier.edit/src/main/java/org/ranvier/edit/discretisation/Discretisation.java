/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentSet;

/**
 * The sections of a cell and the control volumes that it is cut into, and what a plan would make of
 * them. Unbranched stretches that no group marks are taken for the sections that they could be.
 */
public final class Discretisation {
  private final Morphology morphology;
  private final CableMembrane membrane;
  private final SectionTree stated;
  private final SectionTree possible;

  private Discretisation(Morphology morphology, CableMembrane membrane) {
    this.morphology = morphology;
    this.membrane = membrane;
    this.stated = SectionTree.of(morphology);
    this.possible = SectionTree.joined(morphology, index -> true);
  }

  /**
   * @throws org.ranvier.xml.ModelProblemException the cell cannot be cut; see {@link
   *     SectionTree#of}
   */
  public static Discretisation of(Morphology morphology, CableMembrane membrane) {
    return new Discretisation(morphology, membrane);
  }

  public Morphology morphology() {
    return morphology;
  }

  public CableMembrane membrane() {
    return membrane;
  }

  /** The sections as the solver has them now. */
  public SectionTree stated() {
    return stated;
  }

  /**
   * What a plan makes of the cell.
   *
   * @throws IllegalArgumentException no such group as the plan is for
   */
  public DivisionProposal propose(DivisionPlan plan) {
    SegmentSet scope = morphology.members(plan.scope());
    List<Wanted> wanted = new ArrayList<>();
    boolean marks = stated.sections().stream().anyMatch(Discretisation::isMarked);
    for (Section section : possible.sections()) {
      if (section.segments().stream().map(Segment::index).anyMatch(scope::contains)) {
        wanted.add(wanted(section, plan));
      }
    }
    marks |= wanted.stream().anyMatch(Wanted::isNeeded);
    CableIds ids = new CableIds(morphology);
    List<SectionDivisions> rows = new ArrayList<>();
    BitSet joined = new BitSet();
    for (Wanted each : wanted) {
      boolean isNew = !isMarked(each.section) && each.set && marks;
      if (isNew) {
        each.section.segments().forEach(segment -> joined.set(segment.index()));
      }
      rows.add(row(each, isNew, isNew ? ids.next(each.section) : groupOf(each.section)));
    }
    SectionTree after = SectionTree.joined(morphology, joined::get);
    return new DivisionProposal(this, List.copyOf(rows), after);
  }

  /**
   * A number that is wanted.
   *
   * @param set whether anybody asked for it, rather than that it stays
   */
  private record Wanted(Section section, int count, boolean set) {
    boolean isNeeded() {
      return set && (section.segments().size() > 1 || count > 1);
    }
  }

  private Wanted wanted(Section section, DivisionPlan plan) {
    int head = section.segments().getFirst().id();
    Integer byHand = plan.byHand().get(head);
    if (byHand != null) {
      return new Wanted(section, byHand, true);
    }
    boolean stays = plan.policy() instanceof DivisionPolicy.AsStated;
    return new Wanted(section, plan.policy().divisions(section, membrane), !stays);
  }

  private static SectionDivisions row(Wanted wanted, boolean isNew, String groupId) {
    Section section = wanted.section;
    // Segments outside of cables have one control volume each, of their own lengths.
    int after = isMarked(section) || isNew ? wanted.count : section.declaredDivisions();
    boolean apart = !isMarked(section) && !isNew;
    double longest =
        apart
            ? section.segments().stream()
                .mapToDouble(each -> each.cable().lengthUm())
                .max()
                .orElse(0)
            : section.lengthUm() / after;
    return new SectionDivisions(
        section, groupId, isNew, section.declaredDivisions(), after, longest);
  }

  private static String groupOf(Section section) {
    return isMarked(section) ? section.name() : "";
  }

  static boolean isMarked(Section section) {
    return section.element().localName().equals("segmentGroup");
  }
}
