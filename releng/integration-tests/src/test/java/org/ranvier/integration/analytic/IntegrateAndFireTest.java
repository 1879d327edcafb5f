/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunResult;

/** A leaky cell that fires: the interval is τ·ln((E − reset)/(E − threshold)) and the pause. */
class IntegrateAndFireTest {
  @TempDir Path folder;

  private double[] spikes(String cell, String current, String tolerance) throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("LEMS_fire.xml"),
            """
            <Lems>
              <Target component="sim"/>
              <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
              %s
              <pulseGenerator id="drive" delay="10ms" duration="10s" amplitude="%s"/>
              <network id="net"><population id="pop" component="cell" size="1"/>
                <explicitInput target="pop[0]" input="drive"/></network>
              <Simulation id="sim" length="500ms" step="1ms" target="net">
                <Meta for="neuron" method="cvode" abs_tolerance="%s" rel_tolerance="%s"/>
                <EventOutputFile id="ef" fileName="s.dat" format="TIME_ID">
                  <EventSelection id="0" select="pop[0]" eventPort="spike"/></EventOutputFile>
              </Simulation>
            </Lems>
            """
                .formatted(cell, current, tolerance, tolerance));
    RunResult r = AxonModel.run(RunDescription.of(model));
    return r.events().getFirst().timesMs();
  }

  /** τ = 10 ms; 0.2 nA into 10 nS lift the level to −40 mV. */
  @Test
  void intervalIsThatOfTheFormula() throws IOException {
    double[] spikes =
        spikes(
            "<iafCell id=\"cell\" leakReversal=\"-60mV\" thresh=\"-50mV\" reset=\"-65mV\""
                + " C=\"100pF\" leakConductance=\"10nS\"/>",
            "0.2nA",
            "1e-12");
    double interval = 10 * Math.log(25.0 / 10);
    assertThat(spikes[0]).isCloseTo(10 + 10 * Math.log(20.0 / 10), within(1e-9));
    for (int k = 1; k < spikes.length; k++) {
      assertThat(spikes[k] - spikes[k - 1]).isCloseTo(interval, within(1e-9 * interval));
    }
    assertThat(spikes).hasSize(1 + (int) ((490 - 10 * Math.log(2)) / interval));
  }

  /** The usual tolerance is good for a millionth. */
  @Test
  void intervalWithAPauseAfterTheSpike() throws IOException {
    double[] spikes =
        spikes(
            "<iafRefCell id=\"cell\" leakReversal=\"-60mV\" thresh=\"-50mV\" reset=\"-65mV\""
                + " C=\"100pF\" leakConductance=\"10nS\" refract=\"3.7ms\"/>",
            "0.2nA",
            "1e-6");
    double interval = 3.7 + 10 * Math.log(25.0 / 10);
    assertThat(spikes).hasSizeGreaterThan(30);
    for (int k = 1; k < spikes.length; k++) {
      assertThat(spikes[k] - spikes[k - 1]).isCloseTo(interval, within(1e-5));
    }
  }
}
