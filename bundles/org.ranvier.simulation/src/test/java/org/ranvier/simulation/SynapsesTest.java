/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.xml.ModelProblemException;

/** The chemical synapses of the core language against their closed form. */
class SynapsesTest {
  private static final String EXP_TWO =
      "<expTwoSynapse id=\"syn\" gbase=\"2nS\" erev=\"0mV\" tauRise=\"%s\" tauDecay=\"%s\"/>";

  @TempDir Path folder;

  /** Sum over spikes of a course that begins at each. */
  private static double superposed(double t, double[] spikes, DoubleUnaryOperator course) {
    double sum = 0;
    for (double spike : spikes) {
      if (t > spike - 1e-9) {
        sum += course.applyAsDouble(t - spike);
      }
    }
    return sum;
  }

  /** Largest deviation of a recording, in its unit, from a course in that unit. */
  private static double deviation(
      RunResult r, int recording, double[] spikes, DoubleUnaryOperator course) {
    double[] values = r.traces().get(recording).valuesInUnit();
    double most = 0;
    for (int k = 0; k < values.length; k++) {
      double exact = superposed(k * r.info().timeStepMs(), spikes, course);
      most = Math.max(most, Math.abs(values[k] - exact));
    }
    return most;
  }

  /** exp(−t/τd) − exp(−t/τr), its peak scaled to 1. */
  private static DoubleUnaryOperator twoExponentials(double rise, double decay) {
    double peak = rise * decay / (decay - rise) * Math.log(decay / rise);
    double scale = Math.exp(-peak / decay) - Math.exp(-peak / rise);
    return t -> (Math.exp(-t / decay) - Math.exp(-t / rise)) / scale;
  }

  private static final double[] TRAIN = {10, 12.5, 30.1};

