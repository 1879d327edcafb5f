/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;

/** What Ranvier brings along of the language's definition: schema and core types. */
public final class Language {
  private static final String FOLDER = "/org/ranvier/schemas/";
  private static final String STAND_IN = "core:";

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

  /** The files of the core types, dimensions and units. */
  public static List<XmlDocument> coreTypes() {
    Map<String, XmlDocument> files = new LinkedHashMap<>();
    readCore("NeuroML2CoreTypes.xml", files);
    readCore("Simulation.xml", files);
    return List.copyOf(files.values());
  }

  private static void readCore(String name, Map<String, XmlDocument> files) {
    if (files.containsKey(name)) {
      return;
    }
    XmlDocument file = XmlDocument.parse(name, coreText(name), XmlLimits.unlimited());
    files.put(name, file);
    for (XmlElement include : file.root().elements("Include")) {
      readCore(String.valueOf(include.attribute("file")), files);
    }
  }

  private static String coreText(String name) {
    try (InputStream stream = open("lems/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the core types " + name + " are missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the core types " + name + " cannot be read", e);
    }
  }

  /**
   * Stands in for a definition file of the language, such as {@code Cells.xml}: an empty document,
   * since rules look at the user's files only.
   */
  static Optional<XmlDocument> findCoreStandIn(String name) {
    try (InputStream stream = open("lems/" + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(XmlDocument.parse(STAND_IN + name, "<Lems/>"));
    } catch (IOException e) { // closing a stream that was never read
      throw new IllegalStateException("the core types cannot be read", e);
    }
  }

  static boolean isCoreStandIn(XmlDocument document) {
    return document.fileName().startsWith(STAND_IN) && document.path().isEmpty();
  }

  private static @Nullable InputStream open(String name) {
    return Language.class.getResourceAsStream(FOLDER + name);
  }
}
