/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @TempDir Path folder;

  @Test
  void everyCommandOfItSucceeds() throws IOException {
    var said = new StringWriter();
    var writer = new PrintWriter(said);
    assertThat(Rehearsal.play(folder, new Printer(writer, writer, false)))
        .as(said.toString())
        .isTrue();
    assertThat(said.toString())
        .contains(
            "5 ms in ",
            "layer5Step, 1 cell",
            "hhNet, 1 cell",
            "net, 10000 cells",
            ": no problems found");
  }
}
