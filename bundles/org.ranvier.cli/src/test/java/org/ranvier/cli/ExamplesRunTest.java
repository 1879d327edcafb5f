/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.Trace;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;

/** Every embedded example is valid, runs, and shows what its description says. */
class ExamplesRunTest {
  @TempDir Path folder;

  /** Fewest and most spikes of each recorded cell; wide enough for another time step or method. */
  static Stream<Arguments> examples() {
    return Stream.of(
        Arguments.of("hh-cell", List.of(5), List.of(5)),
        Arguments.of("ball-and-stick", List.of(4), List.of(6)),
        Arguments.of("pyramidal-cell", List.of(12), List.of(16)),
        Arguments.of("layer5-pyramidal-cell", List.of(8), List.of(10)),
        Arguments.of(
            "synaptic-network",
            List.of(3, 3, 3, 3, 3, 3, 2, 2, 15, 10),
            List.of(8, 8, 8, 8, 8, 8, 6, 6, 30, 25)),
        Arguments.of("izhikevich", List.of(4, 5, 15), List.of(6, 7, 20)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyFileIsValidByItself(String id) throws IOException {
    Path main = Shell.example(id, folder);
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(main.getParent()))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(xml|nml)")).toList()) {
        assertThat(Validator.standard().validate(file))
            .as(file.toString())
            .filteredOn(finding -> finding.severity() == Severity.ERROR)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void runsToItsEndWithFiniteValuesAndSpikes(String id, List<Integer> fewest, List<Integer> most)
      throws IOException {
    Path main = Shell.example(id, folder);
    List<Finding> findings = Validator.standard().validate(main);
    assertThat(findings).isEmpty();
    RunResult result =
        SimulationLoader.load(RunDescription.of(main)).run(RunListener.SILENT, Cancellation.none());
    assertThat(result.completed()).isTrue();
    for (Trace trace : result.traces()) {
      assertThat(DoubleStream.of(trace.values()).allMatch(Double::isFinite)).isTrue();
      if (trace.recording().dimension().equals("voltage")) {
        assertThat(DoubleStream.of(trace.valuesInUnit()).allMatch(v -> v > -120 && v < 80))
            .isTrue();
      }
    }
    assertThat(result.events()).hasSize(fewest.size());
    for (int i = 0; i < fewest.size(); i++) {
      assertThat(result.events().get(i).timesMs().length)
          .as(result.events().get(i).selection().select())
          .isBetween(fewest.get(i), most.get(i));
    }
  }
}
