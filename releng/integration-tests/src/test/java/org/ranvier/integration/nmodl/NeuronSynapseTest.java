/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.nmodl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.StepTolerance;

/**
 * Synapses compiled by NEURON itself against those that the conversion makes of them: the potential
 * of a passive cell after two events, both with steps as small as errors of 1e-10 ask for.
 */
class NeuronSynapseTest {
  static final List<String> SYNAPSES = List.of("syn1", "syn2", "nmda", "ampa3", "depress", "stp");
  private static final double TOLERANCE = 1e-6;
  private static final double LENGTH_MS = 40;
  private static final double SAMPLE_MS = 0.5;

  private static final String SCRIPT =
      """
      from neuron import h
      for name in [%s]:
          soma = h.Section(name='soma')
          soma.L = soma.diam = 10
          soma.cm = 1
          soma.insert('pas')
          soma.g_pas = 1e-4
          soma.e_pas = -65
          synapse = getattr(h, name)(soma(0.5))
          connection = h.NetCon(None, synapse)
          connection.delay = 0
          connection.weight[0] = 0.0005
          solver = h.CVode()
          solver.active(1)
          solver.atol(1e-12)
          solver.rtol(1e-11)
          h.finitialize(-65)
          connection.event(5)
          connection.event(12)
          for sample in range(1, %d):
              solver.solve(sample * %s)
              print('@', name, sample, repr(float(soma.v)))
          solver.active(0)
          del synapse, connection, soma
      """;

  @TempDir Path folder;

  private Map<String, Double> theirs() throws IOException, InterruptedException {
    Neuron neuron = new Neuron(folder);
    neuron.compile(SYNAPSES);
    Map<String, Double> potentials = new HashMap<>();
    String names = "'" + String.join("', '", SYNAPSES) + "'";
    neuron
        .run(SCRIPT.formatted(names, Math.round(LENGTH_MS / SAMPLE_MS) + 1, SAMPLE_MS))
        .forEach(words -> potentials.put(words[1] + " " + words[2], Double.valueOf(words[3])));
    return potentials;
  }

  private RunResult ours(String name) throws IOException {
    NmodlConversion conversion = NmodlConversion.of(ModClamp.file(name));
    Files.writeString(folder.resolve("synapse.nml"), conversion.document());
    Path model =
        Files.writeString(
            folder.resolve("LEMS_synapse.xml"),
            """
            <Lems>
              <Target component="sim"/>
              <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
              <Include file="synapse.nml"/>
              <ionChannelPassive id="pas" conductance="10pS"/>
              <spikeArray id="events"><spike id="0" time="5ms"/><spike id="1" time="12ms"/></spikeArray>
              <cell id="cell">
                <morphology id="m"><segment id="0"><proximal x="0" y="0" z="0" diameter="10"/>
                  <distal x="10" y="0" z="0" diameter="10"/></segment></morphology>
                <biophysicalProperties id="b">
                  <membraneProperties>
                    <channelDensity id="leak" ionChannel="pas" condDensity="1e-4 S_per_cm2" erev="-65mV" ion="non_specific"/>
                    <spikeThresh value="100mV"/><specificCapacitance value="1 uF_per_cm2"/>
                    <initMembPotential value="-65mV"/></membraneProperties>
                  <intracellularProperties><resistivity value="0.1 kohm_cm"/></intracellularProperties>
                </biophysicalProperties>
              </cell>
              <network id="net" type="networkWithTemperature" temperature="20 degC">
                <population id="src" component="events" size="1"/>
                <population id="pop" component="cell" size="1"/>
                <synapticConnectionWD from="src[0]" to="pop[0]" synapse="%s" destination="synapses" weight="0.0005" delay="0ms"/>
              </network>
              <Simulation id="sim" length="%sms" step="%sms" target="net">
                <OutputFile id="of" fileName="v.dat"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
              </Simulation>
            </Lems>
            """
                .formatted(name, LENGTH_MS, SAMPLE_MS));
    return SimulationLoader.load(
            RunDescription.builder(model)
                .method(Method.ADAPTIVE)
                .tolerance(new StepTolerance(1e-12, 1e-11))
                .build())
        .run(RunListener.SILENT, Cancellation.none());
  }

  @Test
  void potentialsAreThoseOfNeuron() throws IOException, InterruptedException {
    Map<String, Double> theirs = theirs();
    for (String name : SYNAPSES) {
      RunResult run = ours(name);
      double[] ours = run.traces().getFirst().valuesInUnit();
      double worst = 0;
      double largest = 0;
      for (int k = 1; k < ours.length; k++) {
        assertThat(run.timeMs()[k]).isEqualTo(k * SAMPLE_MS);
        double there = theirs.get(name + " " + k);
        worst = Math.max(worst, Math.abs(ours[k] - there));
        largest = Math.max(largest, Math.abs(there + 65));
      }
      assertThat(largest).as(name).isGreaterThan(0.1);
      assertThat(worst / largest).as(name).isLessThan(TOLERANCE);
    }
  }
}
