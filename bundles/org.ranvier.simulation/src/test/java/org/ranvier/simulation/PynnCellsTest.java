/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seven standard cells of PyNN, driven by a constant current and one synaptic event of the kind
 * that each is meant for, against independent solutions. Units are PyNN's: mV, ms, nA, nF, µS.
 */
class PynnCellsTest {
  private static final double STEP = 0.005;
  private static final double LENGTH = 150;
  private static final double EVENT = 20;
  private static final double TAU_SYN = 5;
  private static final String COMMON = " cm=\"0.5\" tau_syn_E=\"5\" tau_syn_I=\"5\" ";
  private static final String IAF =
      COMMON
          + "v_init=\"-65\" tau_m=\"20\" tau_refrac=\"3\" v_rest=\"-65\" v_thresh=\"-50\""
          + " v_reset=\"-62\" ";

  @TempDir Path folder;

  private RunResult run(String cell, String synapse, String weight) {
    String network =
        """
        <spikeArray id="one"><spike id="0" time="%sms"/></spikeArray>
        <network id="net">
          <population id="source" component="one" size="1"/>
          <population id="pop" component="c" size="1"/>
          <projection id="p" presynapticPopulation="source" postsynapticPopulation="pop"
              synapse="syn">
            <connectionWD id="0" preCellId="../source[0]" postCellId="../pop[0]" weight="%s"
                delay="0ms"/>
          </projection>
        </network>
        """
            .formatted(EVENT, weight);
    String spikes =
        "<EventOutputFile id=\"ef\" fileName=\"s.dat\" format=\"TIME_ID\">"
            + "<EventSelection id=\"0\" select=\"pop[0]\" eventPort=\"spike\"/></EventOutputFile>";
    return ModelFiles.run(
        ModelFiles.lems(
            folder,
            cell + synapse + network,
            "net",
            ModelFiles.record("pop[0]/v") + spikes,
            LENGTH + "ms",
            STEP + "ms"));
  }

  private static double exponential(double t) {
    return t < EVENT ? 0 : Math.exp(-(t - EVENT) / TAU_SYN);
  }

  /** Peaks at 1 after one time constant. */
  private static double alpha(double t) {
    double x = (t - EVENT) / TAU_SYN;
    return x < 0 ? 0 : x * Math.exp(1 - x);
  }

  private static void checkSpikes(RunResult result, IndependentSolution expected) {
    expected.at(LENGTH - 1);
    List<Double> spikes = expected.spikes();
    assertThat(spikes).hasSizeGreaterThanOrEqualTo(3);
    double[] found = result.events().getFirst().timesMs();
    assertThat(found.length).isGreaterThanOrEqualTo(spikes.size());
    for (int i = 0; i < spikes.size(); i++) {
      double allowed = (3 * i + 2) * STEP + 2e-4 * spikes.get(i);
      assertThat(found[i]).as("spike %d", i).isCloseTo(spikes.get(i), within(allowed));
    }
  }

  // ---- leaky integrate and fire ------------------------------------------------------------

  private static IndependentSolution leaky(double offset, DoubleUnaryOperator g, double reversal) {
    return leaky((t, v) -> offset + g.applyAsDouble(t) * (reversal - v));
  }

  private interface Current {
    double at(double ms, double v);
  }

  private static IndependentSolution leaky(Current current) {
    return new IndependentSolution(
            (t, y) -> new double[] {(-65 - y[0]) / 20 + current.at(t, y[0]) / 0.5}, -65)
        .spikingAt(-50, y -> y[0] = -62)
        .heldFor(3)
        .breakAt(EVENT);
  }

  @Test
  void currentCellWithExponentialSynapse() {
    RunResult r =
        run(
            "<IF_curr_exp id=\"c\" i_offset=\"0.42\"" + IAF + "/>",
            "<expCurrSynapse id=\"syn\" tau_syn=\"5\"/>",
            "1.5");
    checkSpikes(r, leaky((t, v) -> 0.42 + 1.5 * exponential(t)));
  }

  @Test
  void currentCellWithAlphaSynapse() {
    RunResult r =
        run(
            "<IF_curr_alpha id=\"c\" i_offset=\"0.42\"" + IAF + "/>",
            "<alphaCurrSynapse id=\"syn\" tau_syn=\"5\"/>",
            "1.5");
    checkSpikes(r, leaky((t, v) -> 0.42 + 1.5 * alpha(t)));
  }

  @Test
  void conductanceCellWithExponentialSynapse() {
    RunResult r =
        run(
            "<IF_cond_exp id=\"c\" i_offset=\"0.42\" e_rev_E=\"0\" e_rev_I=\"-70\"" + IAF + "/>",
            "<expCondSynapse id=\"syn\" tau_syn=\"5\" e_rev=\"0\"/>",
            "0.03");
    checkSpikes(r, leaky(0.42, t -> 0.03 * exponential(t), 0));
  }

  @Test
  void conductanceCellWithInhibitoryAlphaSynapse() {
    RunResult r =
        run(
            "<IF_cond_alpha id=\"c\" i_offset=\"0.6\" e_rev_E=\"0\" e_rev_I=\"-70\"" + IAF + "/>",
            "<alphaCondSynapse id=\"syn\" tau_syn=\"5\" e_rev=\"-80\"/>",
            "0.05");
    checkSpikes(r, leaky(0.6, t -> 0.05 * alpha(t), -80));
  }

  // ---- adaptive exponential ----------------------------------------------------------------

