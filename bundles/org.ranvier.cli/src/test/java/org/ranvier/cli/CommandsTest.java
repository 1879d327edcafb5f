/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir Path folder;

  @Test
  void runWritesTheFilesOfTheModelBesideItAndSaysWhatHappened() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Shell.Outcome run = Shell.run("run", main);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsExactly(
            "cells[0]: 5 events",
            "wrote " + folder.resolve("HHCell.dat"),
            "wrote " + folder.resolve("HHCell.spikes"));
    assertThat(run.err().getFirst())
        .isEqualTo(
            "sim: hhNet, 1 cell, 1 compartment, 6 states; 100 ms in steps of 0.01 ms, method neuron"
                + " on jvm");
    assertThat(run.err())
        .anyMatch(
            line ->
                line.matches(
                    "100 ms in \\d+\\.\\d\\d s, first step \\d+\\.\\d\\d s after the start;"
                        + " \\d+\\.\\d kB: \\d+ bytes a compartment"));
    assertThat(run.err().getLast()).matches("1 thread on 1 cluster, \\d+ of \\d+ kernels compiled");
    assertThat(Files.readAllLines(folder.resolve("HHCell.dat"))).hasSize(10_001);
    assertThat(Files.readAllLines(folder.resolve("HHCell.spikes"))).hasSize(5);
  }

  @Test
  void optionsReplaceWhatTheModelSays() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Path out = folder.resolve("new/results");
    Path plot = folder.resolve("pictures/v.png");
    Shell.Outcome run =
        Shell.run(
            "run",
            main,
            "--out",
            out,
            "--dt",
            "20us",
            "--duration",
            "0.05s",
            "--method",
            "jlems",
            "--seed",
            "7",
            "--whole-cell-pool",
            "--backend",
            "scalar",
            "--plot",
            plot,
            "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).hasSize(1);
    assertThat(run.out().getFirst())
        .contains(
            "\"completed\":true",
            "\"durationMs\":50.0,\"timeStepMs\":0.02,\"steps\":2500,\"method\":\"jlems\"",
            "\"seed\":7,\"wholeCellPool\":true",
            "\"reachedMs\":50.0",
            "\"firstStepSeconds\":",
            "\"select\":\"cells[0]\",\"timesMs\":[21.");
    assertThat(Files.readAllLines(out.resolve("HHCell.dat"))).hasSize(2501);
    assertThat(folder.resolve("HHCell.dat")).doesNotExist();
    var picture = ImageIO.read(plot.toFile());
    assertThat(picture.getWidth()).isEqualTo(1000);
    assertThat(picture.getHeight()).isEqualTo(840); // a chart for mV and one for the gates
  }

  @Test
  void anErrorThatARunPassesOverIsMentioned() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Shell.edit(
        folder.resolve("HHCell.cell.nml"),
        "condDensity=\"120mS_per_cm2\"",
        "condDensity=\"120mS_per_cm2\" segmentGrop=\"soma_group\"");
    Shell.Outcome run = Shell.run("run", main);
    assertThat(run.code()).isZero();
    assertThat(run.err().getLast())
        .isEqualTo(
            "warning: this model has 1 error that a run passes over; ranvier validate names it");
  }

  @Test
  void methodInJsonIsNamedAsOnTheCommandLine() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    String export =
        Shell.run("run", main, "--duration", "1", "--json", "--method", "neuron-export")
            .out()
            .getFirst();
    assertThat(export).contains("\"method\":\"neuron-export\",\"methodReason\":\"as you asked\"");
    String adaptive =
        Shell.run(
                "run",
                main,
                "--duration",
                "1",
                "--json",
                "--method",
                "adaptive",
                "--tolerance",
                "1e-5")
            .out()
            .getFirst();
    assertThat(adaptive).contains("\"absoluteTolerance\":1.0E-5,\"relativeTolerance\":1.0E-5");
  }

  @Test
  void quietPrintsNothing() throws IOException {
    Shell.Outcome run = Shell.run("run", Shell.example("hh-cell", folder), "--quiet");
    assertThat(run).isEqualTo(new Shell.Outcome(0, List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --dt 0            | --dt: '0' is not a time above zero, such as 0.025 or 0.025ms or 1s
          --dt 5mV          | --dt: '5mV' is not a time above zero, such as 0.025 or 0.025ms or 1s
          --duration -1s    | --duration: '-1s' is not a time above zero, such as 0.025 or 0.025ms or 1s
          --method rk9      | --method: "rk9" is not a method; the methods are neuron, neuron-export, cn, rk4, adaptive, jlems
          --tolerance 0     | --tolerance: '0' is not a number above zero, such as 1e-6
          --mehtod          | Unknown option: '--mehtod'
          """)
  void aWrongOptionIsSaidAndEndsWithTwo(String options, String message) {
    Object[] args = ("run model.xml " + options).split(" ");
    Shell.Outcome outcome = Shell.run(args);
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err().getFirst()).isEqualTo(message);
    assertThat(outcome.err().getLast()).isEqualTo("See: ranvier run --help");
  }

  @Test
  void anUnknownBackEndIsAFailureWithTheNamesThereAre() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Shell.Outcome run = Shell.run("run", main, "--backend", "abacus");
    assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(run.err()).hasSize(1);
    assertThat(run.err().getFirst()).contains("abacus").contains("scalar");
  }

  @Test
  void validateSaysThatNothingIsWrong() throws IOException {
    Path main = Shell.example("pyramidal-cell", folder);
    Shell.Outcome outcome = Shell.run("validate", main, folder.resolve("Channels.nml"));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).containsExactly("2 files: no problems found");
    assertThat(Shell.run("validate", main, "--json").out())
        .containsExactly("{\"valid\":true,\"findings\":[]}");
  }

  @Test
  void aFaultSharedByTwoFilesIsReportedOnce() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Path network = folder.resolve("HHCell.net.nml");
    Shell.edit(network, "component=\"hhCell\"", "component=\"hhCel\"");
    Shell.Outcome outcome = Shell.run("validate", main, network);
    assertThat(outcome.out()).hasSize(1);
    assertThat(outcome.err()).containsExactly("2 files: 1 error, 0 warnings");
    assertThat(outcome.code()).isEqualTo(ExitCode.MODEL);
  }

  @Test
  void infoSumsUpAModel() throws IOException {
    Path main = Shell.example("pyramidal-cell", folder);
    Shell.Outcome outcome = Shell.run("info", main);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains(
            "simulation sim: pyramidalNet, 320 ms in steps of 0.025 ms",
            "  writes Pyramidal.dat, Pyramidal.spikes",
            "network pyramidalNet",
            "  population cells: 1 × pyramidal",
            "  projection toTuft: afferents → cells, 2 connections by excitation",
            "  inputs: somaStep → 1 cell of cells",
            "  channels: na, kdr, ih, leak",
            "channel na: m^3 h, ionChannelHH",
            "pulseGenerator: somaStep")
        .anyMatch(
            line -> line.startsWith("cell pyramidal: 32 segments in 27 groups, 20 sections, "));
    assertThat(Shell.run("info", main, "--json").out().getFirst())
        .contains("\"cells\":[{\"id\":\"pyramidal\",\"segments\":32,")
        .contains("\"others\":{\"expTwoSynapse\":[\"excitation\"]");
  }

  @Test
  void infoListsWhatCanBeRecorded() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Shell.Outcome outcome = Shell.run("info", "--recordables", main);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .anyMatch(line -> line.matches("cells\\[0\\]/0/v +-6\\d(\\.\\d+)? mV"))
        .anyMatch(line -> line.matches("cells\\[0\\]/0/\\w+/membraneProperties/.*/m/q +0\\.\\d+"))
        .anyMatch(line -> line.matches("cells\\[0\\]/iChannels +\\S+ nA"));
    assertThat(Shell.run("info", "--recordables", main, "--json").out().getFirst())
        .startsWith(
            "{\"recordables\":[{\"path\":\"cells[0]/v\",\"dimension\":\"voltage\",\"unit\":\"mV\",");
  }

  @Test
  void infoOfAModelWithAFaultSaysSo() throws IOException {
    Path main = Shell.example("hh-cell", folder);
    Shell.edit(folder.resolve("HHCell.net.nml"), "component=\"hhCell\"", "component=\"x\"");
    Shell.Outcome outcome = Shell.run("info", main);
    assertThat(outcome.code()).isEqualTo(ExitCode.MODEL);
    assertThat(outcome.out().getLast()).contains("ranvier validate");
  }

  @Test
  void infoOfAFileThatCannotBeReadSaysWhy() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.nml"), "<neuroml>");
    Shell.Outcome outcome = Shell.run("info", file);
    assertThat(outcome.code()).isEqualTo(ExitCode.MODEL);
    assertThat(outcome.err()).hasSize(1);
    assertThat(Shell.run("info", file, "--json").out().getFirst()).startsWith("{\"findings\":[{");
  }

  @Test
  void demoPrintsSpikeTimesAndWritesTraceAndPlotEachTimeItIsRun() throws IOException {
    for (int time = 0; time < 2; time++) {
      Shell.Outcome demo = Shell.run("demo", "--out", folder);
      assertThat(demo.code()).isZero();
      assertThat(demo.out().getFirst())
          .matches("cells\\[0\\]: 5 spikes at 2\\d\\.\\d\\d( \\d\\d\\.\\d\\d){4} ms");
    }
    assertThat(folder.resolve("hh-cell/HHCell.dat")).isNotEmptyFile();
    assertThat(ImageIO.read(folder.resolve("hh-cell/hh-cell.png").toFile())).isNotNull();
    Shell.Outcome unknown = Shell.run("demo", "abc");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err().getFirst()).contains("hh-cell, ball-and-stick");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", ""})
  void versionAndHelpAreAnswers(String option) {
    Shell.Outcome outcome = option.isEmpty() ? Shell.run() : Shell.run(option);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().getFirst()).contains("anvier");
    assertThat(outcome.err()).isEmpty();
  }
}
