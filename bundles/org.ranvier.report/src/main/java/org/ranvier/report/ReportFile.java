/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ranvier.report.channel.Anchors;
import org.ranvier.report.document.Report;
import org.ranvier.report.html.HtmlPrinter;
import org.ranvier.report.markdown.MarkdownPrinter;

/** Writes reports as files: all of them, or none. */
public final class ReportFile {
  private ReportFile() {}

  /** What a file is written as; its ending tells. */
  public enum Format {
    HTML("html"),
    MARKDOWN("md");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** Without the dot. */
    public String ending() {
      return ending;
    }

    /**
     * The format of a file of that name.
     *
     * @throws IllegalArgumentException it ends otherwise
     */
    public static Format of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".html") || name.endsWith(".htm")) {
        return HTML;
      }
      if (name.endsWith(".md") || name.endsWith(".markdown")) {
        return MARKDOWN;
      }
      throw new IllegalArgumentException(
          "\"%s\" was found; a name that ends with .html or .md is expected".formatted(file));
    }
  }

  /**
   * Writes a report in the format that the name of the file ends with; of Markdown the pictures
   * beside it, whose names begin with that of the file.
   *
   * @param replace whether files that are there make way
   * @return the files, the report first
   * @throws FileAlreadyExistsException a file is there and is not to be replaced; nothing was
   *     written
   * @throws IOException a file cannot be written; those that were there are what they were
   */
  public static List<Path> write(Report report, Path file, boolean replace) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    if (Format.of(file) == Format.HTML) {
      texts.put(file, HtmlPrinter.print(report));
    } else {
      String name = String.valueOf(file.getFileName());
      String stem = Anchors.of(name.substring(0, name.lastIndexOf('.')));
      MarkdownPrinter.Printed printed = MarkdownPrinter.print(report, stem + "-");
      texts.put(file, printed.text());
      printed.pictures().forEach((each, text) -> texts.put(file.resolveSibling(each), text));
    }
    write(texts, replace);
    return List.copyOf(texts.keySet());
  }

  private static void write(Map<Path, String> texts, boolean replace) throws IOException {
    for (Path each : texts.keySet()) {
      if (!replace && Files.exists(each)) {
        throw new FileAlreadyExistsException(each.toString());
      }
    }
    List<Path> parts = new ArrayList<>();
    try {
      for (Map.Entry<Path, String> each : texts.entrySet()) {
        Path part = part(each.getKey());
        parts.add(part);
        Files.writeString(part, each.getValue(), StandardCharsets.UTF_8);
      }
      // Pictures first, so that a report never names one that is not there.
      for (Path each : List.copyOf(texts.keySet()).reversed()) {
        Files.move(part(each), each, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path each : parts) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }
}
