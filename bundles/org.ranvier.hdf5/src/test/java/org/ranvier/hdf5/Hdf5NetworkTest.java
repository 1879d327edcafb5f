/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Node;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks written into HDF5 files here, and the text that they become. */
class Hdf5NetworkTest {
  private static final String TOP =
      "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">\n"
          + "  <include href=\"cell.nml\"/>\n</neuroml>\n";

  @TempDir private Path folder;

  private Path write(Consumer<WritableGroup> content) {
    Path file = folder.resolve("net.nml.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup top = hdf.putGroup("neuroml");
      top.putAttribute("id", "doc");
      top.putAttribute("neuroml_top_level", TOP);
      WritableGroup network = top.putGroup("network");
      network.putAttribute("id", "net");
      network.putAttribute("notes", "a < b");
      network.putAttribute("temperature", "32degC");
      content.accept(network);
    }
    return file;
  }

  private static WritableGroup group(WritableGroup owner, String name, Map<String, ?> attributes) {
    WritableGroup group = owner.putGroup(name);
    attributes.forEach(group::putAttribute);
    return group;
  }

  private static void table(WritableGroup owner, String name, float[][] rows, String... columns) {
    WritableDataset table = owner.putDataset(name, rows);
    for (int i = 0; i < columns.length; i++) {
      table.putAttribute("column_" + i, columns[i]);
    }
  }

  private static void addPopulations(WritableGroup network) {
    WritableGroup listed =
        group(
            network,
            "population_a",
            Map.of("id", "a", "component", "iaf", "size", 2, "property:color", "0 .8 0"));
    table(listed, "a", new float[][] {{0, 0, 0.1f}, {1.5f, -2, 3}}, "x", "y", "z");
    group(network, "population_b", Map.of("id", "b", "component", "iaf", "size", 3));
  }

  private static Map<String, String> projection(String type) {
    return Map.of(
        "id", "p", "type", type, "presynapticPopulation", "a", "postsynapticPopulation", "b");
  }

