/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a network as exporters write them: listed cells with places, connections with and without
 * weight and delay, junctions and inputs; a kilobyte of text a cell.
 */
public final class LargeNetwork {
  private static final String HEAD =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="large">
        <expOneSynapse id="ampa" gbase="0.5nS" erev="0mV" tauDecay="2ms"/>
        <expTwoSynapse id="gaba" gbase="2nS" erev="-80mV" tauRise="0.5ms" tauDecay="8ms"/>
        <gapJunction id="gap" conductance="0.01nS"/>
        <iafRefCell id="cell" refract="5ms" leakConductance="10nS" leakReversal="-70mV" thresh="-55mV" reset="-70mV" C="200pF"/>
        <pulseGenerator id="pulse" delay="0ms" duration="1000ms" amplitude="0.16nA"/>
        <network id="net">
      """;

  private static final String RUN =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
        <Include file="large.net.nml"/>
        <Simulation id="sim" length="1ms" step="0.1ms" target="net">
          <OutputFile id="of" fileName="large.dat"><OutputColumn id="v" quantity="E[0]/v"/></OutputFile>
        </Simulation>
      </Lems>
      """;

  private final Random random = new Random(1);
  private final int excitatory;
  private final int inhibitory;

  private LargeNetwork(int cells) {
    this.excitatory = cells * 4 / 5;
    this.inhibitory = cells - excitatory;
  }

  /** Writes network and Simulation into a folder, and returns the file that is run. */
  public static Path write(Path folder, int cells) throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("large.net.nml"))) {
      new LargeNetwork(cells).write(out);
    }
    return Files.writeString(folder.resolve("LEMS_large.xml"), RUN);
  }

  private void write(BufferedWriter out) throws IOException {
    out.write(HEAD);
    population(out, "E", excitatory);
    population(out, "I", inhibitory);
    int cells = excitatory + inhibitory;
    projection(out, "E", excitatory, "E", excitatory, "ampa", 4 * cells);
    projection(out, "E", excitatory, "I", inhibitory, "ampa", cells);
    projection(out, "I", inhibitory, "E", excitatory, "gaba", 2 * cells);
    junctions(out);
    inputs(out);
    out.write("  </network>\n</neuroml>\n");
  }

  private void population(BufferedWriter out, String id, int size) throws IOException {
    out.write(
        "    <population id=\"%s\" component=\"cell\" size=\"%d\" type=\"populationList\">\n"
            .formatted(id, size));
    for (int i = 0; i < size; i++) {
      out.write("      <instance id=\"" + i + "\"><location x=\"" + place() + "\" y=\"" + place());
      out.write("\" z=\"" + place() + "\"/></instance>\n");
    }
    out.write("    </population>\n");
  }

  private String place() {
    return random.nextInt(500) + "." + (100 + random.nextInt(900));
  }

  private void projection(
      BufferedWriter out, String from, int froms, String to, int tos, String synapse, int count)
      throws IOException {
    out.write(
        "    <projection id=\"%1$s%2$s\" presynapticPopulation=\"%1$s\" postsynapticPopulation=\"%2$s\" synapse=\"%3$s\">\n"
            .formatted(from, to, synapse));
    boolean weighted = synapse.equals("ampa");
    for (int i = 0; i < count; i++) {
      out.write(weighted ? "      <connectionWD id=\"" : "      <connection id=\"");
      out.write(i + "\" preCellId=\"../" + from + "/" + random.nextInt(froms));
      out.write("/cell\" postCellId=\"../" + to + "/" + random.nextInt(tos) + "/cell\"");
      out.write(
          weighted
              ? " weight=\"" + random.nextInt(2000) / 1000.0 + "\" delay=\"" + random.nextInt(4)
              : " postSegmentId=\"0\" preFractionAlong=\"0.5\" postFractionAlong=\"0.5");
      out.write(weighted ? ".5ms\"/>\n" : "\"/>\n");
    }
    out.write("    </projection>\n");
  }

  private void junctions(BufferedWriter out) throws IOException {
    out.write(
        "    <electricalProjection id=\"gj\" presynapticPopulation=\"I\" postsynapticPopulation=\"I\">\n");
    for (int i = 0; i < inhibitory / 2; i++) {
      out.write("      <electricalConnectionInstance id=\"" + i + "\" preCell=\"../I/");
      out.write(random.nextInt(inhibitory) + "/cell\" postCell=\"../I/");
      out.write(random.nextInt(inhibitory) + "/cell\" synapse=\"gap\"/>\n");
    }
    out.write("    </electricalProjection>\n");
  }

  private void inputs(BufferedWriter out) throws IOException {
    out.write("    <inputList id=\"in\" component=\"pulse\" population=\"E\">\n");
    for (int i = 0; i < excitatory; i++) {
      out.write("      <inputW id=\"" + i + "\" target=\"../E/" + i);
      out.write("/cell\" destination=\"synapses\" weight=\"" + random.nextInt(2000) / 1000.0);
      out.write("\"/>\n");
    }
    out.write("    </inputList>\n");
  }
}
