/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.ranvier.convert.neurolucida.TracedFiles.asc;
import static org.ranvier.convert.neurolucida.TracedFiles.convert;
import static org.ranvier.convert.neurolucida.TracedFiles.morphology;
import static org.ranvier.convert.neurolucida.TracedFiles.reports;
import static org.ranvier.convert.neurolucida.TracedFiles.xml;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.reconstruction.ConvertedCell;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.Reconstruction.Remedied;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.Remedy;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

/**
 * Whatever a file of Neurolucida holds, reading gives a diagnosis, and its remedies lead to a cell.
 */
class NeurolucidaHostileTest {
  private static final String BODY = "(\"CellBody\" (0 0 0 10))\n";

  /** Reads, tries every remedy, mends, converts. */
  private static void check(Reconstruction reading) {
    for (ReconstructionFinding finding : reading.findings()) {
      assertThat(finding.report()).startsWith("cell.");
      for (Remedy remedy : finding.remedies()) {
        assertThat(remedy.label()).isNotBlank();
        assertThat(reading.with(List.of(remedy)).findings()).isNotNull();
      }
    }
    assertThat(reading.sketch()).isNotNull();
    for (Remedied which : List.of(Remedied.ERRORS, Remedied.WARNINGS)) {
      Reconstruction mended = reading.remedied(which, new ArrayList<>());
      boolean empty = mended.findings().stream().anyMatch(each -> each.rule().endsWith("-empty"));
      assertThat(mended.hasErrors()).as(reports(mended).toString()).isEqualTo(empty);
      mended.cells().forEach(NeurolucidaHostileTest::check);
    }
  }

