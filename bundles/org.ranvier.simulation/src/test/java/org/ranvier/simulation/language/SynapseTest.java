/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synapses of the core language against their closed forms, at −60 and then −20 mV. */
class SynapseTest {
  @TempDir Path folder;

  /** Events at 2, 5 and 6 ms, each with the weight 1.5. */
  private OwnModel.Run run(String synapse, String... quantities) {
    return OwnModel.in(folder)
        .with(HeldCell.TYPE)
        .with(synapse)
        .with(
            """
            <heldCell id="c" before="-60mV" after="-20mV"/>
            <spikeArray id="train"><spike id="0" time="2ms"/><spike id="1" time="5ms"/>
              <spike id="2" time="6ms"/></spikeArray>
            <network id="model">
              <population id="s" component="train" size="1"/>
              <population id="p" component="c" size="1"/>
              <projection id="j" presynapticPopulation="s" postsynapticPopulation="p" synapse="y">
                <connectionWD id="0" preCellId="../s[0]" postCellId="../p[0]" weight="1.5"
                    delay="0ms"/>
              </projection>
            </network>
            """)
        .time("30ms", "0.01ms")
        .run(quantities);
  }

  private static void sumsUp(OwnModel.Run run, int recording, DoubleUnaryOperator one, double tol) {
    for (double ms : new double[] {1, 1.9, 2.5, 4, 4.9, 5.5, 7, 12, 30}) {
      double expected = 0;
      for (double event : new double[] {2, 5, 6}) {
        expected += ms > event ? 1.5 * one.applyAsDouble(ms - event) : 0;
      }
      assertThat(run.at(recording, ms)).as("%s ms", ms).isCloseTo(expected, within(tol));
    }
  }

  @Test
  void oneExponential() {
    OwnModel.Run run =
        run(
            "<expOneSynapse id=\"y\" gbase=\"2nS\" erev=\"10mV\" tauDecay=\"4ms\"/>",
            "p[0]/synapses:y:0/g",
            "p[0]/synapses:y:0/i",
            "p[0]/iSyn");
    sumsUp(run, 0, s -> 2e-9 * Math.exp(-s / 4), 1e-20);
    sumsUp(run, 1, s -> 2e-9 * Math.exp(-s / 4) * 30e-3, 1e-21);
    assertThat(run.values(2)).isEqualTo(run.values(1));
  }

  @Test
  void alphaPeaksAtItsBaseAfterTau() {
    OwnModel.Run run =
        run(
            "<alphaSynapse id=\"y\" gbase=\"2nS\" erev=\"10mV\" tau=\"4ms\"/>",
            "p[0]/synapses:y:0/g");
    // What one state adds to another is of first order in dt: 0.01 ms of 4 ms.
    sumsUp(run, 0, s -> 2e-9 * s / 4 * Math.exp(1 - s / 4), 1e-11);
  }

  @Test
  void twoExponentialsPeakAtTheirBase() {
    OwnModel.Run run =
        run(
            "<expTwoSynapse id=\"y\" gbase=\"2nS\" erev=\"10mV\" tauRise=\"1ms\" tauDecay=\"4ms\"/>",
            "p[0]/synapses:y:0/g");
    sumsUp(run, 0, s -> 2e-9 * two(s, 1, 4), 1e-19);
    double peak = Math.log(4) * 4 / 3;
    assertThat(two(peak, 1, 4)).isCloseTo(1, within(1e-12));
  }

  private static double two(double s, double rise, double decay) {
    double peak = Math.log(decay / rise) * rise * decay / (decay - rise);
    double factor = 1 / (Math.exp(-peak / decay) - Math.exp(-peak / rise));
    return factor * (Math.exp(-s / decay) - Math.exp(-s / rise));
  }

  @Test
  void threeExponentialsAreTwoPairsWithOneRise() {
    OwnModel.Run run =
        run(
            "<expThreeSynapse id=\"y\" gbase1=\"2nS\" gbase2=\"0.5nS\" erev=\"10mV\" tauRise=\"1ms\""
                + " tauDecay1=\"4ms\" tauDecay2=\"20ms\"/>",
            "p[0]/synapses:y:0/g");
    sumsUp(run, 0, s -> 2e-9 * two(s, 1, 4) + 0.5e-9 * two(s, 1, 20), 1e-19);
  }

