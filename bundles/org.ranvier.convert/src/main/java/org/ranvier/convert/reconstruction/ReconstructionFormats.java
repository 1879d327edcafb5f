/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ranvier.convert.swc.SwcFormat;

/** The formats that can be read. */
public final class ReconstructionFormats {
  private static final List<ReconstructionFormat> ALL = List.of(new SwcFormat());
  private static final int HEAD_BYTES = 8192;

  private ReconstructionFormats() {}

  /** All of them, in the order in which they are offered. */
  public static List<ReconstructionFormat> all() {
    return ALL;
  }

  /** Endings of all formats, in small letters and without the dot. */
  public static List<String> endings() {
    return ALL.stream().flatMap(each -> each.endings().stream()).distinct().toList();
  }

  /** Whether the name of a file is one that a reconstruction may have. */
  public static boolean isNamedSo(String fileName) {
    return endings().contains(ending(fileName));
  }

  /** The format of a file, by its name and by how it begins; empty where it is none of them. */
  public static Optional<ReconstructionFormat> find(Path file) throws IOException {
    Path name = file.getFileName();
    String ending = name == null ? "" : ending(name.toString());
    List<ReconstructionFormat> named =
        ALL.stream().filter(each -> each.endings().contains(ending)).toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    String head = head(file);
    return named.stream().filter(each -> each.recognises(head)).findFirst();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static String ending(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
