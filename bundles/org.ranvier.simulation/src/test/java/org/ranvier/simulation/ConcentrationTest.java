/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pools under the membrane: their kinetics in closed form under a constant current, which currents
 * reach which pool, and which pool a channel sees. Concentrations in mM (mol/m³), currents in A.
 */
class ConcentrationTest {
  private static final double F = 96485.3;

  /** A clamp holds the potential, so that the calcium current is constant. */
  private static final String CLAMP =
      """
      <voltageClamp id="hold" delay="0ms" duration="1s" targetVoltage="-40mV"
          simpleSeriesResistance="1e3ohm"/>
      """;

  private static final String HOLD =
      """
      <inputList id="i" population="pop" component="hold">
        <input id="0" target="../pop[0]" destination="synapses"/>
      </inputList>
      """;

  private static final String CHANNELS = "<ionChannelHH id=\"open\" conductance=\"10pS\"/>";

  /** 0.01 mS/cm² towards +60 mV: 0.1 S/m² · 0.1 V = 0.01 A/m² at −40 mV. */
  private static final double CURRENT_DENSITY = 0.01;

  @TempDir Path folder;

  private static String density(String id, String ion, String group) {
    return """
        <channelDensity id="%s" ionChannel="open" condDensity="0.01 mS_per_cm2" erev="60mV"
            ion="%s" segmentGroup="%s"/>
        """
        .formatted(id, ion, group);
  }

  private static String species(String id, String ion, String model, String group) {
    return """
        <species id="%s" ion="%s" concentrationModel="%s" initialConcentration="3e-4 mM"
            initialExtConcentration="2 mM" segmentGroup="%s"/>
        """
        .formatted(id, ion, model, group);
  }

  private static CellText clamped(String pools) {
    return new CellText().with(CHANNELS + CLAMP + pools).network(HOLD).startingAt(-40);
  }

  private static double relaxing(double t, double start, double end, double tau) {
    return end + (start - end) * Math.exp(-t / tau);
  }

  @Test
  void decayingPoolIsAShellBelowTheSphereOfTheSameMembrane() {
    RunResult r =
        clamped(
                "<decayingPoolConcentrationModel id=\"pool\" ion=\"ca\" restingConc=\"1e-4 mM\""
                    + " decayConstant=\"20ms\" shellThickness=\"0.2um\"/>")
            .membrane(density("d", "ca", "all"))
            .interior(species("ca", "ca", "pool", "all"))
            .run(folder, "50ms", "0.01ms", "pop[0]/caConc", "pop[0]/caConcExt");
    double radius = Math.sqrt(CellText.AREA / (4 * 3.14159)) * 1e-6;
    double volume = 4 * 3.14159 / 3 * (Math.pow(radius, 3) - Math.pow(radius - 0.2e-6, 3));
    double current = CURRENT_DENSITY * CellText.AREA * 1e-12;
    double end = 1e-4 + current / (2 * F * volume) * 20e-3;
    for (double t : new double[] {5, 20, 50}) {
      double expected = relaxing(t, 3e-4, end, 20);
      assertThat(r.traces().getFirst().values()[(int) Math.round(t / 0.01)])
          .isCloseTo(expected, within(1e-5 * expected));
    }
    assertThat(r.traces().get(1).values()[5000]).isCloseTo(2, within(1e-12));
  }

  @Test
  void fixedFactorPoolsScaleTheCurrentDensity() {
    // Traub's form multiplies by 1e-9 and has a rate in place of a time constant.
    String pools =
        """
        <fixedFactorConcentrationModel id="pool" ion="ca" restingConc="1e-4 mM"
            decayConstant="20ms" rho="0.5 mol_per_m_per_A_per_s"/>
        <fixedFactorConcentrationModelTraub id="traub" restingConc="1e-4 mM" beta="0.05per_ms"
            phi="5e8 mol_per_m_per_A_per_s" species="ca"/>
        """;
    double end = 1e-4 + CURRENT_DENSITY * 0.5 * 20e-3;
    for (String pool : new String[] {"pool", "traub"}) {
      RunResult r =
          clamped(pools)
              .membrane(density("d", "ca", "all"))
              .interior(species("ca", "ca", pool, "all"))
              .run(folder, "50ms", "0.01ms", "pop[0]/caConc");
      double expected = relaxing(30, 3e-4, end, 20);
      assertThat(r.traces().getFirst().values()[3000])
          .as(pool)
          .isCloseTo(expected, within(1e-5 * expected));
    }
  }

  /** An outward current empties a pool down to zero and no further. */
  @Test
  void poolsDoNotGoBelowZero() {
    RunResult r =
        clamped(
                "<fixedFactorConcentrationModel id=\"pool\" ion=\"ca\" restingConc=\"1e-4 mM\""
                    + " decayConstant=\"20ms\" rho=\"5 mol_per_m_per_A_per_s\"/>")
            .membrane(density("d", "ca", "all").replace("erev=\"60mV\"", "erev=\"-140mV\""))
            .interior(species("ca", "ca", "pool", "all"))
            .run(folder, "50ms", "0.01ms", "pop[0]/caConc");
    for (double c : r.traces().getFirst().values()) {
      assertThat(c).isGreaterThanOrEqualTo(0);
    }
    assertThat(r.traces().getFirst().values()[5000]).isZero();
  }

