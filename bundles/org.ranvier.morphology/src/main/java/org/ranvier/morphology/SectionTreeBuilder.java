/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlElement;

/** Groups segments to sections, then orders and joins the sections. */
final class SectionTreeBuilder {
  private static final int NONE = -1;
  private static final int LISTED_IDS = 5;

  private final Morphology morphology;
  private final SegmentTree tree;
  private final List<Draft> drafts = new ArrayList<>();
  private final int[] draftOfSegment;
  private final double[] positionUm;
  private final List<ModelProblem> warnings = new ArrayList<>();

  /** A section before its place in the tree is known. */
  private record Draft(String name, List<Segment> chain, int divisions, XmlElement element) {}

  SectionTreeBuilder(Morphology morphology) {
    this.morphology = morphology;
    this.tree = morphology.tree();
    this.draftOfSegment = new int[tree.size()];
    this.positionUm = new double[tree.size()];
    Arrays.fill(draftOfSegment, NONE);
  }

  SectionTree build() {
    addCables();
    addRemaining(!drafts.isEmpty());
    return join();
  }

  /** Takes unbranched stretches outside of all cables as one section each. */
  SectionTree buildJoined(IntPredicate joins) {
    addCables();
    BitSet joined = new BitSet();
    remaining().stream().filter(joins).forEach(joined::set);
    for (List<Segment> stretch : new UnbranchedStretches(morphology, joined).find()) {
      Segment head = stretch.getFirst();
      stretch.forEach(segment -> draftOfSegment[segment.index()] = drafts.size());
      drafts.add(new Draft(nameOf(head), stretch, stretch.size(), head.element()));
    }
    addRemaining(false);
    return join();
  }

  private void addCables() {
    for (SegmentGroup group : morphology.groups()) {
      if (group.isUnbranchedCable()) {
        addCable(group);
      }
    }
  }

  private BitSet remaining() {
    BitSet remaining = new BitSet();
    for (int index = 0; index < draftOfSegment.length; index++) {
      remaining.set(index, draftOfSegment[index] == NONE);
    }
    return remaining;
  }

  private static String nameOf(Segment segment) {
    return segment.name().isEmpty() ? "segment " + segment.id() : segment.name();
  }

  private void addCable(SegmentGroup group) {
    SegmentSet members = morphology.members(group.id());
    if (members.isEmpty()) {
      warnings.add(
          new ModelProblem(
              group.location(),
              "segment group "
                  + group.id()
                  + " is marked as an unbranched cable but holds no segment; it is left out"));
      return;
    }
    List<Segment> chain = new CableChain(tree, group, members).fromHead();
    int draft = drafts.size();
    for (Segment segment : chain) {
      int index = segment.index();
      if (draftOfSegment[index] != NONE) {
        throw new ModelProblemException(
            group.location(),
            "segment "
                + segment.id()
                + " is part of two unbranched cables, "
                + drafts.get(draftOfSegment[index]).name
                + " and "
                + group.id()
                + "; the groups marked "
                + SegmentGroup.UNBRANCHED_CABLE
                + " must not overlap");
      }
      draftOfSegment[index] = draft;
    }
    drafts.add(new Draft(group.id(), chain, divisions(group), group.element()));
  }

  private static int divisions(SegmentGroup group) {
    SegmentGroup.Property property = group.properties().get(SegmentGroup.DIVISIONS_TAG);
    if (property == null) {
      return 1;
    }
    String text = property.value();
    int divisions = Attributes.isWholeNumber(text) ? Integer.parseInt(text) : 0;
    if (divisions < 1 || divisions > Divisions.MAXIMUM) {
      throw property
          .element()
          .problem(
              SegmentGroup.DIVISIONS_TAG
                  + " of segment group "
                  + group.id()
                  + " is '"
                  + text
                  + "'; a whole number from 1 to "
                  + Divisions.MAXIMUM
                  + " is expected");
    }
    return divisions;
  }

  private void addRemaining(boolean someAreTagged) {
    List<Segment> remaining = remaining().stream().mapToObj(tree.segments()::get).toList();
    for (Segment segment : remaining) {
      draftOfSegment[segment.index()] = drafts.size();
      drafts.add(new Draft(nameOf(segment), List.of(segment), 1, segment.element()));
    }
    if (someAreTagged && !remaining.isEmpty()) {
      String ids =
          remaining.stream()
              .limit(LISTED_IDS)
              .map(segment -> Integer.toString(segment.id()))
              .collect(Collectors.joining(", "));
      warnings.add(
          new ModelProblem(
              remaining.getFirst().location(),
              remaining.size()
                  + " of "
                  + tree.size()
                  + " segments are in no group marked as an unbranched cable ("
                  + ids
                  + (remaining.size() > LISTED_IDS ? ", …" : "")
                  + "); each of them is taken as a cable of its own with one control volume"));
    }
  }

  /**
   * The heads of the sections in the tree's parents-first order give the sections in parents-first
   * order.
   */
  private SectionTree join() {
    int[] sectionOfDraft = new int[drafts.size()];
    int[] sectionOfSegment = new int[tree.size()];
    List<Section> sections = new ArrayList<>(drafts.size());
    for (int k = 0; k < tree.size(); k++) {
      int head = tree.order(k);
      Draft draft = drafts.get(draftOfSegment[head]);
      if (draft.chain.getFirst().index() != head) {
        continue;
      }
      sectionOfDraft[draftOfSegment[head]] = sections.size();
      Section section = section(sections, sectionOfDraft, draft);
      for (Segment segment : draft.chain) {
        sectionOfSegment[segment.index()] = section.index();
      }
      sections.add(section);
    }
    return new SectionTree(morphology, sections, sectionOfSegment, positionUm, warnings);
  }

  private Section section(List<Section> sections, int[] sectionOfDraft, Draft draft) {
    List<Segment> segments = draft.chain;
    double length = 0;
    for (Segment segment : segments) {
      positionUm[segment.index()] = length;
      length += segment.cable().lengthUm();
    }
    if (length <= 0) {
      throw new ModelProblemException(
          draft.element.location(),
          "the cable "
              + draft.name
              + " has no length: it starts and ends at the same point; two different points, or a sphere with equal"
              + " proximal and distal points, are expected");
    }
    Segment head = segments.getFirst();
    int parent = Section.NO_PARENT;
    Section.Attachment attachment = Section.Attachment.END;
    double parentPosition = 0;
    if (!head.isRoot()) {
      parent = sectionOfDraft[draftOfSegment[head.parentIndex()]];
      attachment = attachment(sections.get(parent), head);
      Frustum cable = tree.segments().get(head.parentIndex()).cable();
      parentPosition = positionUm[head.parentIndex()] + head.fractionAlong() * cable.lengthUm();
    }
    return new Section(
        sections.size(),
        draft.name,
        segments,
        parent,
        attachment,
        parentPosition,
        draft.divisions,
        length,
        tree.pathLengthUm(head.index(), 0),
        draft.element);
  }

  private static Section.Attachment attachment(Section parent, Segment head) {
    double fraction = head.fractionAlong();
    if (fraction == 1 && parent.segments().getLast().index() == head.parentIndex()) {
      return Section.Attachment.END;
    }
    if (fraction == 0 && parent.segments().getFirst().index() == head.parentIndex()) {
      return Section.Attachment.START;
    }
    return Section.Attachment.INSIDE;
  }
}
