/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ExamplesTest {
  private static final Pattern INCLUDE = Pattern.compile("<[iI]nclude (?:href|file)=\"([^\"]+)\"");

  static Stream<Example> all() {
    return Examples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFileIsWellFormed(Example example) throws Exception {
    for (String file : example.files()) {
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(example.text(file))));
      assertThat(document.getDocumentElement().getTagName()).isIn("neuroml", "Lems");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyIncludedFileIsInTheExampleOrAmongTheCoreTypes(Example example) {
    for (String file : example.files()) {
      INCLUDE
          .matcher(example.text(file))
          .results()
          .map(result -> result.group(1))
          .filter(name -> !name.matches("(Cells|Inputs|Networks|Simulation)\\.xml"))
          .forEach(name -> assertThat(example.files()).contains(name));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void copyWritesEveryFileAndReturnsTheMainOne(Example example, @TempDir Path folder)
      throws Exception {
    Path main = example.copyTo(folder.resolve("new/project"));
    assertThat(main.getFileName()).hasToString(example.mainFile());
    for (String file : example.files()) {
      assertThat(Files.readString(main.resolveSibling(file))).isEqualTo(example.text(file));
    }
    assertThatThrownBy(() -> example.copyTo(main.getParent()))
        .isInstanceOf(FileAlreadyExistsException.class);
    String last = example.files().getLast();
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve(last), "mine");
    assertThatThrownBy(() -> example.copyTo(mine)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(mine.resolve(last)).hasContent("mine");
    assertThat(mine.toFile().list()).hasSize(1);
  }

  @Test
  void everyExampleSaysWhatItIsInBothLanguages() {
    for (Example example : Examples.all()) {
      String title = example.title(Locale.ROOT);
      assertThat(title).isNotBlank().isEqualTo(example.title(Locale.GERMAN));
      assertThat(example.title(Locale.CHINA)).containsPattern("\\p{IsHan}");
      assertThat(example.description(Locale.ROOT)).endsWith(".");
      assertThat(example.description(Locale.CHINA)).endsWith("。");
    }
    assertThat(Examples.get("hh-cell").title(Locale.ROOT)).contains("Hodgkin");
  }

  @Test
  void idsAreUniqueAndFindable() {
    assertThat(Examples.all()).extracting(Example::id).doesNotHaveDuplicates();
    assertThat(Examples.get("hh-cell").mainFile()).isEqualTo("LEMS_HHCell.xml");
    assertThat(Examples.find("none")).isEmpty();
    assertThatThrownBy(() -> Examples.get("none"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("ball-and-stick");
  }

  @Test
  void askingForAFileThatIsNotThereSaysSo() {
    assertThatThrownBy(() -> Examples.get("hh-cell").open("other.nml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other.nml");
  }
}
