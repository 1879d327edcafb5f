/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a network of Hodgkin–Huxley cables, ten control volumes each, whose connections are a
 * table in an HDF5 file.
 */
final class TableNetwork {
  private static final int SEGMENTS = 10;

  private static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="cells">
        <ionChannelHH id="leak" conductance="10pS"/>
        <ionChannelHH id="na" conductance="10pS" species="na">
          <gateHHrates id="m" instances="3">
            <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
          </gateHHrates>
          <gateHHrates id="h" instances="1">
            <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
            <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
          </gateHHrates>
        </ionChannelHH>
        <ionChannelHH id="k" conductance="10pS" species="k">
          <gateHHrates id="n" instances="4">
            <forwardRate type="HHExpLinearRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
          </gateHHrates>
        </ionChannelHH>
        <expOneSynapse id="syn" gbase="0.1pS" erev="0mV" tauDecay="3ms"/>
        <pulseGenerator id="pulse" delay="1ms" duration="2ms" amplitude="0.5nA"/>
        <cell id="cell">
          <morphology id="m">SEGMENTS</morphology>
          <biophysicalProperties id="b">
            <membraneProperties>
              <channelDensity id="leakD" ionChannel="leak" condDensity="0.3mS_per_cm2" erev="-54.3mV" ion="non_specific"/>
              <channelDensity id="naD" ionChannel="na" condDensity="120mS_per_cm2" erev="50mV" ion="na"/>
              <channelDensity id="kD" ionChannel="k" condDensity="36mS_per_cm2" erev="-77mV" ion="k"/>
              <spikeThresh value="0mV"/>
              <specificCapacitance value="1uF_per_cm2"/>
              <initMembPotential value="-65mV"/>
            </membraneProperties>
            <intracellularProperties><resistivity value="0.1kohm_cm"/></intracellularProperties>
          </biophysicalProperties>
        </cell>
      </neuroml>
      """;

  private static final String RUN =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
        <Include file="cell.nml"/><Include file="net.nml.h5"/>
        <Simulation id="sim" length="1ms" step="0.025ms" target="net">
          <OutputFile id="of" fileName="net.dat"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
        </Simulation>
      </Lems>
      """;

  private TableNetwork() {}

  /** Writes all files into a folder and returns the one that is run. */
  static Path write(Path folder, int cells, int synapses) throws IOException {
    StringBuilder segments = new StringBuilder();
    for (int i = 0; i < SEGMENTS; i++) {
      segments.append("<segment id=\"" + i + "\">");
      segments.append(
          i == 0
              ? "<proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"10\"/>"
              : "<parent segment=\"" + (i - 1) + "\"/>");
      segments.append("<distal x=\"" + 20 * (i + 1) + "\" y=\"0\" z=\"0\" diameter=\"");
      segments.append((10 - 0.5 * i) + "\"/></segment>\n");
    }
    Files.writeString(folder.resolve("cell.nml"), CELL.replace("SEGMENTS", segments));
    writeTables(folder.resolve("net.nml.h5"), cells, synapses);
    return Files.writeString(folder.resolve("LEMS_net.xml"), RUN);
  }

  private static void writeTables(Path file, int cells, int synapses) {
    Random random = new Random(1);
    float[][] connections = new float[synapses][];
    for (int i = 0; i < synapses; i++) {
      connections[i] =
          new float[] {random.nextInt(cells), random.nextInt(cells), random.nextInt(SEGMENTS)};
    }
    float[][] inputs = new float[(cells + 9) / 10][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new float[] {10 * i};
    }
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup top = hdf.putGroup("neuroml");
      WritableGroup network = group(top, "network", "id", "net");
      group(network, "population_pop", "id", "pop", "component", "cell", "size", "" + cells);
      WritableGroup projection =
          group(
              network,
              "projection_p",
              "id",
              "p",
              "presynapticPopulation",
              "pop",
              "postsynapticPopulation",
              "pop",
              "synapse",
              "syn");
      table(projection, "p", connections, "pre_cell_id", "post_cell_id", "post_segment_id");
      WritableGroup list =
          group(network, "inputList_in", "id", "in", "component", "pulse", "population", "pop");
      table(list, "in", inputs, "target_cell_id");
    }
  }

  private static WritableGroup group(WritableGroup owner, String name, String... attributes) {
    WritableGroup group = owner.putGroup(name);
    for (int i = 0; i < attributes.length; i += 2) {
      group.putAttribute(attributes[i], attributes[i + 1]);
    }
    return group;
  }

  private static void table(WritableGroup owner, String name, float[][] rows, String... columns) {
    WritableDataset table = owner.putDataset(name, rows);
    for (int i = 0; i < columns.length; i++) {
      table.putAttribute("column_" + i, columns[i]);
    }
  }
}
