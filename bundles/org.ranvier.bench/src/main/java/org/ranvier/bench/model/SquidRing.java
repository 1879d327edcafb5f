/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A ring of equal cells of ten control volumes of squid membrane, a soma and a dendrite of nine.
 * Each cell excites the next one half way along its dendrite. Every twentieth cell is kicked at the
 * start, so that spikes travel everywhere in the ring.
 *
 * @param cells number of cells
 * @param lengthMs length of the run
 */
public record SquidRing(int cells, double lengthMs) implements BenchmarkModel {
  /** Time step of the run, ms. */
  public static final double STEP_MS = 0.025;

  /** Every cell of this many is kicked. */
  public static final int KICKED = 20;

  /** Potential of the soma above which a cell spikes, mV. */
  public static final double THRESHOLD_MV = 0;

  /** Time from a spike to its arrival at the next cell, ms. */
  public static final double DELAY_MS = 5;

  /** Conductance of a synapse after one spike, nS. */
  public static final double SYNAPSE_NS = 20;

  /** Time constant of the synapses, ms. */
  public static final double DECAY_MS = 2;

  /** The kick: a current into the soma from 1 ms on for 1 ms, nA. */
  public static final double KICK_NA = 1;

  @Override
  public NeuronModel neuron() {
    return new NeuronModel(
        "ring",
        List.of("squid"),
        Map.ofEntries(
            Map.entry("step", STEP_MS),
            Map.entry("length", lengthMs),
            Map.entry("cells", (double) cells),
            Map.entry("kicked", (double) KICKED),
            Map.entry("kick", KICK_NA),
            Map.entry("delay", DELAY_MS),
            Map.entry("conductance", SYNAPSE_NS),
            Map.entry("decay", DECAY_MS),
            Map.entry("threshold", THRESHOLD_MV)),
        "");
  }

  @Override
  public Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("Ring.net.nml"), network());
    List<String> all = IntStream.range(0, cells).mapToObj(i -> "ring[" + i + "]").toList();
    return new SimulationFile("Ring.net.nml", "net", lengthMs, STEP_MS, "ring[1]/0/v", all)
        .write(folder);
  }

  private String network() {
    StringBuilder connections = new StringBuilder();
    StringBuilder kicks = new StringBuilder();
    for (int i = 0; i < cells; i++) {
      connections.append(
          """
                      <connectionWD id="%d" preCellId="../ring[%d]" postCellId="../ring[%d]" postSegmentId="1" postFractionAlong="0.5" weight="1" delay="%sms"/>
          """
              .formatted(i, i, (i + 1) % cells, DELAY_MS));
      if (i % KICKED == 0) {
        kicks.append(
            """
                        <input id="%d" target="../ring[%d]" destination="synapses"/>
            """
                .formatted(i / KICKED, i));
      }
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="SquidRing">

        %s
            <expOneSynapse id="excitation" gbase="%snS" erev="0mV" tauDecay="%sms"/>

        %s
            <pulseGenerator id="kick" delay="1ms" duration="1ms" amplitude="%snA"/>

            <network id="net">
                <population id="ring" component="ballAndStick" size="%d"/>
                <projection id="next" presynapticPopulation="ring" postsynapticPopulation="ring" synapse="excitation">
        %s        </projection>
                <inputList id="kicks" population="ring" component="kick">
        %s        </inputList>
            </network>

        </neuroml>
        """
        .formatted(
            SquidMembrane.CHANNELS,
            SYNAPSE_NS,
            DECAY_MS,
            cell(),
            KICK_NA,
            cells,
            connections,
            kicks);
  }

  private static String cell() {
    return """
            <cell id="ballAndStick">
                <morphology id="shape">
                    <segment id="0" name="soma">
                        <proximal x="0" y="0" z="0" diameter="20"/>
                        <distal x="0" y="20" z="0" diameter="20"/>
                    </segment>
                    <segment id="1" name="dendrite">
                        <parent segment="0"/>
                        <proximal x="0" y="20" z="0" diameter="2"/>
                        <distal x="0" y="220" z="0" diameter="2"/>
                    </segment>
                    <segmentGroup id="somaSection" neuroLexId="sao864921383">
                        <member segment="0"/>
                    </segmentGroup>
                    <segmentGroup id="dendriteSection" neuroLexId="sao864921383">
                        <property tag="numberInternalDivisions" value="9"/>
                        <member segment="1"/>
                    </segmentGroup>
                </morphology>
        %s    </cell>
        """
        .formatted(SquidMembrane.properties(THRESHOLD_MV));
  }
}
