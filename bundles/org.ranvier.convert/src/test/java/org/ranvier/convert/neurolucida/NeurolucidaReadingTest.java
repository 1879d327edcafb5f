/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.convert.neurolucida.TracedFiles.asc;
import static org.ranvier.convert.neurolucida.TracedFiles.convert;
import static org.ranvier.convert.neurolucida.TracedFiles.morphology;
import static org.ranvier.convert.neurolucida.TracedFiles.reports;
import static org.ranvier.convert.neurolucida.TracedFiles.xml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.convert.Loss;
import org.ranvier.convert.reconstruction.ConvertedCell;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.Reconstruction.Remedied;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.ReconstructionFormats;
import org.ranvier.convert.reconstruction.SomaForm;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;

class NeurolucidaReadingTest {
  private static Stream<Reconstruction> bothFormats() {
    return Stream.of(asc(TracedFiles.CELL), xml(TracedFiles.XML));
  }

  /** Lengths of the neurites of the cell, added by hand. */
  private static double length() {
    double bend = Math.hypot(10, 5);
    return 10 + 10 + 2 * bend + Math.hypot(Math.hypot(10, 6), 1) + 10 + 10 + 20;
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void aSoundFileHasNothingToBeSaidAndKeepsItsShape(Reconstruction reading) {
    assertThat(reports(reading)).isEmpty();
    ReconstructedCell cell = reading.cells().getFirst();
    assertThat(cell.neuriteLengthUm()).isCloseTo(length(), within(1e-9));
    Morphology morphology = morphology(convert(reading));
    double neurites = 0;
    for (Segment each : morphology.segments()) {
      boolean soma = morphology.members("soma_group").contains(each.index());
      neurites += soma ? 0 : each.lengthUm();
    }
    assertThat(neurites).isCloseTo(length(), within(1e-9));
    assertThat(morphology.segments().stream().filter(each -> each.lengthUm() == 0)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void aPointThatIsRepeatedSaysHowThickABranchBegins(Reconstruction reading) {
    Morphology morphology = morphology(convert(reading));
    Segment branch =
        morphology.segments().stream()
            .filter(
                each ->
                    each.distal().x() == 36.5
                        && each.distal().z() == 1
                        && each.proximal().x() == 26.5)
            .findFirst()
            .orElseThrow();
    assertThat(branch.proximalGiven()).isTrue();
    assertThat(branch.proximal().diameter()).isEqualTo(0.7);
    assertThat(branch.distal().diameter()).isEqualTo(0.6);
    Segment parent = morphology.segments().get(branch.parentIndex());
    assertThat(parent.distal().diameter()).isEqualTo(1.6);
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void namesSetsAndEndingsBecomeGroups(Reconstruction reading) {
    Morphology morphology = morphology(convert(reading));
    assertThat(
            morphology.groups().stream()
                .filter(each -> !each.isUnbranchedCable())
                .map(SegmentGroup::id))
        .containsExactlyInAnyOrder(
            "soma_group",
            "axon_group",
            "dendrite_group",
            "basal_1",
            "stained",
            "ends_high",
            "ends_incomplete",
            "ends_generated",
            "all");
    assertThat(morphology.members("basal_1").indices().toArray())
        .isEqualTo(morphology.members("dendrite_group").indices().toArray());
    assertThat(morphology.members("stained").indices().toArray())
        .isEqualTo(morphology.members("axon_group").indices().toArray());
    assertThat(morphology.members("ends_high").size()).isEqualTo(2);
    assertThat(morphology.members("ends_incomplete").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void whatIsNotKeptIsSaid(Reconstruction reading) {
    List<String> losses = convert(reading).losses().losses().stream().map(Loss::message).toList();
    assertThat(losses)
        .contains("1 spine is not kept", "1 outline that is no cell body is not kept: Layer 1")
        .anyMatch(each -> each.matches("3 markers are not kept: 1 Cross, 2 Dot"))
        .anyMatch(each -> each.startsWith("what the file has about images"))
        .anyMatch(each -> each.startsWith("the 4 points of the soma were read as contour"));
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void theOutlineOfTheBodyIsReadAsOne(Reconstruction reading) {
    List<SomaForm> forms = reading.cells().getFirst().somaForms();
    assertThat(forms)
        .extracting(SomaForm::id)
        .containsExactly("contour", "equal-area-sphere", "mean-radius-sphere");
    assertThat(forms.getFirst().recommended()).isTrue();
    // a body with this outline is two cones of the same base, 6 long and 5 wide
    double cones = 2 * Math.PI * 5 * Math.hypot(6, 5);
    assertThat(forms.getFirst().areaUm2()).isCloseTo(cones, within(0.03 * cones));
    assertThat(convert(reading).somaForm()).contains("contour");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void theTextIsAValidCell(Reconstruction reading, @TempDir Path folder) throws Exception {
    ConvertedCell cell = convert(reading);
    Path file = Files.writeString(folder.resolve("cell.cell.nml"), cell.text());
    assertThat(Validator.standard().validate(file).stream().map(Finding::report).toList())
        .isEmpty();
    assertThat(cell.text()).contains("drawn by hand");
  }

  @Test
  void outlinesAtSeveralDepthsBecomeDiscs() {
    StringBuilder text = new StringBuilder();
    for (int z = 0; z < 4; z++) {
      double r = z == 0 || z == 3 ? 2 : 4;
      text.append(
          "(\"CellBody\" (Closed) (%s %s %d 0.1) (%s %s %d 0.1) (%s %s %d 0.1) (%s %s %d 0.1))\n"
              .formatted(-r, -r, 3 * z, r, -r, 3 * z, r, r, 3 * z, -r, r, 3 * z));
    }
    Reconstruction reading = asc(text + "((Dendrite) (5 0 9 1) (50 0 9 1))");
    assertThat(reports(reading)).isEmpty();
    ConvertedCell cell = convert(reading);
    assertThat(cell.somaForm()).contains("cylinders");
    Morphology morphology = morphology(cell);
    assertThat(morphology.members("soma_group").size()).isEqualTo(3);
    assertThat(morphology.root().proximal().diameter())
        .isCloseTo(2 * Math.sqrt(16 / Math.PI), within(1e-12));
    assertThat(cell.losses().losses().getFirst().message())
        .startsWith("the 4 outlines of the cell body became discs");
    Segment dendrite = morphology.segments().getLast();
    assertThat(morphology.segments().get(dendrite.parentIndex()).distal().z()).isEqualTo(9);
  }

  @Test
  void severalBodiesAreSeveralCells() {
    String body = "(\"CellBody\" (Closed) (%d 0 0 1) (%d 9 0 1) (%d 9 0 1) (%d 0 0 1))\n";
    Reconstruction reading =
        asc(
            body.formatted(0, 0, 9, 9)
                + body.formatted(200, 200, 210, 210)
                + "((Axon) (10 0 0 1) (30 0 0 1)) ((Dendrite) (199 0 0 1) (150 0 0 1)) ((Dendrite) (211 0 0 1) (250 0 0 1))");
    assertThat(reports(reading)).isEmpty();
    assertThat(reading.cells())
        .extracting(ReconstructedCell::proposedId)
        .containsExactly("cell_1", "cell_2");
    assertThat(reading.cells().get(0).neuriteLengthUm()).isEqualTo(20);
    assertThat(reading.cells().get(1).neuriteLengthUm()).isEqualTo(49 + 39);
  }

  @Test
  void kindsThatTheAuthorMadeBecomeGroupsOfTheirName() {
    Reconstruction reading =
        asc(
            "(\"CellBody\" (1 1 1 10)) ((Astrocyte Process) (9 0 0 1) (20 0 0 1)) ((Tuft) (0 9 0 1) (0 30 0 1)) ((Color Red) (0 0 9 1) (0 0 30 1))");
    Morphology morphology = morphology(convert(reading));
    assertThat(new TreeSet<>(morphology.groups().stream().map(SegmentGroup::id).toList()))
        .contains("Tuft_group", "undefined_group", "Tuft_0");
    assertThat(reading.cells().getFirst().kinds())
        .anyMatch(each -> each.custom() && each.usualGroup().equals("Tuft_group"));
  }

  @Test
  void treesWithoutABodyGetOneOrStayApart() {
    String trees = "((Dendrite) (5 0 0 1) (50 0 0 1)) ((Axon) (-5 0 0 1) (-50 0 0 1))";
    Reconstruction reading = asc(trees);
    assertThat(reports(reading))
        .containsExactly(
            "cell.asc:1:43: the point in line 1, column 43 has no parent, but neither has the one in line 1, column 13; exactly one is the root");
    ReconstructionFinding finding = reading.findings().getFirst();
    assertThat(finding.rule()).isEqualTo("asc-roots");
    assertThat(finding.remedies().getFirst().label())
        .isEqualTo(
            "put a soma between the trees, a sphere with the radius 5 µm, and attach them to it");
    Reconstruction mended = reading.with(finding.remedies().subList(0, 1));
    assertThat(reports(mended)).isEmpty();
    Morphology morphology = morphology(convert(mended));
    assertThat(morphology.root().isSphere()).isTrue();
    assertThat(morphology.root().distal().diameter()).isEqualTo(10);
    assertThat(morphology.children(0)).hasSize(2);
    assertThat(reading.lenient().cells()).hasSize(1);
  }

  @Test
  void anAxonThatStartsOnADendriteIsAttachedToIt() {
    String text =
        "(\"CellBody\" (0 0 0 10)) ((Dendrite) (5 0 0 2) (60 0 0 2) (90 0 0 1)) ((Axon) (60 1 0 1) (60 80 0 1))";
    Reconstruction reading = asc(text);
    ReconstructionFinding finding = reading.findings().getFirst();
    assertThat(finding.report())
        .isEqualTo(
            "cell.asc:1:78: warning: a tree starts here, 60.01 µm from the soma and 1 µm from the point in line 1, column 47 of another tree");
    Reconstruction mended = reading.remedied(Remedied.WARNINGS, new ArrayList<>());
    assertThat(reports(mended)).isEmpty();
    Morphology morphology = morphology(convert(mended));
    assertThat(morphology.children(0)).hasSize(1);
  }

  @Test
  void circlesAndBoxesAreBodiesToo() {
    String tree =
        "<tree type=\"Dendrite\"><point x=\"20\" y=\"0\" z=\"0\" d=\"1\"/><point x=\"40\" y=\"0\" z=\"0\" d=\"1\"/></tree>";
    String shape =
        "<mbf><contour name=\"Soma\" closed=\"true\" shape=\"%s\"><point x=\"0\" y=\"0\" z=\"0\"/><point x=\"8\" y=\"6\" z=\"0\"/></contour>%s</mbf>";
    Morphology circle = morphology(convert(xml(shape.formatted("Circle", tree))));
    assertThat(circle.root().isSphere()).isTrue();
    assertThat(circle.root().distal().diameter()).isEqualTo(20);
    ConvertedCell box = convert(xml(shape.formatted("Box", tree)));
    assertThat(box.somaForm()).contains("contour");
  }

  @Test
  void formatsAreToldByWhatFilesHold(@TempDir Path folder) throws Exception {
    Path asc = Files.writeString(folder.resolve("a.txt"), TracedFiles.CELL);
    Path xml = Files.writeString(folder.resolve("b.dat"), TracedFiles.XML);
    Path swc = Files.writeString(folder.resolve("c.xml"), "# a comment\n1 1 0 0 0 5 -1\n");
    Path empty = Files.writeString(folder.resolve("d.swc"), "");
    Path other =
        Files.writeString(folder.resolve("e.xml"), "<?xml version=\"1.0\"?><!-- <mbf> --><html/>");
    assertThat(ReconstructionFormats.find(asc).orElseThrow().id()).isEqualTo("asc");
    assertThat(ReconstructionFormats.find(xml).orElseThrow().id()).isEqualTo("neurolucida-xml");
    assertThat(ReconstructionFormats.find(swc).orElseThrow().id()).isEqualTo("swc");
    assertThat(ReconstructionFormats.find(empty).orElseThrow().id()).isEqualTo("swc");
    assertThat(ReconstructionFormats.find(other)).isEmpty();
    assertThat(reports(ReconstructionFormats.find(asc).orElseThrow().read(asc))).isEmpty();
    assertThat(reports(ReconstructionFormats.find(xml).orElseThrow().read(xml))).isEmpty();
  }
}
