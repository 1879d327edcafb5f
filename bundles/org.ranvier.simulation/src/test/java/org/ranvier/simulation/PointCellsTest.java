/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cells without a shape against independent solutions of the equations that their authors
 * published, or closed forms. Steps are small; what is left is the error of first order of the
 * method and that a spike is seen at the end of a step.
 */
class PointCellsTest {
  private static final double STEP = 0.005;
  private static final double LENGTH = 200;

  @TempDir Path folder;

  private RunResult run(String cell, String input, String... quantities) {
    String network =
        "<network id=\"net\"><population id=\"pop\" component=\"c\" size=\"1\"/>"
            + (input.isEmpty() ? "" : "<explicitInput target=\"pop[0]\" input=\"in\"/>")
            + "</network>";
    String spikes =
        "<EventOutputFile id=\"ef\" fileName=\"s.dat\" format=\"TIME_ID\">"
            + "<EventSelection id=\"0\" select=\"pop[0]\" eventPort=\"spike\"/></EventOutputFile>";
    return ModelFiles.run(
        ModelFiles.lems(
            folder,
            cell + input + network,
            "net",
            ModelFiles.record(quantities) + spikes,
            LENGTH + "ms",
            STEP + "ms"));
  }

  private static String pulse(String amplitude) {
    return "<pulseGenerator id=\"in\" delay=\"0ms\" duration=\"1s\" amplitude=\"%s\"/>"
        .formatted(amplitude);
  }

  private static void checkSpikes(RunResult result, IndependentSolution expected, int least) {
    expected.at(LENGTH - 1);
    checkSpikes(result, expected.spikes(), least);
  }

