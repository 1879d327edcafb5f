/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.ModelProblem;

class SegmentGroupTest {
  // 0 ─ 1 ─ 2 ─ 3
  //     └── 4 ─ 5
  private static final Shapes TREE =
      new Shapes()
          .root(0, 10, 5, 5)
          .child(1, 0, 1, 10, 2, 2)
          .child(2, 1, 1, 10, 2, 2)
          .child(3, 2, 1, 10, 2, 2)
          .child(4, 1, 1, 10, 2, 2)
          .child(5, 4, 1, 10, 2, 2);

  private static List<Integer> members(String groups, String id) {
    return Shapes.morphology(TREE.text() + groups).members(id).indices().boxed().toList();
  }

  private static List<String> problems(String groups) {
    return Shapes.reading(TREE.text() + groups).problems().stream()
        .map(ModelProblem::message)
        .toList();
  }

  @Test
  void membersKeepTheOrderOfTheFileAndCountOnce() {
    assertThat(
            members(
                "<segmentGroup id='g'><member segment='5'/><member segment='0'/><member segment='5'/></segmentGroup>",
                "g"))
        .containsExactly(5, 0);
  }

  @Test
  void includesAreResolvedWhereverTheIncludedGroupStands() {
    String groups =
        """
        <segmentGroup id="outer"><member segment="3"/><include segmentGroup="middle"/><member segment="0"/></segmentGroup>
        <segmentGroup id="middle"><include segmentGroup="inner"/><member segment="1"/></segmentGroup>
        <segmentGroup id="inner"><member segment="2"/><member segment="3"/></segmentGroup>
        """;
    assertThat(members(groups, "outer")).containsExactly(3, 2, 1, 0);
    assertThat(members(groups, "middle")).containsExactly(2, 3, 1);
  }

  @Test
  void subTreeHoldsTheSegmentAndAllBeyondIt() {
    assertThat(
            members(
                "<segmentGroup id='g'><subTree><from segment='1'/></subTree></segmentGroup>", "g"))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(
            members(
                "<segmentGroup id='g'><subTree><from segment='4'/></subTree></segmentGroup>", "g"))
        .containsExactly(4, 5);
  }

  @Test
  void pathHoldsBothEndsAndWhatLiesBetween() {
    String form =
        "<segmentGroup id='g'><path><from segment='%d'/><to segment='%d'/></path></segmentGroup>";
    assertThat(members(form.formatted(1, 3), "g")).containsExactly(1, 2, 3);
    assertThat(members(form.formatted(3, 1), "g")).containsExactly(3, 2, 1);
    assertThat(members(form.formatted(3, 5), "g")).containsExactly(3, 2, 1, 4, 5);
    assertThat(members(form.formatted(2, 2), "g")).containsExactly(2);
    assertThat(members("<segmentGroup id='g'><path><to segment='4'/></path></segmentGroup>", "g"))
        .containsExactly(0, 1, 4);
  }

  @Test
  void groupAllAlwaysHoldsEverySegment() {
    assertThat(members("", Morphology.ALL)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(
            members("<segmentGroup id='all'><member segment='2'/></segmentGroup>", Morphology.ALL))
        .hasSize(6);
    assertThat(members("<segmentGroup id='g'><include segmentGroup='all'/></segmentGroup>", "g"))
        .hasSize(6);
  }

  @Test
  void propertiesAreReadDirectlyAndFromTheAnnotation() {
    Morphology morphology =
        Shapes.morphology(
            TREE.text()
                + """
                <segmentGroup id="g" neuroLexId="sao864921383">
                  <annotation><property xmlns="" tag="numberInternalDivisions" value="5"/></annotation>
                  <member segment="0"/>
                </segmentGroup>
                <segmentGroup id="h"><property tag="colour" value="blue"/></segmentGroup>
                """);
    assertThat(morphology.groups()).extracting(SegmentGroup::id).containsExactly("g", "h");
    SegmentGroup group = morphology.findGroup("g").orElseThrow();
    assertThat(group.isUnbranchedCable()).isTrue();
    assertThat(group.properties().get("numberInternalDivisions").value()).isEqualTo("5");
    assertThat(morphology.findGroup("h").orElseThrow().properties()).containsKey("colour");
    assertThat(SectionTree.of(morphology).sections().getFirst().declaredDivisions()).isEqualTo(5);
  }

  @Test
  void unknownMembersAndGroupsAreReported() {
    assertThat(
            problems(
                """
                <segmentGroup id="g">
                  <member segment="77"/><include segmentGroup="gone"/>
                  <path><from segment="78"/><to segment="1"/></path><subTree><from segment="79"/></subTree>
                </segmentGroup>
                """))
        .containsExactly(
            "segment 77 is named here, but does not exist in this morphology",
            "segment group g includes the group gone, which does not exist in this morphology",
            "segment 78 is named here, but does not exist in this morphology",
            "segment 79 is named here, but does not exist in this morphology");
  }

  @Test
  void groupsThatIncludeEachOtherAreReported() {
    String groups =
        """
        <segmentGroup id="a"><include segmentGroup="b"/></segmentGroup>
        <segmentGroup id="b"><include segmentGroup="c"/></segmentGroup>
        <segmentGroup id="c"><include segmentGroup="b"/></segmentGroup>
        """;
    assertThat(problems(groups))
        .containsExactly(
            "segment group b includes itself (b → c → b); includes must not go round in a circle");
    assertThat(problems("<segmentGroup id='a'><include segmentGroup='a'/></segmentGroup>"))
        .containsExactly(
            "segment group a includes itself (a → a); includes must not go round in a circle");
  }

  @Test
  void incompleteStatementsAreReported() {
    assertThat(
            problems(
                """
                <segmentGroup><member segment="0"/></segmentGroup>
                <segmentGroup id="g"><member/><include/><path><from segment="1"/></path><subTree/></segmentGroup>
                <segmentGroup id="g"/>
                <segmentGroup id="h"><inhomogeneousParameter id="p" variable="p" metric="Distance"/></segmentGroup>
                """))
        .containsExactly(
            "segmentGroup has no attribute id; it is required here",
            "member has no attribute segment; it is required here",
            "include has no attribute segmentGroup; it is required here",
            "the path has no 'to'; the segment where it ends is expected",
            "the subTree has no 'from'; the segment where the subtree starts is expected",
            "segment group g is defined twice, first in line 9; every group needs an id of its own",
            "the metric is 'Distance'; 'Path Length from root' is expected, the only one the language has");
  }

  @Test
  void includesMayNestDeeply() {
    int depth = 20_000;
    StringBuilder groups = new StringBuilder();
    // From the outermost inwards, so that the first group needs all others.
    for (int i = depth; i > 0; i--) {
      groups.append(
          "<segmentGroup id='g%d'><include segmentGroup='g%d'/></segmentGroup>"
              .formatted(i, i - 1));
    }
    groups.append("<segmentGroup id='g0'><member segment='3'/></segmentGroup>");
    assertThat(members(groups.toString(), "g" + depth)).containsExactly(3);
  }
}
