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
import org.ranvier.xml.XmlDocument;

class MorphologyReaderTest {
  private static final String ROOT =
      """
      <segment id="0" name="soma"><proximal x="0" y="0" z="0" diameter="10"/><distal x="10" y="0" z="0" diameter="10"/></segment>
      """;

  private static List<String> problems(String content) {
    return Shapes.reading(content).problems().stream().map(ModelProblem::message).toList();
  }

  private static String child(int id, int parent) {
    return "<segment id=\"%d\"><parent segment=\"%d\"/><distal x=\"%d\" y=\"5\" z=\"0\" diameter=\"2\"/></segment>\n"
        .formatted(id, parent, 20 + id);
  }

  @Test
  void readsSegmentsWithNamesParentsAndPlaces() {
    Morphology morphology = Shapes.morphology(ROOT + child(4, 0));
    assertThat(morphology.id()).isEqualTo("m");
    assertThat(morphology.location().line()).isEqualTo(1);
    assertThat(morphology.segments()).hasSize(2);
    assertThat(morphology.root().name()).isEqualTo("soma");
    assertThat(morphology.segment(4).parentIndex()).isZero();
    assertThat(morphology.segment(4).name()).isEmpty();
    assertThat(morphology.segment(4).location().line()).isEqualTo(3);
    assertThat(morphology.segment(4).element().attribute("id")).isEqualTo("4");
    assertThat(morphology.children(0)).extracting(Segment::id).containsExactly(4);
    assertThat(morphology.findSegment(9)).isEmpty();
    assertThatThrownBy(() -> morphology.segment(9)).hasMessageContaining("no segment 9");
    assertThatThrownBy(() -> morphology.members("x")).hasMessageContaining("no segment group x");
  }

  @Test
  void missingProximalIsThePlaceOnTheParentWhereTheSegmentStarts() {
    String tapered =
        "<segment id='0'><proximal x='0' y='0' z='0' diameter='8'/><distal x='10' y='20' z='0' diameter='4'/></segment>";
    String form =
        "<segment id='1'><parent segment='0'%s/><distal x='1' y='1' z='1' diameter='2'/></segment>";
    assertThat(Shapes.morphology(tapered + form.formatted("")).segment(1).proximal())
        .isEqualTo(new Point(10, 20, 0, 4));
    assertThat(
            Shapes.morphology(tapered + form.formatted(" fractionAlong='0'")).segment(1).proximal())
        .isEqualTo(new Point(0, 0, 0, 8));
    assertThat(
            Shapes.morphology(tapered + form.formatted(" fractionAlong='0.25'"))
                .segment(1)
                .proximal())
        .isEqualTo(new Point(2.5, 5, 0, 7));
  }

  @Test
  void parentsMayStandBehindTheirChildren() {
    Morphology morphology = Shapes.morphology(child(7, 3) + child(3, 0) + ROOT);
    assertThat(morphology.root().id()).isZero();
    assertThat(morphology.segment(7).proximal()).isEqualTo(morphology.segment(3).distal());
    assertThat(CableLayout.of(morphology).parents()).containsExactly(-1, 0, 1);
  }

  @Test
  void readsTheMorphologyInsideACell() {
    String cell = "<cell id=\"c\"><morphology id=\"in\">" + ROOT + "</morphology></cell>";
    assertThat(Morphology.read(XmlDocument.parse("c.nml", cell).root()).id()).isEqualTo("in");
  }

  @Test
  void cellWithoutMorphologySaysSo() {
    var named = XmlDocument.parse("c.nml", "<cell id=\"c\" morphology=\"elsewhere\"/>").root();
    assertThat(MorphologyReader.findReference(named)).hasValue("elsewhere");
    assertThatThrownBy(() -> Morphology.read(named))
        .isInstanceOf(ModelProblemException.class)
        .hasMessage("the morphology elsewhere that this cell names was not found");
    var bare = XmlDocument.parse("c.nml", "<cell id=\"c\"/>").root();
    assertThat(MorphologyReader.findReference(bare)).isEmpty();
    assertThatThrownBy(() -> Morphology.read(bare))
        .hasMessage("cell has no morphology; one is expected here");
  }

