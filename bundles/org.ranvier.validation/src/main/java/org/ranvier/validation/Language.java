/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The language's definition as far as rules need it beside the core types. */
public final class Language {
  private static final String FOLDER = "/org/ranvier/schemas/xsd/";

  private Language() {}

  /** The text of NeuroML's XML Schema. */
  public static String neuroMlSchema() {
    return text("NeuroML_v2.3.1.xsd");
  }

  /** The text of LEMS' XML Schema. */
  public static String lemsSchema() {
    return text("LEMS_v0.7.6.xsd");
  }

  private static String text(String schema) {
    try (InputStream stream = Language.class.getResourceAsStream(FOLDER + schema)) {
      if (stream == null) {
        throw new IllegalStateException("the schema " + schema + " is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the schema " + schema + " cannot be read", e);
    }
  }
}
