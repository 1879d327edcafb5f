/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.convert.Severity;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.reconstruction.ReconstructionFormats;
import org.ranvier.convert.reconstruction.SomaForm;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

class SwcReconstructionTest {
  private static final String LOOSE =
      """
      1 1 0 0 0 5 -1
      2 3 10 0 0 1 1
      3 3 20 0 0 1 2
      7 7 31 3 4 1 99
      8 7 32 3 4 1 7
      9 7 32 5 4 1 7
      10 2 50 0 0 1 -1
      """;

  @TempDir private Path folder;

  private Reconstruction read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return ReconstructionFormats.find(file).orElseThrow().read(file);
  }

  private static XmlElement morphology(String text) {
    XmlElement cell =
        XmlDocument.parseTolerantly("cell.nml", text).root().findElement("cell").get();
    return cell.findElement("morphology").orElseThrow();
  }

  private static long roots(XmlElement morphology) {
    return morphology.elements("segment").stream()
        .filter(each -> each.findElement("parent").isEmpty())
        .count();
  }

  @Test
  void namesOfFilesAreKnownButWhatTheyHoldCounts() throws IOException {
    assertThat(ReconstructionFormats.isNamedSo("Cell.SWC")).isTrue();
    assertThat(ReconstructionFormats.isNamedSo("swc")).isTrue();
    assertThat(ReconstructionFormats.isNamedSo("cell.nml")).isFalse();
    assertThat(ReconstructionFormats.find(Files.writeString(folder.resolve("a.txt"), LOOSE)))
        .map(ReconstructionFormat::id)
        .contains("swc");
    assertThat(ReconstructionFormats.find(Files.writeString(folder.resolve("b.txt"), "a cell")))
        .isEmpty();
  }

  @Test
  void whatHangsOnNothingIsAnErrorUnlessItMayStayApart() throws IOException {
    Reconstruction strict = read("cell.swc", LOOSE);
    assertThat(strict.hasErrors()).isTrue();
    assertThat(strict.cells()).isEmpty();
    Reconstruction lenient = strict.lenient();
    assertThat(lenient.findings())
        .extracting(ReconstructionFinding::rule, ReconstructionFinding::severity)
        .contains(tuple("swc-orphan", Severity.WARNING), tuple("swc-roots", Severity.WARNING));
    String text = lenient.cells().getFirst().convert(CellSettings.usual("cell")).text();
    XmlElement morphology = morphology(text);
    assertThat(roots(morphology)).isEqualTo(3);
    assertThat(morphology.elements("segment")).hasSize(5);
    assertThat(lenient.cells().getFirst().neuriteLengthUm()).isEqualTo(11 + Math.sqrt(5));
  }

  @Test
  void whatStaysApartMayStillBeAttached() throws IOException {
    Reconstruction lenient = read("cell.swc", LOOSE).lenient();
    List<ReconstructionFinding> loose =
        lenient.findings().stream().filter(each -> each.severity() == Severity.WARNING).toList();
    Reconstruction attached =
        lenient.with(loose.stream().map(each -> each.remedy().orElseThrow()).toList());
    assertThat(attached.findings())
        .extracting(ReconstructionFinding::rule)
        .doesNotContain("swc-orphan", "swc-roots");
    String text = attached.cells().getFirst().convert(CellSettings.usual("cell")).text();
    assertThat(MorphologyReader.read(morphology(text)).problems()).isEmpty();
  }

  @Test
  void aPieceBeforeTheCellDoesNotBecomeItsRoot() throws IOException {
    Reconstruction lenient =
        read(
                "cell.swc",
                "7 2 31 3 4 1 99\n8 2 32 3 4 1 7\n"
                    + LOOSE.lines().limit(3).toList().stream()
                        .map(each -> each + "\n")
                        .reduce("", String::concat))
            .lenient();
    assertThat(lenient.cells().getFirst().somaForms()).hasSize(1);
    String text = lenient.cells().getFirst().convert(CellSettings.usual("cell")).text();
    XmlElement first = morphology(text).elements("segment").getFirst();
    assertThat(first.findElement("distal").orElseThrow().attribute("diameter")).isEqualTo("10");
  }

  @Test
  void manyPiecesStayApartThoughNotAllAreListed() throws IOException {
    StringBuilder text = new StringBuilder("1 1 0 0 0 5 -1\n");
    for (int i = 0; i < 250; i++) {
      text.append("%d 3 %d 0 0 1 %d\n".formatted(10 + i, 10 + i, 9000 + i));
    }
    Reconstruction lenient = read("many.swc", text.toString()).lenient();
    assertThat(lenient.hasErrors()).isFalse();
    String cell = lenient.cells().getFirst().convert(CellSettings.usual("many")).text();
    assertThat(roots(morphology(cell))).isEqualTo(251);
  }

  @Test
  void formsOfTheSomaAndKindsAreTold() throws IOException {
    Reconstruction reading =
        read(
            "cell.swc",
            "1 1 0 0 0 5 -1\n2 1 0 -5 0 5 1\n3 1 0 5 0 5 1\n4 8 9 0 0 1 1\n5 8 20 0 0 1 4\n");
    var cell = reading.cells().getFirst();
    assertThat(cell.somaForms())
        .extracting(SomaForm::id)
        .containsExactly("three-point", "cylinders", "as-is", "equal-area-sphere");
    assertThat(cell.somaForms().getFirst().areaUm2()).isCloseTo(4 * Math.PI * 25, within(1e-9));
    assertThat(cell.kinds())
        .containsExactly(
            new NeuriteKind("1", "soma_group", 3, false),
            new NeuriteKind("8", "type_8_group", 2, true));
    var settings = new CellSettings("c", Optional.of("equal-area-sphere"), Map.of("8", "bouquet"));
    var converted = cell.convert(settings);
    assertThat(converted.somaForm()).contains("equal-area-sphere");
    assertThat(converted.text()).contains("<segmentGroup id=\"bouquet\"");
    assertThatThrownBy(() -> new CellSettings("1c", Optional.empty(), Map.of()))
        .hasMessageContaining("'1c' is no id");
  }

  @Test
  void whatHasNoPlaceIsNotSketched() throws IOException {
    Reconstruction reading = read("cell.swc", LOOSE + "11 3 NaN 0 0 1 3\n12 3 1 2 3 -1 3\n");
    assertThat(reading.sketch()).hasSize(8);
    assertThat(reading.sketch().getLast().to().diameter()).isPositive();
    assertThat(reading.sketch().getLast().from().x()).isEqualTo(20);
  }
}
