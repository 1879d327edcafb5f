/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people read is kept in files of words, in English and in Simplified Chinese, complete:
 * {@code releng/doc/adr/0015-texts.md}.
 */
class TranslationTest {
  private static final String CHINESE = "_zh_CN.properties";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+(?=[,}])|%[sd]");
  private static final Pattern PROSE = Pattern.compile("\"([^\"\\\\\n]|\\\\.)*[A-Za-z]{2,} [a-z]");
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\b(setText|setMessage|setToolTipText|setTitle|setDescription|setErrorMessage"
              + "|setWindowTitle|setPartName|setContentDescription|createLabel|createButton"
              + "|createSection|createHyperlink|setPageText|new Action)\\(\"[^\"]*[A-Za-z]{2}");
  private static final Pattern OURS =
      Pattern.compile("Exception\\(|ILog|Error\\(|@SuppressWarnings|Pattern\\.compile");
  private static final Pattern LABEL =
      Pattern.compile(
          "<(?!parameter|attribute|property|object)(\\w+)\\b[^<>]*?"
              + "\\s(name|label|description|tooltip|mnemonic|delegateName)=\"([^%\"][^\"]*)\"");

  @Test
  void everyTextIsInChineseToo() throws IOException {
    List<String> faults = new ArrayList<>();
    List<Path> files = files(".properties");
    assertThat(files).hasSizeGreaterThan(15);
    for (Path file : files) {
      Path other = Path.of(file.toString().replace(".properties", CHINESE));
      if (!Files.exists(other)) {
        faults.add(name(file) + " has no translation");
        continue;
      }
      Properties english = read(file);
      Properties chinese = read(other);
      for (String key : union(english, chinese)) {
        String one = english.getProperty(key);
        String two = chinese.getProperty(key);
        if (one == null || two == null) {
          faults.add("%s: %s is missing in one language".formatted(name(file), key));
        } else if (!placeholders(one).equals(placeholders(two))) {
          faults.add("%s: %s has other placeholders".formatted(name(file), key));
        } else if (two.isBlank() != one.isBlank()) {
          faults.add("%s: %s is empty".formatted(name(file), key));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void translationsStandBesideTheirOriginals() throws IOException {
    for (Path file : files(CHINESE)) {
      assertThat(Path.of(file.toString().replace(CHINESE, ".properties"))).exists();
    }
  }

  @Test
  void everyTextIsUsedAndEveryUseHasAText() throws IOException {
    List<String> faults = new ArrayList<>();
    int seen = 0;
    for (Path file : files("Messages.java")) {
      String source = Files.readString(file);
      Set<String> fields = find("public static String (\\w+);", source);
      if (fields.isEmpty()) {
        continue; // puts numbers into words, and has none of its own
      }
      seen++;
      Set<String> base = find("initializeMessages\\(\\s*\"[\\w.]*\\.(\\w+)\"", source);
      Path words = file.resolveSibling(base.iterator().next() + ".properties");
      String type = file.getFileName().toString().replace(".java", "");
      assertThat(read(words).stringPropertyNames())
          .as(name(words))
          .containsExactlyInAnyOrderElementsOf(fields);
      String users = packageSources(file);
      for (String field : fields) {
        if (!Pattern.compile("\\b" + type + "\\s*\\.\\s*" + field + "\\b").matcher(users).find()
            && !Pattern.compile("\\b" + field + "\\b").matcher(methods(source)).find()) {
          faults.add(type + "." + field + " is not used");
        }
      }
    }
    assertThat(seen).isGreaterThan(8);
    assertThat(faults).isEmpty();
  }

  /** What plain bundles say has its words by keys, which are literals in the code. */
  @ParameterizedTest
  @CsvSource({"edit, EditMessages", "report, ReportMessages"})
  void everyTextOfAPlainBundleIsUsedAndEveryUseHasAText(String bundle, String messages)
      throws IOException {
    Path words =
        Repository.ROOT.resolve(
            "bundles/org.ranvier.%s/src/main/resources/org/ranvier/%s/messages.properties"
                .formatted(bundle, bundle));
    Set<String> used = new TreeSet<>();
    for (Path file : files(".java")) {
      String[] calls =
          withoutComments(Files.readString(file)).split("\\b" + messages + "\\s*\\.of\\(", -1);
      for (int i = 1; i < calls.length; i++) {
        Set<String> keys = find("\"([\\w.]+)\"", calls[i].split("[,)]", 2)[0]);
        assertThat(keys).as("key in %s: %s", name(file), calls[i]).isNotEmpty();
        used.addAll(keys);
      }
    }
    assertThat(read(words).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
  }

  /** What stands beside a proposal is read as often as a menu; the proposal itself is no word. */
  @Test
  void noProposalIsExplainedInWordsOfItsOwn() throws IOException {
    Pattern explained = Pattern.compile("Kind\\.\\w+,[^,]+,[^,]*(?<!\\()\"[A-Za-z]{3,}[ \"]");
    List<String> faults = new ArrayList<>();
    int seen = 0;
    for (Path file : files("org/ranvier/edit/assist/", ".java")) {
      for (String statement : withoutComments(Files.readString(file)).split(";")) {
        seen += statement.contains("Kind.") ? 1 : 0;
        if (explained.matcher(statement).find()) {
          faults.add(name(file) + ": " + statement.strip());
        }
      }
    }
    assertThat(seen).isGreaterThan(10);
    assertThat(faults).isEmpty();
  }

  @Test
  void everyTextOfAPluginIsUsedAndEveryUseHasAText() throws IOException {
    for (String bundle : Repository.eclipseBundles()) {
      Path folder = Repository.ROOT.resolve("bundles/org.ranvier." + bundle);
      String uses =
          Files.readString(folder.resolve("plugin.xml"))
              + Files.readString(folder.resolve("META-INF/MANIFEST.MF"));
      assertThat(read(folder.resolve("OSGI-INF/l10n/bundle.properties")).stringPropertyNames())
          .as(bundle)
          .containsExactlyInAnyOrderElementsOf(find("[>\" ]%([\\w.]+)", uses));
    }
  }

  @Test
  void noPluginShowsWordsOfItsOwn() throws IOException {
    for (String bundle : Repository.eclipseBundles()) {
      String text =
          Files.readString(
              Repository.ROOT.resolve("bundles/org.ranvier." + bundle + "/plugin.xml"));
      List<String> literal =
          LABEL
              .matcher(text)
              .results()
              .filter(match -> !match.group(1).equals("describer"))
              .map(MatchResult::group)
              .toList();
      assertThat(literal).as(bundle).isEmpty();
      assertThat(find("<description>\\s*([^%<][^<]*)</description>", text)).as(bundle).isEmpty();
    }
  }

  /** Exceptions and the log speak English, to those who mend the workbench. */
  @Test
  void noPartOfTheWorkbenchShowsWordsOfItsOwn() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String bundle : Repository.eclipseBundles()) {
      for (Path file : files("org.ranvier." + bundle + "/", ".java")) {
        for (String statement : withoutComments(Files.readString(file)).split(";")) {
          if (OURS.matcher(statement).find() || statement.contains("import ")) {
            continue;
          }
          if (PROSE.matcher(statement).find() || SHOWN.matcher(statement).find()) {
            faults.add(name(file) + ": " + statement.strip());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void cheatSheetsHaveTheSameStepsInChinese() throws IOException {
    Path help = Repository.ROOT.resolve("bundles/org.ranvier.help");
    try (Stream<Path> sheets = Files.list(help.resolve("cheatsheets"))) {
      for (Path sheet : sheets.toList()) {
        Path other = help.resolve("nl/zh/CN/cheatsheets").resolve(sheet.getFileName());
        assertThat(skeleton(other)).as(sheet.getFileName().toString()).isEqualTo(skeleton(sheet));
      }
    }
  }

  /** The elements and what is not for reading. */
  private static List<String> skeleton(Path sheet) throws IOException {
    return Pattern.compile("<(cheatsheet|intro|item|onCompletion)|(href|serialization)=\"[^\"]*\"")
        .matcher(Files.readString(sheet))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
  }

  private static String methods(String source) {
    return source.replaceAll("public static String \\w+;", "");
  }

  private static String packageSources(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    Path root = file.getParent();
    while (!root.endsWith("src/main/java")) {
      root = root.getParent();
    }
    try (Stream<Path> sources = Files.walk(root)) {
      for (Path each : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!each.equals(file)) {
          all.append(Files.readString(each));
        }
      }
    }
    return all.toString();
  }

  private static Set<String> union(Properties one, Properties other) {
    Set<String> keys = new TreeSet<>(one.stringPropertyNames());
    keys.addAll(other.stringPropertyNames());
    return keys;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static Set<String> find(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Path> files(String ending) throws IOException {
    return files("", ending);
  }

  private static List<Path> files(String part, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(Repository.ROOT.resolve("bundles"))) {
      return all.filter(
              path -> {
                String name = path.toString();
                return name.endsWith(ending)
                    && name.contains(part)
                    && !name.contains("/target/")
                    && (name.contains("/src/main/") || name.contains("/OSGI-INF/"))
                    && (ending.equals(CHINESE) || !name.endsWith(CHINESE));
              })
          .toList();
    }
  }

  private static String name(Path file) {
    return Repository.ROOT.relativize(file).toString();
  }
}
