/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunResult;

/** The constant-field current (Goldman 1943, Hodgkin and Katz 1949) where its formula is 0/0. */
class ConstantFieldTest {
  private static final String GHK =
      "<channelDensityGHK id=\"calcium\" ionChannel=\"open\" permeability=\"1e-7 m_per_s\" ion=\"ca\"/>";
  private static final String GHK2 =
      "<channelDensityGHK2 id=\"calcium\" ionChannel=\"open\" condDensity=\"1 mS_per_cm2\""
          + " ion=\"ca\"/>";

  @TempDir Path folder;

  private double density(String channels, double millivolts) throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("LEMS_field.xml"),
            """
            <Lems>
              <Target component="sim"/>
              <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
              <ionChannelPassive id="open" conductance="10pS" species="ca"/>
              <fixedFactorConcentrationModel id="pool" ion="ca" restingConc="1e-4mM"
                decayConstant="1s" rho="1e-12 mol_per_m_per_A_per_s"/>
              <cell id="cell">
                <morphology id="m"><segment id="0"><proximal x="0" y="0" z="0" diameter="10"/>
                  <distal x="10" y="0" z="0" diameter="10"/></segment></morphology>
                <biophysicalProperties id="b">
                  <membraneProperties>%s<spikeThresh value="100mV"/>
                    <specificCapacitance value="1 uF_per_cm2"/>
                    <initMembPotential value="%smV"/></membraneProperties>
                  <intracellularProperties>
                    <species id="ca" ion="ca" concentrationModel="pool"
                      initialConcentration="1e-4mM" initialExtConcentration="2mM"/>
                    <resistivity value="0.1 kohm_cm"/></intracellularProperties>
                </biophysicalProperties>
              </cell>
              <network id="net" type="networkWithTemperature" temperature="20 degC">
                <population id="pop" component="cell" size="1"/></network>
              <Simulation id="sim" length="0.1ms" step="0.001ms" target="net">
                <OutputFile id="of" fileName="i.dat">
                  <OutputColumn id="i" quantity="pop[0]/b/membraneProperties/calcium/iDensity"/>
                  <OutputColumn id="v" quantity="pop[0]/v"/>
                </OutputFile>
              </Simulation>
            </Lems>
            """
                .formatted(channels, millivolts));
    RunResult r = AxonModel.run(RunDescription.of(model));
    for (double v : AxonModel.millivolts(r, 1)) {
      assertThat(v).isFinite();
    }
    return r.traces().getFirst().values()[0];
  }

  @ParameterizedTest
  @ValueSource(strings = {GHK, GHK2})
  void currentIsFiniteAndContinuousAtZero(String channels) throws IOException {
    double at = density(channels, 0);
    assertThat(at).isFinite().isNotZero();
    double wide = density(channels, 1e-2) - density(channels, -1e-2);
    for (double distance : new double[] {1e-3, 1e-4, 1e-5, 1e-6, 1e-9, 1e-12}) {
      double above = density(channels, distance);
      double below = density(channels, -distance);
      double straight = wide * distance / 2e-2;
      assertThat(above - at).isCloseTo(straight, within(Math.abs(at) * 1e-8));
      assertThat(at - below).isCloseTo(straight, within(Math.abs(at) * 1e-8));
    }
  }
}