  @Test
  void alphaCurrentDoesNotSeeThePotential() {
    OwnModel.Run run =
        run("<alphaCurrentSynapse id=\"y\" tau=\"4ms\" ibase=\"2nA\"/>", "p[0]/synapses:y:0/i");
    // What one state adds to another is of first order in dt: 0.01 ms of 4 ms.
    sumsUp(run, 0, s -> 2e-9 * s / 4 * Math.exp(1 - s / 4), 1e-11);
  }

  @Test
  void magnesiumBlocksAtRestAndLetsGoWhenDepolarised() {
    OwnModel.Run run =
        run(
            """
            <blockingPlasticSynapse id="y" gbase="2nS" erev="10mV" tauRise="1ms" tauDecay="4ms">
              <blockMechanism id="b" type="voltageConcDepBlockMechanism" species="mg"
                  blockConcentration="1.2 mM" scalingConc="1.9205441817997078 mM"
                  scalingVolt="16.129032258064516 mV"/>
            </blockingPlasticSynapse>
            """,
            "p[0]/synapses:y:0/g",
            "p[0]/synapses:y:0/b/blockFactor");
    double at60 = 1 / (1 + 1.2 / 1.9205441817997078 * Math.exp(60 / 16.129032258064516));
    double at20 = 1 / (1 + 1.2 / 1.9205441817997078 * Math.exp(20 / 16.129032258064516));
    assertThat(run.at(1, 0.5)).isCloseTo(at60, within(1e-12));
    assertThat(run.at(1, 3)).isCloseTo(at20, within(1e-12));
    sumsUp(run, 0, s -> 2e-9 * at20 * two(s, 1, 4), 1e-19);
  }

  @Test
  void depressionTakesTheResourcesFromBeforeEachEvent() {
    OwnModel.Run run =
        run(
            """
            <blockingPlasticSynapse id="y" gbase="2nS" erev="10mV" tauRise="0.1ms" tauDecay="4ms">
              <plasticityMechanism id="d" type="tsodyksMarkramDepMechanism" initReleaseProb="0.4"
                  tauRec="20ms"/>
            </blockingPlasticSynapse>
            """,
            "p[0]/synapses:y:0/g",
            "p[0]/synapses:y:0/d/R");
    double r2 = 1 - 0.4 * Math.exp(-3 / 20.0);
    double r3 = 1 - (1 - r2 * 0.6) * Math.exp(-1 / 20.0);
    double expected =
        1.5 * 2e-9 * 0.4 * (two(8, 0.1, 4) + r2 * two(5, 0.1, 4) + r3 * two(4, 0.1, 4));
    assertThat(run.at(0, 10)).isCloseTo(expected, within(1e-18));
    assertThat(run.at(1, 4.9)).isCloseTo(1 - 0.4 * Math.exp(-2.9 / 20), within(1e-9));
  }

  @Test
  void facilitationRaisesReleaseAndUsesOldValuesAtTheEvent() {
    OwnModel.Run run =
        run(
            """
            <blockingPlasticSynapse id="y" gbase="2nS" erev="10mV" tauRise="0.1ms" tauDecay="4ms">
              <plasticityMechanism id="d" type="tsodyksMarkramDepFacMechanism"
                  initReleaseProb="0.2" tauRec="20ms" tauFac="50ms"/>
            </blockingPlasticSynapse>
            """,
            "p[0]/synapses:y:0/g");
    double resources = 1;
    double use = 0.2;
    double last = 2;
    double expected = 0;
    for (double event : new double[] {2, 5, 6}) {
      resources = 1 - (1 - resources) * Math.exp(-(event - last) / 20);
      use = 0.2 + (use - 0.2) * Math.exp(-(event - last) / 50);
      expected += 1.5 * 2e-9 * resources * use * two(10 - event, 0.1, 4);
      resources *= 1 - use;
      use += 0.2 * (1 - use);
      last = event;
    }
    assertThat(run.at(0, 10)).isCloseTo(expected, within(1e-18));
  }

