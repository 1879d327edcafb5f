/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.Trace;
import org.ranvier.simulation.omv.Convergence;
import org.ranvier.simulation.omv.ExperimentReport;
import org.ranvier.simulation.omv.MethodChoice;
import org.ranvier.simulation.omv.OmvRunner;
import org.ranvier.simulation.omv.OmvSuite;
import org.ranvier.simulation.omv.TargetReport;

/**
 * Published models at a sixteenth of their time step against the values to which NEURON, jLEMS and
 * a fourth-order Runge–Kutta solution tend at dt → 0.
 */
class ConvergenceTest {
  private static final double LIMIT = 2e-4;
  private static final String EXAMPLES = "NeuroML2/LEMSexamples/";

  @TempDir Path outputs;

  @Test
  void hodgkinHuxleyCell() {
    List<Double> spikes = spikes(EXAMPLES + "LEMS_NML2_Ex5_DetCell.xml", "hhpop[0]/v", 0.01 / 16);
    assertThat(spikes).hasSize(7);
    assertThat(spikes.getLast()).isCloseTo(198.31, within(198.31 * LIMIT));
  }

  @Test
  void branchedCells() {
    List<Double> spikes =
        spikes(EXAMPLES + "LEMS_NML2_Ex25_MultiComp.xml", "pop0/0/MultiCompCell/0/v", 0.005 / 16);
    assertThat(spikes).hasSize(4);
    double[] converged = {20.69, 30.05, 38.75, 47.386};
    for (int i = 0; i < converged.length; i++) {
      assertThat(spikes.get(i)).isCloseTo(converged[i], within(converged[i] * LIMIT));
    }
  }

  @Test
  void pyramidalCell() {
    List<Double> spikes =
        spikes(
            EXAMPLES + "morphologies/LEMS_pyrfull_in.xml", "pyramidals/0/pyr_4_sym/0/v", 0.01 / 16);
    assertThat(spikes).hasSize(2);
    assertThat(spikes.get(0)).isCloseTo(134.143, within(134.143 * LIMIT));
    assertThat(spikes.get(1)).isCloseTo(399.44, within(399.44 * LIMIT));
  }

  /**
   * At the model's own step the error of backward Euler, which is all that a cell with a shape has
   * with the default method, is above what the omv command grants; it says so and what mends it.
   */
  @Test
  void anErrorOfFirstOrderIsToldAndMended() throws IOException {
    Path test = Corpus.required().resolve(EXAMPLES + "test/.test.ex24.jnmlnrn.omt");
    assumeTrue(Files.exists(test), "skipped: " + test + " is not there");
    List<MethodChoice> methods =
        List.of(MethodChoice.of(Method.NEURON), MethodChoice.of(Method.CN));
    TargetReport report =
        new OmvRunner(methods, true, Optional.empty())
            .run(OmvSuite.read(List.of(test), false).getFirst(), Cancellation.none());
    assertThat(report.faults()).hasSize(1);
    assertThat(report.faults().getFirst()).contains("first order in the step").contains("cn");
    Convergence first = convergence(report, 0);
    Convergence second = convergence(report, 1);
    assertThat(first.order()).isCloseTo(1, within(0.1));
    assertThat(second.order()).isCloseTo(2, within(0.1));
    assertThat(second.errorAtStep()).isLessThan(1e-4);
    for (int i = 0; i < first.limit().length; i++) {
      assertThat(first.limit()[i]).isCloseTo(second.limit()[i], within(1e-5));
    }
  }

  private static Convergence convergence(TargetReport report, int method) {
    ExperimentReport experiment = report.methods().get(method).experiments().getFirst();
    return experiment.convergence().orElseThrow();
  }

  private List<Double> spikes(String model, String quantity, double step) {
    Path file = Corpus.required().resolve(model);
    assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
    RunResult result =
        SimulationLoader.load(
                RunDescription.builder(file).outputDirectory(outputs).timeStepMs(step).build())
            .run(RunListener.SILENT, Cancellation.none());
    Trace trace =
        result.traces().stream()
            .filter(t -> t.recording().quantity().equals(quantity))
            .findFirst()
            .orElseThrow();
    double[] v = trace.values();
    List<Double> spikes = new ArrayList<>();
    for (int i = 1; i < v.length; i++) {
      if (v[i - 1] <= 0 && v[i] > 0) {
        spikes.add(result.timeMs()[i - 1] + step * v[i - 1] / (v[i - 1] - v[i]));
      }
    }
    return spikes;
  }
}
