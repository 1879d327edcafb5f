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
import org.ranvier.bench.model.SquidMembrane;

/**
 * Writes a network of Hodgkin–Huxley cables, ten control volumes each, whose connections are a
 * table in an HDF5 file.
 */
final class TableNetwork {
  private static final int SEGMENTS = 10;

  private static final String RUN =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
        <Include file="net.nml.h5"/>
        <Simulation id="sim" length="1ms" step="0.025ms" target="net">
          <OutputFile id="of" fileName="net.dat"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
        </Simulation>
      </Lems>
      """;

  private TableNetwork() {}

  /** Writes both files into a folder and returns the one that is run. */
  static Path write(Path folder, int cells, int synapses) throws IOException {
    writeTables(folder.resolve("net.nml.h5"), cells, synapses);
    return Files.writeString(folder.resolve("LEMS_net.xml"), RUN);
  }

  /** Cells, channels, synapse and input: what stands beside the network in the same document. */
  private static String parts() {
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
    return """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="tables">
      %s
        <expOneSynapse id="syn" gbase="0.1pS" erev="0mV" tauDecay="3ms"/>
        <pulseGenerator id="pulse" delay="1ms" duration="2ms" amplitude="0.5nA"/>
        <cell id="cell">
          <morphology id="m">
      %s    </morphology>
      %s
        </cell>
      </neuroml>
      """
        .formatted(SquidMembrane.CHANNELS, segments, SquidMembrane.properties(0));
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
      WritableGroup top = group(hdf, "neuroml", "neuroml_top_level", parts());
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
