/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.xml.ModelProblemException;

/** Which method a run uses, and what the user is told about it. */
class MethodTest {
  private static final String NETWORK =
      "<network id=\"net\"><population id=\"pop\" component=\"rc\" size=\"%d\"/></network>";

  @TempDir Path folder;

  private Path model(int cells, String metas) {
    String simulation = metas + ModelFiles.record("pop[0]/v");
    return ModelFiles.lems(
        folder, ModelFiles.PASSIVE + NETWORK.formatted(cells), "net", simulation);
  }

  private static RunInfo info(Path model) {
    return SimulationLoader.load(RunDescription.of(model)).info();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                         | neuron
          for="neuron" method="cvode"                | adaptive (as a Meta for neuron asks (cvode); tolerance 1.00e-06 and 1.00e-06 of the value)
          for="neuron" method="cvode" abs_tolerance="0.001" rel_tolerance="0" | adaptive (as a Meta for neuron asks (cvode); tolerance 0.00100 and 0.00 of the value)
          for="neuron" method="cnexp"                | neuron
          for="ranvier" method="cn"                  | cn (as a Meta for ranvier asks (cn))
          for="jlems" method="rk4"                   | rk4 (as a Meta for jlems asks (rk4))
          for="jlems" method="eulertree"             | neuron
          for="brian" method="rk4"                   | neuron
          """)
  void metaOfTheSimulationChooses(String attributes, String report) {
    String meta = attributes.isEmpty() ? "" : "<Meta " + attributes + "/>";
    assertThat(info(model(1, meta)).methodReport()).isEqualTo(report);
  }

  @Test
  void metaForThisSimulatorComesFirst() {
    String metas =
        "<Meta for=\"neuron\" method=\"cvode\"/><Meta for=\"ranvier\" method=\"neuron\"/>";
    assertThat(info(model(1, metas)).method()).isEqualTo(Method.NEURON);
  }

  @Test
  void userComesBeforeTheModel() {
    Path model = model(1, "<Meta for=\"neuron\" method=\"cvode\" abs_tolerance=\"0.01\"/>");
    RunDescription chosen = RunDescription.builder(model).method(Method.CN).build();
    assertThat(SimulationLoader.load(chosen).info().methodReport()).isEqualTo("cn (as you asked)");
    RunDescription tight =
        RunDescription.builder(model).tolerance(new StepTolerance(1e-9, 1e-8)).build();
    assertThat(SimulationLoader.load(tight).info().tolerance())
        .contains(new StepTolerance(1e-9, 1e-8));
  }

  @Test
  void whatIsAskedForInVainIsSaid() {
    Path large = model(1000, "<Meta for=\"neuron\" method=\"cvode\"/>");
    PreparedRun run = SimulationLoader.load(RunDescription.of(large));
    assertThat(run.info().method()).isEqualTo(Method.NEURON);
    assertThat(run.warnings()).singleElement().asString().contains("network of 1000 cells");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for="ranvier" method="rk9"                        | "rk9" is not a method
          for="neuron" method="cvode" abs_tolerance="tiny"  | "tiny" was found; a number from 0 on is expected
          for="neuron" method="cvode" rel_tolerance="-1"    | "-1" was found; a number from 0 on is expected
          for="neuron" method="cvode" abs_tolerance="0" rel_tolerance="0" | both tolerances are 0
          """)
  void mistakesAreSaidWhereTheyStand(String attributes, String message) {
    Path model = model(1, "<Meta " + attributes + "/>");
    assertThatThrownBy(() -> info(model))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining(message);
  }

  /** The step of the file is the distance of samples, however long the steps are. */
  @Test
  void adaptiveSamplesAtTheStepOfTheFile() {
    RunResult r = ModelFiles.run(model(1, "<Meta for=\"neuron\" method=\"cvode\"/>"));
    assertThat(r.timeMs()).hasSize(1001);
    for (int k = 0; k <= 1000; k += 50) {
      double exact = -60 - 10 * Math.exp(-k * 0.01);
      assertThat(ModelFiles.at(r, 0, k * 0.1)).isCloseTo(exact, within(2e-4));
    }
  }
}
