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

  /** A soma with one passive dendrite; neither is cut, so there are two compartments. */
  static String softDendrite(int lengthUm, String threshold) {
    return """
        <ionChannelPassive id="pas" conductance="10pS"/>
        <cell id="cell">
          <morphology id="m">
            <segment id="0" name="soma">
              <proximal x="0" y="0" z="0" diameter="20"/><distal x="20" y="0" z="0" diameter="20"/>
            </segment>
            <segment id="1" name="dend"><parent segment="0"/>
              <proximal x="20" y="0" z="0" diameter="1"/><distal x="%d" y="0" z="0" diameter="1"/>
            </segment>
          </morphology>
          <biophysicalProperties id="bio">
            <membraneProperties>
              <channelDensity id="leak" ionChannel="pas" condDensity="3 S_per_m2" erev="-65mV"
                  ion="non_specific"/>
              <spikeThresh value="%s"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-65mV"/>
            </membraneProperties>
            <intracellularProperties><resistivity value="0.1 kohm_cm"/></intracellularProperties>
          </biophysicalProperties>
        </cell>
        """
        .formatted(20 + lengthUm, threshold);
  }

  /** Sodium, potassium and leak channels of Hodgkin and Huxley (1952). */
  static String squidChannels(String conductance) {
    return """
        <ionChannelHH id="na" conductance="%1$s" species="na">
          <gateHHrates id="m" instances="3">
            <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
          </gateHHrates>
          <gateHHrates id="h" instances="1">
            <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
            <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
          </gateHHrates>
        </ionChannelHH>
        <ionChannelHH id="k" conductance="%1$s" species="k">
          <gateHHrates id="n" instances="4">
            <forwardRate type="HHExpLinearRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
          </gateHHrates>
        </ionChannelHH>
        <ionChannelPassive id="pas" conductance="10pS"/>
        """
        .formatted(conductance);
  }

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
