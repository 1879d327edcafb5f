/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.emf.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fingerprint of everything that decides the generated code: the schemas, the settings and this
 * generator. It lies beside the code and is written last, so an interrupted generation is never
 * taken for a finished one.
 */
final class GenerationStamp {
  private static final List<Class<?>> GENERATOR =
      List.of(
          ModelGenerator.class, ModelSettings.class, SchemaImporter.class, GeneratedSources.class);

  private final Path file;
  private final String fingerprint;

  private GenerationStamp(Path file, String fingerprint) {
    this.file = file;
    this.fingerprint = fingerprint;
  }

  static GenerationStamp of(Path outputFolder, List<ModelSettings> models) throws IOException {
    MessageDigest digest = sha256();
    for (Class<?> type : GENERATOR) {
      digest.update(classFile(type));
    }
    for (ModelSettings model : models) {
      String names = model.basePackage() + '/' + model.name() + '/' + model.prefix();
      digest.update(names.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(model.schema()));
    }
    return new GenerationStamp(
        outputFolder.resolve(".generated-from"), HexFormat.of().formatHex(digest.digest()));
  }

  boolean isCurrent() throws IOException {
    return Files.isRegularFile(file) && Files.readString(file).equals(fingerprint);
  }

  /** Marks the code as complete. */
  void write() throws IOException {
    Files.writeString(file, fingerprint);
  }

  /**
   * Empties the output folder and marks it as this generator's, incomplete. A folder with content
   * but without such a mark is left alone: it was not written here.
   */
  void clear(Path outputFolder) throws IOException {
    if (Files.isDirectory(outputFolder)) {
      List<Path> content = content(outputFolder);
      if (!content.isEmpty() && !Files.exists(file)) {
        throw new IOException(
            outputFolder
                + " holds files that were not generated here; an empty folder is expected");
      }
      for (Path path : content) {
        Files.delete(path);
      }
    }
    Files.createDirectories(outputFolder);
    Files.writeString(file, "");
  }

  /** Everything below the folder, the deepest first. */
  private static List<Path> content(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static byte[] classFile(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IOException("class file of " + type.getName() + " not found");
      }
      return in.readAllBytes();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