  private static void check(ReconstructedCell cell) {
    ConvertedCell converted = cell.convert(CellSettings.usual("cell"));
    Morphology morphology =
        Morphology.read(
            XmlDocument.parse("cell.nml", converted.text())
                .root()
                .findElement("cell")
                .orElseThrow());
    assertThat(morphology.segments()).isNotEmpty();
    cell.somaForms().forEach(form -> assertThat(form.areaUm2()).isNotNegative());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          ((Dendrite) (1 2 x 1) (5 0 0 1)) # 2:18: z is 'x'; a finite number, in µm, is expected
          ((Dendrite) (1 nan 3 1) (5 0 0 1)) # 2:16: y is 'nan'; a finite number, in µm, is expected
          ((Dendrite) (1 2 inf 1) (5 0 0 1)) # 2:18: z is 'inf'; a finite number, in µm, is expected
          ((Dendrite) (1 2) (5 0 0 1)) # 2:13: 2 of x, y, z and the diameter of a point were found
          ((Dendrite) (1 2 3 4 (5 0 0 1)) # 2:13: the point that begins here has no ')'
          ((Dendrite) (5 0 0 1) | (6 0 0 1)) # 2:23: a '|' stands outside of branches; it divides branches in one bracket
          ((Dendrite) (5 0 0 1) <(6 0 0 1)) # 2:23: the spine that begins here has no '>'
          ((Dendrite) (5 0 0 1) > (6 0 0 1)) # 2:23: a '>' stands where no spine is open
          ((Dendrite) (5 0 0 1) Nromal) # 2:23: 'Nromal' was found; a point, a property, a branch or an ending such as Normal is expected
          ((Dendrite) (5 0 0 1) (6 0 0 1 # 2:1: the file ends inside what begins here, 0 branches deep; ')' is expected
          ((Dendrite) (5 0 0 1) ((6 0 0 1) | ((7 0 0 1) # 2:1: the file ends inside what begins here, 2 branches deep; ')' is expected
          ((Dendrite) (5 0 0 1))) # 2:23: a ')' stands where nothing is open; '(' is expected
          ((Dendrite) (5 0 0 1)) Dendrite # 2:24: 'Dendrite' stands where '(' is expected
          """)
  void whatIsWrongIsSaidWithItsPlaceAndCanBeLeftOut(String text, String message) {
    Reconstruction reading = asc(BODY + text);
    assertThat(reports(reading)).contains("cell.asc:" + message);
    assertThat(reading.hasErrors()).isTrue();
    check(reading);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "nan", "inf", ""})
  void aDiameterThatIsNoneIsTakenFromTheNeighbour(String diameter) {
    String text = BODY + "((Dendrite) (5 0 0 1) (9 0 0 " + diameter + ") (12 0 0 3))";
    Reconstruction reading = asc(text);
    ReconstructionFinding finding = reading.findings().getFirst();
    assertThat(finding.rule()).isEqualTo("asc-radius");
    assertThat(finding.message())
        .startsWith("the diameter is ")
        .endsWith("a number above 0, in µm, is expected");
    Reconstruction mended = reading.remedied(Remedied.ERRORS, new ArrayList<>());
    assertThat(reports(mended)).isEmpty();
    check(reading);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n"})
  void lineEndsDoNotMatter(String lineEnd) {
    String text = TracedFiles.CELL.replace("\n", lineEnd);
    assertThat(reports(asc(text))).isEmpty();
    assertThat(convert(asc(text)).text()).isEqualTo(convert(asc(TracedFiles.CELL)).text());
    String broken = text.replace("26.50   0.50   0.00   1.60", "26.50   oops   0.00   1.60");
    int lines = lineEnd.length() > 1 && lineEnd.startsWith("\n") ? 2 : 1;
    assertThat(reports(asc(broken)).getFirst()).startsWith("cell.asc:" + (30 * lines + 1) + ":");
    String xml = TracedFiles.XML.replace("\n", lineEnd);
    assertThat(reports(xml(xml))).isEmpty();
  }

  @Test
  void commentsMayStandAnywhereAndBracketsInStringsAreText() {
    String text =
        "\uFEFF;((\n(;x\n(Dendrite);)\n(Name \"a ) ( \n b\");\n(;\n5;;\n0 0;(\n1;)\n)(9;\n0 0 1);|\n) ; )";
    Reconstruction reading = asc(BODY + text.substring(1));
    assertThat(reports(reading)).isEmpty();
    assertThat(morphology(convert(reading)).segments()).hasSize(2);
    check(asc(text));
  }

  @Test
  void propertiesMayStandBehindThePoints() {
    Reconstruction reading =
        asc(BODY + "((5 0 0 1) (9 0 0 1) ((12 0 0 1) (Color Red)) (Axon) (Name \"late\"))");
    assertThat(reports(reading)).isEmpty();
    assertThat(morphology(convert(reading)).members("axon_group").size()).isEqualTo(2);
    assertThat(morphology(convert(reading)).members("late").size()).isEqualTo(2);
  }

  @Test
  void branchesWithoutPointsAreNothing() {
    Reconstruction reading =
        asc(BODY + "((Dendrite) (5 0 0 1) (9 0 0 1) ( (9 0 0 1) (12 0 0 1) | ) ( | | ) ())");
    assertThat(reports(reading)).isEmpty();
    assertThat(morphology(convert(reading)).segments()).hasSize(3);
    Reconstruction forked = asc(BODY + "((Dendrite) ((5 0 0 1) (9 0 0 1) | (0 5 0 1) (0 9 0 1)))");
    assertThat(reports(forked)).isEmpty();
    assertThat(morphology(convert(forked)).children(0)).hasSize(2);
  }

  @Test
  void aHundredThousandLevelsAreRead() {
    int levels = 100_000;
    StringBuilder text = new StringBuilder(BODY).append("((Dendrite) (0 0 0 1) ");
    StringBuilder xml =
        new StringBuilder("<mbf><tree type=\"Axon\"><point x=\"0\" y=\"0\" z=\"0\" d=\"1\"/>");
    for (int i = 1; i <= levels; i++) {
      text.append("((").append(i).append(" 0 0 1)\n");
      xml.append("<branch><point x=\"").append(i).append("\" y=\"0\" z=\"0\" d=\"1\"/>");
    }
    text.repeat(")", levels + 1);
    xml.repeat("</branch>", levels).append("</tree></mbf>");
    for (Reconstruction reading : List.of(asc(text.toString()), xml(xml.toString()))) {
      assertThat(reading.hasErrors()).as(() -> reports(reading).getFirst()).isFalse();
      assertThat(reading.cells().getFirst().neuriteLengthUm())
          .isBetween(levels - 1.0, (double) levels);
      assertThat(morphology(convert(reading)).segments().size()).isGreaterThan(levels - 2);
    }
    assertThat(asc("(".repeat(levels)).hasErrors()).isTrue();
    assertThat(asc("((((".repeat(levels) + "1 2 3").hasErrors()).isTrue();
    assertThat(asc("<".repeat(levels)).hasErrors()).isTrue();
    assertThat(xml("<mbf>" + "<branch>".repeat(levels)).hasErrors()).isTrue();
  }

  @Test
  void aMillionPointsAreRead() {
    int size = 1_000_000;
    StringBuilder text = new StringBuilder(40 * size).append(BODY).append("((Axon)\n");
    for (int i = 0; i < size; i++) {
      text.append("  (").append(i % 1000).append(".5 ").append(i / 1000).append(".25 0 0.5)\n");
    }
    Reconstruction reading =
        assertTimeout(Duration.ofSeconds(60), () -> asc(text.append(")").toString()));
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.cells()).hasSize(1);
    assertThat(reading.sketch()).hasSize(size + 1);
  }

  @Test
  void whatIsNoFileOfNeurolucidaIsSaidOnce(@TempDir Path folder) throws Exception {
    byte[] junk = new byte[200_000];
    new Random(1).nextBytes(junk);
    Path file = Files.write(folder.resolve("cell.asc"), junk);
    Reconstruction reading = new AscFormat().read(file);
    assertThat(reports(reading))
        .hasSizeLessThanOrEqualTo(2)
        .allMatch(each -> each.contains("cell.asc:1:1: "));
    assertThat(reading.cells()).isEmpty();
    check(asc(new String(junk, StandardCharsets.ISO_8859_1)));
    check(xml(new String(junk, StandardCharsets.ISO_8859_1)));
    for (String empty :
        List.of("", " ", ";", "()", "(())", "(\"x\")", "((Dendrite))", "(Text \"a\")")) {
      assertThat(reports(asc(empty)))
          .containsExactly(
              "cell.asc:1:1: the file has no tree and no cell body; one of them is expected");
    }
    assertThat(reports(xml("<mbf/>")))
        .containsExactly(
            "cell.xml:1:1: the file has no tree and no cell body; one of them is expected");
  }

  @Test
  void numbersAreDecimal() {
    Reconstruction reading =
        asc(BODY + "((Axon) (1e1 +5 -.5 1) (0x10 0 0 1) (1d 0 0 1) (1,5 2 3 1))");
    assertThat(reports(reading)).hasSize(2);
    check(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          <point x="1" y="2" z="x" d="1"/> # 1:66: z is 'x'; a finite number, in µm, is expected
          <point x="1" y="2" d="1"/> # 1:45: the point has no z; x, y, z and d are expected
          <point x="1" y="2" z="3" d="wide"/> # 1:72: d is 'wide'; a finite number, in µm, is expected
          <point x="1" y="2" z="3" d="-1"/> # 1:45: the diameter is -1; a number above 0, in µm, is expected
          <branch><point x="1" # 1:52:
          """)
  void pointsOfXmlThatAreNoneAreSaid(String point, String message) {
    String start = "<mbf><tree type=\"Dendrite\" leaf=\"Normal\">  ";
    Reconstruction reading =
        xml(start + point + "<point x=\"9\" y=\"2\" z=\"3\" d=\"1\"/></tree></mbf>");
    assertThat(reports(reading))
        .as(reports(reading).toString())
        .anyMatch(each -> each.startsWith("cell.xml:" + message));
    check(reading);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "(",
            "(",
            ")",
            ")",
            "|",
            "<",
            ">",
            "\"CellBody\"",
            "(CellBody)",
            "(Dendrite)",
            "(Axon)",
            "(Tuft)",
            "(1 2 3 4)",
            "(1 2 3 4)",
            "(5 6 7 0)",
            "(5 6 7)",
            "(nan 1 1 1)",
            "(1 1",
            "Normal",
            "High",
            "junk",
            "(Name \"a\")",
            "(Set \"b\")",
            "(Color RGB (1, 2, 3))",
            "; c\n",
            "\n",
            "\r",
            "\"",
            "(Dot (1 2 3 4))",
            "(Closed)",
            "-5",
            "<(1 2 3 1)>",
            "((9 9 9 1)|(8 8 8 1))")
        .list()
        .ofMaxSize(40)
        .map(all -> String.join(" ", all));
  }

  @Property(tries = 700)
  void anyOrderOfPiecesIsDiagnosed(@ForAll("pieces") String text) {
    check(asc(text));
  }

  @Property(tries = 500)
  void anyTextIsDiagnosed(@ForAll String text) {
    assertThat(asc(text).findings()).isNotNull();
    assertThat(xml(text).findings()).isNotNull();
    assertThat(xml("<mbf><tree>" + text).findings()).isNotNull();
  }

  @Property(tries = 150)
  void aFileThatIsCutOffOrDamagedIsDiagnosed(@ForAll long seed) {
    Random random = new Random(seed);
    for (boolean isXml : new boolean[] {false, true}) {
      StringBuilder text = new StringBuilder(isXml ? TracedFiles.XML : TracedFiles.CELL);
      text.setLength(random.nextInt(text.length()));
      for (int i = random.nextInt(6); i > 0 && text.length() > 2; i--) {
        int at = random.nextInt(text.length() - 1);
        text.setCharAt(at, "()|<>\" 1x\u0000\n".charAt(random.nextInt(11)));
      }
      check(isXml ? xml(text.toString()) : asc(text.toString()));
    }
  }
}
