/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunResult;

/**
 * Cables against the solutions of the cable equation: steady attenuation, the three Rallpacks (U.
 * S. Bhalla, D. H. Bilitch and J. M. Bower, Trends Neurosci. 15, 1992), conduction velocity.
 */
class CableTest {
  /** Membrane of the Rallpacks: 4 Ω·m², 0.01 F/m², axial 1 Ω·m, −65 mV, 0.1 nA from the start. */
  private static final double TAU = 40;

  private static final double REST = -65;
  private static final double CURRENT = 0.1;

  @TempDir Path folder;

  private static RunResult run(Path model, Method method) {
    return AxonModel.run(RunDescription.builder(model).method(method).build());
  }

  private static AxonModel rallpack() {
    return new AxonModel().cable(0.01, 1).leak(0.25, REST).initial(REST);
  }

  // ---- steady state ------------------------------------------------------------------------

  /** Eleven segments of 101 volumes, so that each is recorded in its very middle. */
  @Test
  void steadyAttenuationIsThatOfTheHyperbolicCosine() {
    double lambda = 1000;
    double length = 1500;
    int segments = 11;
    AxonModel axon = rallpack();
    for (int k = 0; k < segments; k++) {
      axon.segment(k, k - 1, length * k / segments, length * (k + 1) / segments, 1);
    }
    axon.section(segments - 1, segments * 101).inject(0, 0.01, 0, 1e6);
    int[] all = IntStream.range(0, segments).toArray();
    RunResult r = run(axon.write(folder, 10_000, 20, all), Method.NEURON);
    double first = last(r, 0) - REST;
    for (int k = 1; k < segments; k++) {
      double from = length * 0.5 / segments;
      double to = length * (k + 0.5) / segments;
      double exact = Math.cosh((length - to) / lambda) / Math.cosh((length - from) / lambda);
      assertThat((last(r, k) - REST) / first).isCloseTo(exact, within(1e-6));
    }
  }

  private static double last(RunResult r, int recording) {
    double[] v = AxonModel.millivolts(r, recording);
    return v[v.length - 1];
  }

  // ---- Rallpacks 1 and 2 --------------------------------------------------------------------

  /**
   * Potential of a sealed cable with a current into its end, mV, by the eigenfunctions cos(nπX/L).
   *
   * @param scale current times the input resistance of an infinite cable of this kind, mV
   * @param length in length constants
   * @param place from the end with the current, in length constants
   * @param time ms
   */
  private static double sealedCable(double scale, double length, double place, double time) {
    double steady = Math.cosh(length - place) / Math.sinh(length);
    double missing = Math.exp(-time / TAU) / length;
    for (int n = 1; time > 0 && n * n < 40 * TAU / time * length * length; n++) {
      double k = n * Math.PI / length;
      double rate = 1 + k * k;
      missing += 2 / length * Math.cos(k * place) / rate * Math.exp(-rate * time / TAU);
    }
    return REST + scale * (steady - (time > 0 ? missing : steady));
  }

