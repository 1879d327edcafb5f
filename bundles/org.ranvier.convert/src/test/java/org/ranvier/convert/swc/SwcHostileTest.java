/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcReading.Repairs;

/** Files that are large, deep or damaged: a diagnosis in seconds, and a cell after the repairs. */
class SwcHostileTest {
  private static final int SIZE = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** What is wrong with every sample of a large file. */
  enum Large {
    CHAIN(i -> i + 1 + " 3 " + i + " 0 0 1 " + (i == 0 ? -1 : i)),
    REVERSED(i -> SIZE - i + " 3 " + (SIZE - i) + " 0 0 1 " + (i == SIZE - 1 ? -1 : SIZE - i - 1)),
    STAR(i -> i + 1 + " 3 " + i + " 1 0 1 " + (i == 0 ? -1 : 1)),
    ORPHANS(i -> i + 1 + " 3 " + i + " 0 0 1 " + (i == 0 ? -1 : 5_000_000 + i)),
    ROOTS(i -> i + 1 + " 3 " + i + " 0 0 1 -1"),
    ONE_RING(i -> i + 1 + " 3 " + i + " 0 0 1 " + (i == 0 ? SIZE : i)),
    RINGS(i -> i + 1 + " 3 " + i + " 0 0 1 " + (i % 2 == 0 ? i + 2 : i)),
    SELVES(i -> i + 1 + " 3 " + i + " 0 0 1 " + (i + 1)),
    ONE_ID("1 3 %d 0 0 1 -1"::formatted),
    TWICE(i -> i / 2 + 1 + " 3 " + i + " 0 0 1 " + (i < 2 ? -1 : i / 2)),
    RADII(i -> i + 1 + " 3 " + i + " 0 0 " + (i % 3 - 1) + " " + (i == 0 ? -1 : i)),
    NOT_A_NUMBER(i -> i + 1 + " 3 " + i + " 0 0 nan " + (i == 0 ? -1 : i)),
    ONE_PLACE(i -> i + 1 + " 3 5 5 5 1 " + (i == 0 ? -1 : i)),
    LEAPS(i -> i + 1 + " 3 " + i + " 0 " + i / 5 * 20 + " 1 " + (i == 0 ? -1 : i)),
    HUGE_IDS(i -> (1L << 52) + i + " 3 " + i + " 0 0 1 " + (i == 0 ? -1 : (1L << 52) + i - 1)),
    TYPES(i -> i + 1 + " -" + i + " " + i + " 0 0 1 " + (i == 0 ? -1 : i)),
    KINDS(i -> i + 1 + " " + (i % 500 + 5) + " " + i + " 0 0 1 " + (i == 0 ? -1 : i));

    private final IntFunction<String> line;

    Large(IntFunction<String> line) {
      this.line = line;
    }

    String text() {
      return IntStream.range(0, SIZE).mapToObj(line).collect(Collectors.joining("\n"));
    }
  }

  @ParameterizedTest
  @EnumSource(Large.class)
  void aLargeFileIsDiagnosedAndMendedInSeconds(Large large) {
    String text = large.text();
    SwcReading mended =
        assertTimeout(
            LIMIT,
            () -> {
              SwcReading reading = SwcReading.of("large.swc", text);
              assertThat(reading.samples()).hasSize(SIZE);
              return reading.repaired(Repairs.WARNINGS, new ArrayList<>());
            });
    assertThat(mended.hasErrors()).as(() -> mended.findings().getFirst().report()).isFalse();
    SwcTree tree = mended.findTree().orElseThrow();
    String cell = assertTimeout(LIMIT, () -> SwcImport.usual("large.swc").convert(tree)).text();
    assertThat(cell).endsWith("</neuroml>\n");
  }