  private static final String TWO_PIECES =
      """
      <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/>
        <distal x="20" y="0" z="0" diameter="20"/></segment>
      <segment id="1"><parent segment="0"/><proximal x="20" y="0" z="0" diameter="4"/>
        <distal x="70" y="0" z="0" diameter="4"/></segment>
      <segmentGroup id="soma"><member segment="0"/></segmentGroup>
      <segmentGroup id="dend"><member segment="1"/></segmentGroup>
      """;

  private static final String TWO_POOLS =
      """
      <fixedFactorConcentrationModel id="slow" ion="ca" restingConc="1e-4 mM"
          decayConstant="80ms" rho="0.5 mol_per_m_per_A_per_s"/>
      <fixedFactorConcentrationModel id="fast" ion="ca" restingConc="2e-4 mM"
          decayConstant="5ms" rho="0.25 mol_per_m_per_A_per_s"/>
      """;

  @Test
  void groupsHaveTheirOwnModelsOfOneIon() {
    // Hardly any axial resistance: the clamp holds both pieces.
    RunResult r =
        clamped(TWO_POOLS)
            .shape(TWO_PIECES)
            .axially("<resistivity value=\"1e-9 kohm_cm\"/>")
            .membrane(density("d", "ca", "soma") + density("e", "ca", "dend"))
            .interior(species("one", "ca", "slow", "soma") + species("two", "ca", "fast", "dend"))
            .run(folder, "50ms", "0.01ms", "pop[0]/0/caConc", "pop[0]/1/caConc");
    double slow = relaxing(30, 3e-4, 1e-4 + CURRENT_DENSITY * 0.5 * 80e-3, 80);
    double fast = relaxing(30, 3e-4, 2e-4 + CURRENT_DENSITY * 0.25 * 5e-3, 5);
    assertThat(r.traces().get(0).values()[3000]).isCloseTo(slow, within(1e-4 * slow));
    assertThat(r.traces().get(1).values()[3000]).isCloseTo(fast, within(1e-4 * fast));
  }

  /** Each control volume has a pool of its own, with the shell below its own membrane. */
  @Test
  void poolsSeeTheMembraneOfTheirVolume() {
    RunResult r =
        clamped(
                "<decayingPoolConcentrationModel id=\"pool\" ion=\"ca\" restingConc=\"1e-4 mM\""
                    + " decayConstant=\"5ms\" shellThickness=\"2um\"/>")
            .shape(TWO_PIECES)
            .axially("<resistivity value=\"1e-9 kohm_cm\"/>")
            .membrane(density("d", "ca", "all"))
            .interior(species("one", "ca", "pool", "all"))
            .run(folder, "60ms", "0.01ms", "pop[0]/0/caConc", "pop[0]/1/caConc");
    double[] areas = {CellText.AREA, Math.PI * 4 * 50};
    for (int i = 0; i < 2; i++) {
      double radius = Math.sqrt(areas[i] / (4 * 3.14159)) * 1e-6;
      double volume = 4 * 3.14159 / 3 * (Math.pow(radius, 3) - Math.pow(radius - 2e-6, 3));
      double end = 1e-4 + CURRENT_DENSITY * areas[i] * 1e-12 / (2 * F * volume) * 5e-3;
      assertThat(r.traces().get(i).values()[6000]).isCloseTo(end, within(1e-4 * end));
    }
  }

  /** A channel without calcium current does not fill the pool; two with one do so together. */
  @Test
  void onlyCurrentsOfTheIonReachItsPool() {
    RunResult r =
        clamped(TWO_POOLS)
            .membrane(
                density("d", "ca", "all")
                    + density("e", "ca", "all")
                    + density("f", "na", "all")
                    + density("g", "ca", "all").replace("ion=\"ca\"", "")
                    + "<channelPopulation id=\"p\" ionChannel=\"open\" number=\"100\" erev=\"60mV\""
                    + " ion=\"ca\"/>")
            .interior(species("one", "ca", "slow", "all"))
            .run(folder, "50ms", "0.01ms", "pop[0]/caConc");
    double population = 100 * 10e-12 * 0.1 / (CellText.AREA * 1e-12);
    double density = 2 * CURRENT_DENSITY + population;
    double expected = relaxing(30, 3e-4, 1e-4 + density * 0.5 * 80e-3, 80);
    assertThat(r.traces().getFirst().values()[3000]).isCloseTo(expected, within(1e-4 * expected));
  }

