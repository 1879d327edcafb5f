/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.bench.model.BenchmarkModel;
import org.ranvier.bench.model.BrunelNetwork;
import org.ranvier.bench.model.IzhikevichNetwork;
import org.ranvier.bench.model.LayerFiveCell;
import org.ranvier.bench.model.NeuronModel;
import org.ranvier.bench.model.RelayNetwork;
import org.ranvier.bench.model.SquidCable;
import org.ranvier.bench.model.SquidCompartment;
import org.ranvier.bench.model.SquidRing;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunFailedException;

/** NEURON finds the same as Ranvier in every model. Skipped where NEURON is not installed. */
class NeuronTest {
  private static NeuronInstallation installation = new NeuronInstallation("", "");

  @TempDir private Path folder;

  @BeforeAll
  static void findNeuron() {
    Optional<NeuronInstallation> found = NeuronInstallation.find();
    Assumptions.assumeTrue(found.isPresent(), NeuronInstallation.MISSING);
    installation = found.get();
  }

  /** The networks with random input are large enough for their rates to be sure to a percent. */
  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of(new SquidCompartment(), Comparison.POTENTIAL),
        Arguments.of(new SquidCable(4, 7, 0.5, 30), Comparison.SPIKES),
        Arguments.of(new SquidRing(40, 30), Comparison.SPIKES),
        Arguments.of(new LayerFiveCell(), Comparison.SPIKES),
        Arguments.of(new BrunelNetwork(1000, 50, 200), Comparison.RATE),
        Arguments.of(new IzhikevichNetwork(1000, 20, 1000), Comparison.RATE),
        Arguments.of(new RelayNetwork(1000, 100), Comparison.SPIKES));
  }

  @ParameterizedTest
  @MethodSource("models")
  void findsTheSame(BenchmarkModel model, Comparison comparison) throws IOException {
    var benchmark = new Benchmark("small", "a model in small", model, comparison);
    Measured measured =
        new Measuring(1, 60, Optional.empty(), 1, Optional.of(installation))
            .measure(benchmark, Cancellation.none())
            .orElseThrow();
    Reference reference = measured.reference().orElseThrow();
    assertThat(reference.agreement().holds()).as(reference.agreement().toString()).isTrue();
    assertThat(reference.agreement().referenceSpikes()).isPositive();
    assertThat(reference.engine()).startsWith("NEURON 8");
    assertThat(reference.timing().minimum()).isPositive();
    assertThat(measured.ratio().orElseThrow())
        .isEqualTo(reference.timing().minimum() / measured.own().minimum());
  }

  @Test
  void modelThatNeuronRefusesIsReported() {
    NeuronModel broken =
        new NeuronModel("compartment", List.of("relay"), Map.of("step", 0.1, "length", 1.0), "");
    assertThatThrownBy(() -> new NeuronEngine(installation, broken, folder, 1))
        .isInstanceOf(RunFailedException.class)
        .hasMessageStartingWith("NEURON stopped: ");
  }
}
