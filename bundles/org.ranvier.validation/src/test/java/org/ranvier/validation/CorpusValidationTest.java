/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published models: no error is reported but where there is one. */
class CorpusValidationTest {
  /** Files that are truly at fault, by the part of their path, with the rule that says so. */
  private static final List<List<String>> AT_FAULT =
      List.of(
          // its channels folder is not there
          List.of("Hemond2008-CA3PyramidalCell/", "include"),
          // a population of size 3 with 9 instances
          List.of("LEMS_NML2_Ex26_Weights.xml", "population-sizes"),
          // a part of the core types that does not include what it extends
          List.of("NeuroML2/NeuroML2CoreTypes/Inputs.xml", "lems"),
          // parts of the core types that do not include what they name
          List.of("NeuroML2/NeuroML2CoreTypes/", "type-members"),
          // numbers that mean quantities in fixed units: GHK2's voltages, Pinsky and Rinzel's rates
          List.of("NeuroML2/NeuroML2CoreTypes/", "dimensions"));

  @Test
  void publishedModelsAreNotFoundAtFaultWithoutReason() throws IOException {
    String corpus = System.getProperty("ranvier.corpus", "");
    if (Boolean.getBoolean("ranvier.require.corpus")) {
      assertThat(corpus).as("ranvier.corpus is required").isNotEmpty();
    }
    assumeTrue(!corpus.isEmpty(), "the corpus is not there (system property ranvier.corpus)");
    List<Path> files = filesOf(Path.of(corpus));
    assertThat(files).hasSizeGreaterThan(200);
    Validator validator = Validator.standard();
    TreeMap<String, String> unexpected = new TreeMap<>();
    for (Path file : files) {
      for (Finding finding : validator.validate(file)) {
        if (finding.isError() && !isKnown(file, finding)) {
          unexpected.put(file + " " + finding.rule(), finding.report());
        }
      }
    }
    assertThat(unexpected).isEmpty();
  }

  private static List<Path> filesOf(Path corpus) throws IOException {
    try (Stream<Path> walk = Files.walk(corpus)) {
      return walk.filter(file -> file.toString().matches(".*\\.(nml|xml)")).sorted().toList();
    }
  }

  private static boolean isKnown(Path file, Finding finding) {
    return AT_FAULT.stream()
        .anyMatch(
            each -> file.toString().contains(each.get(0)) && finding.rule().equals(each.get(1)));
  }
}
