/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small models of our own for tests. */
final class ModelFiles {
  /** A membrane of 100 pF and 10 nS: τ = 10 ms, towards −60 mV. */
  static final String PASSIVE =
      """
      <ionChannelPassive id="pas" conductance="1nS"/>
      <pointCellCondBased id="rc" C="100pF" v0="-70mV" thresh="0mV">
        <channelPopulation id="leak" ionChannel="pas" number="10" erev="-60mV"/>
      </pointCellCondBased>
      """;

  static final String IAF =
      """
      <iafCell id="iaf" leakReversal="-60mV" thresh="-50mV" reset="-65mV" C="100pF"
          leakConductance="10nS"/>
      <pulseGenerator id="drive" delay="10ms" duration="1000ms" amplitude="0.2nA"/>
      """;

  private ModelFiles() {}

  /** A LEMS file with these components, run for some ms. */
  static Path lems(Path folder, String components, String target, String simulation) {
    return lems(folder, components, target, simulation, "100ms", "0.1ms");
  }

  static Path lems(
      Path folder,
      String components,
      String target,
      String simulation,
      String length,
      String step) {
    return write(
        folder,
        "LEMS_model.xml",
        """
        <Lems>
          <Target component="sim"/>
          <Include file="Cells.xml"/>
          <Include file="Networks.xml"/>
          <Include file="PyNN.xml"/>
          <Include file="Simulation.xml"/>
          %s
          <Simulation id="sim" length="%s" step="%s" target="%s">
          %s
          </Simulation>
        </Lems>
        """
            .formatted(components, length, step, target, simulation));
  }

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column of an output file that is only there so that the quantity is recorded. */
  static String record(String... quantities) {
    StringBuilder text = new StringBuilder("<OutputFile id=\"of\" fileName=\"out.dat\">\n");
    for (int i = 0; i < quantities.length; i++) {
      text.append("<OutputColumn id=\"c%d\" quantity=\"%s\"/>\n".formatted(i, quantities[i]));
    }
    return text.append("</OutputFile>").toString();
  }

  static RunResult run(Path model) {
    return run(RunDescription.of(model));
  }

  static RunResult run(RunDescription description) {
    return SimulationLoader.load(description).run(RunListener.SILENT, Cancellation.none());
  }

  /** Value in the recording's unit at the sample nearest to a time. */
  static double at(RunResult result, int recording, double ms) {
    int sample = (int) Math.round(ms / result.info().timeStepMs());
    return result.traces().get(recording).valuesInUnit()[sample];
  }
}