  @Test
  void aDoubleSynapseHandsItsEventsToBoth() {
    OwnModel.Run run =
        run(
            """
            <expOneSynapse id="fast" gbase="2nS" erev="10mV" tauDecay="4ms"/>
            <expOneSynapse id="slow" gbase="1nS" erev="0mV" tauDecay="20ms"/>
            <doubleSynapse id="y" synapse1="fast" synapse1Path="./fast" synapse2="slow"
                synapse2Path="./slow"/>
            """,
            "p[0]/synapses:y:0/i",
            "p[0]/synapses:y:0/fast/g",
            "p[0]/synapses:y:0/slow/g");
    sumsUp(run, 1, s -> 2e-9 * Math.exp(-s / 4) / 1.5, 1e-20);
    sumsUp(run, 2, s -> 1e-9 * Math.exp(-s / 20) / 1.5, 1e-20);
    sumsUp(run, 0, s -> 2e-9 * Math.exp(-s / 4) * 30e-3 + 1e-9 * Math.exp(-s / 20) * 20e-3, 1e-20);
  }

  private OwnModel.Run both(String synapses, String projection, String... quantities) {
    return OwnModel.in(folder)
        .with(HeldCell.TYPE)
        .with(synapses)
        .with(
            """
            <heldCell id="c" before="-60mV" after="-20mV"/><heldCell id="d" before="-70mV" after="-10mV"/>
            <network id="model"><population id="a" component="c" size="1"/>
              <population id="b" component="d" size="1"/>
            """)
        .with(projection + "</network>")
        .run(quantities);
  }

  @Test
  void gapJunctionsSeeTheOtherSide() {
    OwnModel.Run run =
        both(
            "<gapJunction id=\"y\" conductance=\"2nS\"/>",
            """
            <electricalProjection id="e" presynapticPopulation="a" postsynapticPopulation="b">
              <electricalConnectionInstanceW id="0" preCell="../a/0/c" postCell="../b/0/d"
                  synapse="y" weight="3"/>
            </electricalProjection>
            """,
            "a[0]/synapses:y:0/i",
            "b[0]/synapses:y:0/i");
    assertThat(run.at(0, 0.5)).isCloseTo(3 * 2e-9 * -10e-3, within(1e-22));
    assertThat(run.at(1, 0.5)).isCloseTo(3 * 2e-9 * 10e-3, within(1e-22));
    assertThat(run.at(0, 5)).isCloseTo(3 * 2e-9 * 10e-3, within(1e-22));
  }

  @Test
  void gradedSynapsesFollowThePresynapticPotential() {
    OwnModel.Run run =
        both(
            "<silentSynapse id=\"n\"/><gradedSynapse id=\"y\" conductance=\"5nS\" delta=\"5mV\""
                + " Vth=\"-30mV\" k=\"0.1per_ms\" erev=\"-70mV\"/>"
                + "<linearGradedSynapse id=\"l\" conductance=\"5nS\"/>",
            """
            <continuousProjection id="e" presynapticPopulation="a" postsynapticPopulation="b">
              <continuousConnection id="0" preCell="0" postCell="0" preComponent="n"
                  postComponent="y"/>
              <continuousConnectionInstanceW id="1" preCell="../a/0/c" postCell="../b/0/d"
                  preComponent="n" postComponent="l" weight="2"/>
            </continuousProjection>
            """,
            "b[0]/synapses:y:0/s",
            "b[0]/synapses:y:0/i",
            "b[0]/synapses:l:0/i",
            "a[0]/iSyn");
    double inf = 1 / (1 + Math.exp((-30 + 20) / 5.0));
    double before = 1 / (1 + Math.exp((-30 + 60) / 5.0));
    double start = before * (1 - Math.exp(-1 / ((1 - before) / 0.1)));
    double tau = (1 - inf) / 0.1;
    double s = inf + (start - inf) * Math.exp(-(5 - 1) / tau);
    assertThat(run.at(0, 1)).isCloseTo(start, within(1e-9));
    assertThat(run.at(0, 5)).isCloseTo(s, within(1e-8));
    assertThat(run.at(1, 5)).isCloseTo(5e-9 * s * -60e-3, within(1e-16));
    assertThat(run.at(2, 5)).isCloseTo(2 * 5e-9 * -10e-3, within(1e-22));
    assertThat(run.at(3, 5)).isZero();
  }
}
