/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.xml.ModelProblemException;

/**
 * Inputs and branches anywhere along a segment, against steady states of cable theory: a sealed
 * cable of 1000 µm by 2 µm, 1 Ω·m, 0.5 S/m².
 */
class PlacesTest {
  private static final double LENGTH = 1000;
  private static final double LEAK = 0.5e-12; // S/µm²
  private static final double LAMBDA = Math.sqrt(2.0 / 4 / (1e6 * LEAK)); // 1 Ω·m = 1e6 Ω·µm
  private static final double INFINITE = Math.PI * 2 * LAMBDA * LEAK; // S

  private static final String CABLE =
      """
      <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/>
        <distal x="1000" y="0" z="0" diameter="2"/></segment>
      <segmentGroup id="cable" neuroLexId="sao864921383">
        <property tag="numberInternalDivisions" value="401"/><member segment="0"/></segmentGroup>
      """;

  @TempDir Path folder;

  private double middle(String shape, int segment, double fraction) {
    RunResult r =
        new CellText()
            .with(
                "<ionChannelHH id=\"pas\" conductance=\"10pS\"/>"
                    + "<pulseGenerator id=\"in\" delay=\"0ms\" duration=\"1s\""
                    + " amplitude=\"0.01nA\"/>")
            .shape(shape)
            .membrane(
                "<channelDensity id=\"leak\" ionChannel=\"pas\" condDensity=\"0.5 S_per_m2\""
                    + " erev=\"-65mV\" ion=\"non_specific\"/>")
            .axially("<resistivity value=\"0.1 kohm_cm\"/>")
            .network(
                """
                <inputList id="i" population="pop" component="in">
                  <input id="0" target="../pop/0/cell" segmentId="%d" fractionAlong="%s"
                      destination="synapses"/>
                </inputList>
                """
                    .formatted(segment, fraction))
            .run(folder, "400ms", "0.5ms", "pop[0]/0/v");
    return ModelFiles.at(r, 0, 400) + 65;
  }

  @Test
  void inputsMayBeAnywhereAlongASegment() {
    for (double fraction : new double[] {0, 0.1, 0.37, 0.5, 0.9, 1}) {
      // By reciprocity: the input's distance from its own end against that of the middle.
      double near = Math.min(fraction, 1 - fraction) * LENGTH / LAMBDA;
      double half = 0.5 * LENGTH / LAMBDA;
      double expected =
          0.01e-9 / INFINITE * Math.cosh(near) * Math.cosh(half) / Math.sinh(2 * half) * 1e3;
      assertThat(middle(CABLE, 0, fraction))
          .as("at %s", fraction)
          .isCloseTo(expected, within(0.005 * expected));
    }
  }

  @Test
  void branchesMayStartAnywhereAlongTheirParent() {
    for (double place : new double[] {0, 0.2, 0.45, 1}) {
      String branch =
          CABLE
              + """
              <segment id="1"><parent segment="0" fractionAlong="%s"/>
                <proximal x="%s" y="0" z="0" diameter="2"/>
                <distal x="%s" y="300" z="0" diameter="2"/></segment>
              <segmentGroup id="side" neuroLexId="sao864921383">
                <property tag="numberInternalDivisions" value="121"/><member segment="1"/>
              </segmentGroup>
              """
                  .formatted(place, place * LENGTH, place * LENGTH);
      double left = place * LENGTH / LAMBDA;
      double right = (1 - place) * LENGTH / LAMBDA;
      double side = 300 / LAMBDA;
      double load = INFINITE * (Math.tanh(left) + Math.tanh(right));
      double atBranch = 0.01e-9 / (load * Math.cosh(side) + INFINITE * Math.sinh(side));
      double behind = place <= 0.5 ? right : left;
      double expected = atBranch * Math.cosh(0.5 * LENGTH / LAMBDA) / Math.cosh(behind) * 1e3;
      assertThat(middle(branch, 1, 1))
          .as("branch at %s", place)
          .isCloseTo(expected, within(0.005 * expected));
    }
  }

  /**
   * Three segments in three volumes of other lengths: what is recorded is at a segment's middle.
   */
  @Test
  void segmentsAreRecordedInTheVolumeOfTheirMiddle() {
    String shape =
        """
        <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/>
          <distal x="10" y="0" z="0" diameter="2"/></segment>
        <segment id="1"><parent segment="0"/><distal x="50" y="0" z="0" diameter="2"/></segment>
        <segment id="2"><parent segment="1"/><distal x="90" y="0" z="0" diameter="2"/></segment>
        <segmentGroup id="cable" neuroLexId="sao864921383">
          <property tag="numberInternalDivisions" value="3"/><member segment="0"/>
          <member segment="1"/><member segment="2"/></segmentGroup>
        <segmentGroup id="along"><include segmentGroup="cable"/>
          <inhomogeneousParameter id="p" variable="p" metric="Path Length from root"/>
        </segmentGroup>
        """;
    // The density is the path length: volumes end at 30 and 60 µm, middles are at 5, 30, 70 µm.
    double[] start =
        new CellText()
            .with("<ionChannelHH id=\"pas\" conductance=\"10pS\"/>")
            .shape(shape)
            .membrane(
                """
                <channelDensityNonUniform id="d" ionChannel="pas" erev="-80mV" ion="k">
                  <variableParameter parameter="condDensity" segmentGroup="along">
                    <inhomogeneousValue inhomogeneousParameter="p" value="p"/>
                  </variableParameter>
                </channelDensityNonUniform>
                """)
            .start(folder, "pop[0]/0/d/gDensity", "pop[0]/1/d/gDensity", "pop[0]/2/d/gDensity");
    assertThat(start[0]).isCloseTo(15, within(1e-9));
    assertThat(start[1]).isCloseTo(45, within(1e-9));
    assertThat(start[2]).isCloseTo(75, within(1e-9));
  }

