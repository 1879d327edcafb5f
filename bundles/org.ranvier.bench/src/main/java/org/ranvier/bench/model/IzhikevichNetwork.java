/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pulse-coupled network of Izhikevich (2003): four fifths excitatory cells from regular spiking
 * to chattering, one fifth inhibitory ones, each different, and noise from the thalamus drawn anew
 * for each cell in every millisecond.
 *
 * <p>Not as there: a cell has 100 synapses with senders drawn at random and fivefold weights
 * instead of one from every cell; a pulse decays with 1 ms instead of lasting 1 ms; the step is
 * half a millisecond, and the potential is integrated by the method that is chosen.
 *
 * @param cells number of cells, a multiple of 5
 * @param synapses on each cell
 * @param lengthMs length of the run
 */
public record IzhikevichNetwork(int cells, int synapses, double lengthMs)
    implements BenchmarkModel {
  /** Time step of the run, ms. */
  public static final double STEP_MS = 0.5;

  /** Delay of all connections, ms. */
  public static final double DELAY_MS = 1;

  private static final long SEED = 2003;
  private static final double EXCITATION = 2.5;
  private static final double INHIBITION = -5;

  private static final String TYPES =
      """
      <Lems>

          <Include file="Cells.xml"/>
          <Include file="Synapses.xml"/>

          <ComponentType name="pulse" extends="baseSynapse" description="A current that jumps by its weight and decays within about a millisecond.">
              <Property name="weight" dimension="none" defaultValue="1" description="Jump at each event, nA."/>
              <Constant name="tau" dimension="time" value="1 ms"/>
              <Constant name="unit" dimension="current" value="1 nA"/>
              <Dynamics>
                  <StateVariable name="strength" dimension="none"/>
                  <DerivedVariable name="i" dimension="current" exposure="i" value="strength * unit"/>
                  <TimeDerivative variable="strength" value="-strength / tau"/>
                  <OnEvent port="in">
                      <StateAssignment variable="strength" value="strength + weight"/>
                  </OnEvent>
              </Dynamics>
          </ComponentType>

          <ComponentType name="variedCell" extends="baseCellMembPot" description="Izhikevich's cell; where it lies between two kinds of cell is drawn at the start.">
              <Parameter name="a" dimension="none" description="Speed of recovery."/>
              <Parameter name="aRange" dimension="none" description="Times the draw, added to a."/>
              <Parameter name="b" dimension="none" description="Sensitivity of recovery."/>
              <Parameter name="bRange" dimension="none" description="Times the draw, added to b."/>
              <Parameter name="c" dimension="none" description="Potential after a spike, mV."/>
              <Parameter name="cRange" dimension="none" description="Times the square of the draw, added to c."/>
              <Parameter name="d" dimension="none" description="Jump of recovery at a spike."/>
              <Parameter name="dRange" dimension="none" description="Times the square of the draw, added to d."/>
              <Parameter name="noise" dimension="none" description="Standard deviation of the current from the thalamus."/>
              <Constant name="MSEC" dimension="time" value="1 ms"/>
              <Constant name="MVOLT" dimension="voltage" value="1 mV"/>
              <Constant name="NAMP" dimension="current" value="1 nA"/>
              <Constant name="start" dimension="voltage" value="-65 mV"/>
              <Constant name="peak" dimension="voltage" value="30 mV"/>
              <Constant name="soon" dimension="time" value="1e-6 ms"/>
              <Constant name="circle" dimension="none" value="6.283185307179586"/>
              <Attachments name="synapses" type="basePointCurrent"/>
              <Dynamics>
                  <StateVariable name="v" dimension="voltage" exposure="v"/>
                  <StateVariable name="u" dimension="none"/>
                  <StateVariable name="place" dimension="none"/>
                  <StateVariable name="thalamus" dimension="none"/>
                  <StateVariable name="next" dimension="time"/>
                  <DerivedVariable name="iSyn" dimension="current" select="synapses[*]/i" reduce="add"/>
                  <TimeDerivative variable="v" value="(0.04 * v * v / MVOLT + 5 * v + (140 - u + thalamus + iSyn / NAMP) * MVOLT) / MSEC"/>
                  <TimeDerivative variable="u" value="(a + aRange * place) * ((b + bRange * place) * v / MVOLT - u) / MSEC"/>
                  <OnStart>
                      <StateAssignment variable="place" value="random(1)"/>
                      <StateAssignment variable="v" value="start"/>
                      <StateAssignment variable="u" value="(b + bRange * place) * start / MVOLT"/>
                      <StateAssignment variable="next" value="0"/>
                  </OnStart>
                  <OnCondition test="t .gt. next - soon">
                      <StateAssignment variable="thalamus" value="noise * sqrt(-2 * log(1 - random(1))) * cos(circle * random(1))"/>
                      <StateAssignment variable="next" value="next + MSEC"/>
                  </OnCondition>
                  <OnCondition test="v .gt. peak">
                      <StateAssignment variable="v" value="(c + cRange * place * place) * MVOLT"/>
                      <StateAssignment variable="u" value="u + d + dRange * place * place"/>
                      <EventOut port="spike"/>
                  </OnCondition>
              </Dynamics>
          </ComponentType>

          <pulse id="junction"/>

          <variedCell id="exciting" a="0.02" aRange="0" b="0.2" bRange="0" c="-65" cRange="15" d="8" dRange="-6" noise="5"/>

          <variedCell id="inhibiting" a="0.02" aRange="0.08" b="0.25" bRange="-0.05" c="-65" cRange="0" d="2" dRange="0" noise="2"/>

      </Lems>
      """;

  /** Number of excitatory cells; they come first. */
  public int excitatory() {
    return cells / 5 * 4;
  }

  @Override
  public NeuronModel neuron() {
    return new NeuronModel(
        "izhikevich",
        List.of("izhikevich"),
        Map.ofEntries(
            Map.entry("step", STEP_MS),
            Map.entry("length", lengthMs),
            Map.entry("cells", (double) cells),
            Map.entry("exciting", (double) excitatory())),
        "one point process a cell, stepped by the clock, one current for all its synapses; random numbers differ");
  }

  @Override
  public Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("IzhikevichTypes.xml"), TYPES);
    try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("Izhikevich.net.nml"))) {
      network(file);
    }
    List<String> all = IntStream.range(0, cells).mapToObj(this::path).toList();
    return new SimulationFile("Izhikevich.net.nml", "net", lengthMs, STEP_MS, "exciting[0]/v", all)
        .write(folder);
  }

  private String path(int cell) {
    int first = excitatory();
    return cell < first ? "exciting[" + cell + "]" : "inhibiting[" + (cell - first) + "]";
  }

  private void network(Writer file) throws IOException {
    file.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="IzhikevichNetwork">

            <include href="IzhikevichTypes.xml"/>

            <network id="net">
                <population id="exciting" component="exciting" size="%d"/>
                <population id="inhibiting" component="inhibiting" size="%d"/>
        """
            .formatted(excitatory(), cells - excitatory()));
    List<Synapse> drawn = draw();
    for (String from : List.of("exciting", "inhibiting")) {
      for (String to : List.of("exciting", "inhibiting")) {
        projection(file, drawn, from, to);
      }
    }
    file.write("    </network>\n\n</neuroml>\n");
  }

  private record Synapse(String from, String to, double weight) {}

  private List<Synapse> draw() {
    Random random = new Random(SEED);
    return IntStream.range(0, cells * synapses)
        .mapToObj(
            i -> {
              int sender = random.nextInt(cells);
              double most = sender < excitatory() ? EXCITATION : INHIBITION;
              double weight = Math.round(most * random.nextDouble() * 1e6) / 1e6;
              return new Synapse(path(sender), path(i / synapses), weight);
            })
        .toList();
  }

  private static void projection(Writer file, List<Synapse> all, String from, String to)
      throws IOException {
    file.write(
        "        <projection id=\"%1$s_%2$s\" presynapticPopulation=\"%1$s\" postsynapticPopulation=\"%2$s\" synapse=\"junction\">%n"
            .formatted(from, to));
    List<Synapse> own =
        Stream.of(all)
            .flatMap(List::stream)
            .filter(s -> s.from().startsWith(from) && s.to().startsWith(to))
            .toList();
    for (int id = 0; id < own.size(); id++) {
      Synapse synapse = own.get(id);
      file.write(
          "            <connectionWD id=\"%d\" preCellId=\"../%s\" postCellId=\"../%s\" weight=\"%s\" delay=\"%sms\"/>%n"
              .formatted(id, synapse.from(), synapse.to(), synapse.weight(), DELAY_MS));
    }
    file.write("        </projection>\n");
  }
}
