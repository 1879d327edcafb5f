/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which membrane a density sits, and into which control volumes a cell is cut. */
class SegmentGroupsTest {
  /**
   * All 10 µm long; with these diameters, each subset of segments has a membrane of its own.
   *
   * <pre>
   *   0 (1 µm) — 1 (2 µm) — 2 (4 µm) — 3 (8 µm)
   *                  \\— 4 (16 µm)
   * </pre>
   */
  private static final String SEGMENTS =
      """
      <segment id="0"><proximal x="0" y="0" z="0" diameter="1"/>
        <distal x="10" y="0" z="0" diameter="1"/></segment>
      <segment id="1"><parent segment="0"/><proximal x="10" y="0" z="0" diameter="2"/>
        <distal x="20" y="0" z="0" diameter="2"/></segment>
      <segment id="2"><parent segment="1"/><proximal x="20" y="0" z="0" diameter="4"/>
        <distal x="30" y="0" z="0" diameter="4"/></segment>
      <segment id="3"><parent segment="2"/><proximal x="30" y="0" z="0" diameter="8"/>
        <distal x="40" y="0" z="0" diameter="8"/></segment>
      <segment id="4"><parent segment="1"/><proximal x="20" y="0" z="0" diameter="16"/>
        <distal x="20" y="10" z="0" diameter="16"/></segment>
      """;

  private static final String CHANNEL = "<ionChannelHH id=\"open\" conductance=\"10pS\"/>";
  private static final String MARKED = "neuroLexId=\"sao864921383\"";

  @TempDir Path folder;

  /**
   * Sum of the diameters of the segments that a group holds, from where the potential settles
   * between −100 mV on the group and 0 mV everywhere: v = −100 s/(s + 31).
   */
  private double diametersOf(String groups, String group) {
    RunResult r =
        new CellText()
            .with(CHANNEL)
            .shape(SEGMENTS + groups)
            .axially("<resistivity value=\"1e-9 kohm_cm\"/>")
            .membrane(density("d", "-100", group) + density("e", "0", ""))
            .run(folder, "20ms", "0.01ms", "pop[0]/0/v");
    double v = ModelFiles.at(r, 0, 20) / -100;
    return 31 * v / (1 - v);
  }

  private static String density(String id, String erev, String group) {
    return "<channelDensity id=\"%s\" ionChannel=\"open\" condDensity=\"1 mS_per_cm2\" erev=\"%smV\" ion=\"k\" %s/>"
        .formatted(id, erev, group.isEmpty() ? "" : "segmentGroup=\"" + group + "\"");
  }

  @Test
  void groupsHoldWhatTheyName() {
    String groups =
        """
        <segmentGroup id="members"><member segment="0"/><member segment="3"/></segmentGroup>
        <segmentGroup id="includes"><include segmentGroup="members"/><member segment="2"/>
          <member segment="3"/></segmentGroup>
        <segmentGroup id="nested"><include segmentGroup="includes"/></segmentGroup>
        <segmentGroup id="path"><path><from segment="1"/><to segment="3"/></path></segmentGroup>
        <segmentGroup id="subTree"><subTree><from segment="2"/></subTree></segmentGroup>
        <segmentGroup id="branch"><subTree><from segment="1"/></subTree></segmentGroup>
        """;
    assertThat(diametersOf(groups, "members")).isCloseTo(1 + 8, within(1e-3));
    assertThat(diametersOf(groups, "includes")).isCloseTo(1 + 4 + 8, within(1e-3));
    assertThat(diametersOf(groups, "nested")).isCloseTo(1 + 4 + 8, within(1e-3));
    assertThat(diametersOf(groups, "path")).isCloseTo(2 + 4 + 8, within(1e-3));
    assertThat(diametersOf(groups, "subTree")).isCloseTo(4 + 8, within(1e-3));
    assertThat(diametersOf(groups, "branch")).isCloseTo(2 + 4 + 8 + 16, within(1e-3));
    assertThat(diametersOf(groups, "all")).isCloseTo(31, within(1e-3));
  }

  /** A group on part of a control volume counts with its part of the membrane. */
  @Test
  void groupsMayHoldPartOfAVolume() {
    String sections =
        """
        <segmentGroup id="trunk" %1$s><member segment="0"/><member segment="1"/>
          <member segment="2"/><member segment="3"/></segmentGroup>
        <segmentGroup id="side" %1$s><member segment="4"/></segmentGroup>
        <segmentGroup id="part"><member segment="1"/><member segment="3"/></segmentGroup>
        """
            .formatted(MARKED);
    assertThat(diametersOf(sections, "part")).isCloseTo(2 + 8, within(1e-3));
  }

