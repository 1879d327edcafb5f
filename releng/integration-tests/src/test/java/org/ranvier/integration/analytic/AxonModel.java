/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.analytic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;

/** Models of one cell whose solution is known, written as files and run as any other. */
final class AxonModel {
  /** The squid's channels (Hodgkin and Huxley 1952); a q10 of 3 from 6.3 °C on. */
  private static final String CHANNELS =
      """
      <ionChannelPassive id="passive" conductance="10pS"/>
      <ionChannelHH id="sodium" conductance="10pS" species="na">
        <gateHHrates id="m" instances="3">
          <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
        <gateHHrates id="h" instances="1">
          <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>
          <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
          <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
        </gateHHrates>
      </ionChannelHH>
      <ionChannelHH id="potassium" conductance="10pS" species="k">
        <gateHHrates id="n" instances="4">
          <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>
          <forwardRate type="HHExpLinearRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
        </gateHHrates>
      </ionChannelHH>
      """;

  private final StringBuilder morphology = new StringBuilder();
  private final StringBuilder densities = new StringBuilder();
  private final StringBuilder network = new StringBuilder();
  private String capacitance = "1 uF_per_cm2";
  private String resistivity = "0.1 kohm_cm";
  private double initial = -65;
  private double celsius = 6.3;

  /** A leak, in S/m², with its reversal potential in mV. */
  AxonModel leak(double conductance, double reversal) {
    return density("leak", "passive", conductance, reversal, "non_specific");
  }

  /** Sodium and potassium channels, in S/m². */
  AxonModel channels(double sodium, double potassium) {
    density("na", "sodium", sodium, 50, "na");
    return density("k", "potassium", potassium, -77, "k");
  }

  private AxonModel density(
      String id, String channel, double conductance, double reversal, String ion) {
    densities.append(
        String.format(
            Locale.ROOT,
            "<channelDensity id=\"%s\" ionChannel=\"%s\" condDensity=\"%s S_per_m2\" erev=\"%smV\""
                + " ion=\"%s\"/>%n",
            id,
            channel,
            conductance,
            reversal,
            ion));
    return this;
  }

  /** Specific capacitance in F/m², axial resistivity in Ω·m. */
  AxonModel cable(double specificCapacitance, double axialResistivity) {
    capacitance = specificCapacitance + " F_per_m2";
    resistivity = axialResistivity + " ohm_m";
    return this;
  }

  AxonModel celsius(double value) {
    celsius = value;
    return this;
  }

  AxonModel initial(double millivolts) {
    initial = millivolts;
    return this;
  }

  /**
   * A segment of a cylinder along x, in µm; its number is the id; it starts at the end of another.
   */
  AxonModel segment(int id, int parent, double from, double to, double diameter) {
    String start =
        String.format(
            Locale.ROOT, "<proximal x=\"%s\" y=\"0\" z=\"0\" diameter=\"%s\"/>", from, diameter);
    String end =
        String.format(
            Locale.ROOT, "<distal x=\"%s\" y=\"0\" z=\"0\" diameter=\"%s\"/>", to, diameter);
    morphology.append("<segment id=\"%d\" name=\"s%d\">".formatted(id, id));
    if (parent >= 0) {
      morphology.append("<parent segment=\"%d\"/>".formatted(parent));
    }
    morphology.append(start).append(end).append("</segment>\n");
    return this;
  }

  /** Makes one cable of segments 0 to {@code last}, cut into equal volumes; segments come first. */
  AxonModel section(int last, int volumes) {
    morphology.append(
        "<segmentGroup id=\"axon\" neuroLexId=\"sao864921383\"><property"
            + " tag=\"numberInternalDivisions\" value=\"%d\"/>".formatted(volumes));
    for (int id = 0; id <= last; id++) {
      morphology.append("<member segment=\"%d\"/>".formatted(id));
    }
    morphology.append("</segmentGroup>\n");
    return this;
  }

  /** A current into a segment, in nA, from a time on, in ms. */
  AxonModel inject(int segment, double current, double delay, double duration) {
    int id = network.length();
    network.append(
        String.format(
            Locale.ROOT,
            "<pulseGenerator id=\"pulse%d\" delay=\"%sms\" duration=\"%sms\" amplitude=\"%snA\"/>%n",
            id,
            delay,
            duration,
            current));
    inputs.append(
        "<inputList id=\"list%d\" population=\"pop\" component=\"pulse%d\"><input id=\"0\""
                .formatted(id, id)
            + " target=\"../pop/0/cell\" segmentId=\"%d\" fractionAlong=\"0.5\"".formatted(segment)
            + " destination=\"synapses\"/></inputList>\n");
    return this;
  }

  private final StringBuilder inputs = new StringBuilder();

  /**
   * Writes the model; its recordings are the potentials of segments, and the spikes of the cell.
   */
  Path write(Path folder, double length, double step, int... segments) {
    StringBuilder columns = new StringBuilder();
    for (int segment : segments) {
      columns.append(
          "<OutputColumn id=\"v%d\" quantity=\"pop/0/cell/%d/v\"/>".formatted(segment, segment));
    }
    String text =
        """
        <Lems>
          <Target component="sim"/>
          <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
          %s
          <cell id="cell">
            <morphology id="shape">%s</morphology>
            <biophysicalProperties id="bio">
              <membraneProperties>%s
                <spikeThresh value="0mV"/>
                <specificCapacitance value="%s"/>
                <initMembPotential value="%smV"/>
              </membraneProperties>
              <intracellularProperties><resistivity value="%s"/></intracellularProperties>
            </biophysicalProperties>
          </cell>
          %s
          <network id="net" type="networkWithTemperature" temperature="%s degC">
            <population id="pop" component="cell" size="1" type="populationList">
              <instance id="0"><location x="0" y="0" z="0"/></instance>
            </population>
            %s
          </network>
          <Simulation id="sim" length="%sms" step="%sms" target="net">
            <OutputFile id="of" fileName="v.dat">%s</OutputFile>
            <EventOutputFile id="ef" fileName="spikes.dat" format="TIME_ID">
              <EventSelection id="0" select="pop/0/cell" eventPort="spike"/>
            </EventOutputFile>
          </Simulation>
        </Lems>
        """
            .formatted(
                CHANNELS,
                morphology,
                densities,
                capacitance,
                initial,
                resistivity,
                network,
                celsius,
                inputs,
                length,
                step,
                columns);
    try {
      return Files.writeString(folder.resolve("LEMS_axon.xml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RunResult run(RunDescription description) {
    return SimulationLoader.load(description).run(RunListener.SILENT, Cancellation.none());
  }

  /** A recording in mV. */
  static double[] millivolts(RunResult result, int recording) {
    return result.traces().get(recording).valuesInUnit();
  }

  /** Times in ms at which a recording rises through a potential, between samples on a line. */
  static double[] rises(RunResult result, int recording, double through) {
    double[] v = millivolts(result, recording);
    double[] t = result.timeMs();
    return java.util.stream.IntStream.range(1, v.length)
        .filter(i -> v[i - 1] <= through && v[i] > through)
        .mapToDouble(i -> t[i - 1] + (t[i] - t[i - 1]) * (through - v[i - 1]) / (v[i] - v[i - 1]))
        .toArray();
  }
}
