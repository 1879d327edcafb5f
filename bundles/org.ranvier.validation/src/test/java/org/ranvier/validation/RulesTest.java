/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.xml.XmlDocument;

/**
 * Every rule accepts the valid model of its name and finds exactly the fault of the invalid one.
 */
class RulesTest {
  private static final Validator VALIDATOR = Validator.standard();

  static Stream<String> ruleIds() {
    return StandardRules.all().stream().map(Rule::id);
  }

  @ParameterizedTest
  @MethodSource("ruleIds")
  void nothingIsFoundInTheValidModel(String rule) {
    assertThat(VALIDATOR.validate(model(rule, "valid"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ruleIds")
  void theFaultOfTheInvalidModelIsFoundOnceAtItsPlace(String rule) {
    List<Finding> findings = VALIDATOR.validate(model(rule, "invalid"));
    assertThat(findings).extracting(Finding::rule).containsExactly(rule);
    Finding finding = findings.getFirst();
    String found =
        finding.location().line() + ":" + finding.location().column() + " " + finding.message();
    assertThat(found).startsWith(Objects.requireNonNull(expected().get(rule)));
  }

  /** What is offered as a fix settles the fault and brings no other. */
  @ParameterizedTest
  @MethodSource("ruleIds")
  void theFixOfTheFaultSettlesIt(String rule) {
    Path file = model(rule, "invalid");
    for (Finding finding : VALIDATOR.validate(file)) {
      if (finding.fix().isPresent()) {
        Fix fix = finding.fix().get();
        XmlDocument before = XmlDocument.read(file);
        String text = fix.change().apply(before.text());
        List<Finding> after =
            VALIDATOR.validate(
                file, path -> path.equals(file) ? before.withText(text) : XmlDocument.read(path));
        assertThat(after).as(fix.toString()).isEmpty();
      }
    }
  }

  @Test
  void everyExpectationBelongsToARule() {
    assertThat(expected().keySet()).containsExactlyInAnyOrderElementsOf(ruleIds().toList());
  }

  private static Path model(String rule, String kind) {
    Path folder = folder();
    Path nml = folder.resolve(rule + "." + kind + ".nml");
    return Files.exists(nml) ? nml : folder.resolve(rule + "." + kind + ".xml");
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(RulesTest.class.getResource("models")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> expected() {
    Map<String, String> expected = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(folder().resolve("expected.txt"))) {
        int colon = line.indexOf(": ");
        expected.put(line.substring(0, colon), line.substring(colon + 2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return expected;
  }
}