  /** A density may name one segment: it sits on all of its membrane and no other. */
  @Test
  void densitiesMaySitOnOneSegment() {
    String whole =
        """
        <segmentGroup id="trunk" %1$s><member segment="0"/><member segment="1"/>
          <member segment="2"/><member segment="3"/></segmentGroup>
        """
            .formatted(MARKED);
    String cut =
        """
        <segmentGroup id="three" %1$s><property tag="numberInternalDivisions" value="5"/>
          <member segment="3"/></segmentGroup>
        """
            .formatted(MARKED);
    for (String sections : new String[] {"", whole, cut}) {
      RunResult r =
          new CellText()
              .with(CHANNEL)
              .shape(SEGMENTS + sections)
              .axially("<resistivity value=\"1e-9 kohm_cm\"/>")
              .membrane(
                  density("d", "-100", "three").replace("segmentGroup=\"three\"", "segment=\"3\"")
                      + density("e", "0", ""))
              .run(folder, "20ms", "0.01ms", "pop[0]/0/v");
      double v = ModelFiles.at(r, 0, 20) / -100;
      assertThat(31 * v / (1 - v)).isCloseTo(8, within(1e-3));
    }
  }

  private RunInfo cut(String groups) {
    return SimulationLoader.load(
            RunDescription.of(
                new CellText()
                    .with(CHANNEL)
                    .shape(SEGMENTS + groups)
                    .membrane(density("e", "0", ""))
                    .write(folder, "1ms", "0.1ms", "pop[0]/v")))
        .info();
  }

  @Test
  void sectionsAreThoseOfTheMarker() {
    String trunk =
        """
        <segmentGroup id="trunk" %s>PROPERTY<member segment="0"/><member segment="1"/>
          </segmentGroup>
        """
            .formatted(MARKED);
    String rest =
        """
        <segmentGroup id="outer" %1$s><member segment="2"/><member segment="3"/></segmentGroup>
        <segmentGroup id="side" %1$s><member segment="4"/></segmentGroup>
        """
            .formatted(MARKED);
    String property = "<property tag=\"numberInternalDivisions\" value=\"7\"/>";
    // Without markers, each segment is a section of one volume; with them one a section, unless
    // a property says more, in the group or, as older files have it, in its annotation.
    assertThat(cut("").controlVolumes()).isEqualTo(5);
    assertThat(
            cut("<segmentGroup id=\"g\"><member segment=\"0\"/></segmentGroup>").controlVolumes())
        .isEqualTo(5);
    assertThat(cut(trunk.replace("PROPERTY", "") + rest).controlVolumes()).isEqualTo(3);
    assertThat(cut(trunk.replace("PROPERTY", property) + rest).controlVolumes()).isEqualTo(9);
    assertThat(
            cut(trunk.replace("PROPERTY", "<annotation>" + property + "</annotation>") + rest)
                .controlVolumes())
        .isEqualTo(9);
    // Some marked, some not: the others are sections of their own.
    assertThat(cut(trunk.replace("PROPERTY", property)).controlVolumes()).isEqualTo(7 + 3);
  }

  @Test
  void laterValuesOverrideEarlierOnesOnTheirGroup() {
    // Capacitances of 1 and 2 µF/cm²: a current of 1 pA into all the membrane at once.
    RunResult r =
        new CellText()
            .with(
                CHANNEL
                    + "<pulseGenerator id=\"in\" delay=\"0ms\" duration=\"1s\" amplitude=\"1pA\"/>")
            .shape(SEGMENTS + "<segmentGroup id=\"four\"><member segment=\"4\"/></segmentGroup>")
            .axially("<resistivity value=\"1e-9 kohm_cm\"/>")
            .membrane(density("e", "0", "").replace("1 mS", "0 mS"))
            .commonly(
                """
                <spikeThresh value="0mV"/>
                <specificCapacitance value="1 uF_per_cm2"/>
                <specificCapacitance value="2 uF_per_cm2" segmentGroup="four"/>
                <initMembPotential value="-65mV"/>
                """)
            .network("<explicitInput target=\"pop[0]\" input=\"in\"/>")
            .run(folder, "10ms", "0.01ms", "pop[0]/0/v");
    double capacitance = Math.PI * 10 * (15 + 2 * 16) * 1e-12 * 0.01;
    double rise = 1e-12 * 10e-3 / capacitance * 1e3;
    assertThat(ModelFiles.at(r, 0, 10) + 65).isCloseTo(rise, within(0.005 * rise));
  }
}
