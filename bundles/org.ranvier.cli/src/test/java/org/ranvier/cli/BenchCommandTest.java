/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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
    assertThat(Shell.run("bench", "hh-1", "--backend", "steam").code()).isEqualTo(ExitCode.FAILURE);
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
