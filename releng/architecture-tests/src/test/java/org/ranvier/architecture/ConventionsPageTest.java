/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on Eclipse's conventions: its tests exist, and its sums are right. */
class ConventionsPageTest {
  private static final Path PAGE = Repository.ROOT.resolve("releng/doc/eclipse-conventions.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d+) \\|[^|]*\\| (\\*\\*covered\\*\\*|\\w[\\w ]*) \\|.*\\|(.*)\\|$");
  private static final Pattern SUM =
      Pattern.compile("^\\| (\\*\\*covered\\*\\*|\\w[\\w ]*) \\|[^|]*\\| (\\d+) \\|$");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)?\\.(\\w+)`");

  private record Convention(int number, String state, String tests) {}

  private static List<Convention> conventions() throws IOException {
    return matches(ROW).stream()
        .map(row -> new Convention(Integer.parseInt(row.group(1)), row.group(2), row.group(3)))
        .toList();
  }

  private static List<Matcher> matches(Pattern pattern) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .toList();
  }

  @Test
  void allAreThereAndTheSumsAreRight() throws IOException {
    List<Convention> all = conventions();
    assertThat(all.stream().map(Convention::number).sorted().toList())
        .isEqualTo(IntStream.rangeClosed(1, 48).boxed().toList());
    Map<String, Long> counted =
        new TreeMap<>(
            all.stream()
                .map(Convention::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    Map<String, Long> stated = new TreeMap<>();
    for (Matcher sum : matches(SUM)) {
      stated.put(sum.group(1), Long.valueOf(sum.group(2)));
    }
    stated.values().removeIf(count -> count == 0);
    assertThat(stated).isEqualTo(counted);
  }

  @Test
  void whatIsCoveredNamesTestsThatExist() throws IOException {
    Map<String, String> sources = testSources();
    List<String> missing = new ArrayList<>();
    for (Convention each : conventions()) {
      Matcher test = TEST.matcher(each.tests);
      String type = "";
      int found = 0;
      while (test.find()) {
        type = test.group(1) == null ? type : test.group(1);
        found++;
        if (!Pattern.compile("\\b" + test.group(2) + "\\(")
            .matcher(sources.getOrDefault(type, ""))
            .find()) {
          missing.add(each.number + ": " + type + "." + test.group(2));
        }
      }
      if (each.state.equals("**covered**") && found == 0) {
        missing.add(each.number + " names no test");
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The text of every test class of the repository, by its simple name. */
  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String top : List.of("bundles", "releng")) {
      try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(top))) {
        for (Path file :
            files
                .filter(path -> path.toString().endsWith(".java"))
                .filter(path -> path.toString().replace('\\', '/').contains("/src/test/"))
                .toList()) {
          String name = String.valueOf(file.getFileName()).replace(".java", "");
          sources.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }
}
