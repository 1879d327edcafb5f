/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;

class SectionTreeTest {
  // 0 ─ 1 ─ 2 ─ 3
  //     └── 4
  private static Shapes tree() {
    return new Shapes()
        .root(0, 10, 5, 5)
        .child(1, 0, 1, 10, 2, 2)
        .child(2, 1, 1, 10, 2, 2)
        .child(3, 2, 1, 10, 2, 2)
        .child(4, 1, 1, 10, 2, 2);
  }

  private static void assertRefused(Shapes shapes, String message) {
    Morphology morphology = shapes.morphology();
    assertThatThrownBy(() -> SectionTree.of(morphology))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining(message);
  }

  @Test
  void withoutMarkedGroupsEverySegmentIsASection() {
    SectionTree sections = SectionTree.of(tree().group("dend", 1, 2).morphology());
    assertThat(sections.sections())
        .hasSize(5)
        .allMatch(s -> s.segments().size() == 1 && s.declaredDivisions() == 1);
    assertThat(sections.sections().get(1).name()).isEqualTo("segment 1");
    assertThat(sections.warnings()).isEmpty();
  }

  /** Stretches end at branch points, at ends of groups and at cables that are marked. */
  @Test
  void unbranchedStretchesCanBeJoined() {
    Shapes shapes = tree().child(5, 4, 1, 10, 2, 2).child(6, 5, 1, 10, 2, 2);
    SectionTree joined = SectionTree.joined(shapes.morphology(), index -> true);
    assertThat(joined.sections())
        .extracting(s -> s.segments().stream().map(Segment::id).toList())
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5, 6));
    assertThat(joined.sections()).extracting(Section::declaredDivisions).containsExactly(2, 2, 3);
    assertThat(joined.sections().get(2).lengthUm()).isEqualTo(30);
    SectionTree parted =
        SectionTree.joined(
            shapes.group("soma", 0).group("far", 6).cable("up", 7, 2, 3).morphology(),
            index -> true);
    assertThat(parted.sections())
        .extracting(s -> s.segments().stream().map(Segment::id).toList())
        .containsExactly(List.of(0), List.of(1), List.of(2, 3), List.of(4, 5), List.of(6));
    assertThat(parted.warnings()).isEmpty();
    SectionTree some = SectionTree.joined(parted.morphology(), index -> index < 2);
    assertThat(some.sections()).hasSize(6);
  }

  @Test
  void branchesWithinASegmentDoNotEndAStretch() {
    Shapes shapes = tree().child(5, 2, 0.5, 10, 2, 2);
    assertThat(SectionTree.joined(shapes.morphology(), index -> true).sectionOf(3).segments())
        .hasSize(2);
  }

  @Test
  void markedGroupsAreSectionsWithTheirDivisions() {
    SectionTree sections =
        SectionTree.of(
            tree()
                .cable("soma", 1, 0)
                .cable("trunk", 1, 1)
                .cable("up", 7, 2, 3)
                .cable("side", 3, 4)
                .morphology());
    assertThat(sections.sections())
        .extracting(Section::name)
        .containsExactly("soma", "trunk", "up", "side");
    assertThat(sections.sections())
        .extracting(Section::declaredDivisions)
        .containsExactly(1, 1, 7, 3);
    assertThat(sections.sections()).extracting(Section::parentIndex).containsExactly(-1, 0, 1, 1);
    assertThat(sections.sections().get(2).lengthUm()).isEqualTo(20);
    assertThat(sections.sections().get(2).pathLengthUm()).isEqualTo(20);
    assertThat(sections.sectionOf(3).name()).isEqualTo("up");
    assertThat(sections.positionUm(3, 0.5)).isEqualTo(15);
    assertThat(sections.morphology().segments()).hasSize(5);
  }

  @Test
  void orderOfTheMembersDoesNotMatter() {
    SectionTree sections = SectionTree.of(tree().cable("up", 1, 3, 2, 1).morphology());
    assertThat(sections.sectionOf(1).segments()).extracting(Segment::id).containsExactly(1, 2, 3);
  }

  @Test
  void segmentsOutsideMarkedGroupsAreKeptAndMentioned() {
    SectionTree sections = SectionTree.of(tree().cable("up", 4, 2, 3).morphology());
    assertThat(sections.sections()).hasSize(4);
    assertThat(sections.warnings())
        .singleElement()
        .extracting(ModelProblem::message)
        .isEqualTo(
            "3 of 5 segments are in no group marked as an unbranched cable (0, 1, 4);"
                + " each of them is taken as a cable of its own with one control volume");
    assertThat(CableLayout.of(sections, Divisions.declared()).volumeCount()).isEqualTo(7);
  }

  @Test
  void emptyMarkedGroupIsLeftOutAndMentioned() {
    SectionTree sections = SectionTree.of(tree().cable("none", 4).morphology());
    assertThat(sections.sections()).hasSize(5);
    assertThat(sections.warnings())
        .singleElement()
        .extracting(ModelProblem::message)
        .asString()
        .contains("holds no segment");
  }

  @Test
  void branchedCablesAreRefused() {
    assertRefused(
        tree().cable("bad", 1, 1, 2, 4),
        "segment group bad is marked as an unbranched cable (sao864921383) but branches: segments 2 and 4 both leave segment 1;");
  }

  @Test
  void brokenCablesAreRefused() {
    assertRefused(
        tree().cable("bad", 1, 1, 3), "but falls into 2 pieces: segments 1 and 3 both start one;");
  }

  @Test
  void cablesThatContinueInTheMiddleOfASegmentAreRefused() {
    assertRefused(
        new Shapes().root(0, 10, 5, 5).child(1, 0, 0.5, 10, 2, 2).cable("bad", 1, 0, 1),
        "but is not straight through: segment 1 leaves segment 0 at 0.5 of its length instead of at its end;");
  }

  @Test
  void overlappingCablesAreRefused() {
    assertRefused(
        tree().cable("a", 1, 1, 2).cable("b", 1, 2, 3),
        "segment 2 is part of two unbranched cables, a and b;");
  }

  @Test
  void cableWithoutLengthIsRefused() {
    assertThatThrownBy(
            () ->
                SectionTree.of(
                    Shapes.morphology(
                        """
                        <segment id="0"><proximal x="0" y="0" z="0" diameter="4"/><distal x="10" y="0" z="0" diameter="4"/></segment>
                        <segment id="1" name="stub"><parent segment="0"/><distal x="10" y="0" z="0" diameter="2"/></segment>
                        """)))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageStartingWith("the cable stub has no length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-2", "3.5", "many", "1000001"})
  void divisionsMustBeAWholeNumberFromOne(String divisions) {
    String text = tree().cable("up", 17, 2, 3).text().replace("\"17\"", "\"" + divisions + "\"");
    assertThatThrownBy(() -> SectionTree.of(Shapes.morphology(text)))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining(
            "numberInternalDivisions of segment group up is '"
                + divisions
                + "'; a whole number from 1");
  }
}
