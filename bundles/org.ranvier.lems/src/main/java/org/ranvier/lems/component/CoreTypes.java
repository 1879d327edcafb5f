/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.include.Library;

/**
 * The LEMS files of the NeuroML core language and those of our own types, read from the class path
 * once and shared. They are available to every model under their plain names, such as {@code
 * Cells.xml}.
 */
public final class CoreTypes implements Library {
  /** Includes all core ComponentTypes but those for simulations and PyNN. */
  public static final String ALL_TYPES = "NeuroML2CoreTypes.xml";

  /**
   * Files that hold all ComponentTypes a NeuroML document may use without saying so: the core
   * language, and our own types beside it.
   */
  static final List<String> KNOWN_TO_NEUROML =
      List.of(ALL_TYPES, "PyNN.xml", "Simulation.xml", "RanvierPlasticity.xml");

  private static final List<String> FOLDERS =
      List.of("/org/ranvier/schemas/lems/", "/org/ranvier/schemas/ranvier/");

  private static final CoreTypes INSTANCE = new CoreTypes();

  private final Map<String, Optional<XmlDocument>> documents = new ConcurrentHashMap<>();

  private CoreTypes() {}

  public static CoreTypes library() {
    return INSTANCE;
  }

  @Override
  public Optional<XmlDocument> find(String fileName) {
    return documents.computeIfAbsent(fileName, CoreTypes::load);
  }

  /** Whether the document is one of the library, and so no part of the user's model. */
  public boolean holds(XmlDocument document) {
    return documents.getOrDefault(document.fileName(), Optional.empty()).orElse(null) == document;
  }

  private static Optional<XmlDocument> load(String fileName) {
    if (!fileName.endsWith(".xml") || fileName.indexOf('/') >= 0) {
      return Optional.empty();
    }
    return FOLDERS.stream().flatMap(folder -> read(folder, fileName).stream()).findFirst();
  }

  private static Optional<XmlDocument> read(String folder, String fileName) {
    try (InputStream content = CoreTypes.class.getResourceAsStream(folder + fileName)) {
      if (content == null) {
        return Optional.empty();
      }
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(XmlDocument.parse(fileName, text));
    } catch (IOException e) {
      throw new UncheckedIOException("the core type file " + fileName + " cannot be read", e);
    }
  }
}