  @Test
  void unknownParentIsReportedWithItsPlace() {
    MorphologyReading reading = Shapes.reading(ROOT + child(1, 5));
    assertThat(reading.morphology()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.message())
                  .isEqualTo(
                      "the parent of segment 1 is segment 5, which does not exist in this morphology");
              assertThat(p.location().line()).isEqualTo(3);
              assertThat(p.location().element()).isEqualTo("parent");
            });
  }

  @Test
  void cyclicParentsAreReportedAsARing() {
    assertThat(problems(ROOT + child(1, 2) + child(2, 3) + child(3, 2)))
        .singleElement()
        .asString()
        .contains("lead back to itself (2 → 3 → 2)");
    assertThat(problems(child(1, 2) + child(2, 1)))
        .singleElement()
        .asString()
        .contains("(1 → 2 → 1)");
    assertThat(problems(child(1, 1))).singleElement().asString().contains("(1 → 1)");
  }

  @Test
  void severalRootsAreRefused() {
    assertThat(problems(ROOT + ROOT.replace("id=\"0\"", "id=\"1\"")))
        .containsExactly(
            "segment 1 has no parent, but neither has segment 0; exactly one segment is the root");
  }

  @Test
  void emptyMorphologyIsRefused() {
    assertThat(problems(""))
        .containsExactly("the morphology has no segment; at least one is expected");
  }

  @Test
  void idUsedTwiceIsReportedWithBothPlaces() {
    assertThat(problems(ROOT + child(1, 0) + child(1, 0)))
        .containsExactly(
            "segment id 1 is used twice, first in line 3; every segment needs an id of its own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "0.0"})
  void diameterMustBePositive(String diameter) {
    assertThat(
            problems(
                ROOT.replace(
                    "diameter=\"10\"/></segment>", "diameter=\"" + diameter + "\"/></segment>")))
        .containsExactly(
            "the diameter is " + diameter + " µm; a diameter greater than 0 is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "INF", "1d", "0x1p3", "", "five", "1e999", "1-2"})
  void coordinatesMustBeFiniteNumbers(String x) {
    assertThat(problems(ROOT.replace("distal x=\"10\"", "distal x=\"" + x + "\"")))
        .containsExactly("x is '" + x + "'; a number is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.5"})
  void fractionAlongMustLieBetweenZeroAndOne(String fraction) {
    assertThat(
            problems(
                ROOT
                    + child(1, 0)
                        .replace(
                            "segment=\"0\"", "segment=\"0\" fractionAlong=\"" + fraction + "\"")))
        .containsExactly("fractionAlong is " + fraction + "; a number from 0 to 1 is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "a", "1.0", "99999999999", "2147483648"})
  void segmentIdsAreWholeNumbers(String id) {
    assertThat(problems(ROOT.replace("id=\"0\"", "id=\"" + id + "\"")))
        .containsExactly(
            "id is '" + id + "'; the id of a segment is expected, a whole number from 0");
  }

  @Test
  void everyProblemOfAFileIsReportedInItsOrder() {
    assertThat(
            problems(
                """
                <segment id="0"><proximal x="a" y="0" z="0" diameter="10"/></segment>
                <segment><distal y="0" z="0" diameter="-1"/></segment>
                """))
        .containsExactly(
            "the segment has no distal point; every segment needs one",
            "x is 'a'; a number is expected",
            "segment has no attribute id; it is required here",
            "the segment has neither a proximal point nor a parent from which to take it",
            "distal has no attribute x; it is required here",
            "the diameter is -1 µm; a diameter greater than 0 is expected");
  }

  @Test
  void chainsOfAHundredThousandSegmentsAreRead() {
    StringBuilder text = new StringBuilder(ROOT);
    for (int i = 1; i <= 100_000; i++) {
      text.append(child(i, i - 1));
    }
    CableLayout layout = CableLayout.of(Shapes.morphology(text.toString()));
    assertThat(layout.nodeCount()).isEqualTo(100_001);
    assertThat(layout.parents()[100_000]).isEqualTo(99_999);
  }
}
