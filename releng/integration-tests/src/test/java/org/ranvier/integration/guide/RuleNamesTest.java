/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.morphology.repair.CheckupRule;
import org.ranvier.validation.Rule;

/** The page of checks in the preferences names every rule, and no other. */
class RuleNamesTest {
  private static final Path NAMES =
      Guide.REPOSITORY.resolve(
          "bundles/org.ranvier.ui/src/main/java/org/ranvier/ui/preferences/page/rules.properties");

  @Test
  void everyRuleHasANameForPeople() throws IOException {
    Properties names = new Properties();
    try (Reader reader = Files.newBufferedReader(NAMES)) {
      names.load(reader);
    }
    names.keySet().removeIf(key -> key.toString().startsWith("group."));
    assertThat(names.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            CheckupRule.validator().rules().stream().map(Rule::id).toList());
    assertThat(names.values()).doesNotHaveDuplicates();
  }
}
