/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.graft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Consequence;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.morphology.graft.Grafts.Lacking;
import org.ranvier.edit.morphology.graft.Grafts.Placement;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.xml.XmlDocument;

class GraftsTest {
  private static MorphologyText cell(Random random, int size) {
    return MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
  }

  private static List<Integer> groupsOf(Morphology morphology, int id) {
    Segment segment = morphology.segment(id);
    List<Integer> found = new ArrayList<>();
    int position = 0;
    for (SegmentGroup each : morphology.groups()) {
      if (!each.isUnbranchedCable()) {
        if (morphology.members(each.id()).contains(segment.index())) {
          found.add(position);
        }
        position++;
      }
    }
    return found;
  }

  @Property(tries = 200)
  void whatIsCutAndGraftedBackIsAsItWas(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment head = cell.morphology().segments().get(1 + random.nextInt(size - 1));
    int parent = cell.morphology().segments().get(head.parentIndex()).id();
    Clip clip = Clip.of(cell.morphology(), head.id());
    Edited cut = Edited.of(cell, new Grafts(cell).cut(head.id()));
    MorphologyText next = MorphologyText.of(cut.after());
    Segment target = cut.after().segment(parent);
    MorphologyEdit edit =
        new Grafts(next)
            .graft(
                clip,
                new SegmentPlace(target.index(), head.fractionAlong()),
                random.nextBoolean() && head.proximalGiven()
                    ? Placement.WHERE_IT_WAS
                    : Placement.AT_TARGET,
                Lacking.LEAVE);
    Edited back = Edited.of(next, edit);
    assertThat(edit.has(Consequence.Kind.ID_CHANGED)).isFalse();
    assertThat(edit.has(Consequence.Kind.GROUP_LACKING)).isFalse();
    back.keepsMembers();
    back.keepsCables();
    for (Segment was : cell.morphology().segments()) {
      Segment is = back.after().segment(was.id());
      assertThat(is.lengthUm()).isCloseTo(was.lengthUm(), within(1e-4));
      assertThat(is.areaUm2()).isCloseTo(was.areaUm2(), within(1e-3));
      assertThat(is.name()).isEqualTo(was.name());
      assertThat(groupsOf(back.after(), was.id()))
          .as("%s", back.text())
          .isEqualTo(groupsOf(cell.morphology(), was.id()));
    }
    assertThat(count(back.text(), "<!-- kept"))
        .isEqualTo(count(cell.document().text(), "<!-- kept"));
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  @Property(tries = 200)
  void aCopyAddsItsLengthAndArea(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 20) int size,
      @ForAll @IntRange(min = 1, max = 20) int other) {
    MorphologyText cell = cell(random, size);
    Morphology from = random.nextBoolean() ? cell.morphology() : cell(random, other).morphology();
    Segment head = from.segments().get(random.nextInt(from.segments().size()));
    Clip clip = Clip.of(from, head.id());
    double fraction = random.nextBoolean() ? 1 : 0.5;
    SegmentPlace at = new SegmentPlace(random.nextInt(size), fraction);
    Lacking lacking = random.nextBoolean() ? Lacking.MAKE : Lacking.LEAVE;
    Edited edited = Edited.of(cell, new Grafts(cell).graft(clip, at, Placement.AT_TARGET, lacking));
    assertThat(edited.after().segments()).hasSize(size + clip.size());
    Morphometrics was = Morphometrics.of(edited.before());
    Morphometrics is = Morphometrics.of(edited.after());
    double length = 0;
    double area = 0;
    for (Segment each : from.segments()) {
      if (isUnder(from, each, head)) {
        length += each.cable().lengthUm();
        area += each.areaUm2();
      }
    }
    assertThat(is.lengthUm()).isCloseTo(was.lengthUm() + length, within(1e-3));
    assertThat(is.areaUm2()).isCloseTo(was.areaUm2() + area, within(1e-2));
    edited.keepsMembers();
    edited.keepsCables();
  }

  private static boolean isUnder(Morphology in, Segment segment, Segment top) {
    Segment at = segment;
    while (at.index() != top.index() && !at.isRoot()) {
      at = in.segments().get(at.parentIndex());
    }
    return at.index() == top.index();
  }

  private static MorphologyText small(String groups) {
    return MorphologyText.read(
        RandomCell.morphology(
            XmlDocument.parse(
                "small.nml",
                """
                <neuroml id="d">
                  <morphology id="m">
                    <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/><distal x="5" y="0" z="0" diameter="2"/></segment>
                    <segment id="1"><parent segment="0"/><distal x="9" y="0" z="0" diameter="2"/></segment>
                %s  </morphology>
                </neuroml>
                """
                    .formatted(groups))));
  }

  @Example
  void aGroupThatIsLackingIsSaidOrMade() {
    MorphologyText from =
        small("    <segmentGroup id=\"apical\"><member segment=\"1\"/></segmentGroup>\n");
    MorphologyText to = small("");
    Clip clip = Clip.of(from.morphology(), 1);
    assertThat(clip.groups()).isEqualTo(Set.of("apical"));
    SegmentPlace end = new SegmentPlace(1, 1);
    MorphologyEdit left = new Grafts(to).graft(clip, end, Placement.AT_TARGET, Lacking.LEAVE);
    assertThat(left.consequences())
        .extracting(Consequence::kind, Consequence::subject)
        .contains(org.assertj.core.groups.Tuple.tuple(Consequence.Kind.GROUP_LACKING, "apical"));
    MorphologyEdit made = new Grafts(to).graft(clip, end, Placement.AT_TARGET, Lacking.MAKE);
    assertThat(made.has(Consequence.Kind.GROUP_LACKING)).isFalse();
    Edited edited = Edited.of(to, made);
    assertThat(edited.after().members("apical").size()).isEqualTo(1);
    assertThat(edited.after().segment(2).distal().x()).isEqualTo(13);
    assertThat(edited.text())
        .contains(
            """
                <segment id="2"><parent segment="1"/><distal x="13" y="0" z="0" diameter="2"/></segment>
                <segmentGroup id="apical">
                  <member segment="2"/>
                </segmentGroup>
            """);
  }
}
