/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Models with something wrong go through reader, validator, lowering and the first steps of a run.
 * Each either runs or is refused with a message that says what is wrong and where; nothing is
 * thrown at the user, nothing takes more than 5 s or more memory than one gigabyte has.
 *
 * <p>A build checks a fixed sample. All of them, with what was said in {@code fuzz.txt}:
 *
 * <pre>{@code
 * ./mvnw -pl releng/integration-tests -am test -Dtest=FuzzTest \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dranvier.fuzz.cases=100000 -Dranvier.fuzz.seed=1
 * }</pre>
 *
 * <p>Cases are numbered; {@code -Dranvier.fuzz.first=4711 -Dranvier.fuzz.cases=1} repeats one.
 */
class FuzzTest {
  private static final long SAMPLE = 100;

  @Test
  void brokenModelsRunOrAreRefusedWithAMessage() throws IOException, InterruptedException {
    FuzzCampaign campaign = new FuzzCampaign(Long.getLong("ranvier.fuzz.seed", 20_261), models());
    long first = Long.getLong("ranvier.fuzz.first", 0);
    long count = Long.getLong("ranvier.fuzz.cases", SAMPLE);
    Path report = Path.of("target", "fuzz.txt");
    Files.createDirectories(report.getParent());
    try (var text = Files.newBufferedWriter(report)) {
      campaign.run(first, first + count, text);
    }
    assertThat(campaign.defects()).as("%s%n%s", campaign.summary(), campaign.details()).isEmpty();
    assertThat(campaign.cases()).isEqualTo(count);
    if (count >= SAMPLE) {
      assertThat(campaign.ran()).as("models that are still fit to run").isPositive();
      assertThat(campaign.ran()).as("models that are refused").isLessThan(count);
    }
  }

  /** A mutant is the same whenever it is made, and another for each number. */
  @Test
  void casesAreRepeatable() throws IOException {
    Seeds seeds = Seeds.below(models());
    List<String> kinds = new ArrayList<>();
    for (long number = 0; number < 50; number++) {
      Chance one = Chance.ofCase(1, number);
      Mutant mutant = Mutator.mutate(seeds.choose(one), one);
      Chance other = Chance.ofCase(1, number);
      Mutant again = Mutator.mutate(seeds.choose(other), other);
      assertThat(again.mutations()).isEqualTo(mutant.mutations());
      mutant
          .changed()
          .forEach(
              (file, content) ->
                  assertThat(again.changed().get(file))
                      .usingRecursiveComparison()
                      .isEqualTo(content));
      kinds.add(mutant.seed().name() + mutant.mutations());
    }
    assertThat(kinds.stream().distinct().count()).isGreaterThan(45);
  }

  /** Our own examples and the models of the validation rules; the published ones where present. */
  private static List<Path> models() {
    Path root = Path.of(System.getProperty("ranvier.root", "../..")).toAbsolutePath().normalize();
    List<Path> models = new ArrayList<>();
    models.add(root.resolve("bundles/org.ranvier.examples/src/main/resources"));
    models.add(root.resolve("bundles/org.ranvier.validation/src/test/resources"));
    String corpus = System.getProperty("ranvier.corpus", "");
    if (!corpus.isEmpty() && Files.isDirectory(Path.of(corpus))) {
      models.add(Path.of(corpus).toAbsolutePath().normalize());
    }
    return models;
  }
}