  /** Root mean square of the difference as a part of the span of the reference. */
  private static double deviation(RunResult r, int recording, ToDoubleFunction<Double> reference) {
    double[] v = AxonModel.millivolts(r, recording);
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < v.length; k++) {
      double exact = reference.applyAsDouble(r.timeMs()[k]);
      squares += (v[k] - exact) * (v[k] - exact);
      least = Math.min(least, exact);
      most = Math.max(most, exact);
    }
    return Math.sqrt(squares / v.length) / (most - least);
  }

  @Test
  void rallpackOneUniformCable() {
    AxonModel axon = rallpack().segment(0, -1, 0, 1, 1).segment(1, 0, 1, 999, 1);
    axon.segment(2, 1, 999, 1000, 1).section(2, 1000).inject(0, CURRENT, 0, 1e6);
    RunResult r = run(axon.write(folder, 250, 0.05, 0, 2), Method.CN);
    double scale = CURRENT * 4e3 / Math.PI; // 4/π GΩ for an infinite cable 1 µm thick
    assertThat(sealedCable(scale, 1, 0, 10)).isCloseTo(1.473, within(1e-3));
    assertThat(sealedCable(scale, 1, 1, 100)).isCloseTo(32.891, within(1e-3));
    double near = deviation(r, 0, t -> sealedCable(scale, 1, 0, t));
    double far = deviation(r, 1, t -> sealedCable(scale, 1, 1, t));
    assertThat((near + far) / 2).isLessThan(0.0005);
    assertThat(far).isLessThan(1e-5);
  }

  /** A binary tree of 1023 branches that is, by the 3/2 rule, a cable of 0.08 length constants. */
  @Test
  void rallpackTwoBranchedTree() {
    AxonModel tree = rallpack();
    int branches = 1023;
    double[] ends = new double[branches];
    for (int k = 0; k < branches; k++) {
      int level = 31 - Integer.numberOfLeadingZeros(k + 1);
      double from = k == 0 ? 0 : ends[(k - 1) / 2];
      ends[k] = from + 32 * Math.pow(2, -level / 3.0);
      tree.segment(k, k == 0 ? -1 : (k - 1) / 2, from, ends[k], 16 * Math.pow(2, -level / 1.5));
    }
    tree.inject(0, CURRENT, 0, 1e6);
    RunResult r = run(tree.write(folder, 250, 0.05, 0, branches - 1), Method.CN);
    double scale = CURRENT * 4e3 / Math.PI / 64; // thickness 16 µm: 16^(3/2) = 64
    assertThat(sealedCable(scale, 0.08, 0, 50)).isCloseTo(-47.204, within(2e-3));
    assertThat(sealedCable(scale, 0.08, 0.08, 50)).isCloseTo(-47.283, within(2e-3));
    double root = deviation(r, 0, t -> sealedCable(scale, 0.08, 0, t));
    double leaf = deviation(r, 1, t -> sealedCable(scale, 0.08, 0.08, t));
    assertThat((root + leaf) / 2).isLessThan(0.0002);
  }

  // ---- Rallpack 3 ---------------------------------------------------------------------------

  /**
   * The cable of Rallpack 1 with the squid's channels. Crossings of 0 mV of the converged solution:
   * a Crank–Nicolson program of ours with a step of 2 µs. With {@code -Dranvier.analytic=long} all
   * 250 ms are run with a step of 5 µs, else the first 62 ms with 20 µs: {@code ./mvnw -o -pl
   * releng/integration-tests -am test -Dtest=CableTest -Dranvier.analytic=long
   * -Dsurefire.failIfNoSpecifiedTests=false}.
   */
  @Test
  void rallpackThreeActiveCable() {
    boolean whole = "long".equals(System.getProperty("ranvier.analytic"));
    AxonModel axon = rallpack().channels(1200, 360);
    axon.segment(0, -1, 0, 1, 1).segment(1, 0, 1, 999, 1).segment(2, 1, 999, 1000, 1);
    axon.section(2, 1000).inject(0, CURRENT, 0, 1e6);
    Path model = axon.write(folder, whole ? 250 : 62, whole ? 0.005 : 0.02, 0, 2);
    RunResult r = run(model, Method.CN);
    double[] near = AxonModel.rises(r, 0, 0);
    double[] far = AxonModel.rises(r, 1, 0);
    double[] nearExact = {1.306, 16.004, 30.546, 45.078, 59.609};
    double[] farExact = {4.071, 18.687, 33.235, 47.768};
    double allowed = whole ? 0.002 : 0.011;
    for (int k = 0; k < nearExact.length; k++) {
      assertThat(near[k]).isCloseTo(nearExact[k], within(allowed));
    }
    for (int k = 0; k < farExact.length; k++) {
      assertThat(far[k]).isCloseTo(farExact[k], within(allowed));
    }
    double interval = near[4] - near[3];
    assertThat(interval).isCloseTo(14.5315, within(14.5315 * (whole ? 5e-5 : 3e-4)));
    if (whole) {
      assertThat(near).hasSize(18);
      assertThat(far).hasSize(17);
      assertThat(near[17]).isCloseTo(248.519, within(0.005));
      assertThat(far[16]).isCloseTo(236.678, within(0.005));
    }
  }

  /**
   * The Rallpacks' own measure of a train, both ends, against the limit of vanishing steps and
   * control volumes: the errors of both are of second order, so that 4/3 of the way to half the
   * step and 9/8 of that to a third of the length of volumes lead there. Whole as above, at the 5
   * µs of the published references.
   */
  @Test
  void rallpackThreeTrainsOfSpikes() {
    boolean whole = "long".equals(System.getProperty("ranvier.analytic"));
    double length = whole ? 250 : 48;
    double step = whole ? 0.005 : 0.02;
    List<SpikeTrain> measured = trains(1000, length, step);
    List<SpikeTrain> halved = trains(1000, length, step / 2);
    List<SpikeTrain> finer = trains(3000, length, step);
    double sum = 0;
    for (int end = 0; end < 2; end++) {
      SpikeTrain train = measured.get(end);
      SpikeTrain limit =
          train.plus(4 / 3.0, halved.get(end), train).plus(9 / 8.0, finer.get(end), train);
      assertThat(limit.spikes()).isEqualTo(whole ? 18 - end : 4);
      assertThat(halved.get(end).intervalError(limit)).isLessThan(train.intervalError(limit) / 3);
      assertThat(limit.intervals()[3]).isCloseTo(14.5325, within(5e-4));
      sum += train.error(limit);
    }
    assertThat(sum / 2).isLessThan(whole ? 1e-4 : 1e-3);
  }

  /** The cable of Rallpack 3, first and last µm. */
  private List<SpikeTrain> trains(int volumes, double length, double step) {
    AxonModel axon = rallpack().channels(1200, 360);
    axon.segment(0, -1, 0, 1, 1).segment(1, 0, 1, 999, 1).segment(2, 1, 999, 1000, 1);
    axon.section(2, volumes).inject(0, CURRENT, 0, 1e6);
    RunResult r = run(axon.write(folder, length, step, 0, 2), Method.CN);
    return IntStream.range(0, 2)
        .mapToObj(end -> SpikeTrain.of(r.timeMs(), AxonModel.millivolts(r, end)))
        .toList();
  }

  // ---- conduction velocity ------------------------------------------------------------------

  /** The giant axon at 18.5 °C, 10 cm of it; Hodgkin and Huxley had 18.8 m/s by hand. */
  @Test
  void spikeTravelsThroughTheSquidAxon() {
    double length = 100_000;
    double[] borders = {0, 100, 29_950, 30_050, 69_950, 70_050, length};
    AxonModel axon = new AxonModel().cable(0.01, 0.354).celsius(18.5).initial(-65);
    axon.channels(1200, 360).leak(3, -54.387);
    for (int k = 0; k + 1 < borders.length; k++) {
      axon.segment(k, k - 1, borders[k], borders[k + 1], 476);
    }
    axon.section(borders.length - 2, 1000).inject(0, 20_000, 0.1, 0.2);
    RunResult r = run(axon.write(folder, 6, 0.005, 2, 4), Method.CN);
    double[] near = AxonModel.rises(r, 0, 0);
    double[] far = AxonModel.rises(r, 1, 0);
    assertThat(near).hasSize(1);
    assertThat(far).hasSize(1);
    double metresPerSecond = 40 / (far[0] - near[0]);
    assertThat(metresPerSecond).isCloseTo(18.73, within(0.05));
    double peak = java.util.Arrays.stream(AxonModel.millivolts(r, 0)).max().orElseThrow();
    assertThat(peak).isCloseTo(25.59, within(0.05));
  }
}
