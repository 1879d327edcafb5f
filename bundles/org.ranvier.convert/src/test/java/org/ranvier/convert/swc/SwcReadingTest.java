/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcReading.Applied;
import org.ranvier.convert.swc.SwcReading.Repairs;

class SwcReadingTest {
  private static SamplePlace line(int number) {
    return SamplePlace.ofLine(number);
  }

  private static final String CELL =
      """
      # a cell
      1 1 0 0 0 5 -1
      2 3 10 0 0 1 1
      3 3 20 0 0 1 2
      4 3 30 0 0 1 3
      """;

  private static SwcReading read(String text) {
    return SwcReading.of("cell.swc", text);
  }

  private static List<SwcFinding> of(SwcReading reading, Kind kind) {
    return reading.findings().stream().filter(each -> each.kind() == kind).toList();
  }

  private static SwcFinding only(SwcReading reading, Kind kind) {
    List<SwcFinding> found = of(reading, kind);
    assertThat(found).as(reading.findings().toString()).hasSize(1);
    return found.getFirst();
  }

  @Test
  void aSoundFileHasNothingToBeSaid() {
    SwcReading reading = read(CELL);
    assertThat(reading.findings()).isEmpty();
    SwcTree tree = reading.findTree().orElseThrow();
    assertThat(tree.comments()).containsExactly("a cell");
    assertThat(tree.sample(3)).isEqualTo(new SwcSample(5, 4, 3, 30, 0, 0, 1, 3));
    assertThat(tree.neuriteLengthUm()).isEqualTo(20);
  }

