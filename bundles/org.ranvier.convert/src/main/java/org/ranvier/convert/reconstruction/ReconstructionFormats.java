/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ranvier.convert.ReconstructionText;
import org.ranvier.convert.neurolucida.AscFormat;
import org.ranvier.convert.neurolucida.MbfFormat;
import org.ranvier.convert.neuroml1.Neuroml1Format;
import org.ranvier.convert.swc.SwcFormat;

/** The formats that can be read. */
public final class ReconstructionFormats {
  private static final List<ReconstructionFormat> ALL =
      List.of(new SwcFormat(), new AscFormat(), new MbfFormat(), new Neuroml1Format());
  private static final int HEAD_BYTES = 65536;

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

  /**
   * The format of a file, by how it begins; where that tells nothing, as for a file of numbers, by
   * its name. Empty where it is none of them.
   */
  public static Optional<ReconstructionFormat> find(Path file) throws IOException {
    Path name = file.getFileName();
    return find(name == null ? "" : name.toString(), head(file));
  }

  /**
   * As {@link #find(Path)}, of a file whose beginning has been read.
   *
   * @param head the first characters of the file, some thousand at most
   */
  public static Optional<ReconstructionFormat> find(String fileName, String head) {
    String ending = ending(fileName);
    Optional<ReconstructionFormat> told =
        ALL.stream().filter(each -> each.recognises(head)).findFirst();
    return told.isPresent()
        ? told
        : ALL.stream()
            .filter(each -> each.endings().contains(ending) && each.isToldByName())
            .findFirst();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ReconstructionText.beginning(in.readNBytes(HEAD_BYTES));
    }
  }

  private static String ending(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