  /** Without more said, a connection goes to the middle of segment 0. */
  @Test
  void connectionsGoToTheMiddleOfTheFirstSegment() {
    String network =
        """
        <population id="source" component="train" size="1"/>
        <projection id="p" presynapticPopulation="source" postsynapticPopulation="pop"
            synapse="syn">
          <connection id="0" preCellId="../source[0]" postCellId="../pop/0/cell" PLACE/>
        </projection>
        """;
    double[] peaks = new double[3];
    String[] places = {
      "", "postSegmentId=\"0\" postFractionAlong=\"0.5\"", "postFractionAlong=\"0.9\""
    };
    for (int i = 0; i < 3; i++) {
      RunResult r =
          new CellText()
              .with(
                  "<ionChannelHH id=\"pas\" conductance=\"10pS\"/>"
                      + "<spikeArray id=\"train\"><spike id=\"0\" time=\"1ms\"/></spikeArray>"
                      + "<expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"2ms\"/>")
              .shape(CABLE)
              .membrane(
                  "<channelDensity id=\"leak\" ionChannel=\"pas\" condDensity=\"0.5 S_per_m2\""
                      + " erev=\"-65mV\" ion=\"non_specific\"/>")
              .axially("<resistivity value=\"0.1 kohm_cm\"/>")
              .network(network.replace("PLACE", places[i]))
              .run(folder, "10ms", "0.05ms", "pop[0]/0/v");
      peaks[i] = java.util.Arrays.stream(r.traces().getFirst().values()).max().orElseThrow();
    }
    assertThat(peaks[0]).isEqualTo(peaks[1]).isGreaterThan(peaks[2] + 1e-4);
  }

  /** No segment is taken for another one that has the same first digit. */
  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1.5", "-0.2", "1e-3", "1e10", "x", "NaN"})
  void aSegmentIsNamedByAWholeNumber(String id) {
    String input =
        """
        <inputList id="i" population="pop" component="in">
          <input id="7" target="../pop/0/cell" segmentId="%s" destination="synapses"/>
        </inputList>
        """
            .formatted(id);
    CellText cell =
        new CellText()
            .with("<pulseGenerator id=\"in\" delay=\"0ms\" duration=\"1s\" amplitude=\"1pA\"/>")
            .shape(CABLE)
            .network(input);
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> cell.run(folder, "1ms", "0.1ms", "pop[0]/v"))
        .withMessage(
            "segmentId of input 7: \"%s\" was found; the id of a segment, a whole number, is expected"
                .formatted(id))
        .satisfies(
            e -> {
              assertThat(e.location().file()).endsWith("LEMS_model.xml");
              assertThat(e.location().range().of(textOf(e.location().file()))).isEqualTo(id);
            });
  }

  private String textOf(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a current of 1 pA does to a bare membrane in 10 ms gives its area, µm². */
  private double area(String segment) {
    RunResult r =
        new CellText()
            .with(
                "<ionChannelHH id=\"pas\" conductance=\"10pS\"/>"
                    + "<pulseGenerator id=\"in\" delay=\"0ms\" duration=\"1s\" amplitude=\"1pA\"/>")
            .shape(segment)
            .membrane(
                "<channelDensity id=\"leak\" ionChannel=\"pas\" condDensity=\"0 S_per_m2\""
                    + " erev=\"-65mV\" ion=\"non_specific\"/>")
            .network("<explicitInput target=\"pop[0]\" input=\"in\"/>")
            .run(folder, "10ms", "0.01ms", "pop[0]/v");
    return 1e-12 * 10e-3 / ((ModelFiles.at(r, 0, 10) + 65) * 1e-3) / 0.01 * 1e12;
  }

  private static String segment(double length, double proximal, double distal) {
    return """
        <segment id="0"><proximal x="0" y="0" z="0" diameter="%s"/>
          <distal x="%s" y="0" z="0" diameter="%s"/></segment>
        """
        .formatted(proximal, length, distal);
  }

  @Test
  void membraneIsThatOfTheFrustumOrTheSphere() {
    assertThat(area(segment(20, 10, 10))).isCloseTo(Math.PI * 200, within(1.0));
    double frustum = Math.PI * (3 + 8) * Math.hypot(20, 5);
    assertThat(area(segment(20, 6, 16))).isCloseTo(frustum, within(0.002 * frustum));
    assertThat(area(segment(0, 15, 15))).isCloseTo(Math.PI * 225, within(1.5));
  }
}