  @Test
  void lineEndsTabsBlanksRemarksAndAByteOrderMarkDoNotMatter() {
    String text =
        "\uFEFF# h\r\n\r\n 1\t1 0  0 0 5 -1 # soma\r2,3,10,0,0,1,1\n\n3 3 2e1 0 -0.0 1. 2\r\n#end";
    SwcReading reading = read(text);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.samples()).hasSize(3);
    assertThat(reading.samples().get(2).x()).isEqualTo(20);
    assertThat(reading.findTree().orElseThrow().comments()).containsExactly("h", "soma", "end");
    assertThat(reading.samples()).extracting(SwcSample::line).containsExactly(3, 4, 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 3 40 0 0 1         | cell.swc:6:1: 6 of the seven fields were found; id, type, x, y, z, radius and parent are expected
          5 3 40 zero 0 1 4    | cell.swc:6:8: y is 'zero'; a number is expected
          5 3 NaN 0 0 1 4      | cell.swc:6:5: x is 'NaN'; a finite number, in µm, is expected
          5 3 0 0 1e999 1 4    | cell.swc:6:9: z is '1e999'; a finite number, in µm, is expected
          5 3 4 0x1 1 1 4      | cell.swc:6:7: y is '0x1'; a number is expected
          5 3,5 4 0 1 1 4      | cell.swc:6:3: the type is '3,5'; a number (with a point, not a comma) is expected
          5.5 3 4 0 1 1 4      | cell.swc:6:1: the id is '5.5'; a whole number is expected
          -2 3 4 0 1 1 4       | cell.swc:6:1: the id is '-2'; a whole number from 0 is expected
          1e300 3 4 0 1 1 4    | cell.swc:6:1: the id is '1e300'; a whole number is expected
          """)
  void aLineThatIsNoSampleIsSaidWithItsPlaceAndCanBeLeftOut(String line, String message) {
    SwcReading reading = read(CELL + line + "\n");
    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.findings().getFirst().report()).isEqualTo(message);
    assertThat(reading.findTree()).isEmpty();
    SwcReading repaired = reading.repaired(Repairs.ERRORS, new ArrayList<>());
    assertThat(repaired.findings()).isEmpty();
    assertThat(repaired.samples()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "inf", "-Infinity", "-2", "0"})
  void aRadiusThatIsNoneIsTakenFromTheNeighbour(String radius) {
    SwcReading reading = read(CELL + "5 3 40 0 0 " + radius + " 4\n");
    SwcFinding finding = only(reading, Kind.RADIUS);
    assertThat(finding.isError()).isTrue();
    assertThat(finding.message()).endsWith("a number above 0, in µm, is expected");
    SwcReading repaired = reading.with(finding.repairs());
    assertThat(repaired.findTree().orElseThrow().sample(4).radius()).isEqualTo(1);
  }

  @Test
  void samplesBeforeTheirParentsAreOrdered() {
    SwcReading reading = read("3 3 20 0 0 1 2\n2 3 10 0 0 1 1\n1 1 0 0 0 5 -1\n");
    assertThat(only(reading, Kind.ORDER).severity()).isEqualTo(Severity.INFO);
    SwcTree tree = reading.findTree().orElseThrow();
    assertThat(tree.samples()).extracting(SwcSample::id).containsExactly(1L, 2L, 3L);
  }

  @Test
  void anOrphanIsAttachedToTheNearestOrLeftOut() {
    SwcReading reading = read(CELL + "7 3 31 3 4 1 99\n8 3 32 3 4 1 7\n");
    SwcFinding orphan = only(reading, Kind.ORPHAN);
    assertThat(orphan.report())
        .isEqualTo("cell.swc:6:1: the parent of sample 7 is 99, which is not in this file");
    assertThat(orphan.repairs())
        .containsExactly(
            new SwcRepair.Attach(line(6), line(5), Math.sqrt(26)),
            new SwcRepair.DropSubtree(line(6)));
    SwcReading attached = reading.with(orphan.repairs().subList(0, 1));
    assertThat(attached.findTree().orElseThrow().parent(4)).isEqualTo(3);
    assertThat(attached.samples()).hasSize(6);
    SwcReading dropped = reading.with(orphan.repairs().subList(1, 2));
    assertThat(dropped.findTree()).isPresent();
    assertThat(dropped.samples()).hasSize(4);
    assertThat(reading.samples()).as("the reading itself stays").hasSize(6);
  }

  @Test
  void circlesAreCut() {
    SwcReading reading =
        read(CELL + "5 3 40 0 0 1 7\n6 3 50 0 0 1 5\n7 3 60 0 0 1 6\n8 2 0 9 0 1 8\n");
    List<SwcFinding> rings = of(reading, Kind.CYCLE);
    assertThat(rings).hasSize(2);
    assertThat(rings.getFirst().message()).contains("(5 → 7 → 6 → 5)");
    SwcTree tree = reading.repaired(Repairs.ERRORS, new ArrayList<>()).findTree().orElseThrow();
    assertThat(tree.size()).isEqualTo(8);
    assertThat(tree.sample(tree.parent(4)).id()).isEqualTo(4);
    assertThat(tree.sample(tree.parent(7)).id()).isEqualTo(1);
  }

  @Test
  void aFileThatIsOneCircleGetsARoot() {
    SwcReading reading = read("1 1 0 0 0 5 2\n2 3 9 0 0 1 1\n");
    SwcReading repaired = reading.repaired(Repairs.ERRORS, new ArrayList<>());
    assertThat(repaired.findTree().orElseThrow().sample(0).id()).isEqualTo(1);
  }

  @Test
  void aSecondRootIsJoined() {
    SwcReading reading = read(CELL + "5 3 33 0 0 1 -1\n6 3 40 0 0 1 5\n");
    assertThat(only(reading, Kind.ROOTS).message())
        .isEqualTo(
            "sample 5 has no parent, but neither has the one in line 2; exactly one is the root");
    SwcTree tree = reading.repaired(Repairs.ERRORS, new ArrayList<>()).findTree().orElseThrow();
    assertThat(tree.sample(tree.parent(4)).id()).isEqualTo(4);
  }

  @Test
  void anIdThatIsUsedTwiceIsDroppedWhereItIsTheSameSampleAndElseNumbered() {
    SwcReading same = read(CELL + "4 3 30 0 0 1 3\n");
    assertThat(only(same, Kind.DUPLICATE).repair()).contains(new SwcRepair.Drop(line(6)));
    SwcReading other = read(CELL + "4 3 35 0 0 1 4\n");
    assertThat(only(other, Kind.DUPLICATE).message())
        .isEqualTo("the id 4 is used twice, first in line 5; every sample needs an id of its own");
    SwcTree tree = other.repaired(Repairs.ERRORS, new ArrayList<>()).findTree().orElseThrow();
    assertThat(tree.samples()).extracting(SwcSample::id).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(tree.parent(4)).isEqualTo(3);
  }

  @Test
  void zeroAsAParentMeansNoneWhereNoSampleHasThatId() {
    assertThat(read("1 1 0 0 0 5 0\n2 3 9 0 0 1 1\n").findings()).isEmpty();
    assertThat(read("0 1 0 0 0 5 -1\n1 3 9 0 0 1 0\n").findings()).isEmpty();
  }

  @Test
  void hugeIdsAreIds() {
    long id = (1L << 53) - 1;
    SwcReading reading = read("%d 1 0 0 0 5 -1\n7 3 9 0 0 1 %d\n".formatted(id, id));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.samples().getFirst().id()).isEqualTo(id);
  }

  @Test
  void aLeapInDepthIsFlattenedWithAllBehindIt() {
    SwcReading reading = read(CELL + "5 3 40 0 60 1 4\n6 3 50 0 61 1 5\n");
    SwcFinding leap = only(reading, Kind.DEPTH);
    assertThat(leap.severity()).isEqualTo(Severity.WARNING);
    assertThat(leap.message()).startsWith("z leaps by 60 µm from sample 4 to sample 5");
    SwcTree tree = reading.with(leap.repairs()).findTree().orElseThrow();
    assertThat(tree.sample(4).z()).isZero();
    assertThat(tree.sample(5).z()).isEqualTo(1);
    assertThat(reading.repaired(Repairs.ERRORS, new ArrayList<>()).samples().get(5).z())
        .as("a warning is not settled unasked")
        .isEqualTo(61);
  }

  @Test
  void aRadiusFarFromItsNeighboursIsAveraged() {
    SwcReading reading = read(CELL.replace("3 3 20 0 0 1 2", "3 3 20 0 0 12 2"));
    SwcFinding outlier = only(reading, Kind.OUTLIER);
    SwcTree tree = reading.with(outlier.repairs()).findTree().orElseThrow();
    assertThat(tree.sample(2).radius()).isEqualTo(1);
  }

  @Test
  void aDoubledPointIsLeftOutAndItsNeighboursJoined() {
    SwcReading reading = read(CELL + "5 3 30 0 0 1 4\n6 3 40 0 0 1 5\n");
    SwcFinding doubled = only(reading, Kind.ZERO_LENGTH);
    SwcTree tree = reading.with(doubled.repairs()).findTree().orElseThrow();
    assertThat(tree.size()).isEqualTo(5);
    assertThat(tree.sample(tree.parent(4)).id()).isEqualTo(4);
    assertThat(tree.neuriteLengthUm()).isEqualTo(30);
  }

  @Test
  void aTreeThatStartsAtATipIsTurnedToItsSoma() {
    SwcReading reading = read("1 3 30 0 0 1 -1\n2 3 20 0 0 1 1\n3 1 0 0 0 5 2\n4 2 -9 0 0 1 3\n");
    SwcFinding finding = only(reading, Kind.SOMA);
    assertThat(finding.message())
        .isEqualTo("the tree starts with sample 1, while the soma starts with sample 3");
    SwcTree tree = reading.with(finding.repairs()).findTree().orElseThrow();
    assertThat(tree.sample(0).id()).isEqualTo(3);
    assertThat(tree.neuriteLengthUm()).isEqualTo(10);
  }

  @Test
  void typesOfTheirAuthorMissingSomaScaleAndLongLinesAreMentioned() {
    SwcReading reading =
        read("# SCALE 0.5 1.0 1.0\n1 7 0 0 0 5 -1 8 9\n2 8 9 0 0 1 1\n3 8 19 0 0 1 2\n");
    assertThat(of(reading, Kind.TYPE))
        .extracting(SwcFinding::message)
        .containsExactly(
            "the type 7 of 1 sample is not one of SWC's own; it becomes a group",
            "the type 8 of 2 samples is not one of SWC's own; it becomes a group");
    assertThat(only(reading, Kind.SOMA).message()).startsWith("no sample has the type 1");
    assertThat(only(reading, Kind.SCALE).message()).contains("0.5 1.0 1.0");
    assertThat(only(reading, Kind.FIELDS).message())
        .isEqualTo(
            "1 line has more than the seven fields of SWC; what follows the parent is not read");
    assertThat(reading.findTree()).isPresent();
  }

  @Test
  void aNegativeTypeIsUndefined() {
    SwcReading reading = read(CELL + "5 -3 40 0 0 1 4\n");
    assertThat(
            reading
                .with(only(reading, Kind.TYPE).repairs())
                .findTree()
                .orElseThrow()
                .sample(4)
                .type())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"''", "'# only remarks'", "'   '"})
  void aFileWithoutSamplesSaysSo(String text) {
    SwcReading reading = read(text);
    assertThat(only(reading, Kind.EMPTY).isError()).isTrue();
    assertThat(reading.repaired(Repairs.WARNINGS, new ArrayList<>()).findTree()).isEmpty();
  }

  @Test
  void whatIsNoSwcFileIsSaidOnce() {
    SwcReading reading = read("<cell/>\n".repeat(5000));
    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.findings().getFirst().message()).contains("it is no SWC file");
  }

  @Test
  void manyFaultsOfAKindAreSummedUpAndStillRepaired() {
    StringBuilder text = new StringBuilder("1 1 0 0 0 5 -1\n");
    for (int i = 2; i < 3000; i++) {
      text.append("%d 3 %d 0 0 0 %d\n".formatted(i, 10 * i, i - 1));
    }
    SwcReading reading = read(text.toString());
    assertThat(of(reading, Kind.RADIUS)).hasSize(201);
    assertThat(of(reading, Kind.RADIUS).getLast().message()).startsWith("2798 more samples");
    List<Applied> applied = new ArrayList<>();
    SwcReading repaired = reading.repaired(Repairs.ERRORS, applied);
    assertThat(applied).hasSize(201);
    assertThat(repaired.findTree().orElseThrow().sample(2000).radius()).isPositive();
  }

  @Test
  void numbersAreReadAsJavaReadsThem() {
    for (String text :
        List.of(
            "0.1",
            "-12.345678901234567890",
            "1e-7",
            "123456789012345678",
            ".5",
            "5.",
            "0.00000000000000000000000000001",
            "-1.5E+3")) {
      assertThat(SwcNumbers.parse(text, 0, text.length()).orElseThrow())
          .isEqualTo(Double.parseDouble(text));
    }
    for (String text : List.of("", "-", ".", "1.2.3", "1d", "0x1p3", "1e", "e5", "--1")) {
      assertThat(SwcNumbers.parse(text, 0, text.length())).as(text).isEmpty();
    }
    assertThat(SwcNumbers.write(1.25e-7)).isEqualTo("0.000000125");
    assertThat(SwcNumbers.write(-3)).isEqualTo("-3");
  }

  @Test
  void filesAreReadInTheEncodingThatTheyHave(@TempDir Path folder) throws IOException {
    Path latin =
        Files.write(
            folder.resolve("a.swc"), ("# µm\n" + CELL).getBytes(StandardCharsets.ISO_8859_1));
    SwcReading reading = SwcReading.read(latin);
    assertThat(only(reading, Kind.ENCODING).severity()).isEqualTo(Severity.INFO);
    assertThat(reading.findTree().orElseThrow().comments()).contains("µm");
    Path wide =
        Files.write(
            folder.resolve("b.swc"), ("\uFEFF# µm\n" + CELL).getBytes(StandardCharsets.UTF_16LE));
    assertThat(SwcReading.read(wide).findings()).isEmpty();
    assertThat(SwcReading.read(wide).samples()).hasSize(4);
  }

  @Test
  void aMillionSamplesAreRead() {
    StringBuilder text = new StringBuilder();
    text.append("1 1 0 0 0 5 -1\n");
    for (int i = 2; i <= 1_000_000; i++) {
      text.append(i)
          .append(" 3 ")
          .append(i * 0.125)
          .append(' ')
          .append(i % 977 * 0.01)
          .append(" 3.25 0.5 ")
          .append(i % 1000 == 0 ? i / 2 : i - 1)
          .append('\n');
    }
    SwcReading reading = read(text.toString());
    SwcTree tree = reading.findTree().orElseThrow();
    assertThat(tree.size()).isEqualTo(1_000_000);
    assertThat(tree.sample(999_999).x()).isCloseTo(125_000, within(1e-9));
  }
}
