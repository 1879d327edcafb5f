/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.xml.ModelProblem;

/** What is read from test files, and what is said of bad ones. */
class OmvSuiteTest {
  @TempDir private Path folder;
  private LifRepository repository;

  @BeforeEach
  void copyRepository() throws IOException {
    repository = new LifRepository(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target: LEMS_Lif.xml     | target: LEMS_Gone.xml  | .lif.omt:1:9: the target LEMS_Gone.xml is not there
          target:                  | tarhet:                | .lif.omt:1:1: this file has no target; did you mean that by tarhet?
          engine: jNeuroML_NEURON  | egine: x               | .lif.omt:1:1: this file has no engine; did you mean that by egine?
          mep: .lif.mep            | mep: .gone.mep         | .lif.omt:3:6: the file .gone.mep is not there
          peak:                    | peek:                  | .lif.mep:4:3: "experiments" has no peek; did you mean that by peak?
          method: derivative       | method: wavelet        | .lif.omt:23:19: "wavelet" was found; threshold or derivative is expected
          threshold: -52           | threshold: low         | .lif.omt:14:22: "threshold" is "low"; a number is expected
          columns: [0, 1]          | columns: 1             | .lif.omt:10:20: "columns" is one value; a list is expected
          columns: [0, 1]          | columns: [1]           | .lif.omt:10:20: the columns of time and quantity are expected, as in [0, 1]
          columns: [0, 1]          | columns: [0, -1]       | .lif.omt:10:24: "columns" is -1; a whole number from 0 is expected
          scaling: [1000, 1000]    | scaling: [1000]        | .lif.omt:11:20: two factors are expected, as in [1000, 1000]
          spike rate:              | spike rates:           | .lif.mep:12:7: "expected" has no spike rates; did you mean that by spike rate?
          observables:             | observables: 3         | .lif.omt:7:18: this is not YAML: mapping values are not allowed here
          columns: [0, 1]          | columns: [0, 1         | .lif.omt:11:18: this is not YAML: expected ',' or ']', but got :
          """)
  void aBadTestIsSaidWithItsPlace(String from, String to, String problem) throws IOException {
    repository.edit(LifRepository.TEST, from, to);
    List<ModelProblem> problems =
        repository.targets().stream().flatMap(target -> target.problems().stream()).toList();
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().report()).isEqualTo(folder.resolve(problem).toString());
  }

  @Test
  void testsOfOtherKindsOfModelsAreSkippedWithTheReason() throws IOException {
    repository
        .edit(LifRepository.TEST, "target: LEMS_Lif.xml", "target: run.hoc")
        .edit(LifRepository.TEST, "engine: jNeuroML_NEURON", "engine: NEURON");
    List<OmvTarget> targets = repository.targets();
    assertThat(targets).hasSize(2); // the model is still there to be run
    OmvTarget hoc = targets.getLast();
    assertThat(hoc.runnable()).isFalse();
    assertThat(hoc.problems()).isEmpty();
    assertThat(hoc.skipped())
        .containsExactly("engine NEURON: run.hoc is not a LEMS or NeuroML file");
  }

  @Test
  void whatOnlyValidatesIsSkipped() throws IOException {
    repository
        .edit(LifRepository.TEST, "target: LEMS_Lif.xml", "target: '*.nml'")
        .edit(LifRepository.TEST, "engine: jNeuroML_NEURON", "engine: jNeuroML_validate");
    assertThat(OmvSuite.read(List.of(folder), true))
        .singleElement()
        .satisfies(target -> assertThat(target.runnable()).isFalse())
        .satisfies(target -> assertThat(target.skipped().getFirst()).contains("ranvier validate"));
  }

  @Test
  void whatAnEngineSaysOfItselfIsSkipped() throws IOException {
    repository.edit(LifRepository.TEST, "spike rate:", "temperature:");
    OmvTarget target = repository.targets().getFirst();
    assertThat(target.problems()).isEmpty();
    assertThat(target.experiments()).hasSize(3);
    assertThat(target.skipped()).hasSize(1);
  }

  @Test
  void modelsWithoutATestAreTakenUnlessOnlyTestedOnesAreWanted() throws IOException {
    Files.delete(repository.file(LifRepository.TEST));
    Files.writeString(
        folder.resolve("LEMS_part.xml"), "<Lems><Include file=\"Cells.xml\"/></Lems>");
    assertThat(repository.targets())
        .singleElement()
        .satisfies(target -> assertThat(target.experiments()).isEmpty())
        .satisfies(target -> assertThat(target.runnable()).isTrue());
    assertThat(OmvSuite.read(List.of(folder), true)).isEmpty();
  }

  @Test
  void aTestMayBeNamedItself() throws IOException {
    assertThat(OmvSuite.read(List.of(repository.file(LifRepository.TEST)), false))
        .singleElement()
        .satisfies(target -> assertThat(target.experiments()).hasSize(4));
  }

  @Test
  void aTestWithoutExperimentsOnlyRunsItsModel() throws IOException {
    Files.writeString(
        repository.file(LifRepository.TEST), "target: LEMS_Lif.xml\nengine: jNeuroML\n");
    assertThat(repository.targets())
        .singleElement()
        .satisfies(target -> assertThat(target.experiments()).isEmpty());
  }
}
