/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** With every component in it renamed, an example computes the same numbers to the last bit. */
class RenamedRunTest {
  private static final Path EXAMPLES =
      Path.of("../org.ranvier.examples/src/main/resources/org/ranvier/examples");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hh-cell", "izhikevich", "ball-and-stick", "synaptic-network"})
  void computesTheSame(String example) throws IOException {
    List<Path> copies;
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(example))) {
      copies = files.filter(file -> file.toString().matches(".*\\.(nml|xml)")).toList();
    }
    for (Path file : copies) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    List<Path> paths = copies.stream().map(file -> folder.resolve(file.getFileName())).toList();
    Path model =
        paths.stream().filter(file -> file.toString().contains("LEMS_")).findFirst().orElseThrow();
    RunResult before = run(model);
    int renamed = renameAll(paths);
    assertThat(renamed).isGreaterThan(8);
    RunResult after = run(model);
    assertThat(after.timeMs()).isEqualTo(before.timeMs());
    assertThat(after.traces()).hasSameSizeAs(before.traces());
    for (int i = 0; i < before.traces().size(); i++) {
      assertThat(after.traces().get(i).values()).isEqualTo(before.traces().get(i).values());
    }
  }

  private static RunResult run(Path model) {
    return SimulationLoader.load(RunDescription.builder(model).durationMs(30).build())
        .run(RunListener.SILENT, Cancellation.none());
  }

  private static int renameAll(List<Path> paths) throws IOException {
    int renamed = 0;
    Optional<Refactoring> next = next(FileSet.read(paths));
    while (next.isPresent()) {
      assertThat(next.get().isPossible()).isTrue();
      for (FileChange change : next.get().changes()) {
        Files.writeString(change.document().path().orElseThrow(), change.newText());
      }
      renamed++;
      next = next(FileSet.read(paths));
    }
    return renamed;
  }

  /** Renames the next component whose name is not new yet. */
  private static Optional<Refactoring> next(FileSet files) {
    References references = new References(files);
    for (XmlDocument document : files.documents()) {
      for (XmlElement element : document.root().descendants()) {
        Optional<Definition> definition =
            element
                .findAttribute("id")
                .filter(id -> !id.value().matches("new_.*|[0-9]+"))
                .flatMap(id -> references.definitionAt(document, id.valueRange().start()));
        if (definition.isPresent()) {
          return Optional.of(
              new Renaming(references, definition.get()).to("new_" + definition.get().name()));
        }
      }
    }
    return Optional.empty();
  }
}
