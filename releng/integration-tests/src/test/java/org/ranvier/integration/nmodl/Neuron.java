/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.nmodl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * NEURON, where it is installed; else tests that ask for it are skipped and say why. Its compiler
 * is the one that {@code -Dranvier.nrnivmodl} names, else {@code shared/tools/nrnivmodl} beside the
 * checkout, else the one of the path; its interpreter the one of {@code -Dranvier.neuron.python}.
 */
final class Neuron {
  private static final String PYTHON =
      System.getProperty("ranvier.neuron.python", "/usr/bin/python3");

  private final Path folder;

  Neuron(Path folder) {
    this.folder = folder;
  }

  private String execute(List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(log);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  /** A compiler that is named has to work; of those that are found, some do not. */
  void compile(List<String> mechanisms) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        works(PYTHON, "-c", "import neuron"), "NEURON for " + PYTHON + " is not installed");
    for (String each : mechanisms) {
      Files.copy(ModClamp.folder().resolve(each + ".mod"), folder.resolve(each + ".mod"));
    }
    String named = System.getProperty("ranvier.nrnivmodl");
    if (named != null) {
      execute(List.of(named));
      return;
    }
    Path beside =
        Path.of(System.getProperty("ranvier.root"))
            .toAbsolutePath()
            .resolveSibling("shared/tools/nrnivmodl");
    boolean compiled = Files.isExecutable(beside) && works(beside.toString());
    Assumptions.assumeTrue(
        compiled || works("nrnivmodl"),
        "neither " + beside + " nor an nrnivmodl of the path compiles here");
  }

  private boolean works(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** Runs a script; gives the words of each line that begins with @. */
  List<String[]> run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script.py"), script);
    return execute(List.of(PYTHON, file.toString()))
        .lines()
        .filter(line -> line.startsWith("@ "))
        .map(line -> line.split(" "))
        .toList();
  }
}