  @Test
  void populationsHaveTheirMembersAndPlaces() throws Exception {
    assertThat(Hdf5Network.toNeuroML(write(Hdf5NetworkTest::addPopulations)))
        .isEqualTo(
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
              <include href="cell.nml"/>
              <network id="net" type="networkWithTemperature" temperature="32degC">
            <notes>a &lt; b</notes>
                <population id="a" component="iaf" size="2" type="populationList">
                  <property tag="color" value="0 .8 0"/>
                  <instance id="0"><location x="0" y="0" z="0.1"/></instance>
                  <instance id="1"><location x="1.5" y="-2" z="3"/></instance>
                </population>
                <population id="b" component="iaf" size="3">
                </population>
              </network>
            </neuroml>
            """);
  }

  @Test
  void connectionsHaveWhatTheTableHas() throws Exception {
    Path plain =
        write(
            network -> {
              addPopulations(network);
              WritableGroup group = group(network, "projection_p", projection("projection"));
              group.putAttribute("synapse", "ampa");
              table(group, "p", new float[][] {{1, 2}, {0, 1}}, "pre_cell_id", "post_cell_id");
            });
    assertThat(Hdf5Network.toNeuroML(plain))
        .contains(
            "<projection id=\"p\" presynapticPopulation=\"a\" postsynapticPopulation=\"b\""
                + " synapse=\"ampa\">",
            "<connection id=\"0\" preCellId=\"../a/1/iaf\" postCellId=\"../b[2]\"/>",
            "<connection id=\"1\" preCellId=\"../a/0/iaf\" postCellId=\"../b[1]\"/>");
    Path full =
        write(
            network -> {
              addPopulations(network);
              WritableGroup group = group(network, "projection_p", projection("projection"));
              group.putAttribute("synapse", "ampa");
              table(
                  group,
                  "p",
                  new float[][] {{7, 1, 2, 3, 4, 0.25f, 0.75f, 0.1f, 2.5f}},
                  "id",
                  "pre_cell_id",
                  "post_cell_id",
                  "pre_segment_id",
                  "post_segment_id",
                  "pre_fraction_along",
                  "post_fraction_along",
                  "weight",
                  "delay");
            });
    assertThat(Hdf5Network.toNeuroML(full))
        .contains(
            "<connectionWD id=\"7\" preCellId=\"../a/1/iaf\" postCellId=\"../b[2]\""
                + " preSegmentId=\"3\" preFractionAlong=\"0.25\" postSegmentId=\"4\""
                + " postFractionAlong=\"0.75\" weight=\"0.1\" delay=\"2.5ms\"/>");
  }

  private static String text(Node... groups) throws Hdf5NetworkException {
    Node network = MemoryNodes.group("network", Map.of("id", "net"), groups);
    return new NeuroMLText(
            MemoryNodes.group("neuroml", Map.of("id", "doc"), network), 1000, Integer.MAX_VALUE)
        .write()
        .text();
  }

  private static Node population(String id, Node... tables) {
    return MemoryNodes.group(
        "population_" + id, Map.of("id", id, "component", "iaf", "size", 3), tables);
  }

  @Test
  void junctionsNameTheirComponentsAtEachConnection() throws Exception {
    Map<String, String> electrical = new HashMap<>(projection("electricalProjection"));
    electrical.put("synapse", "gap");
    Node gaps =
        MemoryNodes.group(
            "projection_p",
            electrical,
            MemoryNodes.table("p", new float[][] {{0, 1, 2}}, "id", "pre_cell_id", "post_cell_id"));
    Node places = MemoryNodes.table("a", new float[][] {{0, 0, 0}, {1, 0, 0}}, "x", "y", "z");
    assertThat(text(population("a", places), population("b"), gaps))
        .startsWith(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">\n  <network")
        .contains(
            "<electricalProjection id=\"p\" presynapticPopulation=\"a\""
                + " postsynapticPopulation=\"b\">",
            "<electricalConnectionInstance id=\"0\" preCell=\"../a/1/iaf\" postCell=\"../b[2]\""
                + " synapse=\"gap\"/>");
    assertThat(text(population("a"), population("b"), gaps))
        .contains("<electricalConnection id=\"0\" preCell=\"1\" postCell=\"2\" synapse=\"gap\"/>");
  }

  @Test
  void continuousConnectionsMayHavePlacesAndWeights() throws Exception {
    Map<String, String> continuous = new HashMap<>(projection("continuousProjection"));
    continuous.put("preComponent", "silent");
    continuous.put("postComponent", "graded");
    String[] columns = {
      "id", "pre_cell_id", "post_cell_id", "pre_segment_id", "post_segment_id", "weight"
    };
    Node graded =
        MemoryNodes.group(
            "projection_p",
            continuous,
            MemoryNodes.table("p", new float[][] {{0, 1, 2, 3, 4, 0.5f}}, columns));
    assertThat(text(population("a"), population("b"), graded))
        .contains(
            "<continuousConnectionInstanceW id=\"0\" preCell=\"../a[1]\" postCell=\"../b[2]\""
                + " preSegment=\"3\" postSegment=\"4\" weight=\"0.5\" preComponent=\"silent\""
                + " postComponent=\"graded\"/>");
  }

  @Test
  void moreNumbersThanTheFileCanHoldAreRefused() {
    Node huge = MemoryNodes.table("a", new float[1_000_000][1], "x", "y", "z");
    assertThatThrownBy(() -> text(population("a", huge)))
        .hasMessageContaining("too small for its tables");
  }

  @Test
  void inputsOfBothSpellingsOfTheGroupAreRead() throws Exception {
    Path file =
        write(
            network -> {
              addPopulations(network);
              Map<String, String> attributes =
                  Map.of("id", "i", "component", "pulse", "population", "a");
              table(
                  group(network, "inputList_i", attributes),
                  "i",
                  new float[][] {{0, 1, 0, 0.5f}},
                  "id",
                  "target_cell_id",
                  "segment_id",
                  "fraction_along");
              table(
                  group(network, "input_list_j", attributes),
                  "i",
                  new float[][] {{0, 1, 2}},
                  "id",
                  "target_cell_id",
                  "weight");
            });
    assertThat(Hdf5Network.toNeuroML(file))
        .contains(
            "<input id=\"0\" target=\"../a/1/iaf\" destination=\"synapses\" segmentId=\"0\""
                + " fractionAlong=\"0.5\"/>",
            "<inputW id=\"0\" target=\"../a/1/iaf\" destination=\"synapses\" weight=\"2\"/>");
  }

  @Test
  void whatIsMissingIsNamed() {
    refused(
        write(network -> group(network, "population_a", Map.of("id", "a"))),
        "the group /neuroml/network/population_a/ has no attribute component");
    refused(
        write(
            network -> {
              addPopulations(network);
              group(
                  network,
                  "inputList_i",
                  Map.of("id", "i", "component", "pulse", "population", "c"));
            }),
        "the group /neuroml/network/inputList_i/ names the population c, which is not there; there"
            + " are a, b");
    refused(
        write(
            network -> {
              addPopulations(network);
              WritableGroup group = group(network, "projection_p", projection("projection"));
              group.putAttribute("synapse", "ampa");
              table(group, "p", new float[][] {{0.5f, 2}}, "pre_cell_id", "post_cell_id");
            }),
        "row 0 of the table p has the pre_cell_id 0.5; a whole number from 0 is expected");
    refused(
        write(
            network -> {
              addPopulations(network);
              WritableGroup group = group(network, "projection_p", projection("projection"));
              group.putAttribute("synapse", "ampa");
              table(group, "p", new float[][] {{1, 2}}, "pre_cell_id", "post");
            }),
        "the table p has no column post_cell_id");
    refused(
        write(network -> group(network, "projection_p", projection("other"))),
        "the group /neuroml/network/projection_p/ names the population a, which is not there; there"
            + " are ");
    refused(
        write(network -> network.putGroup("cells")),
        "the group /neuroml/network/cells/ is neither a population nor a projection nor an input"
            + " list");
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> Hdf5Network.toNeuroML(file))
        .isInstanceOf(Hdf5NetworkException.class)
        .hasMessage(message);
  }

  @Test
  void filesOfOtherKindsAreRefusedInOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("text.h5"), "<neuroml/>");
    refused(text, "this is not an HDF5 file");
    Path other = folder.resolve("other.h5");
    try (WritableHdfFile hdf = HdfFile.write(other)) {
      hdf.putDataset("data", new double[] {1, 2});
    }
    refused(
        other,
        "this HDF5 file has no group \"neuroml\"; a NeuroML network as libNeuroML writes it is"
            + " expected");
  }

  @Test
  void noPartOfAFileIsTakenForTheWhole() throws Exception {
    Path file =
        write(
            network -> {
              addPopulations(network);
              WritableGroup group = group(network, "projection_p", projection("projection"));
              group.putAttribute("synapse", "ampa");
              table(group, "p", new float[][] {{1, 2}, {0, 1}}, "pre_cell_id", "post_cell_id");
            });
    String whole = Hdf5Network.toNeuroML(file);
    byte[] bytes = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.h5");
    for (int length = 0; length < bytes.length; length += 97) {
      Files.write(cut, java.util.Arrays.copyOf(bytes, length));
      try {
        assertThat(Hdf5Network.toNeuroML(cut)).as("the first %d bytes", length).isEqualTo(whole);
      } catch (Hdf5NetworkException expected) {
        assertThat(expected).hasMessageStartingWith("this ");
      }
    }
  }

  @Test
  void damagedBytesNeverEndInAFaultOfOurs() throws Exception {
    Path file = write(Hdf5NetworkTest::addPopulations);
    byte[] bytes = Files.readAllBytes(file);
    var random = new java.util.Random(7);
    Path damaged = folder.resolve("damaged.h5");
    for (int round = 0; round < 300; round++) {
      byte[] copy = bytes.clone();
      for (int i = 0; i < 1 + round % 8; i++) {
        copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
      }
      Files.write(damaged, copy);
      try {
        assertThat(Hdf5Network.toNeuroML(damaged)).contains("<network");
      } catch (Hdf5NetworkException | IOException expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void hdf5FilesAreToldByNameOrContent() throws IOException {
    Path file = write(Hdf5NetworkTest::addPopulations);
    Path renamed = Files.copy(file, folder.resolve("net.nml"));
    assertThat(Hdf5Network.isHdf5(file)).isTrue();
    assertThat(Hdf5Network.isHdf5(renamed)).isTrue();
    assertThat(Hdf5Network.isHdf5(Files.writeString(folder.resolve("a.nml"), "<a/>"))).isFalse();
    assertThat(Hdf5Network.isHdf5(folder.resolve("gone.nml"))).isFalse();
  }
}
