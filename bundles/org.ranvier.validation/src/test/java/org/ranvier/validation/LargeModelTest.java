/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.validation.rule.CellPaths;
import org.ranvier.validation.rule.ConnectionCells;
import org.ranvier.validation.rule.DensitiesOverlap;
import org.ranvier.validation.rule.SegmentGroupIncludes;
import org.ranvier.validation.rule.UniqueSegmentIds;
import org.ranvier.validation.schema.KnownAttributes;
import org.ranvier.xml.XmlDocument;

/**
 * Models of so many elements that a rule which looks at all of them for each of them would not come
 * to an end.
 */
class LargeModelTest {
  private static final String HEAD =
      "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">\n";
  private static final String CELL =
      "<iafCell id=\"iaf\" leakReversal=\"-60mV\" thresh=\"-55mV\" reset=\"-70mV\" C=\"0.2nF\" leakConductance=\"0.01uS\"/>\n";

  @TempDir Path folder;

  private Path write(String name, String body) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + body + "</neuroml>\n");
  }

  @Test
  void groupsThatIncludeEachOtherInALongChainAreFine() throws IOException {
    StringBuilder groups = new StringBuilder("<segmentGroup id=\"g0\"/>\n");
    for (int i = 1; i < 20_000; i++) {
      groups.append(
          "<segmentGroup id=\"g%d\"><include segmentGroup=\"g%d\"/></segmentGroup>\n"
              .formatted(i, i - 1));
    }
    Path main =
        write(
            "main.nml",
            "<morphology id=\"m\"><segment id=\"0\"><proximal x=\"0\" y=\"0\" z=\"0\""
                + " diameter=\"1\"/><distal x=\"1\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>\n"
                + groups
                + "</morphology>");
    List<Finding> findings = new Validator(List.of(new SegmentGroupIncludes())).validate(main);
    assertThat(findings).isEmpty();
  }

  /** Both files, and the list of what is in them, can be given up at any place. */
  @Test
  void readingIsGivenUpWhereverItIs() throws IOException {
    write("included.nml", "<iafCell id=\"a\"/>\n".repeat(5000));
    String include = "<include href=\"included.nml\"/>\n";
    Path main = write("main.nml", include + "<iafCell id=\"b\"/>\n".repeat(5000));
    int[] asked = {0};
    Model.read(
        main,
        XmlDocument::read,
        () -> {
          asked[0]++;
          return false;
        });
    int all = asked[0];
    assertThat(all).isGreaterThan(300);
    for (int enough = 1; enough <= all; enough += all / 20) {
      int at = enough;
      asked[0] = 0;
      assertThatThrownBy(() -> Model.read(main, XmlDocument::read, () -> ++asked[0] >= at))
          .isInstanceOf(CancellationException.class);
      assertThat(asked[0]).isEqualTo(at);
    }
  }

  @Test
  void everyOneOfVeryManyRepeatedIdsIsOfferedAFreeOne() throws IOException {
    int count = 100_000;
    StringBuilder segments = new StringBuilder();
    for (int i = 0; i < 2 * count; i++) {
      segments.append("<segment id=\"").append(i % count).append("\"/>\n");
    }
    segments.append("<segment id=\"a\"/><segment id=\"a\"/><segment id=\"a_2\"/>");
    Path main = write("main.nml", "<morphology id=\"m\">" + segments + "</morphology>");
    List<Finding> findings = new Validator(List.of(new UniqueSegmentIds())).validate(main);
    assertThat(findings).hasSize(count + 1);
    assertThat(findings)
        .extracting(finding -> finding.fix().orElseThrow().written())
        .doesNotHaveDuplicates()
        .startsWith("" + count, "" + (count + 1))
        .endsWith("" + (2 * count - 1), "a_3");
  }

  @Test
  void everyCellOfVeryManyIsFoundAtOnce() throws IOException {
    int count = 40_000;
    StringBuilder cells = new StringBuilder();
    StringBuilder connections = new StringBuilder();
    for (int i = 0; i < count; i++) {
      cells.append(
          "<instance id=\"%d\"><location x=\"0\" y=\"0\" z=\"0\"/></instance>\n".formatted(i));
      connections.append(
          "<connection id=\"%d\" preCellId=\"../p/%d/iaf\" postCellId=\"../p/%d/iaf\"/>\n"
              .formatted(i, i, i + 1));
    }
    Path main =
        write(
            "main.nml",
            CELL
                + "<expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"5ms\"/>"
                + "<network id=\"n\"><population id=\"p\" component=\"iaf\" type=\"populationList\">"
                + cells
                + "</population><projection id=\"pr\" presynapticPopulation=\"p\""
                + " postsynapticPopulation=\"p\" synapse=\"syn\">"
                + connections
                + "</projection></network>");
    List<Rule> rules = List.of(new CellPaths(), new ConnectionCells());
    assertThat(new Validator(rules).validate(main))
        .extracting(Finding::message)
        .containsExactly("../p/40000/iaf leads to no cell: population p has 40000, counted from 0");
  }

  @Test
  void everyDensityOfVeryManyIsComparedAtOnce() throws IOException {
    int count = 20_000;
    StringBuilder segments = new StringBuilder();
    StringBuilder groups = new StringBuilder();
    StringBuilder densities = new StringBuilder();
    for (int i = 0; i < count; i++) {
      segments.append("<segment id=\"%d\">".formatted(i));
      segments.append(
          i == 0
              ? "<proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"1\"/>"
              : "<parent segment=\"0\"/>");
      segments.append("<distal x=\"1\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>\n");
      groups.append(
          "<segmentGroup id=\"g%d\"><member segment=\"%d\"/></segmentGroup>\n".formatted(i, i));
      densities.append(
          "<channelDensity id=\"d%d\" ionChannel=\"na\" condDensity=\"1 S_per_m2\" segmentGroup=\"g%d\"/>\n"
              .formatted(i, i));
    }
    Path main =
        write(
            "main.nml",
            "<cell id=\"c\"><morphology id=\"m\">"
                + segments
                + groups
                + "</morphology><biophysicalProperties id=\"b\"><membraneProperties>"
                + densities
                + "<channelDensity id=\"last\" ionChannel=\"na\" condDensity=\"1 S_per_m2\" segmentGroup=\"g7\"/>"
                + "</membraneProperties></biophysicalProperties></cell>");
    assertThat(new Validator(List.of(new DensitiesOverlap())).validate(main))
        .extracting(Finding::message)
        .hasSize(1)
        .allMatch(message -> message.contains("twice on segment 7: here and by channelDensity d7"));
  }

  @Test
  void everyAttributeOfVeryManyIsLookedUpAtOnce() throws IOException {
    int count = 5000;
    StringBuilder parameters = new StringBuilder();
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      parameters.append("<Parameter name=\"q%d\" dimension=\"none\"/>\n".formatted(i));
      attributes.append(" unknown%d=\"1\"".formatted(i));
    }
    Path main =
        Files.writeString(
            folder.resolve("LEMS_main.xml"),
            "<Lems><ComponentType name=\"T\">"
                + parameters
                + "</ComponentType><T id=\"t\""
                + attributes
                + "/></Lems>");
    assertThat(new Validator(List.of(new KnownAttributes())).validate(main))
        .hasSize(count)
        .extracting(Finding::message)
        .startsWith("unknown attribute unknown0 on T t; it would be passed over");
  }
}
