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
 * Excitatory and inhibitory integrate-and-fire cells in the manner of Brunel (2000): four times as
 * many excitatory ones, all with the same membrane (20 ms), threshold 20 mV above rest, reset 10 mV
 * above it, 2 ms refractory, delays of 1.5 ms, and as many excitatory as inhibitory synapses on
 * each cell in the same ratio, their senders drawn at random. Each cell hears a Poisson train of
 * its own.
 *
 * <p>Not as there: a cell has 70 synapses instead of 1250 and each is stronger (a potential of
 * about 0.5 mV, inhibition five times that), and a spike is a current that decays with 0.5 ms
 * instead of a jump of the potential. The network is in the asynchronous irregular regime.
 *
 * @param cells number of cells, a multiple of 5
 * @param synapses on each cell, a multiple of 5
 * @param lengthMs length of the run
 */
public record BrunelNetwork(int cells, int synapses, double lengthMs) implements BenchmarkModel {
  /** Time step of the run, ms. */
  public static final double STEP_MS = 0.1;

  /** Delay of all connections, ms. */
  public static final double DELAY_MS = 1.5;

  /** Jump of the current at an excitatory spike, nA. */
  public static final double EXCITATION_NA = 0.2;

  /** Jump of the current at an inhibitory spike, nA. */
  public static final double INHIBITION_NA = -1;

  /** Time constant of the currents, ms. */
  public static final double DECAY_MS = 0.5;

  /** Mean rate of the spikes from outside that each cell hears, per ms. */
  public static final double OUTSIDE_PER_MS = 2.4;

  private static final long SEED = 12_500;

  /** Number of excitatory cells; they come first. */
  public int excitatory() {
    return cells / 5 * 4;
  }

  /** The senders of the synapses of each cell, the excitatory ones first. */
  public int[][] senders() {
    Random random = new Random(SEED);
    int excitation = synapses / 5 * 4;
    int[][] senders = new int[cells][synapses];
    for (int[] own : senders) {
      for (int s = 0; s < synapses; s++) {
        own[s] =
            s < excitation
                ? random.nextInt(excitatory())
                : excitatory() + random.nextInt(cells - excitatory());
      }
    }
    return senders;
  }

  @Override
  public NeuronModel neuron() {
    return new NeuronModel(
        "brunel",
        List.of("brunel"),
        Map.ofEntries(
            Map.entry("step", STEP_MS),
            Map.entry("length", lengthMs),
            Map.entry("cells", (double) cells),
            Map.entry("excitatory", (double) excitatory()),
            Map.entry("outside", EXCITATION_NA),
            Map.entry("decay", DECAY_MS),
            Map.entry("rate", OUTSIDE_PER_MS)),
        "one point process a cell, stepped by the clock, one current for all its synapses; random numbers differ");
  }

  @Override
  public Path write(Path folder) throws IOException {
    try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("Brunel.net.nml"))) {
      network(file);
    }
    List<String> all =
        Stream.concat(
                IntStream.range(0, excitatory()).mapToObj(i -> "exc[" + i + "]"),
                IntStream.range(0, cells - excitatory()).mapToObj(i -> "inh[" + i + "]"))
            .toList();
    return new SimulationFile("Brunel.net.nml", "net", lengthMs, STEP_MS, "exc[0]/v", all)
        .write(folder);
  }

  private void network(Writer file) throws IOException {
    file.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="BrunelNetwork">

            <iafRefCell id="cell" C="0.2nF" leakConductance="10nS" leakReversal="-70mV" thresh="-50mV" reset="-60mV" refract="2ms"/>

            <poissonFiringSynapse id="outside" averageRate="%2$sper_ms" synapse="outsidePulse" spikeTarget="./outsidePulse"/>

            <expCurrSynapse id="pulse" tau_syn="%1$s"/>

            <expCurrSynapse id="outsidePulse" tau_syn="%1$s"/>

            <network id="net">
                <population id="exc" component="cell" size="%3$d"/>
                <population id="inh" component="cell" size="%4$d"/>
        """
            .formatted(DECAY_MS, OUTSIDE_PER_MS, excitatory(), cells - excitatory()));
    int[][] senders = senders();
    projection(file, senders, "exc", "exc");
    projection(file, senders, "exc", "inh");
    projection(file, senders, "inh", "exc");
    projection(file, senders, "inh", "inh");
    inputs(file, "exc", excitatory());
    inputs(file, "inh", cells - excitatory());
    file.write("    </network>\n\n</neuroml>\n");
  }

  private void projection(Writer file, int[][] senders, String from, String to) throws IOException {
    boolean excites = from.equals("exc");
    boolean onExcitatory = to.equals("exc");
    int first = excites ? 0 : excitatory();
    int firstCell = onExcitatory ? 0 : excitatory();
    int endCell = onExcitatory ? excitatory() : cells;
    String tail =
        "]\" weight=\"%s\" delay=\"%sms\"/>\n"
            .formatted(excites ? EXCITATION_NA : INHIBITION_NA, DELAY_MS);
    file.write(
        "        <projection id=\"%1$sTo%2$s\" presynapticPopulation=\"%1$s\" postsynapticPopulation=\"%2$s\" synapse=\"pulse\">%n"
            .formatted(from, to));
    int id = 0;
    for (int cell = firstCell; cell < endCell; cell++) {
      for (int sender : senders[cell]) {
        if (sender < excitatory() == excites) {
          // Not indented: the file is large enough without.
          file.write("<connectionWD id=\"" + id++ + "\" preCellId=\"../" + from + "[");
          file.write((sender - first) + "]\" postCellId=\"../" + to + "[");
          file.write((cell - firstCell) + tail);
        }
      }
    }
    file.write("        </projection>\n");
  }

  private static void inputs(Writer file, String population, int size) throws IOException {
    file.write(
        "        <inputList id=\"to_%1$s\" population=\"%1$s\" component=\"outside\">%n"
            .formatted(population));
    for (int i = 0; i < size; i++) {
      file.write(
          "            <inputW id=\"%d\" target=\"../%s[%d]\" destination=\"synapses\" weight=\"%s\"/>%n"
              .formatted(i, population, i, EXCITATION_NA));
    }
    file.write("        </inputList>\n");
  }
}
