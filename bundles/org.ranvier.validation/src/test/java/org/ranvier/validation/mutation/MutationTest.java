/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * At least 95 of 100 damages to published models are found. Every build takes a small sample; the
 * full set runs with
 *
 * <pre>
 * ./mvnw -pl bundles/org.ranvier.validation -am test -Dtest=MutationTest
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dranvier.mutation.report=releng/doc/validation.md
 * </pre>
 *
 * and writes its result to that page, in some ten minutes.
 */
class MutationTest {
  /** In the full set, the most damages of one kind in one file. */
  static final int PER_KIND = 3;

  private static final long SEED = 20260101;
  private static final double TARGET = 0.95;

  /** Small collections, for every build. */
  private static final List<String> SAMPLE =
      List.of("PospischilEtAl2008", "ArborShowcase", "FitzHugh-Nagumo", "NeuroML2/examples");

  @TempDir Path folder;

  private static Path corpus() {
    String corpus = System.getProperty("ranvier.corpus", "");
    if (Boolean.getBoolean("ranvier.require.corpus")) {
      assertThat(corpus).as("ranvier.corpus is required").isNotEmpty();
    }
    assumeTrue(!corpus.isEmpty(), "the corpus is not there (system property ranvier.corpus)");
    return Path.of(corpus).normalize();
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().matches(".*\\.(nml|xml)"))
          .filter(file -> !file.toString().contains("NeuroML2CoreTypes"))
          .sorted()
          .toList();
    }
  }

  @Test
  void damagesToPublishedModelsAreFound() throws IOException {
    Path corpus = corpus();
    String report = System.getProperty("ranvier.mutation.report", "");
    List<Path> files =
        report.isEmpty()
            ? SAMPLE.stream().flatMap(each -> in(corpus.resolve(each))).toList()
            : documents(corpus);
    MutationRun run = new MutationRun(files);
    run.judge(report.isEmpty() ? 1 : PER_KIND, report.isEmpty() ? 5 : 1, SEED);
    if (!report.isEmpty()) {
      Map<String, String> reasons = reasons();
      Files.writeString(
          root().resolve(report),
          new MutationReport(run, corpus, kind -> reasons.getOrDefault(kind, "**no reason known**"))
              .text());
      assertThat(reasons.keySet()).containsAll(run.missed().keySet());
    }
    assertThat(run.faulty()).isGreaterThan(100);
    assertThat((double) run.caught() / run.faulty())
        .as("missed: " + run.missed())
        .isGreaterThan(TARGET);
  }

  private static Stream<Path> in(Path folder) {
    try {
      return documents(folder).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The topmost folder of the project, to which the page's name is relative. */
  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at.getParent() != null && !Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
    }
    return at;
  }

  private static Map<String, String> reasons() throws IOException {
    Map<String, String> reasons = new HashMap<>();
    try (var stream =
        Objects.requireNonNull(MutationTest.class.getResourceAsStream("not-caught.txt"))) {
      for (String line :
          new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          reasons.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
    }
    return reasons;
  }

  @Test
  void whatTheLanguageLeavesFreeIsNoDamage() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("m.nml"),
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">
              <iafCell id="iaf" metaid="m" leakReversal="-60mV" thresh="-55mV" reset="-70mV" C="0.2nF" leakConductance="0.01uS"/>
              <iafCell id="spare" leakReversal="-60mV" thresh="-55mV" reset="-70mV" C="0.2nF" leakConductance="0.01uS"/>
              <network id="n"><population id="p" component="iaf" size="1"/></network>
            </neuroml>
            """);
    var model = org.ranvier.validation.Model.read(file);
    List<Mutant> mutants = new ComponentMutator(new Facts(model)).mutate(model.files().getFirst());
    assertThat(mutants)
        .filteredOn(
            m -> m.operator() == Mutant.Operator.ID_BROKEN && m.place().equals("iafCell@id"))
        .extracting(Mutant::faulty)
        .containsExactly(true, false);
    assertThat(mutants)
        .filteredOn(m -> m.operator() == Mutant.Operator.ATTRIBUTE_DROPPED && !m.faulty())
        .extracting(Mutant::place)
        .containsExactly("iafCell@metaid");
  }
}
