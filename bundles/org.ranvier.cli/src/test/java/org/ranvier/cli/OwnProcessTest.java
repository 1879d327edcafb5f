/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.simulation.Cancellation;

class OwnProcessTest {
  private static OwnProcess.Outcome ranvier(String... arguments) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path", ""),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return OwnProcess.run(command, new Cancellation());
  }

  @Test
  void anotherProgramDoesNotStartItselfAnew() {
    assertThat(OwnProcess.find()).as("this is a test runner").isEmpty();
  }

  @Test
  void eachBenchmarkIsMeasuredInAProcessOfItsOwn() throws IOException {
    OwnProcess.Outcome outcome =
        ranvier("bench", "hh-1", "cable-945", "--rounds", "1", "--seconds", "0.1");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(outcome.lines().subList(0, 3))
        .satisfiesExactly(
            head -> assertThat(head).startsWith("benchmark"),
            first -> assertThat(first).startsWith("hh-1 "),
            second -> assertThat(second).startsWith("cable-945 "));
  }

  @Test
  void resultsOfAllBecomeOneArray() throws IOException {
    OwnProcess.Outcome outcome =
        ranvier("bench", "hh-1", "cable-945", "--rounds", "1", "--seconds", "0.1", "--json");
    assertThat(outcome.lines()).hasSize(1);
    assertThat(outcome.lines().getFirst())
        .startsWith("[{\"name\":\"hh-1\"")
        .contains("},{\"name\":\"cable-945\"")
        .endsWith("}]");
  }

  @Test
  void aFailureIsThatOfTheWhole() throws IOException {
    assertThat(ranvier("bench", "hh-1", "cable-945", "--backend", "none").exitCode())
        .isNotEqualTo(ExitCode.FINE);
    assertThat(ranvier("bench", "nothing").exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
