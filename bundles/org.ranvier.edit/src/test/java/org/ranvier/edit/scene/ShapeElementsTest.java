/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.morphology.Morphology;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

class ShapeElementsTest {
  private static final String TEXT =
      "<neuroml><notes/><cell id=\"a\">"
          + GrownCell.FORKED
          + "</cell><morphology id=\"alone\"><segment id=\"0\"/></morphology>"
          + "<cell id=\"empty\"><morphology id=\"none\"/></cell></neuroml>";
  private final XmlDocument document = XmlDocument.parse("a.nml", TEXT);

  @Test
  void shapesAreThoseWithSegments() {
    assertThat(DrawnShape.of(document)).extracting(DrawnShape::name).containsExactly("a", "alone");
    assertThat(DrawnShape.of(XmlDocument.parse("b.nml", "<neuroml/>"))).isEmpty();
    assertThat(DrawnShape.of(XmlDocument.parseTolerantly("c.nml", "text"))).isEmpty();
  }

  @Test
  void cellsShowTheMorphologyThatTheyName() {
    String shape = "<morphology id=\"m\"><segment id=\"0\"/></morphology>";
    XmlDocument both =
        XmlDocument.parse(
            "a.nml",
            "<neuroml>"
                + shape
                + "<cell id=\"a\" morphology=\"m\"/><cell id=\"b\" morphology=\"m\"/>"
                + "<cell id=\"c\" morphology=\"other\"/></neuroml>");
    List<DrawnShape> shapes = DrawnShape.of(both);
    assertThat(shapes).extracting(DrawnShape::name).containsExactly("a", "b");
    assertThat(shapes)
        .allSatisfy(
            each -> {
              assertThat(each.morphology().attribute("id")).isEqualTo("m");
              assertThat(each.isElsewhere()).isFalse();
              assertThat(each.cell()).isPresent();
            });
  }

  @Test
  void shapesOfIncludedFilesAreShownButElsewhere(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("shape.nml"),
        "<neuroml id=\"s\"><morphology id=\"m\"><segment id=\"0\"><proximal x=\"0\" y=\"0\" z=\"0\""
            + " diameter=\"1\"/><distal x=\"1\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>"
            + "</morphology></neuroml>");
    Path cell = folder.resolve("cell.nml");
    Files.writeString(
        cell,
        "<neuroml id=\"c\"><include href=\"shape.nml\"/><cell id=\"a\" morphology=\"m\"/></neuroml>");
    Knowledge knowledge = Knowledge.of(Model.read(cell));
    XmlDocument document = XmlDocument.read(cell);
    assertThat(DrawnShape.of(document)).isEmpty();
    assertThat(DrawnShape.isAnyIn(document)).isTrue();
    DrawnShape shape = DrawnShape.of(document, knowledge).getFirst();
    assertThat(shape.name()).isEqualTo("a");
    assertThat(shape.isElsewhere()).isTrue();
    assertThat(shape.file()).isEqualTo("shape.nml");
    assertThat(shape.text()).contains("<cell").contains("<segment");
  }

  @Test
  void elementsStandForSegmentsAlsoOfAnotherReading() {
    XmlElement element = DrawnShape.of(document).getFirst().morphology();
    Morphology morphology = Morphology.read(element);
    ShapeElements elements = new ShapeElements(morphology);
    XmlDocument later = XmlDocument.parse("a.nml", TEXT.replace("<notes/>", "<notes>x</notes>"));
    for (XmlDocument each : List.of(document, later)) {
      XmlElement shape = DrawnShape.of(each).getFirst().morphology();
      XmlElement second = shape.elements("segment").get(1);
      assertThat(elements.find(second)).contains(SegmentSelection.of(1));
      assertThat(elements.find(second.elements().getLast())).contains(SegmentSelection.of(1));
      XmlElement group = shape.elements("segmentGroup").get(1);
      assertThat(elements.find(group.elements().getFirst()))
          .contains(SegmentSelection.of(1, 2, 3, 4));
      assertThat(elements.find(shape)).contains(SegmentSelection.EMPTY);
      assertThat(elements.find(each.root())).isEmpty();
    }
    assertThat(elements.of(SegmentSelection.of(2)))
        .containsExactly(morphology.segments().get(2).element());
  }

  @Test
  void whatIsChosenStaysSoInAnotherText() {
    Morphology before = GrownCell.forked();
    Morphology after =
        GrownCell.read(
            "<morphology><segment id=\"3\"><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"1\"/>"
                + "<distal x=\"1\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>"
                + "<segment id=\"12\"><parent segment=\"3\"/>"
                + "<distal x=\"2\" y=\"0\" z=\"0\" diameter=\"1\"/></segment></morphology>");
    assertThat(new ShapeElements(after).carried(before, SegmentSelection.of(1, 2)))
        .isEqualTo(SegmentSelection.of(1));
  }

  @Test
  void aCardTellsOfASegment() {
    Morphology cell = GrownCell.forked();
    SegmentCard card = SegmentCard.of(cell, List.of("a", "b", "c", "d", "e"), 1);
    assertThat(card.title()).isEqualTo("Segment 11");
    assertThat(card.lines())
        .extracting(line -> line.label() + ": " + line.value().replace('\u2009', ' '))
        .containsExactly(
            "Groups: a, b, c, d and 1 more",
            "Length: 50 µm",
            "Diameter: 4 → 3 µm",
            "Area: 549.8 µm²",
            "Path length: 20 → 70 µm");
    assertThat(SegmentCard.of(cell, List.of(), 0).title()).isEqualTo("Segment 10 · soma");
    SegmentCard ball =
        SegmentCard.of(
            GrownCell.read(
                "<morphology><segment id=\"0\"><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"2\"/>"
                    + "<distal x=\"0\" y=\"0\" z=\"0\" diameter=\"2\"/></segment></morphology>"),
            List.of(),
            0);
    assertThat(ball.lines()).extracting(SegmentCard.Line::label).doesNotContain("Length");
  }

  @Test
  void aSummaryTellsOfAllThatIsChosen() {
    Morphology cell = GrownCell.forked();
    assertThat(SegmentCard.summary(cell, SegmentSelection.EMPTY)).isEqualTo("7 segments");
    assertThat(SegmentCard.summary(cell, SegmentSelection.of(0)))
        .startsWith("Segment 10 · soma · 20");
    assertThat(SegmentCard.summary(cell, SegmentSelection.of(1))).startsWith("Segment 11 · 50");
    assertThat(SegmentCard.summary(cell, SegmentSelection.of(5, 6)))
        .isEqualTo("2 segments chosen · 150\u2009µm · 691.2\u2009µm²");
  }
}
