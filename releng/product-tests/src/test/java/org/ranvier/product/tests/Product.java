/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An installation on disk (the product, or what its director put together), run as a process of its
 * own.
 */
record Product(Path home) {
  /** The product that the build materialised for Linux. */
  static Product linux() {
    return new Product(products().resolve("linux/gtk/x86_64/ranvier"));
  }

  static Path products() {
    return Path.of(System.getProperty("ranvier.products")).normalize();
  }

  static Path site() {
    return Path.of(System.getProperty("ranvier.site")).normalize();
  }

  record Outcome(int exitCode, String output) {}

  /**
   * Starts this installation without a display, with a configuration area and a workspace of its
   * own, so that the product under test stays as it was built.
   */
  Outcome run(Path scratch, String application, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = command(application);
    command.addAll(
        List.of(
            "-configuration",
            scratch.resolve("configuration").toString(),
            "-data",
            scratch.resolve("workspace").toString()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Starts this installation as it stands on disk. */
  Outcome runAsInstalled(String application, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = command(application);
    command.addAll(List.of(arguments));
    return start(command);
  }

  /**
   * Starts an application that goes on until it is ended, with system properties of the form
   * name=value; what it prints goes to scratch/output.txt.
   */
  Process serve(Path scratch, String application, String... properties) throws IOException {
    List<String> command = command(application);
    for (String property : properties) {
      command.add(1, "-D" + property);
    }
    command.addAll(
        List.of(
            "-configuration",
            scratch.resolve("configuration").toString(),
            "-data",
            scratch.resolve("workspace").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("output.txt").toFile());
    builder.environment().remove("DISPLAY");
    return builder.start();
  }

  /**
   * Opens the workbench on a workspace, with a configuration area in scratch; what it prints goes
   * to scratch/output.txt.
   */
  Process open(Path scratch, Path workspace) throws IOException {
    Files.createDirectories(scratch);
    List<String> command = command("org.eclipse.ui.ide.workbench");
    command.addAll(
        List.of(
            "-configuration",
            scratch.resolve("configuration").toString(),
            "-data",
            workspace.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(scratch.resolve("output.txt").toFile())
        .start();
  }

  private List<String> command(String application) throws IOException {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-jar",
            launcher().toString(),
            "-nosplash",
            "-application",
            application));
  }

  private static Outcome start(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    Process process = builder.start();
    try (InputStream in = process.getInputStream()) {
      String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the process closed its output but did not end: " + output);
      }
      return new Outcome(process.exitValue(), output);
    }
  }

  private Path launcher() throws IOException {
    try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
      return plugins
          .filter(path -> path.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
          .findFirst()
          .orElseThrow(() -> new IOException("no Equinox launcher under " + home));
    }
  }
}
