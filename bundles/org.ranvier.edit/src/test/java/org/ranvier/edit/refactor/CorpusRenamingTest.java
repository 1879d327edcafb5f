/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.Corpus;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.NameUse;
import org.ranvier.edit.reference.References;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Whatever is renamed in a published model, nothing but the name changes: the findings are those of
 * before, and renaming back gives the files back to the byte.
 *
 * <p>Some names drawn from each folder of the corpus; {@code ./mvnw -o -pl bundles/org.ranvier.edit
 * -am test -Dtest=CorpusRenamingTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dsurefire.argLine=-Dranvier.renamings=60} tries two thousand.
 */
class CorpusRenamingTest {
  private static final String FRESH = "renamed_9x";
  private static final String FRESH_NUMBER = "987654";
  private static final int EACH = Integer.getInteger("ranvier.renamings", 3);

  /** Guesses by equal words that the language does not connect, and so a renaming does not. */
  private static final String GUESSING_RULE = "unused-parts";

  private final Validator validator = Validator.standard();
  private final List<String> faults = new ArrayList<>();
  private int tried;

  @Test
  void renamingChangesNothingButTheName() {
    Corpus.projects().forEach(this::check);
    assertThat(faults).isEmpty();
    assertThat(tried).isGreaterThan(40);
  }

  private void check(Path folder, List<Path> paths) {
    FileSet files = FileSet.read(paths);
    References references = new References(files);
    List<Definition> candidates = definitions(references);
    Collections.shuffle(candidates, new Random(folder.getFileName().toString().hashCode()));
    Map<Path, List<String>> before = findings(files, paths);
    int left = EACH;
    for (Definition each : candidates) {
      String fresh = each.name().matches("[0-9]+") ? FRESH_NUMBER : FRESH;
      Refactoring there = new Renaming(references, each).to(fresh);
      if (there.conflicts().isEmpty()) {
        tried++;
        check(files, each, there, paths, before);
        left--;
      }
      if (left == 0) {
        return;
      }
    }
  }

  private void check(
      FileSet files,
      Definition each,
      Refactoring there,
      List<Path> paths,
      Map<Path, List<String>> before) {
    FileSet renamed = RenamedModels.apply(files, there);
    Definition again = RenamedModels.find(renamed, there, each);
    Map<Path, List<String>> after = new LinkedHashMap<>(findings(renamed, paths));
    after.replaceAll(
        (path, list) ->
            list.stream()
                .map(f -> f.replaceAll("\\b" + again.name() + "\\b", each.name()))
                .toList());
    for (Path path : paths) {
      if (!before.get(path).equals(after.get(path))) {
        Set<String> differing = new LinkedHashSet<>(after.get(path));
        before.get(path).forEach(f -> differing.remove(f));
        faults.add("%s: %s: %s".formatted(each, path.getFileName(), differing));
      }
    }
    Refactoring back = new Renaming(new References(renamed), again).to(each.name());
    FileSet restored = RenamedModels.apply(renamed, back);
    for (XmlDocument original : files.documents()) {
      Path path = original.path().orElseThrow();
      if (!restored.find(path).orElseThrow().text().equals(original.text())) {
        faults.add("%s: %s is not as it was".formatted(each, path.getFileName()));
      }
    }
  }

  private Map<Path, List<String>> findings(FileSet files, List<Path> paths) {
    Map<Path, List<String>> found = new LinkedHashMap<>();
    for (Path path : paths) {
      found.put(
          path,
          validator
              .validate(path, each -> files.find(each).orElseGet(() -> XmlDocument.read(each)))
              .stream()
              .filter(finding -> !finding.rule().equals(GUESSING_RULE))
              .map(CorpusRenamingTest::text)
              .sorted()
              .toList());
    }
    return found;
  }

  /** Without suggestions, which depend on which names are alike. */
  private static String text(Finding finding) {
    String message = finding.message().replaceAll("; did you mean.*|; there are.*", "");
    Path file = Path.of(finding.location().file()).getFileName();
    return "%s:%d %s: %s".formatted(file, finding.location().line(), finding.rule(), message);
  }

  private static List<Definition> definitions(References references) {
    Set<Definition> found = new LinkedHashSet<>();
    for (XmlDocument document : references.files().documents()) {
      for (XmlElement element : document.root().descendants()) {
        for (XmlAttribute attribute : element.attributes()) {
          references.inValue(attribute).stream()
              .filter(NameUse::defining)
              .forEach(use -> found.add(use.targets().getFirst()));
        }
      }
    }
    return new ArrayList<>(found);
  }
}
