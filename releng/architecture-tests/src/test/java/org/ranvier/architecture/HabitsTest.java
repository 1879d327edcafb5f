/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HabitsTest {
  private final JavaClasses bundles = PlainClasses.all();
  private final JavaClasses handWritten =
      bundles.that(resideOutsideOfPackage("org.ranvier.neuroml.."));

  @Test
  void java25ClassFilesAreRead() {
    assertThat(bundles).hasSizeGreaterThan(100);
    assertThat(bundles.contain("org.ranvier.xml.SourceLocation")).isTrue();
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that(resideOutsideOfPackage("org.ranvier.cli.."))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.Console")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.IO")
        .check(bundles);
  }

  @Test
  void nobodyPrintsAStackTrace() {
    noClasses()
        .should()
        // By name: the class file names the type that the caller knows, which may be any exception.
        .callMethodWhere(target(name("printStackTrace")))
        .check(bundles);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that(resideOutsideOfPackage("org.ranvier.cli.."))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(bundles);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses().should().haveSimpleNameEndingWith("Impl").check(handWritten);
    noClasses().should().haveNameMatching(".*\\.I[A-Z][a-z]\\w*").check(handWritten);
    assertThat(handWritten.that(resideInAnyPackage("..util..", "..common..", "..misc..")))
        .isEmpty();
  }

  @Test
  void everyTestOfTheWorkbenchWatchesTheErrorLog() throws IOException {
    try (Stream<Path> tests =
        Files.list(
            Repository.ROOT.resolve(
                "releng/org.ranvier.ui.tests/src/test/java/org/ranvier/ui/tests"))) {
      List<Path> classes = tests.filter(path -> path.toString().endsWith("Test.java")).toList();
      assertThat(classes).hasSizeGreaterThan(30);
      for (Path each : classes) {
        assertThat(Files.readString(each))
            .as(String.valueOf(each.getFileName()))
            .containsPattern(
                "@ExtendWith\\(NoErrorsLogged\\.class\\)|NoErrorsLogged\\.newErrors\\(\\)");
      }
    }
  }

  /** Drawings are sharp at any scale. The product has the sizes that windows of systems ask for. */
  @Test
  void iconsAreDrawn() throws IOException {
    int seen = 0;
    Set<String> bundles = Repository.eclipseBundles();
    bundles.remove("product");
    for (String bundle : bundles) {
      Path icons = Repository.ROOT.resolve("bundles/org.ranvier." + bundle + "/icons");
      if (Files.isDirectory(icons)) {
        try (Stream<Path> files = Files.walk(icons).filter(Files::isRegularFile)) {
          List<Path> all = files.toList();
          assertThat(all).allMatch(file -> file.toString().endsWith(".svg"));
          seen += all.size();
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
  }
}