  @Test
  void neighboursOfAllThatIsLeftOutAreJoined() {
    StringBuilder text = new StringBuilder("1 1 0 0 0 5 -1\n2 3 9 0 0 1 1\n");
    for (int i = 3; i < 50; i++) {
      text.append("%d 3 9 0 0 1 %d\n".formatted(i, i - 1));
    }
    text.append("50 3 20 0 0 1 49\n51 3 20 0 0 1 50\n52 3 20 9 0 1 51\n");
    SwcReading mended =
        SwcReading.of("a.swc", text.toString()).repaired(Repairs.WARNINGS, new ArrayList<>());
    assertThat(mended.samples()).extracting(SwcSample::id).containsExactly(1L, 2L, 50L, 52L);
    assertThat(mended.samples()).extracting(SwcSample::parentId).containsExactly(-1L, 1L, 2L, 50L);
  }

  @Test
  void severalLeapsAddUp() {
    StringBuilder text = new StringBuilder("1 1 0 0 0 5 -1\n");
    for (int i = 2; i < 40; i++) {
      int z = i < 10 ? 0 : i < 20 ? 100 : i < 30 ? 50 : 300;
      text.append("%d 3 %d 0 %d 1 %d\n".formatted(i, 10 * i, z, i - 1));
    }
    SwcReading mended =
        SwcReading.of("a.swc", text.toString()).repaired(Repairs.WARNINGS, new ArrayList<>());
    assertThat(mended.samples()).allMatch(each -> each.z() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\r\n"})
  void lineEndsMarksAndRemarksInOddPlacesDoNotMatter(String lineEnd) {
    String text =
        String.join(
            lineEnd,
            "\uFEFF# a",
            "",
            "1 1 0 0 0 5 -1 # soma",
            "#2 3 9 9 9 9 9",
            "\t2,3;9 0 0 1 1#",
            "   # b",
            "3 3 20 0 0 1 2",
            "# c");
    SwcReading reading = SwcReading.of("a.swc", text);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.samples()).hasSize(3);
    assertThat(reading.findTree().orElseThrow().comments()).contains("a", "soma", "b", "c");
  }

  @Test
  void aFileThatIsCutOffSaysWhere() {
    String whole = "1 1 0 0 0 5 -1\n2 3 9 0 0 1 1\n3 3 20 0 0 1 2\n";
    for (int end = 0; end < whole.length(); end++) {
      SwcReading reading = SwcReading.of("a.swc", whole.substring(0, end));
      SwcReading mended = reading.repaired(Repairs.ERRORS, new ArrayList<>());
      boolean none = mended.samples().isEmpty();
      assertThat(mended.hasErrors()).isEqualTo(none);
    }
    assertThat(SwcReading.of("a.swc", whole.substring(0, 38)).findings())
        .extracting(SwcFinding::report)
        .containsExactly(
            "a.swc:3:1: 4 of the seven fields were found; id, type, x, y, z, radius and parent are expected");
  }

  @Test
  void junkIsSaidOnce(@TempDir Path folder) throws Exception {
    byte[] junk = new byte[500_000];
    new Random(7).nextBytes(junk);
    Path file = Files.write(folder.resolve("junk.swc"), junk);
    SwcReading reading = SwcReading.read(file);
    assertThat(reading.findings()).hasSizeLessThanOrEqualTo(3);
    assertThat(reading.findings()).anyMatch(each -> each.kind() == Kind.EMPTY);
    Path zeros = Files.write(folder.resolve("zeros.swc"), new byte[100_000]);
    assertThat(SwcReading.read(zeros).hasErrors()).isTrue();
    String line = "1 ".repeat(5_000_000);
    assertThat(SwcReading.of("a.swc", line).samples()).hasSize(1);
    byte[] half = "1 1 0 0 0 5 -1\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Path latin = Files.write(folder.resolve("latin.swc"), half);
    assertThat(SwcReading.read(latin).findings())
        .extracting(SwcFinding::kind)
        .isEqualTo(List.of(Kind.ENCODING));
  }
}
