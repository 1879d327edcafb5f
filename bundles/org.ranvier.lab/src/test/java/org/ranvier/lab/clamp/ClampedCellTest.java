/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.lab.clamp.ClampProtocol.Steps;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.StepTolerance;

/** A clamped channel and a simulation of a cell that a clamp holds tell the same. */
class ClampedCellTest {
  private static final double SAMPLE_MS = 0.1;

  @TempDir Path folder;

  private RunResult simulated() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("LEMS_clamped.xml"),
            """
            <Lems>
              <Target component="sim"/>
              <Include file="Cells.xml"/>
              <Include file="Networks.xml"/>
              <Include file="Inputs.xml"/>
              <Include file="Simulation.xml"/>
              %s
              <cell id="c">
                <morphology id="m">
                  <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/><distal x="0" y="0" z="0" diameter="20"/></segment>
                </morphology>
                <biophysicalProperties id="b">
                  <membraneProperties>
                    <channelDensity id="d" ionChannel="na" condDensity="10 mS_per_cm2" erev="50 mV" ion="na"/>
                    <channelDensity id="s" ionChannel="slow" condDensity="1 mS_per_cm2" erev="-77 mV" ion="k"/>
                    <spikeThresh value="0 mV"/>
                    <specificCapacitance value="1 uF_per_cm2"/>
                    <initMembPotential value="-80 mV"/>
                  </membraneProperties>
                  <intracellularProperties><resistivity value="100 ohm_cm"/></intracellularProperties>
                </biophysicalProperties>
              </cell>
              <voltageClampTriple id="clamp" active="1" delay="5ms" duration="20ms" conditioningVoltage="-80mV" testingVoltage="-20mV" returnVoltage="-80mV" simpleSeriesResistance="1e-5 Mohm"/>
              <network id="net">
                <population id="p" component="c" size="1"/>
                <explicitInput target="p[0]" input="clamp"/>
              </network>
              <Simulation id="sim" length="30ms" step="0.1ms" target="net">
                <Display id="d" title="d" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">
                  <Line id="v" quantity="p[0]/v" scale="1mV" color="#000000" timeScale="1ms"/>
                  <Line id="m" quantity="p[0]/b/membraneProperties/d/na/m/q" scale="1" color="#000000" timeScale="1ms"/>
                  <Line id="o" quantity="p[0]/b/membraneProperties/s/slow/fopen" scale="1" color="#000000" timeScale="1ms"/>
                </Display>
              </Simulation>
            </Lems>
            """
                .formatted(TestChannels.components()));
    RunDescription description =
        RunDescription.builder(file)
            .method(Method.ADAPTIVE)
            .tolerance(new StepTolerance(1e-9, 1e-9))
            .build();
    return SimulationLoader.load(description).run(new RunListener() {}, Cancellation.none());
  }

  @Test
  void aCellHeldByAClampFollowsTheSameCourse() throws IOException {
    RunResult cell = simulated();
    ClampFamily family = new Steps(-80, 5, 20, 5, new Levels(-20, -20, 10)).family();
    SweepTrace na = TestChannels.channel("na").run(family, SAMPLE_MS).getFirst();
    SweepTrace slow = TestChannels.channel("slow").run(family, SAMPLE_MS).getFirst();
    for (int i = 0; i < na.timesMs().length; i++) {
      assertThat(cell.traces().get(1).values()[i])
          .as("m at %s ms", na.timesMs()[i])
          .isCloseTo(na.gates().get("m")[i], within(1e-5));
      assertThat(cell.traces().get(2).values()[i])
          .as("open at %s ms", na.timesMs()[i])
          .isCloseTo(slow.open()[i], within(1e-5));
    }
  }
}
