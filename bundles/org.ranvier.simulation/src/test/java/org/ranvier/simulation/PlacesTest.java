/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
