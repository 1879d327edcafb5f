/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.convert.Loss;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.reconstruction.ConvertedCell;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.Reconstruction.Remedied;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.ReconstructionFormats;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

class Neuroml1ReadingTest {
  /** A soma, an apical dendrite of two cables, and an axon that leaves the first of them midway. */
  static final String CELL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://morphml.org/neuroml/schema" xmlns:mml="http://morphml.org/morphml/schema"
               xmlns:meta="http://morphml.org/metadata/schema" length_units="micrometer">
        <meta:notes>drawn by hand</meta:notes>
        <cells>
          <cell name="Cell A-1">
            <meta:notes>a cell</meta:notes>
            <mml:segments>
              <mml:segment id="0" name="Soma" cable="0">
                <mml:proximal x="0" y="0" z="0" diameter="10"/>
                <mml:distal x="0" y="12" z="0" diameter="10"/>
              </mml:segment>
              <mml:segment id="3" name="Trunk_0" parent="0" cable="1">
                <mml:proximal x="0" y="12" z="0" diameter="3"/>
                <mml:distal x="0" y="22" z="0" diameter="2.5"/>
              </mml:segment>
              <mml:segment id="4" name="Trunk_1" parent="3" cable="1">
                <mml:distal x="0" y="42" z="0" diameter="2"/>
              </mml:segment>
              <mml:segment id="5" name="Tuft" parent="4" cable="2">
                <mml:distal x="9" y="60" z="0" diameter="1"/>
              </mml:segment>
              <mml:segment id="7" name="Axon" parent="4" cable="3">
                <mml:proximal x="0" y="27" z="0" diameter="0.8"/>
                <mml:distal x="-30" y="27" z="0" diameter="0.6"/>
              </mml:segment>
              <mml:segment id="8" name="Basal" parent="0" cable="4">
                <mml:proximal x="5" y="3" z="0" diameter="1.5"/>
                <mml:distal x="40" y="3" z="0" diameter="1"/>
              </mml:segment>
            </mml:segments>
            <mml:cables>
              <mml:cable id="0" name="soma"><meta:group>all</meta:group><meta:group>soma_group</meta:group></mml:cable>
              <mml:cable id="1" name="trunk">
                <meta:properties><meta:property tag="numberInternalDivisions" value="7"/></meta:properties>
                <meta:group>all</meta:group><meta:group>apical_dendrite_group</meta:group>
              </mml:cable>
              <mml:cable id="2" name="tuft"><meta:group>all</meta:group><meta:group>apical_dendrite_group</meta:group></mml:cable>
              <mml:cable id="3" name="axon" fract_along_parent="0.5"><meta:group>all</meta:group><meta:group>axon</meta:group></mml:cable>
              <mml:cable id="4" name="basal" fract_along_parent="0.25"><meta:group>all</meta:group></mml:cable>
              <mml:cablegroup name="oblique things">
                <mml:cable id="2"/><mml:cable id="4"/>
                <mml:inhomogeneous_param name="PathLength" variable="p">
                  <mml:metric>Path Length from root</mml:metric>
                  <mml:proximal translationStart="0"/>
                  <mml:distal normalizationEnd="1"/>
                </mml:inhomogeneous_param>
              </mml:cablegroup>
            </mml:cables>
            <mml:spines><mml:spine parent="5"><mml:proximal x="1" y="2" z="3"/></mml:spine></mml:spines>
            <biophysics units="Physiological Units"/>
          </cell>
        </cells>
        <channels units="Physiological Units"/>
      </neuroml>
      """;

  static Reconstruction read(String text) {
    return new Neuroml1Format().read("old.xml", text);
  }

  static List<String> reports(Reconstruction reading) {
    return reading.findings().stream().map(ReconstructionFinding::report).toList();
  }

  private static ConvertedCell convert(Reconstruction reading) {
    return reading.cells().getFirst().convert(CellSettings.usual("cell"));
  }

  private static Morphology morphology(ConvertedCell cell) {
    return Morphology.read(
        XmlDocument.parse("cell.nml", cell.text()).root().findElement("cell").orElseThrow());
  }

  /** A cell of these segments and cables. */
  private static String morphml(String attributes, String segments, String cables) {
    return "<morphml xmlns='http://morphml.org/morphml/schema' %s><cells><cell><segments>\n%s\n</segments><cables>%s</cables></cell></cells></morphml>"
        .formatted(attributes, segments, cables)
        .replace('\'', '"');
  }

  @Test
  void segmentsKeepIdsNamesPlacesAndTree() {
    Reconstruction reading = read(CELL);
    assertThat(reports(reading)).isEmpty();
    ReconstructedCell cell = reading.cells().getFirst();
    assertThat(cell.proposedId()).isEqualTo("Cell_A_1");
    assertThat(cell.somaForms()).isEmpty();
    assertThat(cell.neuriteLengthUm())
        .isCloseTo(10 + 20 + Math.hypot(9, 18) + 30 + 35, within(1e-9));
    Morphology morphology = morphology(convert(reading));
    assertThat(morphology.segments()).extracting(Segment::id).containsExactly(0, 3, 4, 5, 7, 8);
    assertThat(morphology.segments())
        .extracting(Segment::name)
        .containsExactly("Soma", "Trunk_0", "Trunk_1", "Tuft", "Axon", "Basal");
    assertThat(morphology.segment(4).proximalGiven()).isFalse();
    assertThat(morphology.segment(4).proximal().diameter()).isEqualTo(2.5);
    assertThat(morphology.segment(8).fractionAlong()).isEqualTo(0.25);
    assertThat(morphology.segment(8).proximal().x()).isEqualTo(5);
    assertThat(SectionTree.of(morphology).sections()).hasSize(5);
  }

  @Test
  void aShareOfTheParentCableIsOneOfASegment() {
    // half of the trunk, 15 of 30 µm, is a quarter of its second segment
    Morphology morphology = morphology(convert(read(CELL)));
    Segment axon = morphology.segment(7);
    assertThat(morphology.segments().get(axon.parentIndex()).id()).isEqualTo(4);
    assertThat(axon.fractionAlong()).isCloseTo(0.25, within(1e-12));
    String other = CELL.replace("fract_along_parent=\"0.5\"", "fractAlongParent=\"0.2\"");
    ConvertedCell moved = convert(read(other));
    Segment there = morphology(moved).segment(7);
    assertThat(morphology(moved).segments().get(there.parentIndex()).id()).isEqualTo(3);
    assertThat(there.fractionAlong()).isCloseTo(0.6, within(1e-12));
    assertThat(moved.losses().losses())
        .extracting(Loss::message)
        .anyMatch(
            each -> each.startsWith("1 segment hangs on the segment that lies at the said share"));
  }

  @Test
  void aStartThatIsNotSaidIsTheEndOfTheParent() {
    String text =
        morphml(
            "length_units='micrometer'",
            "<segment id='0' cable='0'><proximal x='0' y='0' z='0' diameter='2'/><distal x='10' y='0' z='0' diameter='2'/></segment>"
                + "<segment id='1' parent='0' cable='1'><distal x='10' y='5' z='0' diameter='1'/></segment>",
            "<cable id='0'/><cable id='1' fract_along_parent='0.5'/>");
    Segment child = morphology(convert(read(text))).segment(1);
    assertThat(child.fractionAlong()).isEqualTo(0.5);
    assertThat(child.proximal().x()).isEqualTo(10);
    assertThat(child.proximalGiven()).isTrue();
  }

  @Test
  void cablesGroupsDivisionsAndParametersAreKept() {
    Reconstruction reading = read(CELL);
    Morphology morphology = morphology(convert(reading));
    assertThat(morphology.groups())
        .extracting(SegmentGroup::id)
        .containsExactly(
            "soma",
            "trunk",
            "tuft",
            "axon_2",
            "basal",
            "soma_group",
            "apical_dendrite_group",
            "axon",
            "oblique_things",
            "all");
    assertThat(morphology.members("apical_dendrite_group").size()).isEqualTo(3);
    SegmentGroup trunk = List.copyOf(morphology.groups()).get(1);
    assertThat(trunk.isUnbranchedCable()).isTrue();
    assertThat(trunk.properties().get("numberInternalDivisions").value()).isEqualTo("7");
    InhomogeneousParameter parameter =
        List.copyOf(morphology.groups()).get(8).findParameter("PathLength").orElseThrow();
    assertThat(parameter.variable()).isEqualTo("p");
    assertThat(reading.cells().getFirst().kinds())
        .extracting(NeuriteKind::id)
        .contains("soma_group", "oblique things");
    ConvertedCell named =
        reading
            .cells()
            .getFirst()
            .convert(new CellSettings("c", Optional.empty(), Map.of("oblique things", "others")));
    assertThat(morphology(named).findMembers("others")).isPresent();
  }

  @Test
  void theTextIsAValidCellAndWhatIsNotKeptIsSaid(@TempDir Path folder) throws Exception {
    ConvertedCell cell = convert(read(CELL));
    Path file = Files.writeString(folder.resolve("cell.cell.nml"), cell.text());
    assertThat(Validator.standard().validate(file).stream().map(Finding::report).toList())
        .isEmpty();
    assertThat(cell.text()).contains("drawn by hand", "a cell", "Converted from old.xml");
    assertThat(cell.losses().losses())
        .extracting(Loss::message)
        .containsExactlyInAnyOrder(
            "channels and synapses are not kept",
            "1 spine is not kept",
            "the biophysics of 1 cell is not kept");
  }

  @ParameterizedTest
  @CsvSource({"micron,1", "micrometer,1", "millimeter,1000", "meter,1e6"})
  void lengthsHaveTheUnitOfTheFile(String unit, double factor) {
    for (String attribute : List.of("length_units", "lengthUnits")) {
      String text =
          morphml(
              attribute + "='" + unit + "'",
              "<segment id='0'><proximal x='0' y='0' z='0' diameter='0.5'/><distal x='2' y='0' z='0' diameter='0.25'/></segment>",
              "<cable id='0'/>");
      Segment segment = morphology(convert(read(text))).root();
      assertThat(segment.distal().x()).isEqualTo(2 * factor);
      assertThat(segment.proximal().diameter()).isEqualTo(0.5 * factor);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          <segment id='1' parent='9'><distal x='1' y='0' z='0' diameter='1'/></segment> # 3:2: the parent of segment 1 is 9, which is not in this file
          <segment id='1' parent='1'><distal x='1' y='0' z='0' diameter='1'/></segment> # 3:2: the parents of segment 1 lead back to itself (1 → 1); following parents must end at the root
          <segment id='0' parent='0'><distal x='1' y='0' z='0' diameter='1'/></segment> # 3:2: the id 0 is used twice, first in line 2, column 2; every segment needs an id of its own
          <segment id='1' parent='0'><distal x='1' y='0' z='0' diameter='-1'/></segment> # 3:2: the diameter is -1; a number above 0, in µm, is expected
          <segment id='1' parent='0'><distal x='1' y='0' z='0'/></segment> # 3:2: the diameter is NaN; a number above 0, in µm, is expected
          <segment id='1' parent='0'><distal x='1' y='up' z='0' diameter='1'/></segment> # 3:45: y is 'up'; a finite number is expected
          <segment id='1' parent='0'><distal x='1' z='0' diameter='1'/></segment> # 3:29: the point has no y; x, y and z are expected
          <segment id='1' parent='0'><distal x='inf' y='1' z='0' diameter='1'/></segment> # 3:39: x is 'inf'; a finite number is expected
          <segment id='1' parent='0'/> # 3:2: the segment has no distal point; one is expected
          <segment id='-1' parent='0'><distal x='1' y='0' z='0' diameter='1'/></segment> # 3:14: id is '-1'; a whole number from 0 is expected
          <segment parent='0'><distal x='1' y='0' z='0' diameter='1'/></segment> # 3:2: the segment has no id
          <segment id='1'><distal x='1' y='0' z='0' diameter='1'/></segment> # 3:2: segment 1 has no parent, but neither has the one in line 2, column 2; exactly one is the root
          <segment id='1' parent='0'><distal x='1' # 3:
          """)
  void whatIsWrongIsSaidAndMended(String segment, String message) {
    String text =
        morphml(
            "length_units='micron'",
            "<segment id='0'><proximal x='0' y='0' z='0' diameter='2'/><distal x='5' y='0' z='0' diameter='2'/></segment>\n"
                + segment,
            "<cable id='0'/>");
    Reconstruction reading = read(text);
    assertThat(reports(reading))
        .as(reports(reading).toString())
        .anyMatch(each -> each.startsWith("old.xml:" + message));
    assertThat(reading.hasErrors()).isTrue();
    Reconstruction mended = reading.remedied(Remedied.ERRORS, new ArrayList<>());
    assertThat(mended.hasErrors()).as(reports(mended).toString()).isFalse();
    assertThat(morphology(convert(mended)).segments()).isNotEmpty();
  }

  @Test
  void aLeapInDepthIsFlattenedWithStartsAndAll() {
    StringBuilder segments =
        new StringBuilder(
            "<segment id='0'><proximal x='0' y='0' z='0' diameter='2'/><distal x='5' y='0' z='0' diameter='2'/></segment>\n");
    for (int i = 1; i < 12; i++) {
      int z = i < 6 ? 0 : 80;
      segments.append(
          "<segment id='%d' parent='%d'><proximal x='%d' y='0' z='%d' diameter='1'/><distal x='%d' y='0' z='%d' diameter='1'/></segment>\n"
              .formatted(i, i - 1, 5 * i, i == 6 ? 0 : z, 5 * i + 5, z));
    }
    Reconstruction reading =
        read(morphml("length_units='micron'", segments.toString(), "<cable id='0'/>"));
    assertThat(reports(reading))
        .containsExactly(
            "old.xml:8:2: warning: z leaps by 80 µm from segment 5 to segment 6, while the median step is 0 µm");
    Morphology flat = morphology(convert(reading.remedied(Remedied.WARNINGS, new ArrayList<>())));
    for (Segment each : flat.segments()) {
      assertThat(each.distal().z()).isZero();
      assertThat(each.proximal().z()).isZero();
      assertThat(each.lengthUm()).isEqualTo(5);
    }
  }

  @Test
  void severalCellsAndCablesThatBranchAreRead() {
    String segments =
        "<segment id='0' cable='0'><proximal x='0' y='0' z='0' diameter='2'/><distal x='5' y='0' z='0' diameter='2'/></segment>"
            + "<segment id='1' parent='0' cable='0'><distal x='9' y='0' z='0' diameter='2'/></segment>"
            + "<segment id='2' parent='0' cable='0'><distal x='5' y='9' z='0' diameter='2'/></segment>";
    String one = morphml("length_units='micron'", segments, "<cable id='0' name='d'/>");
    ConvertedCell cell = convert(read(one));
    assertThat(morphology(cell).groups())
        .extracting(SegmentGroup::id)
        .containsExactly("d", "d_2", "all");
    assertThat(cell.losses().losses().getFirst().message())
        .startsWith("1 cable is no row of segments");
    assertThat(SectionTree.of(morphology(cell)).warnings()).isEmpty();
    String two =
        one.replace(
            "</cells>", one.substring(one.indexOf("<cell>"), one.indexOf("</cells>")) + "</cells>");
    assertThat(read(two).cells())
        .extracting(ReconstructedCell::proposedId)
        .containsExactly("old_1", "old_2");
  }

  @Test
  void aUnitThatIsNoneIsSaid() {
    String segments =
        "<segment id='0'><proximal x='0' y='0' z='0' diameter='2'/><distal x='5' y='0' z='0' diameter='2'/></segment>";
    Reconstruction inches = read(morphml("length_units='inch'", segments, "<cable id='0'/>"));
    assertThat(reports(inches))
        .containsExactly(
            "old.xml:1:66: the unit of length is 'inch'; micrometer, millimeter or meter is expected");
    assertThat(inches.remedied(Remedied.ERRORS, new ArrayList<>()).cells()).hasSize(1);
    Reconstruction none = read(morphml("", segments, "<cable id='0'/>"));
    assertThat(reports(none))
        .containsExactly(
            "old.xml:1:2: info: no unit of length is said (length_units); micrometer is taken");
  }

  @Test
  void filesAreToldByWhatTheyHold(@TempDir Path folder) throws Exception {
    Path old = Files.writeString(folder.resolve("a.nml"), CELL);
    Path other =
        Files.writeString(
            folder.resolve("b.xml"),
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"b\"/>");
    assertThat(ReconstructionFormats.find(old).orElseThrow().id()).isEqualTo("neuroml1");
    assertThat(ReconstructionFormats.find(other)).isEmpty();
    assertThat(reports(new Neuroml1Format().read(old))).isEmpty();
    for (String empty :
        List.of(
            "", "<a", "<morphml/>", "<morphml><cells><cell/></cells></morphml>", "\u0000\u0001")) {
      assertThat(read(empty).hasErrors()).isTrue();
      assertThat(read(empty).cells()).isEmpty();
    }
  }

  @Test
  void largeAndDeepFilesAreRead() {
    int size = 100_000;
    StringBuilder segments =
        new StringBuilder(
            "<segment id='0'><proximal x='0' y='0' z='0' diameter='2'/><distal x='1' y='0' z='0' diameter='2'/></segment>");
    for (int i = 1; i < size; i++) {
      segments.append(
          "<segment id='%d' parent='%d'><distal x='%d' y='0' z='0' diameter='1'/></segment>\n"
              .formatted(i, i - 1, i + 1));
    }
    Reconstruction reading =
        read(morphml("length_units='micron'", segments.toString(), "<cable id='0'/>"));
    assertThat(reading.hasErrors()).isFalse();
    assertThat(morphology(convert(reading)).segments()).hasSize(size);
    assertThat(read("<morphml>" + "<cells>".repeat(size)).hasErrors()).isTrue();
  }
}
