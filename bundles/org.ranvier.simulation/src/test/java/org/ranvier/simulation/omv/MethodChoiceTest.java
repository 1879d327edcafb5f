/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.simulation.Method;

class MethodChoiceTest {
  private static final double[] TIMES = {1, 2};

  private static OmvTarget target(OmvExperiment... experiments) {
    return new OmvTarget(Path.of("LEMS.xml"), List.of(experiments), List.of(), List.of(), true);
  }

  /** Engines with their tolerances: {@code jNeuroML 0.003 jNeuroML_NEURON 0}. */
  private static OmvExperiment experiment(String engines) {
    String[] words = engines.strip().split(" +");
    Measure measure = new Measure.Resting(new Column(Path.of("out.dat"), 0, 1, 1, 1), 1);
    OmvExperiment.Variant[] variants = new OmvExperiment.Variant[words.length / 2];
    for (int i = 0; i < variants.length; i++) {
      double tolerance = Double.parseDouble(words[2 * i + 1]);
      variants[i] = new OmvExperiment.Variant(words[2 * i], tolerance, measure);
    }
    return new OmvExperiment("e", "spike times", TIMES, Arrays.asList(variants));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jNeuroML 0.003 jNeuroML_NEURON 0           | NEURON_EXPORT
          jNeuroML 1e-16 jNeuroML_NEURON 0.00012     | JLEMS
          jNeuroML 2e-16 jNeuroML_NEURON 0           | NEURON_EXPORT
          jNeuroML 0.0015 jNeuroML_NEURON 0.00043    | NEURON_EXPORT
          PyLEMS_NeuroML2 0 jNeuroML_EDEN 0          | JLEMS
          jNeuroML_EDEN 0                            | NEURON
          """)
  void theMakerIsWhoIsGrantedLeast(String engines, Method method) {
    assertThat(MethodChoice.MAKER.method(target(experiment(engines)))).isEqualTo(method);
  }

  @Test
  void anEngineIsJudgedByItsWorstExperiment() {
    OmvTarget target =
        target(
            experiment("jNeuroML 0 jNeuroML_NEURON 0.001"),
            experiment("jNeuroML 0.005 jNeuroML_NEURON 0.001"));
    assertThat(MethodChoice.MAKER.method(target)).isEqualTo(Method.NEURON_EXPORT);
  }

  @Test
  void withoutExpectationsTheDefaultRuns() {
    assertThat(MethodChoice.MAKER.method(target())).isEqualTo(Method.NEURON);
  }

  @Test
  void namesAreReadWhateverTheirCase() {
    assertThat(MethodChoice.parse("Maker")).isEqualTo(MethodChoice.MAKER);
    assertThat(MethodChoice.parse("jlems").id()).isEqualTo("jlems");
    assertThatThrownBy(() -> MethodChoice.parse("rk9")).hasMessageContaining("and maker");
  }
}