  @Test
  void expOneSynapseJumpsAndDecays() {
    String syn = "<expOneSynapse id=\"syn\" gbase=\"2nS\" erev=\"-10mV\" tauDecay=\"3ms\"/>";
    RunResult r = new HeldCell(syn, "syn").spikes(TRAIN).weight(1.5).run(folder, "g", "i");
    assertThat(deviation(r, 0, TRAIN, t -> 3 * Math.exp(-t / 3))).isLessThan(1e-12);
    // 3 nS · 55 mV, in nA
    assertThat(deviation(r, 1, TRAIN, t -> 0.165 * Math.exp(-t / 3))).isLessThan(1e-13);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 5", "5, 0.5", "1, 80", "2, 2.001"})
  void expTwoSynapsePeaksAtItsWeight(double rise, double decay) {
    String syn = EXP_TWO.formatted(rise + "ms", decay + "ms");
    RunResult r = new HeldCell(syn, "syn").spikes(TRAIN).weight(0.7).run(folder, "g", "i");
    DoubleUnaryOperator course = twoExponentials(rise, decay);
    assertThat(deviation(r, 0, TRAIN, t -> 1.4 * course.applyAsDouble(t))).isLessThan(1e-9);
    assertThat(deviation(r, 1, TRAIN, t -> 1.4e-3 * 65 * course.applyAsDouble(t)))
        .isLessThan(1e-10);
  }

  @Test
  void expThreeSynapseIsTheSumOfTwoWithOneRise() {
    String syn =
        """
        <expThreeSynapse id="syn" gbase1="1.5nS" gbase2="0.5nS" erev="0mV" tauRise="0.1ms"
            tauDecay1="0.7ms" tauDecay2="12ms"/>
        """;
    RunResult r = new HeldCell(syn, "syn").spikes(TRAIN).weight(2).run(folder, "g");
    DoubleUnaryOperator fast = twoExponentials(0.1, 0.7);
    DoubleUnaryOperator slow = twoExponentials(0.1, 12);
    assertThat(deviation(r, 0, TRAIN, t -> 3 * fast.applyAsDouble(t) + slow.applyAsDouble(t)))
        .isLessThan(1e-9);
  }

  /** What feeds a decaying state changes within the step: first order, and no worse. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<alphaSynapse id='syn' gbase='2nS' erev='0mV' tau='4ms'/> | g | 3",
        "<alphaCurrentSynapse id='syn' ibase='0.2nA' tau='4ms'/> | i | 0.3",
        "<alphaCondSynapse id='syn' tau_syn='4' e_rev='0'/> | g | 1.5",
        "<alphaCurrSynapse id='syn' tau_syn='4'/> | i | 1.5"
      })
  void alphaSynapsesPeakAtTheirTimeConstant(String syn, String quantity, double peak) {
    double[] coarse = alpha(syn.replace('\'', '"'), quantity, 0.1);
    double[] fine = alpha(syn.replace('\'', '"'), quantity, 0.05);
    double worst = 0;
    double atCoarse = 0;
    double atFine = 0;
    for (int k = 0; k < coarse.length; k++) {
      double exact = superposed(k * 0.1, TRAIN, t -> peak * t / 4 * Math.exp(1 - t / 4));
      worst = Math.max(worst, Math.abs(2 * fine[2 * k] - coarse[k] - exact));
      atCoarse = Math.max(atCoarse, Math.abs(coarse[k] - exact));
      atFine = Math.max(atFine, Math.abs(fine[2 * k] - exact));
    }
    assertThat(atCoarse / atFine).isBetween(1.9, 2.1);
    assertThat(worst).isLessThan(3e-4 * peak);
  }

  private double[] alpha(String syn, String quantity, double step) {
    RunResult r =
        new HeldCell(syn, "syn").spikes(TRAIN).weight(1.5).step(step).run(folder, quantity);
    return r.traces().getFirst().valuesInUnit();
  }

  @Test
  void pynnSynapsesTakeTheirWeightsInMicrosiemensAndNanoamperes() {
    String cond = "<expCondSynapse id=\"syn\" tau_syn=\"3\" e_rev=\"-10\"/>";
    RunResult r = new HeldCell(cond, "syn").spikes(TRAIN).weight(0.002).run(folder, "g", "i");
    assertThat(deviation(r, 0, TRAIN, t -> 0.002 * Math.exp(-t / 3))).isLessThan(1e-14);
    assertThat(deviation(r, 1, TRAIN, t -> 0.11 * Math.exp(-t / 3))).isLessThan(1e-13);
    String curr = "<expCurrSynapse id=\"syn\" tau_syn=\"3\"/>";
    RunResult s = new HeldCell(curr, "syn").spikes(TRAIN).weight(-0.3).run(folder, "i");
    assertThat(deviation(s, 0, TRAIN, t -> -0.3 * Math.exp(-t / 3))).isLessThan(1e-13);
  }

  // ---- block -------------------------------------------------------------------------------

  /** Jahr and Stevens (1990), 1 mM of magnesium: 1/(1 + C/3.57 mM · exp(−v·0.062/mV)). */
  @ParameterizedTest
  @CsvSource({
    "-90, 0.01329, 0.00266",
    "-70, 0.04447, 0.01303",
    "-40, 0.23016, 0.12703",
    "-20, 0.50814, 0.41887",
    "0, 0.78118, 0.78118",
    "40, 0.97708, 0.98871"
  })
  void magnesiumBlocksByThePotential(double v, double jahrStevens, double steeper) {
    assertThat(block(v, "16.129032258mV")).isCloseTo(jahrStevens, within(1e-5));
    assertThat(block(v, "12.5mV")).isCloseTo(steeper, within(1e-5));
  }

  private double block(double v, String scalingVolt) {
    String nmda =
        """
        <blockingPlasticSynapse id="nmda" gbase="1nS" erev="0mV" tauRise="2ms" tauDecay="60ms">
          <voltageConcDepBlockMechanism id="mg" species="mg" blockConcentration="1 mM"
              scalingConc="3.57 mM" scalingVolt="%s"/>
        </blockingPlasticSynapse>
        """
            .formatted(scalingVolt);
    RunResult r =
        new HeldCell(nmda, "nmda").potential(v).length(30).run(folder, "mg/blockFactor", "g", "i");
    double b = PairedSpikes.end(r, 0);
    double open = twoExponentials(2, 60).applyAsDouble(20);
    assertThat(PairedSpikes.end(r, 1)).isCloseTo(b * open, within(1e-10));
    assertThat(PairedSpikes.end(r, 2)).isCloseTo(-b * open * v * 1e-3, within(1e-12));
    return b;
  }

  // ---- short-term plasticity ---------------------------------------------------------------

  /** Strength of each of the spikes of a train: the jump of the decaying part of the course. */
  private double[] strengths(String mechanism, int spikes, double weight) {
    double[] times = PairedSpikes.regular(spikes, 10, 20);
    String syn =
        """
        <blockingPlasticSynapse id="syn" gbase="1nS" erev="0mV" tauRise="0.5ms" tauDecay="5ms">
          %s
        </blockingPlasticSynapse>
        """
            .formatted(mechanism);
    RunResult r =
        new HeldCell(syn, "syn")
            .spikes(times)
            .weight(weight)
            .length(20 * spikes + 10)
            .run(folder, "B");
    double[] b = r.traces().getFirst().values();
    double peak = 0.5 * 5 / 4.5 * Math.log(10);
    double scale = Math.exp(-peak / 5) - Math.exp(-peak / 0.5);
    double[] strengths = new double[spikes];
    for (int n = 0; n < spikes; n++) {
      int at = (int) Math.round(times[n] / 0.1);
      strengths[n] = (b[at] - b[at - 1] * Math.exp(-0.1 / 5)) * scale;
    }
    return strengths;
  }

  private static final double[] DEPRESSING = {0.5, 0.30789, 0.20432, 0.16258, 0.14615};
  private static final double[] FACILITATING = {0.15, 0.24658, 0.28919, 0.30033};

  @Test
  void depressionAndFacilitationFollowTheirSequences() {
    double[] depressing =
        strengths(
            "<tsodyksMarkramDepFacMechanism id=\"stp\" initReleaseProb=\"0.5\" tauRec=\"120ms\""
                + " tauFac=\"10ms\"/>",
            60,
            1);
    assertThat(java.util.Arrays.copyOf(depressing, 5)).containsExactly(DEPRESSING, within(5.1e-6));
    assertThat(depressing[59]).isCloseTo(0.13553, within(5e-6));
    double[] facilitating =
        strengths(
            "<tsodyksMarkramDepFacMechanism id=\"stp\" initReleaseProb=\"0.15\" tauRec=\"50ms\""
                + " tauFac=\"750ms\"/>",
            4,
            1);
    assertThat(facilitating).containsExactly(FACILITATING, within(5e-6));
  }

  @Test
  void depressionAloneFollowsItsRecursion() {
    double[] strengths =
        strengths(
            "<tsodyksMarkramDepMechanism id=\"stp\" initReleaseProb=\"0.5\" tauRec=\"120ms\"/>",
            12,
            3);
    double available = 1;
    for (double strength : strengths) {
      assertThat(strength / 3).isCloseTo(available * 0.5, within(1e-12));
      available = 1 - (1 - available * 0.5) * Math.exp(-20.0 / 120);
    }
  }

  @Test
  void severalMechanismsMultiply() {
    String dep = "<tsodyksMarkramDepMechanism id=\"%s\" initReleaseProb=\"0.5\" tauRec=\"120ms\"/>";
    double[] both = strengths(dep.formatted("one") + dep.formatted("two"), 3, 1);
    double[] one = strengths(dep.formatted("one"), 3, 1);
    for (int n = 0; n < 3; n++) {
      assertThat(both[n]).isCloseTo(one[n] * one[n], within(1e-12));
    }
  }

  // ---- two in one --------------------------------------------------------------------------

  @Test
  void doubleSynapseScalesTheSumOfItsCurrentsOnce() {
    String both =
        """
        <expOneSynapse id="ampa" gbase="2nS" erev="0mV" tauDecay="3ms"/>
        <expOneSynapse id="nmda" gbase="1nS" erev="-5mV" tauDecay="50ms"/>
        <doubleSynapse id="both" synapse1="ampa" synapse1Path="./ampa" synapse2="nmda"
            synapse2Path="./nmda"/>
        """;
    RunResult r =
        new HeldCell(both, "both")
            .spikes(TRAIN)
            .weight(2.5)
            .run(folder, "ampa/g", "nmda/g", "i", "weightFactor");
    assertThat(deviation(r, 0, TRAIN, t -> 2 * Math.exp(-t / 3))).isLessThan(1e-12);
    assertThat(deviation(r, 1, TRAIN, t -> Math.exp(-t / 50))).isLessThan(1e-12);
    DoubleUnaryOperator current = t -> 2.5 * (0.130 * Math.exp(-t / 3) + 0.060 * Math.exp(-t / 50));
    assertThat(deviation(r, 2, TRAIN, current)).isLessThan(1e-12);
    assertThat(ModelFiles.at(r, 3, 9.9)).isZero();
    assertThat(ModelFiles.at(r, 3, 10)).isEqualTo(2.5);
  }

  // ---- order of events ---------------------------------------------------------------------

  /** A delay d takes ⌈d/dt − ½⌉ steps, see numerics.md; the weight is on top. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0.04, 0", "0.06, 1", "0.1, 1", "0.14, 1", "0.16, 2", "0.3, 3", "7.3, 73"})
  void delaysAreRoundedToSteps(double delay, int steps) {
    String syn = "<expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"5ms\"/>";
    RunResult r = new HeldCell(syn, "syn").delay(delay).weight(1.5).run(folder, "g");
    double[] g = r.traces().getFirst().valuesInUnit();
    for (int k = 0; k < g.length; k++) {
      // What was under way acts at the begin of the step that starts at its time, after its sample.
      boolean before = steps == 0 ? k < 100 : k <= 100 + steps;
      double exact = before ? 0 : 1.5 * Math.exp((100 + steps - k) * 0.1 / 5);
      assertThat(g[k]).as("sample %d", k).isCloseTo(exact, within(1e-12));
    }
  }

  // ---- values without a meaning ------------------------------------------------------------

  /** A course with equal time constants, or none, is not in the formula: said, not computed. */
  @ParameterizedTest
  @CsvSource({"5ms, 5ms", "0ms, 5ms", "5ms, 0 ms"})
  void timeConstantsWithoutACourseAreRefused(String rise, String decay) {
    assertThatThrownBy(() -> new HeldCell(EXP_TWO.formatted(rise, decay), "syn").run(folder, "g"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("peakTime")
        .hasMessageContaining("tauRise=\"" + rise + "\"")
        .hasMessageContaining("tauDecay=\"" + decay + "\"");
  }
}
