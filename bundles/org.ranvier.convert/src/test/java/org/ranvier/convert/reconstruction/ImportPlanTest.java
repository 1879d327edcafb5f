/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.convert.reconstruction.ImportPlan.Decision;

class ImportPlanTest {
  /** A radius that is none, an orphan, a leap in depth, a type of its own. */
  private static final String FAULTY =
      """
      1 1 0 0 0 5 -1
      2 3 10 0 0 1 1
      3 3 20 0 0 0 2
      4 3 30 0 0 1 3
      5 3 40 0 60 1 4
      6 7 31 3 4 1 99
      7 7 32 3 4 1 6
      """;

  @TempDir private Path folder;

  private ImportPlan plan(String text) throws IOException {
    return ImportPlan.of(Files.writeString(folder.resolve("cell.swc"), text));
  }

  private static Decision of(ImportPlan plan, String rule) {
    return plan.decisions().stream()
        .filter(each -> each.finding().rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " in " + plan.decisions()));
  }

  @Test
  void whereNobodyDecidesOnlyWhatMustBeSettledIs() throws IOException {
    ImportPlan plan = plan(FAULTY);
    assertThat(plan.decisions())
        .extracting(each -> each.finding().rule())
        .containsExactlyInAnyOrder("swc-type", "swc-radius", "swc-depth", "swc-orphan");
    assertThat(of(plan, "swc-radius").chosen()).isPresent();
    assertThat(of(plan, "swc-depth").chosen()).isEmpty();
    assertThat(of(plan, "swc-orphan").chosen()).isEmpty();
    assertThat(plan.isPossible()).isTrue();
    assertThat(plan.cells().getFirst().neuriteLengthUm()).isEqualTo(20 + Math.sqrt(100 + 3600) + 1);
  }

  @Test
  void aFindingThatMustBeSettledAndIsNotKeepsTheFileOut() throws IOException {
    ImportPlan plan = plan(FAULTY);
    ImportPlan open = plan.with(of(plan, "swc-radius").finding(), Optional.empty());
    assertThat(of(open, "swc-radius").isOpen()).isTrue();
    assertThat(open.isPossible()).isFalse();
    assertThat(open.decisions()).filteredOn(Decision::isOpen).hasSize(1);
    assertThat(plan.isPossible()).as("the plan itself stays").isTrue();
  }

  @Test
  void whatIsSettledStaysListedAndCanBeTakenBack() throws IOException {
    ImportPlan plan = plan(FAULTY);
    Decision leap = of(plan, "swc-depth");
    ImportPlan mended = plan.with(leap.finding(), leap.finding().remedy());
    assertThat(of(mended, "swc-depth").chosen()).isPresent();
    assertThat(mended.cells().getFirst().neuriteLengthUm()).isEqualTo(31);
    ImportPlan back = mended.with(leap.finding(), Optional.empty());
    assertThat(back.cells().getFirst().neuriteLengthUm())
        .isEqualTo(plan.cells().getFirst().neuriteLengthUm());
    assertThat(back.decisions()).isEqualTo(plan.decisions());
  }

  @Test
  void allCanBeSettledAtOnce() throws IOException {
    ImportPlan all = plan(FAULTY).settlingAll();
    assertThat(all.decisions())
        .filteredOn(each -> each.finding().remedy().isPresent())
        .allMatch(each -> each.chosen().isPresent());
    assertThat(all.settlingLeast().decisions()).isEqualTo(plan(FAULTY).decisions());
  }

  @Test
  void aFileOfNoSampleIsAFindingAndNoCell() throws IOException {
    ImportPlan plan = plan("nothing\n");
    assertThat(plan.isPossible()).isFalse();
    assertThat(plan.decisions()).isNotEmpty();
  }

  @Test
  void aFileInNoKnownFormatIsRefusedWithAWord() throws IOException {
    Path file = Files.writeString(folder.resolve("cell.txt"), "no cell\n");
    assertThatThrownBy(() -> ImportPlan.of(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none of the formats that can be read")
        .hasMessageContaining("SWC");
  }
}