  /** A pool of sodium beside the one of calcium, by a model of our own that asks for iNa. */
  @Test
  void speciesOfTwoIonsDoNotMix() {
    String sodium =
        """
        <ComponentType name="sodiumPool" extends="concentrationModel">
          <Parameter name="rho" dimension="rho_factor"/>
          <Parameter name="tau" dimension="time"/>
          <Parameter name="rest" dimension="concentration"/>
          <Requirement name="iNa" dimension="current"/>
          <Dynamics>
            <StateVariable name="concentration" exposure="concentration" dimension="concentration"/>
            <StateVariable name="extConcentration" exposure="extConcentration"
                dimension="concentration"/>
            <TimeDerivative variable="concentration"
                value="rho * iNa / surfaceArea - (concentration - rest) / tau"/>
            <OnStart>
              <StateAssignment variable="concentration" value="initialConcentration"/>
              <StateAssignment variable="extConcentration" value="initialExtConcentration"/>
            </OnStart>
          </Dynamics>
        </ComponentType>
        <sodiumPool id="nas" ion="na" rho="2 mol_per_m_per_A_per_s" tau="10ms" rest="5 mM"/>
        """;
    RunResult r =
        clamped(TWO_POOLS + sodium)
            .membrane(
                density("d", "ca", "all") + density("f", "na", "all").replace("0.01 mS", "0.03 mS"))
            .interior(
                species("ca", "ca", "slow", "all")
                    + species("na", "na", "nas", "all").replace("3e-4 mM", "5 mM"))
            .run(folder, "50ms", "0.01ms", "pop[0]/caConc", "pop[0]/naConc");
    double calcium = relaxing(30, 3e-4, 1e-4 + CURRENT_DENSITY * 0.5 * 80e-3, 80);
    double natrium = relaxing(30, 5, 5 + 3 * CURRENT_DENSITY * 2 * 10e-3, 10);
    assertThat(r.traces().get(0).values()[3000]).isCloseTo(calcium, within(1e-4 * calcium));
    assertThat(r.traces().get(1).values()[3000]).isCloseTo(natrium, within(1e-6 * natrium));
  }

  /** The second pool takes the current of its own name, on the same membrane. */
  @Test
  void cellsMayHaveTwoPoolsOfCalcium() {
    String second =
        """
        <ComponentType name="secondPool" extends="concentrationModel">
          <Parameter name="rho" dimension="rho_factor"/>
          <Parameter name="tau" dimension="time"/>
          <Requirement name="iCa2" dimension="current"/>
          <Dynamics>
            <StateVariable name="concentration" exposure="concentration" dimension="concentration"/>
            <StateVariable name="extConcentration" exposure="extConcentration"
                dimension="concentration"/>
            <TimeDerivative variable="concentration"
                value="rho * iCa2 / surfaceArea - concentration / tau"/>
            <OnStart>
              <StateAssignment variable="concentration" value="initialConcentration"/>
              <StateAssignment variable="extConcentration" value="initialExtConcentration"/>
            </OnStart>
          </Dynamics>
        </ComponentType>
        <secondPool id="other" ion="ca2" rho="0.1 mol_per_m_per_A_per_s" tau="10ms"/>
        """;
    RunResult r =
        clamped(TWO_POOLS + second)
            .ofType("cell2CaPools")
            .membrane(
                density("d", "ca", "all")
                    + density("e", "ca2", "all").replace("0.01 mS", "0.05 mS"))
            .interior(species("ca", "ca", "slow", "all") + species("ca2", "ca2", "other", "all"))
            .run(folder, "50ms", "0.01ms", "pop[0]/caConc", "pop[0]/caConc2");
    double one = relaxing(30, 3e-4, 1e-4 + CURRENT_DENSITY * 0.5 * 80e-3, 80);
    double two = relaxing(30, 3e-4, 5 * CURRENT_DENSITY * 0.1 * 10e-3, 10);
    assertThat(r.traces().get(0).values()[3000]).isCloseTo(one, within(1e-4 * one));
    assertThat(r.traces().get(1).values()[3000]).isCloseTo(two, within(1e-4 * two));
  }

  /** A gate that depends on calcium sees the pool of its own place. */
  @Test
  void gatesSeeTheConcentrationAroundThem() {
    String gated =
        """
        <ComponentType name="byCalcium" extends="baseVoltageConcDepVariable">
          <Constant name="half" dimension="concentration" value="2e-4 mM"/>
          <Dynamics>
            <DerivedVariable name="x" dimension="none" exposure="x"
                value="caConc / (caConc + half)"/>
          </Dynamics>
        </ComponentType>
        <ionChannelHH id="kca" conductance="10pS">
          <gateHHtauInf id="z" instances="1">
            <timeCourse type="fixedTimeCourse" tau="1ms"/><steadyState type="byCalcium"/>
          </gateHHtauInf>
        </ionChannelHH>
        """;
    double[] start =
        new CellText()
            .with(CHANNELS + TWO_POOLS + gated)
            .shape(TWO_PIECES)
            .membrane(density("d", "k", "all").replace("open", "kca"))
            .interior(
                species("one", "ca", "slow", "soma")
                    + species("two", "ca", "fast", "dend").replace("3e-4", "6e-4"))
            .start(folder, "pop[0]/0/d/kca/z/q", "pop[0]/1/d/kca/z/q");
    assertThat(start[0]).isCloseTo(0.6, within(1e-12));
    assertThat(start[1]).isCloseTo(0.75, within(1e-12));
  }
}