  private static final String EIF =
      COMMON
          + "e_rev_E=\"0\" e_rev_I=\"-80\" v_init=\"-70\" v_rest=\"-70\" v_reset=\"-68\""
          + " v_thresh=\"-52\" v_spike=\"-40\" delta_T=\"2\" tau_m=\"15\" tau_refrac=\"2\""
          + " tau_w=\"100\" a=\"0.004\" b=\"0.05\" i_offset=\"0.9\" ";

  private static IndependentSolution adaptive(DoubleUnaryOperator g) {
    return new IndependentSolution(
            (t, y) ->
                new double[] {
                  (-(y[0] + 70) + 2 * Math.exp((y[0] + 52) / 2)) / 15
                      + (0.9 - y[1] + g.applyAsDouble(t) * (0 - y[0])) / 0.5,
                  (0.004 * (y[0] + 70) - y[1]) / 100
                },
            -70,
            0)
        .spikingAt(
            -40,
            y -> {
              y[0] = -68;
              y[1] += 0.05;
            })
        .heldFor(2)
        .breakAt(EVENT);
  }

  @Test
  void adaptiveExponentialCells() {
    RunResult exponential =
        run(
            "<EIF_cond_exp_isfa_ista id=\"c\"" + EIF + "/>",
            "<expCondSynapse id=\"syn\" tau_syn=\"5\" e_rev=\"0\"/>",
            "0.02");
    checkSpikes(exponential, adaptive(t -> 0.02 * exponential(t)));
    RunResult alpha =
        run(
            "<EIF_cond_alpha_isfa_ista id=\"c\"" + EIF + "/>",
            "<alphaCondSynapse id=\"syn\" tau_syn=\"5\" e_rev=\"0\"/>",
            "0.02");
    checkSpikes(alpha, adaptive(t -> 0.02 * alpha(t)));
  }

  /** Without a slope of the spike, the threshold is a sharp one. */
  @Test
  void adaptiveCellWithoutSlopeFiresAtItsThreshold() {
    RunResult r =
        run(
            "<EIF_cond_exp_isfa_ista id=\"c\""
                + EIF.replace("delta_T=\"2\"", "delta_T=\"0\"")
                + "/>",
            "<expCondSynapse id=\"syn\" tau_syn=\"5\" e_rev=\"0\"/>",
            "0.02");
    IndependentSolution expected =
        new IndependentSolution(
                (t, y) ->
                    new double[] {
                      -(y[0] + 70) / 15 + (0.9 - y[1] - 0.02 * exponential(t) * y[0]) / 0.5,
                      (0.004 * (y[0] + 70) - y[1]) / 100
                    },
                -70,
                0)
            .spikingAt(
                -52,
                y -> {
                  y[0] = -68;
                  y[1] += 0.05;
                })
            .heldFor(2)
            .breakAt(EVENT);
    checkSpikes(r, expected);
  }

  // ---- Hodgkin–Huxley ----------------------------------------------------------------------

  /** Kinetics of Traub and Miles (1991), as in PyNN's definition of the cell. */
  private static double[] traub(double t, double[] y) {
    double u = y[0] + 63;
    double am = 0.32 * rising(13 - u, 4);
    double bm = 0.28 * rising(u - 40, 5);
    double ah = 0.128 * Math.exp((17 - u) / 18);
    double bh = 4 / (1 + Math.exp((40 - u) / 5));
    double an = 0.032 * rising(15 - u, 5);
    double bn = 0.5 * Math.exp((10 - u) / 40);
    double i =
        20 * y[1] * y[1] * y[1] * y[2] * (50 - y[0])
            + 6 * y[3] * y[3] * y[3] * y[3] * (-90 - y[0])
            + 0.01 * (-65 - y[0])
            + 0.5
            + 0.02 * exponential(t) * (0 - y[0]);
    return new double[] {
      i / 0.2, am * (1 - y[1]) - bm * y[1], ah * (1 - y[2]) - bh * y[2], an * (1 - y[3]) - bn * y[3]
    };
  }

  /** x/(e^(x/scale) − 1), with its limit. */
  private static double rising(double x, double scale) {
    return Math.abs(x) < 1e-9 ? scale : x / Math.expm1(x / scale);
  }

  @Test
  void hodgkinHuxleyCell() {
    RunResult r =
        run(
            "<HH_cond_exp id=\"c\" cm=\"0.2\" tau_syn_E=\"5\" tau_syn_I=\"5\" e_rev_E=\"0\""
                + " e_rev_I=\"-80\" v_init=\"-65\" v_offset=\"-63\" i_offset=\"0.5\""
                + " gbar_Na=\"20\" gbar_K=\"6\" g_leak=\"0.01\" e_rev_Na=\"50\" e_rev_K=\"-90\""
                + " e_rev_leak=\"-65\"/>",
            "<expCondSynapse id=\"syn\" tau_syn=\"5\" e_rev=\"0\"/>",
            "0.02");
    // Gates start at 0: the cell's definition does not set them.
    IndependentSolution expected =
        new IndependentSolution(PynnCellsTest::traub, -65, 0, 0, 0)
            .spikingAt(0, y -> {})
            .breakAt(EVENT);
    expected.at(LENGTH - 1);
    assertThat(expected.spikes()).hasSizeGreaterThan(3);
    double[] v = r.traces().getFirst().values();
    int found = 0;
    for (int i = 1; i < v.length && found < expected.spikes().size(); i++) {
      if (v[i - 1] <= 0 && v[i] > 0) {
        double time = expected.spikes().get(found++);
        assertThat(r.timeMs()[i]).isCloseTo(time, within(2 * STEP + 1e-3 * time));
      }
    }
    assertThat(found).isEqualTo(expected.spikes().size());
    assertThat(r.events().getFirst().timesMs()).isEmpty();
  }
}