  /** Up to two steps late for each spike: its own, and what the ones before have handed on. */
  private static void checkSpikes(RunResult result, List<Double> expected, int least) {
    assertThat(expected).hasSizeGreaterThanOrEqualTo(least);
    double[] found = result.events().getFirst().timesMs();
    assertThat(found.length).isGreaterThanOrEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      double allowed = (2 * i + 2) * STEP + 2e-4 * expected.get(i);
      assertThat(found[i]).as("spike %d", i).isCloseTo(expected.get(i), within(allowed));
    }
  }

  // ---- integrate and fire ------------------------------------------------------------------

  @Test
  void iafTauCellFiresAtItsClosedFormInterval() {
    RunResult r =
        run(
            "<iafTauCell id=\"c\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\""
                + " tau=\"30ms\"/>",
            "",
            "pop[0]/v");
    double interval = 30 * Math.log(20.0 / 5);
    double[] spikes = r.events().getFirst().timesMs();
    assertThat(spikes).hasSizeGreaterThan(3);
    for (int i = 1; i < spikes.length; i++) {
      assertThat(spikes[i] - spikes[i - 1]).isCloseTo(interval, within(STEP));
    }
  }

  @Test
  void iafTauRefCellWaitsInBetween() {
    RunResult r =
        run(
            "<iafTauRefCell id=\"c\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\""
                + " tau=\"30ms\" refract=\"5ms\"/>",
            "",
            "pop[0]/v");
    double interval = 30 * Math.log(20.0 / 5) + 5;
    double[] spikes = r.events().getFirst().timesMs();
    assertThat(spikes).hasSizeGreaterThan(2);
    for (int i = 1; i < spikes.length; i++) {
      assertThat(spikes[i] - spikes[i - 1]).isCloseTo(interval, within(2 * STEP));
    }
  }

  @Test
  void iafCellsFireAtTheirClosedFormIntervals() {
    String parameters =
        " leakReversal=\"-65mV\" thresh=\"-50mV\" reset=\"-70mV\" C=\"200pF\""
            + " leakConductance=\"10nS\"";
    // 0.25 nA over 10 nS: towards −40 mV, with 20 ms.
    double interval = 20 * Math.log(30.0 / 10);
    double first = 20 * Math.log(25.0 / 10);
    RunResult plain = run("<iafCell id=\"c\"" + parameters + "/>", pulse("0.25nA"), "pop[0]/v");
    double[] spikes = plain.events().getFirst().timesMs();
    assertThat(spikes[0]).isCloseTo(first, within(2 * STEP));
    assertThat(spikes[5]).isCloseTo(first + 5 * interval, within(12 * STEP));
    RunResult waiting =
        run(
            "<iafRefCell id=\"c\"" + parameters + " refract=\"3ms\"/>",
            pulse("0.25nA"),
            "pop[0]/v");
    spikes = waiting.events().getFirst().timesMs();
    assertThat(spikes[0]).isCloseTo(first, within(2 * STEP));
    assertThat(spikes[5]).isCloseTo(first + 5 * (interval + 3), within(18 * STEP));
  }

  // ---- two variables and a reset -----------------------------------------------------------

  @Test
  void izhikevichCell() {
    RunResult r =
        run(
            "<izhikevichCell id=\"c\" v0=\"-70mV\" thresh=\"30mV\" a=\"0.02\" b=\"0.2\""
                + " c=\"-65.0\" d=\"6\"/>",
            "<pulseGeneratorDL id=\"in\" delay=\"0ms\" duration=\"1s\" amplitude=\"14\"/>",
            "pop[0]/v");
    IndependentSolution expected =
        new IndependentSolution(
                (t, y) ->
                    new double[] {
                      0.04 * y[0] * y[0] + 5 * y[0] + 140 - y[1] + 14, 0.02 * (0.2 * y[0] - y[1])
                    },
                -70,
                -14)
            .spikingAt(
                30,
                y -> {
                  y[0] = -65;
                  y[1] += 6;
                });
    checkSpikes(r, expected, 4);
  }

  @Test
  void izhikevich2007Cell() {
    RunResult r =
        run(
            "<izhikevich2007Cell id=\"c\" v0=\"-60mV\" C=\"100pF\" k=\"0.7nS_per_mV\" vr=\"-60mV\""
                + " vt=\"-40mV\" vpeak=\"35mV\" a=\"0.03per_ms\" b=\"-2nS\" c=\"-50mV\""
                + " d=\"100pA\"/>",
            pulse("150pA"),
            "pop[0]/v");
    // pF, nS, mV, ms, pA
    IndependentSolution expected =
        new IndependentSolution(
                (t, y) ->
                    new double[] {
                      (0.7 * (y[0] + 60) * (y[0] + 40) - y[1] + 150) / 100,
                      0.03 * (-2 * (y[0] + 60) - y[1])
                    },
                -60,
                0)
            .spikingAt(
                35,
                y -> {
                  y[0] = -50;
                  y[1] += 100;
                });
    checkSpikes(r, expected, 4);
  }

  @Test
  void adaptiveExponentialCell() {
    RunResult r =
        run(
            "<adExIaFCell id=\"c\" C=\"281pF\" gL=\"30nS\" EL=\"-70.6mV\" VT=\"-50.4mV\""
                + " thresh=\"-40.4mV\" reset=\"-60mV\" delT=\"2mV\" tauw=\"144ms\" refract=\"2ms\""
                + " a=\"4nS\" b=\"0.0805nA\"/>",
            pulse("0.9nA"),
            "pop[0]/v");
    IndependentSolution expected =
        new IndependentSolution(
                (t, y) ->
                    new double[] {
                      (-30 * (y[0] + 70.6) + 60 * Math.exp((y[0] + 50.4) / 2) - y[1] + 900) / 281,
                      (4 * (y[0] + 70.6) - y[1]) / 144
                    },
                -70.6,
                0)
            .spikingAt(
                -40.4,
                y -> {
                  y[0] = -60;
                  y[1] += 80.5;
                })
            .heldFor(2);
    checkSpikes(r, expected, 4);
  }

  // ---- without a reset ---------------------------------------------------------------------

  private static void checkTrace(
      RunResult result, IndependentSolution expected, int element, double scale, double allowed) {
    for (double t : new double[] {0.5, 7, 23, 61, 110, 160, 199}) {
      assertThat(result.traces().getFirst().values()[(int) Math.round(t / STEP)] * scale)
          .as("at %s ms", t)
          .isCloseTo(expected.at(t)[element], within(allowed));
    }
  }

  @Test
  void fitzHughNagumoCells() {
    RunResult r =
        run(
            "<fitzHughNagumo1969Cell id=\"c\" a=\"0.7\" b=\"0.8\" I=\"0.5\" phi=\"0.08\""
                + " V0=\"-1\" W0=\"0.2\"/>",
            "",
            "pop[0]/V");
    IndependentSolution expected =
        new IndependentSolution(
            (t, y) ->
                new double[] {
                  y[0] - y[0] * y[0] * y[0] / 3 - y[1] + 0.5, 0.08 * (y[0] + 0.7 - 0.8 * y[1])
                },
            -1,
            0.2);
    checkTrace(r, expected, 0, 1, 0.01);
    // It declares a port for spikes, but has no threshold at which it would send one.
    assertThat(r.events().getFirst().timesMs()).isEmpty();
    // The older cell counts time in seconds: 0.2 units in 200 ms.
    RunResult slow = run("<fitzHughNagumoCell id=\"c\" I=\"0.8\"/>", "", "pop[0]/V");
    IndependentSolution slowly =
        new IndependentSolution(
            (t, y) ->
                new double[] {
                  (y[0] - y[0] * y[0] * y[0] / 3 - y[1] + 0.8) / 1000,
                  0.08 * (y[0] + 0.7 - 0.8 * y[1]) / 1000
                },
            0,
            0);
    checkTrace(slow, slowly, 0, 1, 1e-5);
  }

  @Test
  void hindmarshRoseCell() {
    RunResult r =
        run(
            "<hindmarshRose1984Cell id=\"c\" a=\"1.0\" b=\"3\" c=\"-3.0\" d=\"5.0\" s=\"4.0\""
                + " x1=\"-1.3\" r=\"0.002\" x0=\"-1.1\" y0=\"-9\" z0=\"1.0\" v_scaling=\"35.71mV\""
                + " C=\"28.57142857pF\"/>",
            pulse("5nA"),
            "pop[0]/v");
    // 5 nA / 28.57142857 pF = 175 mV/ms, over 35.71 mV: 4.9006 in units of x.
    double input = 5 / 0.02857142857 / 35.71;
    IndependentSolution expected =
        new IndependentSolution(
            (t, y) ->
                new double[] {
                  y[1] - y[0] * y[0] * y[0] + 3 * y[0] * y[0] - y[2] + input,
                  -3 - 5 * y[0] * y[0] - y[1],
                  0.002 * (4 * (y[0] + 1.3) - y[2])
                },
            -1.1,
            -9,
            1);
    checkTrace(r, expected, 0, 1 / 0.03571, 0.02);
  }

  // ---- conductances ------------------------------------------------------------------------

  private static final String HH_CHANNELS = ModelFiles.squidChannels("20pS");

  private static final String HH_POPULATIONS =
      """
      <channelPopulation id="nas" ionChannel="na" number="60000" erev="50mV" ion="na"/>
      <channelPopulation id="ks" ionChannel="k" number="18000" erev="-77mV" ion="k"/>
      <channelPopulation id="leak" ionChannel="pas" number="300" erev="-54.3mV"/>
      """;

  /** 1.2 µS, 0.36 µS and 3 nS on 10 pF: the squid axon's membrane on 1000 µm². */
  private static double[] hodgkinHuxley(double v, double m, double h, double n, double current) {
    double am = Math.abs(v + 40) < 1e-7 ? 1 : 0.1 * (v + 40) / (1 - Math.exp(-(v + 40) / 10));
    double an = Math.abs(v + 55) < 1e-7 ? 0.1 : 0.01 * (v + 55) / (1 - Math.exp(-(v + 55) / 10));
    double bm = 4 * Math.exp(-(v + 65) / 18);
    double ah = 0.07 * Math.exp(-(v + 65) / 20);
    double bh = 1 / (1 + Math.exp(-(v + 35) / 10));
    double bn = 0.125 * Math.exp(-(v + 65) / 80);
    double i =
        1.2 * m * m * m * h * (50 - v)
            + 0.36 * n * n * n * n * (-77 - v)
            + 0.003 * (-54.3 - v)
            + current;
    return new double[] {
      i / 0.01, am * (1 - m) - bm * m, ah * (1 - h) - bh * h, an * (1 - n) - bn * n
    };
  }

  private static double[] hodgkinHuxleyAtRest(double v) {
    double[] from = hodgkinHuxley(v, 0, 0, 0, 0);
    double[] to = hodgkinHuxley(v, 1, 1, 1, 0);
    double[] y = {v, 0, 0, 0};
    for (int k = 1; k < 4; k++) {
      y[k] = from[k] / (from[k] - to[k]);
    }
    return y;
  }

  @Test
  void pointCellWithChannels() {
    RunResult r =
        run(
            HH_CHANNELS
                + "<pointCellCondBased id=\"c\" C=\"10pF\" v0=\"-65mV\" thresh=\"0mV\">"
                + HH_POPULATIONS
                + "</pointCellCondBased>",
            pulse("0.1nA"),
            "pop[0]/v");
    IndependentSolution expected =
        new IndependentSolution(
                (t, y) -> hodgkinHuxley(y[0], y[1], y[2], y[3], 0.1), hodgkinHuxleyAtRest(-65))
            .spikingAt(0, y -> {});
    checkSpikes(r, expected, 8);
  }

  /** A pool of our own: those of the core language need the membrane that a point does not have. */
  private static final String POINT_POOL =
      """
      <ComponentType name="pointPoolBase" extends="concentrationModel">
        <Constant name="surfaceArea" dimension="area" value="1000um2"/>
        <Constant name="initialConcentration" dimension="concentration" value="0mM"/>
        <Constant name="initialExtConcentration" dimension="concentration" value="2mM"/>
      </ComponentType>
      <ComponentType name="pointPool" extends="pointPoolBase">
        <Parameter name="gain" dimension="per_time"/>
        <Constant name="CONC" dimension="concentration" value="1mM"/>
        <Constant name="CURR" dimension="current" value="1nA"/>
        <Parameter name="tau" dimension="time"/>
        <Requirement name="iCa" dimension="current"/>
        <Text name="species"/>
        <Dynamics>
          <StateVariable name="concentration" exposure="concentration" dimension="concentration"/>
          <StateVariable name="extConcentration" exposure="extConcentration" dimension="concentration"/>
          <TimeDerivative variable="concentration" value="gain * CONC * iCa / CURR - concentration / tau"/>
        </Dynamics>
      </ComponentType>
      """;

  @Test
  void pointCellWithCalcium() {
    RunResult r =
        run(
            POINT_POOL
                + HH_CHANNELS
                + "<ionChannelHH id=\"ca\" conductance=\"10pS\" species=\"ca\"/>"
                + "<pointCellCondBasedCa id=\"c\" C=\"10pF\" v0=\"-65mV\" thresh=\"0mV\">"
                + "<channelPopulation id=\"leak\" ionChannel=\"pas\" number=\"300\""
                + " erev=\"-54.3mV\"/>"
                + "<channelPopulation id=\"cas\" ionChannel=\"ca\" number=\"10\" erev=\"120mV\""
                + " ion=\"ca\"/>"
                + "<pointPool id=\"pool\" ion=\"ca\" species=\"ca\" gain=\"0.01per_ms\" tau=\"20ms\"/>"
                + "</pointCellCondBasedCa>",
            pulse("0.01nA"),
            "pop[0]/caConc");
    // nA, µS, ms: 0.1 nS of calcium conductance; 1 nA is 1 pC per ms.
    IndependentSolution expected =
        new IndependentSolution(
            (t, y) -> {
              double ca = 1e-4 * (120 - y[0]);
              return new double[] {
                (0.003 * (-54.3 - y[0]) + ca + 0.01) / 0.01, 0.01 * ca - y[1] / 20
              };
            },
            -65,
            0);
    checkTrace(r, expected, 1, 1, 1e-6);
  }
}
