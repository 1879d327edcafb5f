/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ModelFolder;
import org.ranvier.edit.refactor.Refactoring;
import org.ranvier.edit.refactor.Renaming;

/**
 * A network in a file so large that its elements are not kept. {@code
 * -Dranvier.connections=1000000} makes it one of 100 MB.
 */
class LargeNetworkTest {
  private static final int CONNECTIONS = Integer.getInteger("ranvier.connections", 50_000);
  private static final int CELLS = 2000;

  @TempDir Path folder;
  private References references;

  @BeforeEach
  void write() {
    StringBuilder text = new StringBuilder();
    text.append("<iafCell id=\"iaf\"/>\n<network id=\"net\">\n");
    text.append("<population id=\"pre\" component=\"iaf\" size=\"2000\"/>\n");
    text.append("<population id=\"post\" component=\"iaf\" type=\"populationList\">\n");
    for (int i = 0; i < CELLS; i++) {
      text.append(
          "<instance id=\"%d\"><location x=\"0\" y=\"0\" z=\"0\"/></instance>\n".formatted(i));
    }
    text.append("</population>\n<projection id=\"proj\" presynapticPopulation=\"pre\"");
    text.append(" postsynapticPopulation=\"post\" synapse=\"none\">\n");
    for (int i = 0; i < CONNECTIONS; i++) {
      text.append(
          "<connection id=\"%d\" preCellId=\"../pre/%d/iaf\" postCellId=\"../post/%d/iaf\"/>\n"
              .formatted(i, i % CELLS, (i * 7L + 3) % CELLS));
    }
    text.append("</projection>\n</network>\n");
    references = new ModelFolder(folder).neuroml("net.nml", text.toString()).references();
  }

  @Test
  void namesInEveryConnectionAreFound() {
    Definition population = ModelFolder.definition(references, "net.nml", "population id=\"|pre");
    assertThat(references.find(population)).hasSize(CONNECTIONS + 2);
    Definition cell = ModelFolder.definition(references, "net.nml", "iafCell id=\"|iaf");
    assertThat(references.find(cell)).hasSize(2 * CONNECTIONS + 3);
    Definition instance = ModelFolder.definition(references, "net.nml", "instance id=\"17|77");
    assertThat(references.find(instance)).hasSize(1 + CONNECTIONS / CELLS);
  }

  @Test
  void renamingChangesEveryConnection() {
    Definition population = ModelFolder.definition(references, "net.nml", "population id=\"|post");
    Refactoring refactoring = new Renaming(references, population).to("target");
    assertThat(refactoring.conflicts()).isEmpty();
    assertThat(refactoring.size()).isEqualTo(CONNECTIONS + 2);
    assertThat(refactoring.changes().getFirst().newText()).doesNotContain("\"post\"", "/post/");
  }

  @Test
  void aSearchCanBeCancelled() {
    Definition cell = ModelFolder.definition(references, "net.nml", "iafCell id=\"|iaf");
    assertThatThrownBy(() -> references.find(cell, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
