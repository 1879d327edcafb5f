/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Soma of 20 µm with a constant calcium current, and a dendrite without one. */
class WholeCellPoolTest {
  private static final double SOMA_AREA = Math.PI * 20 * 20;
  private static final double DENDRITE_AREA = Math.PI * 4 * 100;

  @TempDir Path folder;

  private Path model(int divisions, String speciesGroup, Method method) {
    String dendrite =
        divisions == 0
            ? ""
            : """
            <segment id="1" name="dend"><parent segment="0"/>
              <proximal x="20" y="0" z="0" diameter="4"/><distal x="120" y="0" z="0" diameter="4"/>
            </segment>
            <segmentGroup id="somaSection" neuroLexId="sao864921383"><member segment="0"/>
            </segmentGroup>
            <segmentGroup id="dendSection" neuroLexId="sao864921383">
              <property tag="numberInternalDivisions" value="%d"/><member segment="1"/>
            </segmentGroup>
            """
                .formatted(divisions);
    String group = divisions == 0 ? "" : "segmentGroup=\"%s\"";
    return ModelFiles.lems(
        folder,
        """
        <ionChannelPassive id="ca" conductance="10pS" species="ca"/>
        <decayingPoolConcentrationModel id="pool" restingConc="1e-4 mM" decayConstant="10ms"
            shellThickness="0.1um" ion="ca"/>
        <cell id="cell">
          <morphology id="m">
            <segment id="0" name="soma">
              <proximal x="0" y="0" z="0" diameter="20"/><distal x="20" y="0" z="0" diameter="20"/>
            </segment>%s
          </morphology>
          <biophysicalProperties id="bio">
            <membraneProperties>
              <channelDensity id="cas" ionChannel="ca" condDensity="0.01 mS_per_cm2" %s
                  erev="-60mV" ion="ca"/>
              <spikeThresh value="0mV"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-65mV"/>
            </membraneProperties>
            <intracellularProperties>
              <species id="ca" ion="ca" concentrationModel="pool" initialConcentration="1e-4 mM"
                  initialExtConcentration="2 mM" %s/>
              <resistivity value="0.001 kohm_cm"/>
            </intracellularProperties>
          </biophysicalProperties>
        </cell>
        <network id="net"><population id="pop" component="cell" size="2"/></network>
        """
            .formatted(dendrite, group.formatted("somaSection"), group.formatted(speciesGroup)),
        "net",
        ModelFiles.record(
            "pop[1]/0/caConc",
            divisions == 0 ? "pop[0]/0/caConc" : "pop[1]/1/caConc",
            divisions == 0
                ? "pop[1]/bio/membraneProperties/cas/iDensity"
                : "pop[1]/0/cas/iDensity"),
        "100ms",
        method == Method.JLEMS ? "0.01ms" : "0.025ms");
  }

  private RunResult run(int divisions, String speciesGroup, boolean whole) {
    RunDescription description =
        RunDescription.builder(model(divisions, speciesGroup, Method.NEURON))
            .wholeCellPool(whole)
            .build();
    RunResult result = ModelFiles.run(description);
    assertThat(result.info().wholeCellPool()).isEqualTo(whole);
    return result;
  }

  private static double last(RunResult result, int recording) {
    return result.traces().get(recording).values()[result.timeMs().length - 1];
  }

  /** The recorded current in the shell of a sphere with the given membrane, by Euler's method. */
  private static double integrated(RunResult result, double area) {
    double radius = Math.sqrt(area / (4 * 3.14159));
    double shell = 4.0 / 3 * 3.14159 * (Math.pow(radius, 3) - Math.pow(radius - 0.1, 3));
    double dt = result.info().timeStepMs() * 1e-3;
    double concentration = 1e-4;
    for (double density : result.traces().get(2).values()) {
      double current = density * SOMA_AREA * 1e-12;
      concentration +=
          dt * (current / (2 * 96485.3 * shell * 1e-18) - (concentration - 1e-4) / 10e-3);
    }
    return concentration;
  }

  @Test
  void onePoolTakesAllCurrentAndAllMembrane() {
    RunResult whole = run(10, "all", true);
    double expected = integrated(whole, SOMA_AREA + DENDRITE_AREA);
    assertThat(last(whole, 0)).isCloseTo(expected, within(0.01 * (expected - 1e-4)));
    assertThat(last(whole, 1)).as("in the dendrite").isEqualTo(last(whole, 0));
    RunResult each = run(10, "all", false);
    double local = integrated(each, SOMA_AREA);
    assertThat(last(each, 0)).isCloseTo(local, within(0.01 * (local - 1e-4)));
    assertThat(last(each, 1)).as("at rest").isCloseTo(1e-4, within(1e-9));
  }

  /** For the resistivity given here the cell is as good as isopotential. */
  @Test
  void divisionsDoNotMatter() {
    double coarse = last(run(1, "all", true), 0);
    double fine = last(run(40, "all", true), 0);
    assertThat(fine).isCloseTo(coarse, within(1e-4 * (coarse - 1e-4)));
  }

  @Test
  void theGroupOfTheSpeciesDoesNotMatter() {
    RunResult restricted = run(10, "somaSection", true);
    RunResult everywhere = run(10, "all", true);
    assertThat(last(restricted, 0)).isEqualTo(last(everywhere, 0));
    assertThat(last(restricted, 1)).isEqualTo(last(everywhere, 1));
  }

  /** A single compartment is its own whole cell: with jLEMS' method, and with others by this. */
  @Test
  void aSingleCompartmentIsTheSameEitherWay() {
    assertThat(run(0, "all", true).traces().getFirst().values())
        .isEqualTo(run(0, "all", false).traces().getFirst().values());
    RunResult jlems =
        ModelFiles.run(
            RunDescription.builder(model(0, "all", Method.JLEMS)).method(Method.JLEMS).build());
    double expected = integrated(jlems, SOMA_AREA);
    assertThat(last(jlems, 0)).isCloseTo(expected, within(0.01 * (expected - 1e-4)));
    assertThat(last(jlems, 1)).isEqualTo(last(jlems, 0));
  }
}
