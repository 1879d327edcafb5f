/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.simulation.Cancellation;

/** Starts this command line once more, in another Java machine like this one. */
final class OwnProcess {
  private static final String MAIN = "org.ranvier.cli.Main";

  private OwnProcess() {}

  /**
   * What a process has printed and said in the end.
   *
   * @param lines of its standard output
   */
  record Outcome(int exitCode, List<String> lines) {}

  /** The command without arguments; empty where this is part of another program. */
  static Optional<List<String>> find() {
    Optional<String> java = ProcessHandle.current().info().command();
    String started = System.getProperty("sun.java.command", "");
    if (java.isEmpty() || !(started + " ").startsWith(MAIN + " ")) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>();
    command.add(java.get());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), MAIN));
    return Optional.of(command);
  }

  /** Runs a command to its end; its errors are shown as they are. */
  static Outcome run(List<String> command, Cancellation cancellation) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
      return new Outcome(process.waitFor(), lines);
    } catch (InterruptedException stopped) {
      cancellation.cancel();
      process.destroy();
      Thread.currentThread().interrupt();
      return new Outcome(ExitCode.INTERRUPTED, lines);
    }
  }
}
