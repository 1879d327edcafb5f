/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What Ranvier brings along of the language's definition: schema and core types. */
public final class Language {
  private static final String FOLDER = "/org/ranvier/schemas/";

  private Language() {}

  /** The text of NeuroML's XML Schema. */
  public static String neuroMlSchema() {
    try (InputStream stream = open("xsd/NeuroML_v2.3.1.xsd")) {
      if (stream == null) {
        throw new IllegalStateException("the NeuroML schema is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the NeuroML schema cannot be read", e);
    }
  }

  /**
   * Whether an include means a definition file of the language, such as {@code Cells.xml} or {@code
   * ../NeuroML2CoreTypes/Cells.xml}, and not a file of the model.
   */
  public static boolean isCoreInclude(String reference) {
    int slash = reference.lastIndexOf('/');
    String folder = slash < 0 ? "" : reference.substring(0, slash);
    boolean mayBeCore = folder.isEmpty() || folder.endsWith("NeuroML2CoreTypes");
    return mayBeCore && isCoreFile(reference.substring(slash + 1));
  }

  private static boolean isCoreFile(String name) {
    if (!name.endsWith(".xml")) {
      return false;
    }
    try (InputStream stream = open("lems/" + name)) {
      return stream != null;
    } catch (IOException e) { // closing a stream that was never read
      throw new IllegalStateException("the core types cannot be read", e);
    }
  }

  private static @Nullable InputStream open(String name) {
    return Language.class.getResourceAsStream(FOLDER + name);
  }
}
