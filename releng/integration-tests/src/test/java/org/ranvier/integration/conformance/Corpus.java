/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the published models lie. */
public final class Corpus {
  private Corpus() {}

  /** Their folder; the test is skipped where there is none, and fails where one is required. */
  public static Path required() {
    String property = System.getProperty("ranvier.corpus", "");
    boolean required = Boolean.getBoolean("ranvier.require.corpus");
    boolean present = !property.isEmpty() && Files.isDirectory(Path.of(property));
    if (!present && required) {
      throw new AssertionError("the published models are required but not at \"" + property + "\"");
    }
    assumeTrue(
        present, "skipped: the published models are not at \"" + property + "\" (ranvier.corpus)");
    return Path.of(property).toAbsolutePath().normalize();
  }
}
