/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is told to end. The signal is TERM, for which Java runs the same hook as for
 * Ctrl-C: INT is ignored in processes that a shell has started in the background, as build servers
 * do.
 */
class InterruptTest {
  private static final int ENDED_BY_TERM = 143;

  @TempDir Path folder;

  @Test
  void anInterruptedRunKeepsWhatWasComputedAndSaysSo() throws Exception {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "signals are needed");
    Path main = Shell.example("hh-cell", folder);
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "run",
                main.toString(),
                "--duration",
                "100000s")
            .redirectError(said.toFile())
            .start();
    waitForTheRun(said);
    Thread.sleep(1500);
    process.toHandle().destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the process ends").isTrue();
    assertThat(process.exitValue()).isEqualTo(ENDED_BY_TERM);
    assertThat(said).content().contains("stopped at ").contains("what was computed is kept");
    List<String> rows = Files.readAllLines(folder.resolve("HHCell.dat"));
    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(rows.getLast().split("\t")).hasSize(rows.getFirst().split("\t").length);
  }

  /** The headline stands on the error output as soon as the model is loaded. */
  private static void waitForTheRun(Path said) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.readString(said).contains("sim: hhNet")) {
      assertThat(System.nanoTime()).as("the run starts").isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
