/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on an example with a test beside it. */
class OmvCommandTest {
  private static final String TEST =
      """
      target: LEMS_HHCell.xml
      engine: jNeuroML_NEURON
      mep: .hh.mep
      experiments:
        cell:
          observables:
            spike times:
              spiketimes file:
                path: HHCell.spikes
                format: TIME_ID
                ids: '*'
                scaling: 1000
              tolerance: 0.01
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeRepository() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Shell.edit(main, "step=\"0.01ms\"", "step=\"0.005ms\""); // 0.1 % off the limit needs that
    Shell.run("run", main, "--out", folder.resolve("out"), "--quiet");
    List<String> times =
        Files.readAllLines(folder.resolve("out/HHCell.spikes")).stream()
            .map(line -> line.split("\t")[0])
            .map(seconds -> String.valueOf(1e3 * Double.parseDouble(seconds)))
            .toList();
    Files.writeString(folder.resolve(".hh.omt"), TEST);
    Files.writeString(
        folder.resolve(".hh.mep"),
        "experiments:\n  cell:\n    expected:\n      spike times: " + times + "\n");
  }

  @Test
  void theLastLineIsTheSum() {
    Shell.Outcome outcome = Shell.run("omv", folder);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).hasSize(2);
    assertThat(outcome.out().getFirst())
        .matches("pass +neuron-export +\\d+\\.\\d\\d s .*neuron +.*1 of 1 +LEMS_HHCell.xml");
    assertThat(outcome.out().getLast()).isEqualTo("1 passed, 0 failed");
  }

  @Test
  void aFailureIsExplainedBelowItsRowAndGivesTheCodeOfAModelAtFault() throws IOException {
    Shell.edit(folder.resolve(".hh.mep"), "spike times: [", "spike times: [3.5, ");
    Shell.Outcome outcome = Shell.run("omv", folder);
    assertThat(outcome.code()).isEqualTo(ExitCode.MODEL);
    assertThat(outcome.out().get(0)).startsWith("FAIL");
    assertThat(outcome.out().get(1))
        .startsWith("      neuron-export: cell: 5 spikes (the last at ");
    assertThat(outcome.out().getLast()).isEqualTo("0 passed, 1 failed");
  }

  @Test
  void testsOfOtherEnginesAreSkippedWithTheReason() throws IOException {
    Files.writeString(folder.resolve(".other.omt"), "target: hh.hoc\nengine: NEURON\n");
    Shell.Outcome outcome = Shell.run("omv", folder, "--jobs", 2);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("      skipped: engine NEURON: hh.hoc is not a LEMS or NeuroML file");
    assertThat(outcome.out().getLast()).isEqualTo("1 passed, 0 failed, 1 skipped");
  }

  @Test
  void anObjectHoldsEverything() {
    Shell.Outcome outcome =
        Shell.run("omv", folder, "--json", "--converge", "--methods", "neuron,jlems");
    assertThat(outcome.out()).hasSize(1);
    assertThat(outcome.out().getFirst())
        .startsWith("{\"passed\":1,\"failed\":0,\"skipped\":0,\"stopped\":0,\"targets\":[")
        .contains(
            "\"target\":\"LEMS_HHCell.xml\"",
            "\"method\":\"jlems\"",
            "\"omv\":{\"engine\":\"jNeuroML_NEURON\",\"tolerance\":0.01,\"passed\":true}",
            "\"judge\":{\"limit\":0.005,\"random\":false,\"passed\":true}",
            "\"convergence\":{\"counts\":[5,5,5],\"extrapolated\":[2");
  }

  @Test
  void theTableIsWrittenAsADocument() throws IOException {
    Files.writeString(folder.resolve(".bad.omt"), "target: [\n");
    Path document = folder.resolve("doc/conformance.md");
    Shell.Outcome outcome = Shell.run("omv", folder, "--converge", "--markdown", document);
    assertThat(outcome.code()).isEqualTo(ExitCode.MODEL);
    String text = Files.readString(document);
    assertThat(text)
        .startsWith("# Conformance\n")
        .contains(
            "\n| target | size | dt |  | maker: error | maker: as their engine | maker: to dt → 0 | maker: time | neuron: error |")
        .contains("\n| LEMS_HHCell.xml | 1 × 1 | 0.005 ms | pass | ")
        .contains("\n1 passed, 1 failed\n")
        .contains("\n## Remarks\n\n* .bad.omt: .bad.omt:2:1: ")
        .contains("this is not YAML");
  }

  @Test
  void pathsWithNothingToRunAreTheCommandLinesFault() throws IOException {
    assertThat(Shell.run("omv", folder.resolve("gone")).code()).isEqualTo(ExitCode.USAGE);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Shell.Outcome outcome = Shell.run("omv", empty);
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .containsExactly("There are no .omt files and no LEMS models that can be run.");
  }
}
