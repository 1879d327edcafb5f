/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ranvier.bench.NeuronInstallation;

class BenchCommandTest {
  @Test
  void tableHasALineForEachBenchmark() {
    Shell.Outcome outcome = Shell.run("bench", "hh", "--rounds", "2", "--seconds", "5");
    assertThat(outcome.code()).as(outcome.err().toString()).isZero();
    assertThat(outcome.out()).hasSize(2);
    assertThat(outcome.out().getFirst()).startsWith("benchmark ");
    assertThat(outcome.out().getLast()).matches("hh-1 +1 +1600 +2 +\\d+ +\\d+ +[\\d.]+ .* 3");
  }

  @Test
  void jsonIsAnArrayOfObjects() throws IOException {
    Shell.Outcome outcome = Shell.run("bench", "hh-1", "--json", "--rounds", "1");
    assertThat(outcome.code()).isZero();
    Map<String, String> values = values(String.join("", outcome.out()));
    assertThat(values)
        .containsEntry("name", "hh-1")
        .containsEntry("reference", "null")
        .containsEntry("ratio", "null")
        .containsEntry("compartments", "1")
        .containsEntry("steps", "1600")
        .containsEntry("rounds", "1")
        .containsEntry("threads", "1")
        .containsKeys("backend", "synapses", "median", "loadSeconds", "setupSeconds");
    assertThat(Double.parseDouble(values.get("nsPerStep"))).isPositive();
    assertThat(values.get("minimum")).isEqualTo(values.get("nsPerStep"));
  }

  @Test
  void unknownNamesAndNumbersThatMeasureNothingAreRefused() {
    Shell.Outcome unknown = Shell.run("bench", "hh-1", "rocket");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err().getFirst()).contains("no benchmark rocket", "events-100k");
    assertThat(Shell.run("bench", "--rounds", "0").code()).isEqualTo(ExitCode.USAGE);
    Shell.Outcome engine = Shell.run("bench", "hh-1", "--vs", "abacus");
    assertThat(engine.code()).isEqualTo(ExitCode.USAGE);
    assertThat(engine.err().getFirst()).contains("abacus", "neuron");
    assertThat(Shell.run("bench", "hh-1", "--backend", "steam").code()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void neuronIsMeasuredBesideWhereItIsInstalled() throws IOException {
    Shell.Outcome outcome = Shell.run("bench", "hh-1", "--vs", "neuron", "--json", "--rounds", "2");
    if (NeuronInstallation.find().isEmpty()) {
      assertThat(outcome.code()).isEqualTo(ExitCode.FAILURE);
      assertThat(outcome.err()).containsExactly(NeuronInstallation.MISSING);
      return;
    }
    assertThat(outcome.code()).as(outcome.err().toString()).isZero();
    Map<String, String> values = values(String.join("", outcome.out()));
    assertThat(values).containsEntry("holds", "true").containsEntry("referenceSpikes", "3");
    double ratio = Double.parseDouble(values.get("ratio"));
    double reference = Double.parseDouble(values.get("reference"));
    assertThat(ratio * Double.parseDouble(values.get("nsPerStep")))
        .isCloseTo(reference, withinPercentage(1e-6));
    assertThat(Double.parseDouble(values.get("potential"))).isLessThan(1e-6);
  }

  @Test
  void tableNamesTheOtherEngineAndTheRatio() {
    Assumptions.assumeTrue(NeuronInstallation.find().isPresent(), NeuronInstallation.MISSING);
    Shell.Outcome outcome = Shell.run("bench", "hh-1", "--vs", "neuron", "--rounds", "1");
    assertThat(outcome.out()).hasSize(2);
    assertThat(outcome.out().getFirst()).contains("NEURON 8", "ratio");
    assertThat(outcome.out().getLast()).matches(".* \\d+\\.\\d\\d  [\\de.-]+ mV, spikes .* us");
  }

  /** Field names and values of the one object in the array, inner objects taken apart. */
  private static Map<String, String> values(String text) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      JsonToken last = JsonToken.START_OBJECT;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue()) {
          values.put(json.currentName(), json.getText());
        }
        last = token;
      }
      assertThat(last).isEqualTo(JsonToken.END_ARRAY);
    }
    return values;
  }
}
