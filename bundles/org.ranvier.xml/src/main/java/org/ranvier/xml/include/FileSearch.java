/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.include;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlAttribute;

/** Finds the file that an include means. */
final class FileSearch {
  private static final Pattern REMOTE =
      Pattern.compile("(https?|ftp|sftp|jar):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int MOST_TYPING_ERRORS = 3;

  private FileSearch() {}

  /**
   * The existing file that an include's attribute names; empty when there is none.
   *
   * @throws ModelProblemException when it names no file at all, or one that is never read
   */
  static Optional<Path> find(XmlAttribute reference) {
    String value = reference.value().strip();
    if (value.isEmpty()) {
      throw reference.problem("this include names no file; the path of a file is expected");
    }
    if (REMOTE.matcher(value).matches()) {
      throw reference.problem(
          value + " is not fetched: includes are read from files only; save it beside this file");
    }
    return reference
        .element()
        .document()
        .path()
        .flatMap(source -> candidates(source, value).stream().filter(Files::exists).findFirst());
  }

  /** What to say when neither the folder nor the library has the file. */
  static ModelProblemException missing(XmlAttribute reference) {
    String value = reference.value().strip();
    Optional<Path> source = reference.element().document().path();
    if (source.isEmpty()) {
      return reference.problem(
          "there is no "
              + value
              + " among the built-in files, and this text has no folder to look in");
    }
    List<Path> tried = List.copyOf(candidates(source.get(), value));
    if (tried.isEmpty()) {
      return reference.problem("\"" + value + "\" is not a path of a file");
    }
    String similar =
        findSimilar(tried.getFirst())
            .map(name -> "; a file of a similar name is there: " + name)
            .orElse("");
    return reference.problem("there is no file " + tried.getFirst() + similar);
  }

  /** One string for one file, whichever way it is reached. */
  static String identity(Path file) {
    try {
      return file.toRealPath().toString();
    } catch (IOException e) { // not there, or not to be looked at: its name must do
      return file.toAbsolutePath().normalize().toString();
    }
  }

  static String plainName(String path) {
    int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    String name = path.substring(cut + 1).strip();
    return name.startsWith("library:") ? name.substring("library:".length()) : name;
  }

  /**
   * As written; else with %20 and the like decoded, with the separators of another system, and with
   * a leading slash taken as the including file's folder, as jLEMS does.
   */
  private static Set<Path> candidates(Path source, String value) {
    Set<Path> candidates = new LinkedHashSet<>();
    if (value.regionMatches(true, 0, "file:", 0, 5)) {
      addUri(candidates, value);
      return candidates;
    }
    add(candidates, source, value);
    if (value.indexOf('%') >= 0) {
      addDecoded(candidates, source, value);
    }
    String portable = value.replace('\\', '/');
    add(candidates, source, portable);
    if (portable.startsWith("/")) {
      add(candidates, source, portable.replaceFirst("^/+", ""));
    }
    return candidates;
  }

  private static void add(Set<Path> candidates, Path source, String value) {
    try {
      candidates.add(source.resolveSibling(value).normalize());
    } catch (InvalidPathException e) {
      // This spelling names no file on this system; another may.
    }
  }

  private static void addDecoded(Set<Path> candidates, Path source, String value) {
    try {
      String decoded = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
      add(candidates, source, decoded);
    } catch (IllegalArgumentException e) {
      // A percent sign that encodes nothing: the name as written has been tried.
    }
  }

  private static void addUri(Set<Path> candidates, String value) {
    try {
      candidates.add(Path.of(URI.create(value)));
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      // Not a path of this machine; reported as missing.
    }
  }

  private static Optional<String> findSimilar(Path wanted) {
    Path folder = wanted.toAbsolutePath().getParent();
    if (folder == null || wanted.getFileName() == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String name = wanted.getFileName().toString();
    int allowed = Math.min(MOST_TYPING_ERRORS, 1 + name.length() / 5);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(other -> distance(name, other) <= allowed)
          .min(
              Comparator.comparingInt((String other) -> distance(name, other))
                  .thenComparing(other -> other));
    } catch (IOException e) {
      return Optional.empty(); // a folder that cannot be listed has no hint to give
    }
  }

  /** Levenshtein's distance without regard to case. */
  private static int distance(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
