/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ranvier.bench.model.NeuronModel;
import org.ranvier.simulation.RunFailedException;

/**
 * NEURON in a process of its own, which runs a round whenever it is told to: see {@code engine.py}.
 */
final class NeuronEngine implements Engine {
  private static final List<String> SCRIPTS = List.of("engine", "squid", "network");

  private final Path folder;
  private final int senders;
  private final Process process;
  private final Writer orders;
  private final BufferedReader answers;
  private final double loadSeconds;

  /**
   * Compiles what the model needs and builds it.
   *
   * @param installation the NEURON to use
   * @param model what to build
   * @param files folder with the files of the model
   * @param senders number of cells whose spikes are recorded
   * @throws RunFailedException where NEURON does not do it
   */
  NeuronEngine(NeuronInstallation installation, NeuronModel model, Path files, int senders)
      throws IOException {
    this.folder = Files.createDirectory(files.resolve("neuron"));
    this.senders = senders;
    for (String script : SCRIPTS) {
      copy(script + ".py", folder);
    }
    copy(model.module() + ".py", folder);
    List<String> command = new ArrayList<>();
    command.addAll(List.of(installation.python(), "engine.py", model.module(), files.toString()));
    command.add(library(model.mechanisms()).toString());
    model.numbers().forEach((name, value) -> command.add(name + "=" + value));
    this.process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    this.orders = process.outputWriter();
    this.answers = process.inputReader();
    this.loadSeconds = answer("ready")[0];
  }

  private static void copy(String resource, Path folder) throws IOException {
    try (InputStream stream = NeuronEngine.class.getResourceAsStream("neuron/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource neuron/" + resource + " is missing");
      }
      Files.copy(stream, folder.resolve(resource), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Compiled in a folder of their own: NEURON loads what it finds compiled where it starts. */
  private Path library(List<String> mechanisms) throws IOException {
    Path mods = Files.createDirectory(folder.resolve("mechanisms"));
    copy("compile.sh", mods);
    for (String mechanism : mechanisms) {
      copy(mechanism + ".mod", mods);
    }
    Process compiler =
        new ProcessBuilder("bash", "compile.sh")
            .directory(mods.toFile())
            .redirectErrorStream(true)
            .redirectOutput(mods.resolve("compile.txt").toFile())
            .start();
    boolean done = await(compiler);
    try (Stream<Path> made = Files.walk(mods)) {
      return made.filter(file -> file.endsWith("libnrnmech.so"))
          .filter(Files::isRegularFile)
          .findFirst()
          .filter(file -> done && compiler.exitValue() == 0)
          .orElseThrow(
              () ->
                  new RunFailedException(
                      "NEURON could not compile its mechanisms ("
                          + lastLine(mods.resolve("compile.txt"))
                          + "); are the packages neuron-dev and g++ installed?"));
    }
  }

  private static boolean await(Process process) {
    try {
      return process.waitFor(5, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String lastLine(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> !line.isBlank()).reduce("", (before, line) -> line).strip();
    } catch (IOException unreadable) {
      return "without a message";
    }
  }

  private void order(String text) {
    try {
      orders.write(text + "\n");
      orders.flush();
    } catch (IOException gone) {
      throw failure();
    }
  }

  /** The numbers behind the word that is expected. */
  private double[] answer(String word) {
    try {
      String line = answers.readLine();
      if (line == null || !line.startsWith(word)) {
        throw failure();
      }
      return Stream.of(line.substring(word.length()).strip().split(" "))
          .filter(number -> !number.isEmpty())
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (IOException gone) {
      throw failure();
    }
  }

  private RunFailedException failure() {
    return new RunFailedException("NEURON stopped: " + lastLine(folder.resolve("errors.txt")));
  }

  @Override
  public double loadSeconds() {
    return loadSeconds;
  }

  @Override
  public Round round() {
    order("round");
    double[] seconds = answer("round");
    return new Round(seconds[0], seconds[1], seconds[2]);
  }

  @Override
  public Observation observation() {
    Path file = folder.resolve("observation.txt");
    order("observe " + file);
    answer("observed");
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String first = reader.readLine();
      double[] samples =
          Stream.of((first == null ? "" : first).split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray();
      List<DoubleStream.Builder> spikes = new ArrayList<>();
      for (int i = 0; i < senders; i++) {
        spikes.add(DoubleStream.builder());
      }
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] field = line.split(" ");
        spikes.get(Integer.parseInt(field[0])).add(Double.parseDouble(field[1]));
      }
      return new Observation(samples, spikes.stream().map(NeuronEngine::sorted).toList());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static double[] sorted(DoubleStream.Builder times) {
    double[] sorted = times.build().toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  @Override
  public void close() {
    process.destroy();
    await(process);
  }
}
