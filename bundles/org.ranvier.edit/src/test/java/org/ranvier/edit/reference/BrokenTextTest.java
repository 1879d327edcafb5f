/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.compare.Comparison;
import org.ranvier.edit.refactor.Renaming;
import org.ranvier.edit.search.NameSearch;
import org.ranvier.edit.search.TypeSearch;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** Text with pieces torn out of it and markup put into it is still asked about without harm. */
class BrokenTextTest {
  private static final Path EXAMPLES =
      Path.of("../org.ranvier.examples/src/main/resources/org/ranvier/examples");

  private static final int TEXTS = Integer.getInteger("ranvier.brokenTexts", 150);
  private static final int PLACES = 12;
  private static final List<String> PIECES =
      List.of("<", ">", "\"", "/>", "<a b='", "&", "]]>", "<!--", "=", "/", "..", "[", "id=\"x\"");

  private final Random random = new Random(11);

  @Test
  void anyTextCanBeAskedAbout() {
    List<Path> files = files();
    int named = 0;
    for (int i = 0; i < TEXTS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String text = read(file);
      XmlDocument broken =
          XmlDocument.ofTolerantly(file, new XmlFile(broken(text), XmlEncoding.UTF_8));
      References references = new References(FileSet.of(broken));
      for (int place = 0; place < PLACES; place++) {
        int offset = random.nextInt(broken.text().length() + 1);
        List<NameUse> uses = references.at(broken, offset).stream().toList();
        for (NameUse use : uses) {
          Definition first = use.targets().getFirst();
          assertThat(new Renaming(references, first).to("fresh_name").changes()).isNotNull();
          named++;
        }
      }
      assertThat(references.definitions(broken)).isNotNull();
      assertThat(new NameSearch("*a*", false).in(references, broken)).isNotNull();
      assertThat(new TypeSearch("base*", true).in(references, broken)).isNotNull();
      XmlDocument whole = XmlDocument.ofTolerantly(file, new XmlFile(text, XmlEncoding.UTF_8));
      assertThat(Comparison.of(whole, broken)).isNotNull();
      assertThat(Comparison.of(broken, whole)).isNotNull();
    }
    assertThat(named).isGreaterThan(TEXTS / 2);
  }

  private String broken(String text) {
    StringBuilder out = new StringBuilder(text);
    int wounds = 1 + random.nextInt(3);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(out.length());
      if (random.nextBoolean()) {
        out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(60)));
      } else {
        out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return out.toString();
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(EXAMPLES)) {
      return new ArrayList<>(
          all.filter(file -> file.toString().matches(".*\\.(nml|xml)"))
              .filter(file -> file.toFile().length() < 60_000)
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
