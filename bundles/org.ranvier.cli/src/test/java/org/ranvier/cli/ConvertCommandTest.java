/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {
  private static final String CELL =
      """
      # stellate
      1 1 0 0 0 5 -1
      2 1 0 -5 0 5 1
      3 1 0 5 0 5 1
      4 3 10 0 0 1 1
      5 3 20 0 0 1 4
      6 7 30 5 0 1 5
      7 8 30 -5 0 1 5
      """;

  @TempDir Path folder;

  private Path swc(String text) throws IOException {
    return Files.writeString(folder.resolve("stellate.swc"), text);
  }

  @Test
  void aCellGoesThereAndBack() throws IOException {
    Path file = swc(CELL);
    Shell.Outcome there = Shell.run("convert", file);
    Path nml = folder.resolve("stellate.cell.nml");
    assertThat(there.code()).isZero();
    assertThat(there.out()).containsExactly("wrote " + nml);
    assertThat(there.err())
        .contains(
            file + ":1:1: info: the type 7 of 1 sample is not one of SWC's own; it becomes a group",
            "soma: three-point, NeuroMorpho.Org's three samples: a cylinder along y as long as it is wide");
    assertThat(Shell.run("validate", nml).err()).containsExactly(nml + ": no problems found");
    Path again = folder.resolve("again.swc");
    Shell.Outcome back = Shell.run("convert", nml, "--to", "swc", "--out", again);
    assertThat(back.out()).containsExactly("wrote " + again);
    assertThat(back.err()).isEmpty();
    assertThat(Files.readString(again).lines().filter(line -> !line.startsWith("#")).toList())
        .isEqualTo(CELL.lines().skip(1).toList());
  }

  @Test
  void aFileThatIsThereStaysUnlessForced() throws IOException {
    Path file = swc(CELL);
    Path nml = Files.writeString(folder.resolve("stellate.cell.nml"), "mine");
    Shell.Outcome refused = Shell.run("convert", file);
    assertThat(refused.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(refused.err().getLast())
        .isEqualTo(nml + " cannot be written: a file of that name is in the way");
    assertThat(nml).hasContent("mine");
    assertThat(Shell.run("convert", file, "--force").code()).isZero();
    assertThat(nml).content().contains("<cell id=\"stellate\">");
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("stellate.swc", "stellate.cell.nml");
    }
  }

  @Test
  void aFaultStopsAndIsRepairedWhereThatIsAsked() throws IOException {
    Path file = swc(CELL + "9 3 31 5 0 1 77\n");
    Shell.Outcome stopped = Shell.run("convert", file);
    assertThat(stopped.code()).isEqualTo(ExitCode.MODEL);
    assertThat(stopped.out()).isEmpty();
    assertThat(stopped.err())
        .containsExactly(
            file + ":9:1: the parent of sample 9 is 77, which is not in this file",
            "  possible: attach the sample in line 9 to the one in line 7, 1 µm away",
            "This file cannot be converted as it is; with --repair errors it can.");
    Shell.Outcome mended = Shell.run("convert", file, "--repair", "errors");
    assertThat(mended.code()).isZero();
    assertThat(mended.err())
        .contains("  repaired: attach the sample in line 9 to the one in line 7, 1 µm away");
  }

  @Test
  void whatTheSomaCouldBeIsListed() throws IOException {
    Path file = swc("1 1 0 0 0 5 -1\n2 1 10 0 0 3 1\n");
    Shell.Outcome outcome = Shell.run("convert", file, "--preview");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().getFirst()).startsWith("Forms of the soma;");
    assertThat(outcome.out()).anyMatch(line -> line.startsWith("* cylinders "));
    assertThat(outcome.out()).anyMatch(line -> line.startsWith("  equal-area-sphere "));
    assertThat(folder.resolve("stellate.cell.nml")).doesNotExist();
    swc("1 3 0 0 0 5 -1\n2 3 10 0 0 3 1\n");
    assertThat(Shell.run("convert", file, "--preview").out().getFirst()).contains("no soma");
  }

  @Test
  void somaNameAndGroupsAreChosen() throws IOException {
    Path file = swc(CELL);
    Shell.Outcome outcome =
        Shell.run(
            "convert", file, "--soma", "equal-area-sphere", "--cell", "c", "--group", "7=tuft");
    assertThat(outcome.code()).isZero();
    assertThat(folder.resolve("stellate.cell.nml"))
        .content()
        .contains("<cell id=\"c\">", "<segmentGroup id=\"tuft\"", "swcSomaSamples");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --soma cube      | --soma: "cube" is no form of a soma; the forms are sphere, three-point, cylinders, as-is, contour, equal-area-sphere, mean-radius-sphere
          --soma sphere    | the 3 samples of the soma cannot be read as 'sphere'; possible are [three-point, cylinders, as-is, equal-area-sphere]
          --to swc         | --to: "swc" was found; from this file nml is possible
          --repair much    | --repair: "much" was found; none, errors or warnings is expected
          --group 7=a-b    | --group: "a-b" is no id; letters, digits and _ are expected
          --cell 1         | --cell: "1" is no id; letters, digits and _ are expected
          --group 7=dend_0 | a group cannot be called 'dend_0', as another one of the cell is called so
          """)
  void whatCannotBeIsSaid(String options, String message) throws IOException {
    Path file = swc(CELL);
    Object[] words = ("convert " + file + " " + options).split(" ");
    Shell.Outcome outcome = Shell.run(words);
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains(message);
    assertThat(folder.resolve("stellate.cell.nml")).doesNotExist();
  }

  @Test
  void reconstructionsOfOtherFormatsAreToldByWhatTheyHold() throws IOException {
    String body = "(\"CellBody\" (Closed) (%d 0 0 1) (%d 9 0 1) (%d 9 0 1) (%d 0 0 1))\n";
    Path asc =
        Files.writeString(
            folder.resolve("traced.txt"),
            body.formatted(0, 0, 9, 9) + "((Axon) (Name \"Nerve\") (10 0 0 1) (30 0 0 1))");
    Path nml = folder.resolve("traced.cell.nml");
    assertThat(Shell.run("convert", asc, "--to", "neuroml", "--out", nml).out())
        .containsExactly("wrote " + nml);
    assertThat(nml).content().contains("<segmentGroup id=\"Nerve\"");
    assertThat(Shell.run("validate", nml).err()).containsExactly(nml + ": no problems found");
    Files.writeString(asc, body.formatted(0, 0, 9, 9) + body.formatted(50, 50, 59, 59));
    assertThat(Shell.run("convert", asc).err())
        .containsExactly("There are several cells; choose one with --cell: traced_1, traced_2.");
  }

  @Test
  void surfacesAreWritten() throws IOException {
    Path nml = folder.resolve("stellate.cell.nml");
    assertThat(Shell.run("convert", swc(CELL)).code()).isZero();
    for (String format : List.of("obj", "stl", "glb")) {
      Path out = folder.resolve("stellate." + format);
      Shell.Outcome outcome = Shell.run("convert", nml, "--to", format, "--sides", "6");
      assertThat(outcome.out()).containsExactly("wrote " + out);
      assertThat(outcome.err().getLast())
          .isEqualTo("130 vertices and 120 triangles; everything but the surface is not kept");
      assertThat(out).isNotEmptyFile();
    }
    Path other = folder.resolve("other.stl");
    assertThat(Shell.run("convert", nml, "--out", other).code()).isZero();
    assertThat(other).hasSize(84 + 50L * 240);
    assertThat(Shell.run("convert", nml, "--to", "stl", "--sides", "2").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Shell.run("convert", nml, "--to", "pdf").err().getFirst())
        .isEqualTo("--to: \"pdf\" was found; from this file swc, obj, stl, glb is possible");
  }

  @Test
  void oneOfSeveralCellsIsChosenAndLossesAreSaid() throws IOException {
    Path hh = Shell.example("pyramidal-cell", folder.resolve("p"));
    Path net = hh.resolveSibling("Pyramidal.net.nml");
    List<Path> all;
    try (var files = Files.list(hh.getParent())) {
      all = files.filter(each -> each.toString().endsWith(".cell.nml")).toList();
    }
    assertThat(all).hasSize(1);
    Shell.Outcome outcome = Shell.run("convert", all.getFirst(), "--out", folder.resolve("o.swc"));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .anyMatch(line -> line.startsWith("not kept: ") && line.contains("biophysical"));
    assertThat(Shell.run("convert", all.getFirst(), "--cell", "x").err().getFirst())
        .isEqualTo("There is no cell x; there are pyramidal.");
    assertThat(Shell.run("convert", net, "--out", folder.resolve("o2.swc")).code()).isZero();
    assertThat(folder.resolve("o2.swc")).hasSameTextualContentAs(folder.resolve("o.swc"));
    assertThat(Shell.run("convert", hh.resolveSibling("none.nml")).code())
        .isEqualTo(ExitCode.USAGE);
  }
}
