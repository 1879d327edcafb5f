/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input gives one readable message, the same from run and validate. */
class BadInputTest {
  @TempDir Path folder;
  private Path main;
  private Path cell;
  private Path network;

  @BeforeEach
  void writeExample() throws IOException {
    main = Shell.example("hh-cell", folder);
    cell = folder.resolve("HHCell.cell.nml");
    network = folder.resolve("HHCell.net.nml");
  }

  /** The one message that both commands print, with exit code 1. */
  private String theOneMessage() throws IOException {
    Shell.Outcome validated = Shell.run("validate", main);
    Shell.Outcome run = Shell.run("run", main);
    assertThat(validated.out()).hasSize(1);
    assertThat(run.err()).isEqualTo(validated.out());
    assertThat(run.out()).isEmpty();
    assertThat(List.of(run.code(), validated.code())).containsOnly(ExitCode.MODEL);
    assertThat(folder.resolve("HHCell.dat")).doesNotExist();
    assertThat(Shell.run("run", main, "--json").out().getFirst())
        .startsWith("{\"completed\":false,\"findings\":[{\"rule\":")
        .contains("\"line\":");
    return validated.out().getFirst();
  }

  /** An argument is never a list of arguments in a file, which may be anything, even endless. */
  @Test
  void anAtSignIsPartOfTheName() throws IOException {
    Path arguments = Files.writeString(folder.resolve("arguments"), "--help");
    for (String command : List.of("run", "validate", "info")) {
      Shell.Outcome outcome = Shell.run(command, "@" + arguments);
      assertThat(outcome.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(outcome.out()).as(command).isEmpty();
      assertThat(outcome.err()).as(command).anyMatch(line -> line.contains("@" + arguments));
    }
    assertThat(Shell.run("@" + arguments).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void malformedXml() throws IOException {
    Shell.edit(cell, "</cell>", "</cel>");
    assertThat(theOneMessage())
        .isEqualTo(
            cell + ":54:5: </cel> found, but <cell> of line 31 is still open: </cell> is expected");
  }

  @Test
  void fileNameThatNoFileSystemTakes() throws IOException {
    Shell.edit(main, "fileName=\"HHCell.dat\"", "fileName=\"" + "x".repeat(3000) + "\"");
    Shell.Outcome run = Shell.run("run", main);
    assertThat(run.code()).isEqualTo(ExitCode.MODEL);
    assertThat(run.err().getFirst())
        .startsWith(main + ":")
        .endsWith("the name of this file has 3000 characters; at most 1000 are expected");
  }

  @Test
  void missingInclude() throws IOException {
    Files.delete(cell);
    assertThat(theOneMessage()).startsWith(network + ":4:20: there is no file " + cell);
  }

  @Test
  void unitOfAnotherDimension() throws IOException {
    Shell.edit(cell, "120mS_per_cm2", "120mS");
    assertThat(theOneMessage())
        .startsWith(cell + ":44:77: condDensity of naDensity: 120mS is a conductance;")
        .endsWith("e.g. 120 mS_per_cm2");
  }

  @Test
  void unknownComponent() throws IOException {
    Shell.edit(network, "component=\"hhCell\"", "component=\"hhCel\"");
    assertThat(theOneMessage())
        .startsWith(network + ":11:43: there is no component hhCel")
        .endsWith("did you mean hhCell?");
  }

  @Test
  void cyclicInclude() throws IOException {
    Shell.edit(
        cell,
        "<ionChannelHH id=\"leak\"",
        "<include href=\"HHCell.net.nml\"/><ionChannelHH id=\"leak\"");
    assertThat(theOneMessage())
        .contains("HHCell.net.nml → HHCell.cell.nml → HHCell.net.nml")
        .startsWith(cell + ":");
  }

  @Test
  void fileOf700Megabytes() throws IOException {
    try (var file = new RandomAccessFile(cell.toFile(), "rw")) {
      file.setLength(700_000_000);
    }
    assertThat(theOneMessage())
        .isEqualTo(
            cell
                + ":1:1: this file has 700 MB; files up to 500 MB are read (to read it all the same,"
                + " set the environment variable RANVIER_MAX_FILE_MB to 700 or more)");
  }

  @Test
  void entityOfAnotherFileIsRefusedAndNotRead() throws IOException {
    String secret = "text-of-another-file";
    Path marker = Files.writeString(folder.resolve("marker.txt"), secret);
    Shell.edit(
        cell,
        "<neuroml ",
        "<!DOCTYPE neuroml [<!ENTITY x SYSTEM \"" + marker.toUri() + "\">]>\n<neuroml ");
    Shell.edit(cell, "A constant leak.", "&x;");
    assertThat(theOneMessage())
        .startsWith(cell + ":2:1: a DOCTYPE is not allowed")
        .doesNotContain(secret);
  }

  /** Below a regular file no folder can be made, not even by root. */
  @Test
  void outputFolderThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Shell.Outcome run = Shell.run("run", main, "--quiet", "--out", file.resolve("out"));
    assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(run.err()).hasSize(1);
    assertThat(run.err().getFirst()).contains("HHCell.dat cannot be written: ");
    Shell.Outcome demo = Shell.run("demo", "--quiet", "--out", file.resolve("out"));
    assertThat(demo.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(demo.err()).hasSize(1);
    assertThat(demo.err().getFirst()).contains("cannot be written: ");
    assertThat(Shell.run("run", main, "--json", "--out", file.resolve("out")).out().getFirst())
        .startsWith("{\"completed\":false,\"failure\":\"");
  }

  @Test
  void fileThatIsNotThere() {
    for (String command : List.of("run", "validate", "info")) {
      Shell.Outcome outcome = Shell.run(command, folder.resolve("none.xml"));
      assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
      assertThat(outcome.err())
          .containsExactly("There is no file " + folder.resolve("none.xml") + ".");
    }
  }

  @Test
  void modelWithNothingToRun() {
    Shell.Outcome run = Shell.run("run", cell);
    assertThat(run.code()).isEqualTo(ExitCode.MODEL);
    assertThat(run.err()).hasSize(1);
    assertThat(run.err().getFirst()).startsWith(cell + ":").contains("<Simulation");
  }

  @Test
  void networkWithoutSimulationIsRunAndThatIsSaid() {
    Shell.Outcome run = Shell.run("run", network, "--duration", "10ms");
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsExactly("wrote " + folder.resolve("hhNet.dat"));
    assertThat(run.err().getFirst())
        .startsWith("this file has no Simulation: network hhNet runs for 1s in steps of 0.025ms");
  }

  @Test
  void everyFaultOfAModelIsReportedAtOnce() throws IOException {
    Shell.edit(cell, "120mS_per_cm2", "120mS");
    Shell.edit(network, "component=\"hhCell\"", "component=\"hhCel\"");
    assertThat(Shell.run("run", main).err()).hasSize(2);
  }
}
