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
 * Mechanisms that act on each other through an ion: a calcium current fills a pool, which opens a
 * potassium current. A cell that begins hyperpolarised rebounds; its potential and its calcium are
 * those of NEURON.
 */
class NeuronChainTest {
  static final List<String> POOLS = List.of("cad", "cadp");
  private static final double TOLERANCE = 1e-6;
  private static final double LENGTH_MS = 100;
  private static final double SAMPLE_MS = 1;

  private static final String SCRIPT =
      """
      from neuron import h
      h.celsius = 20
      for pool in [%s]:
          soma = h.Section(name='soma')
          soma.L = soma.diam = 10
          soma.cm = 1
          for name in ('pas', 'cat', 'sk', pool):
              soma.insert(name)
          soma.g_pas = 1e-4
          soma.e_pas = -65
          soma.ek = -77
          soma.eca = 120
          h.ion_style('ca_ion', 3, 1, 0, 0, 0, sec=soma)
          solver = h.CVode()
          solver.active(1)
          solver.atol(1e-13)
          solver.rtol(1e-11)
          h.finitialize(-100)
          for sample in range(1, %d):
              solver.solve(sample * %s)
              print('@', pool, sample, repr(float(soma.v)), repr(float(soma.cai)))
          solver.active(0)
          del soma
      """;

  @TempDir Path folder;

  private RunResult ours(String pool) throws IOException {
    for (String each : List.of("cat", "sk", pool)) {
      Files.writeString(
          folder.resolve(each + ".nml"), NmodlConversion.of(ModClamp.file(each)).document());
    }
    Path model =
        Files.writeString(
            folder.resolve("LEMS_chain.xml"),
            """
            <Lems>
              <Target component="sim"/>
              <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
              <Include file="cat.nml"/><Include file="sk.nml"/><Include file="%1$s.nml"/>
              <ionChannelPassive id="pas" conductance="10pS"/>
              <cell id="cell">
                <morphology id="m"><segment id="0"><proximal x="0" y="0" z="0" diameter="10"/>
                  <distal x="10" y="0" z="0" diameter="10"/></segment></morphology>
                <biophysicalProperties id="b">
                  <membraneProperties>
                    <channelDensity id="leak" ionChannel="pas" condDensity="1e-4 S_per_cm2" erev="-65mV" ion="non_specific"/>
                    <channelDensity id="calcium" ionChannel="cat" condDensity="2e-3 S_per_cm2" erev="120mV" ion="ca"/>
                    <channelDensity id="potassium" ionChannel="sk" condDensity="1e-3 S_per_cm2" erev="-77mV" ion="k"/>
                    <spikeThresh value="100mV"/><specificCapacitance value="1 uF_per_cm2"/>
                    <initMembPotential value="-100mV"/></membraneProperties>
                  <intracellularProperties>
                    <species id="ca" ion="ca" concentrationModel="%1$s"
                      initialConcentration="1e-4mM" initialExtConcentration="2mM"/>
                    <resistivity value="0.1 kohm_cm"/></intracellularProperties>
                </biophysicalProperties>
              </cell>
              <network id="net" type="networkWithTemperature" temperature="20 degC">
                <population id="pop" component="cell" size="1"/></network>
              <Simulation id="sim" length="%2$sms" step="%3$sms" target="net">
                <OutputFile id="of" fileName="v.dat"><OutputColumn id="v" quantity="pop[0]/v"/>
                  <OutputColumn id="ca" quantity="pop[0]/caConc"/></OutputFile>
              </Simulation>
            </Lems>
            """
                .formatted(pool, LENGTH_MS, SAMPLE_MS));
    return SimulationLoader.load(
            RunDescription.builder(model)
                .method(Method.ADAPTIVE)
                .tolerance(new StepTolerance(1e-12, 1e-11))
                .build())
        .run(RunListener.SILENT, Cancellation.none());
  }

  @Test
  void potentialsAndConcentrationsAreThoseOfNeuron() throws IOException, InterruptedException {
    Neuron neuron = new Neuron(folder);
    neuron.compile(List.of("cat", "sk", "cad", "cadp"));
    Map<String, String[]> theirs = new HashMap<>();
    String names = "'" + String.join("', '", POOLS) + "'";
    neuron
        .run(SCRIPT.formatted(names, Math.round(LENGTH_MS / SAMPLE_MS) + 1, SAMPLE_MS))
        .forEach(words -> theirs.put(words[1] + " " + words[2], words));
    for (String pool : POOLS) {
      RunResult run = ours(pool);
      double[] volts = run.traces().get(0).values();
      double[] calcium = run.traces().get(1).values();
      double highest = 0;
      for (int k = 1; k < volts.length; k++) {
        String[] words = theirs.get(pool + " " + k);
        String at = pool + " at " + run.timeMs()[k] + " ms";
        double mv = Double.parseDouble(words[3]);
        double mM = Double.parseDouble(words[4]);
        highest = Math.max(highest, mM);
        assertThat(Math.abs(volts[k] * 1000 - mv) / 100).as(at).isLessThan(TOLERANCE);
        assertThat(Math.abs(calcium[k] - mM) / mM).as(at).isLessThan(TOLERANCE);
      }
      assertThat(highest).as(pool).isGreaterThan(2e-4);
    }
  }
}
