/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.mutation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ranvier.validation.mutation.Mutant.Operator;

/** The result of a run as the page {@code releng/doc/validation.md}. */
final class MutationReport {
  private static final int EXAMPLES = 3;

  private final MutationRun run;
  private final Path collection;
  private final Function<String, String> reasons;

  /**
   * @param collection the folder of the documents, which is left out of their names
   * @param reasons why damages of a kind are not caught
   */
  MutationReport(MutationRun run, Path collection, Function<String, String> reasons) {
    this.run = run;
    this.collection = collection;
    this.reasons = reasons;
  }

  String text() {
    StringBuilder page = new StringBuilder(head());
    page.append("| damage | what it is | caught | as an error | of |\n|---|---|---|---|---|\n");
    for (Map.Entry<Operator, MutationRun.Count> each : run.counts().entrySet()) {
      Operator operator = each.getKey();
      String name = operator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      page.append(
          "| %s | %s | %d | %d | %d |\n"
              .formatted(
                  name,
                  operator.words(),
                  each.getValue().caught,
                  each.getValue().asError,
                  each.getValue().faulty));
    }
    page.append(
        "| **all** | | **%d** (%.2f %%) | %d | **%d** |\n\n"
            .formatted(run.caught(), percent(), asErrors(), run.faulty()));
    page.append(
        "%d more damages left a valid model (see the criterion above) and are not counted.\n\n"
            .formatted(run.equivalent()));
    page.append("## Not caught, and why\n\n");
    if (run.missed().isEmpty()) {
      page.append("None in this sample.\n");
    }
    run.missed().forEach((kind, places) -> page.append(missed(kind, places)));
    return page.toString();
  }

  private int asErrors() {
    return run.counts().values().stream().mapToInt(each -> each.asError).sum();
  }

  private double percent() {
    return 100.0 * run.caught() / run.faulty();
  }

  private String missed(String kind, List<String> places) {
    StringBuilder text =
        new StringBuilder("* %s, %d: %s\n".formatted(kind, places.size(), reasons.apply(kind)));
    for (String place : places.subList(0, Math.min(EXAMPLES, places.size()))) {
      String shown = place.replace(collection + "/", "");
      String brief = shown.length() > 110 ? shown.substring(0, 107) + "..." : shown;
      text.append("  * `").append(brief.replace('`', ' ')).append("`\n");
    }
    return text.toString();
  }

  private String head() {
    return """
    # How well validation finds faults

    Written by

        ./mvnw -pl bundles/org.ranvier.validation -am test -Dtest=MutationTest \\
            -Dsurefire.failIfNoSpecifiedTests=false -Dranvier.mutation.report=releng/doc/validation.md

    which damages %d published models of the corpus, one place at a time, and asks the rules about each damaged model. A damage
    is caught when a finding appears, error or warning, that the model did not have before. The places are drawn with a fixed
    seed, at most %d of each kind in a file; every build does the same with a small sample.

    A damage counts only where the language no longer gives the model the meaning that it had. What decides is the language's
    own definition, the two schemas and the ComponentTypes, and not the rules:

    * an attribute left out: it is required by the schema, or a parameter without a fixed value;
    * an element left out: its parent must have one, or something else in the model names it;
    * an id or the name of a declaration changed: something else in the model names it;
    * a dimension changed: a formula, an exposure or a component depends on it;
    * everything else: the place is one that the schema or the type of the component knows.

    """
        .formatted(run.documents(), MutationTest.PER_KIND);
  }
}
