/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A branched cell with ten channels, each with a ComponentType of its own for its gate and for
 * itself, so that nothing of them is known before the file is read.
 */
final class TenChannels {
  /** Forms of opening rates; each channel has another pair of these and of {@link #CLOSING}. */
  private static final String[] OPENING = {
    "speed * x / (1 - exp(-x))", "speed / (1 + exp(-x))", "speed * exp(x / 2)"
  };

  private static final String[] CLOSING = {
    "0.5 * speed * exp(-x)",
    "0.5 * speed / (1 + exp(x))",
    "speed * (0.1 + exp(-x * x))",
    "0.2 * speed"
  };

  /** Segments of one unbranched stretch. */
  private static final int STRETCH = 20;

  private static final int CHANNELS = 10;

  private TenChannels() {}

  /**
   * Writes the cell and a simulation of it; each segment is a compartment.
   *
   * @return the file to run
   */
  static Path write(Path folder, int segments) throws IOException {
    StringBuilder text = new StringBuilder(200 * segments);
    text.append("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"tenChannels\">\n");
    for (int channel = 0; channel < CHANNELS; channel++) {
      text.append(channel(channel));
    }
    text.append("  <ionChannelHH id=\"leak\" conductance=\"10pS\"/>\n  <cell id=\"cell\">\n");
    morphology(text, segments);
    membrane(text);
    text.append("  </cell>\n").append(NETWORK).append("</neuroml>\n");
    Files.writeString(folder.resolve("TenChannels.net.nml"), text);
    return Files.writeString(folder.resolve("LEMS_TenChannels.xml"), SIMULATION);
  }

  private static String channel(int number) {
    return """
          <ComponentType name="gate%1$d" extends="gate">
            <Constant name="middle" dimension="voltage" value="%2$dmV"/>
            <Constant name="width" dimension="voltage" value="%3$dmV"/>
            <Constant name="speed" dimension="per_time" value="%4$d.5per_ms"/>
            <Requirement name="v" dimension="voltage"/>
            <Dynamics>
              <StateVariable name="q" dimension="none" exposure="q"/>
              <DerivedVariable name="x" dimension="none" value="(v - middle) / width"/>
              <DerivedVariable name="opening" dimension="per_time" value="%5$s"/>
              <DerivedVariable name="closing" dimension="per_time" value="%6$s"/>
              <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
              <TimeDerivative variable="q" value="opening * (1 - q) - closing * q"/>
              <OnStart>
                <StateAssignment variable="q" value="opening / (opening + closing)"/>
              </OnStart>
            </Dynamics>
          </ComponentType>
          <ComponentType name="channel%1$d" extends="baseIonChannel">
            <Children name="gates" type="gate"/>
            <Dynamics>
              <DerivedVariable name="fopen" dimension="none" exposure="fopen" select="gates[*]/fcond" reduce="multiply"/>
              <DerivedVariable name="g" dimension="conductance" exposure="g" value="conductance * fopen"/>
            </Dynamics>
          </ComponentType>
          <channel%1$d id="c%1$d" conductance="10pS"><gate%1$d id="m" instances="%7$d"/></channel%1$d>
        """
        .formatted(
            number,
            3 * number - 50,
            number + 6,
            number,
            OPENING[number % OPENING.length],
            CLOSING[number % CLOSING.length],
            1 + number % 4);
  }

  /** A binary tree of stretches. */
  private static void morphology(StringBuilder text, int segments) {
    text.append("    <morphology id=\"tree\">\n");
    for (int id = 0; id < segments; id++) {
      int stretch = id / STRETCH;
      int parent = id % STRETCH != 0 ? id - 1 : STRETCH * ((stretch - 1) / 2) + STRETCH - 1;
      text.append("      <segment id=\"%d\" name=\"s%d\">".formatted(id, id))
          .append(
              id == 0
                  ? "<proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"15\"/>"
                  : "<parent segment=\"%d\"/>".formatted(parent))
          .append(
              "<distal x=\"%d\" y=\"%d\" z=\"%d\" diameter=\"%s\"/></segment>\n"
                  .formatted(10 * (id % STRETCH), 15 * stretch, id % 7, id == 0 ? "15" : "1.5"));
    }
    text.append("      <segmentGroup id=\"soma\"><member segment=\"0\"/></segmentGroup>\n");
    text.append("      <segmentGroup id=\"dendrites\">\n");
    for (int id = 1; id < segments; id++) {
      text.append("        <member segment=\"%d\"/>\n".formatted(id));
    }
    text.append(
        """
              </segmentGroup>
              <segmentGroup id="all"><include segmentGroup="soma"/><include segmentGroup="dendrites"/></segmentGroup>
            </morphology>
        """);
  }

  private static void membrane(StringBuilder text) {
    text.append(
        """
            <biophysicalProperties id="membrane">
              <membraneProperties>
                <channelDensity id="leak" ionChannel="leak" condDensity="0.1 mS_per_cm2" erev="-70mV" ion="non_specific" segmentGroup="all"/>
        """);
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (String group : new String[] {"soma", "dendrites"}) {
        text.append(
            """
                    <channelDensity id="%1$s%2$d" ionChannel="c%2$d" condDensity="%3$s mS_per_cm2" erev="%4$smV" ion="%5$s" segmentGroup="%1$s"/>
            """
                .formatted(
                    group,
                    channel,
                    group.equals("soma") ? 1 : 0.1 + channel / 20.0,
                    channel % 2 == 0 ? "50" : "-80",
                    channel % 2 == 0 ? "na" : "k"));
      }
    }
    text.append(
        """
                <spikeThresh value="0mV"/>
                <specificCapacitance value="1 uF_per_cm2"/>
                <initMembPotential value="-70mV"/>
              </membraneProperties>
              <intracellularProperties><resistivity value="100 ohm_cm"/></intracellularProperties>
            </biophysicalProperties>
        """);
  }

  private static final String NETWORK =
      """
        <pulseGenerator id="pulse" delay="1ms" duration="10ms" amplitude="1nA"/>
        <network id="net">
          <population id="cells" component="cell" size="1" type="populationList">
            <instance id="0"><location x="0" y="0" z="0"/></instance>
          </population>
          <inputList id="input" population="cells" component="pulse">
            <input id="0" target="../cells/0/cell" segmentId="0" destination="synapses"/>
          </inputList>
        </network>
      """;

  private static final String SIMULATION =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/>
        <Include file="Networks.xml"/>
        <Include file="Simulation.xml"/>
        <Include file="TenChannels.net.nml"/>
        <Simulation id="sim" length="20ms" step="0.025ms" target="net">
          <OutputFile id="soma" fileName="TenChannels.dat">
            <OutputColumn id="v" quantity="cells/0/cell/0/v"/>
          </OutputFile>
        </Simulation>
      </Lems>
      """;
}
