/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a document or a comment names of {@code releng/doc}, and what a document links to, exists.
 */
class DocumentPathsTest {
  private static final Pattern NAMED = Pattern.compile("\\breleng/doc(?:/[\\w-][\\w.-]*)*/?");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+)(?:#[^)\\s]*)?\\)");
  private static final Set<String> NOT_OURS = Set.of(".git", ".ranvier", "target", "shared");

  @Test
  void everyPathIntoTheDocumentsExists() throws IOException {
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (Path file : files(".md", ".java", ".xml", ".html", ".sh")) {
      for (String path : matches(NAMED, file)) {
        seen++;
        if (!Files.exists(Repository.ROOT.resolve(path))) {
          missing.add(Repository.ROOT.relativize(file) + ": " + path);
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(missing).isEmpty();
  }

  @Test
  void everyLinkOfADocumentLeadsToAFile() throws IOException {
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (Path file : files(".md")) {
      for (String link : matches(LINK, file)) {
        seen++;
        if (!Files.exists(file.resolveSibling(link))) {
          missing.add(Repository.ROOT.relativize(file) + ": " + link);
        }
      }
    }
    assertThat(seen).isGreaterThan(10);
    assertThat(missing).isEmpty();
  }

  /** The paths, without the full stop that ends a sentence. */
  private static List<String> matches(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
        .map(path -> path.endsWith(".") ? path.substring(0, path.length() - 1) : path)
        .toList();
  }

  private static List<Path> files(String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        Repository.ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (List.of(endings).stream().anyMatch(file.toString()::endsWith)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
