/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CableLayoutTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void cylinderIsCutIntoEqualVolumes() {
    // 90 µm long, 2 µm wide, three volumes: area π 2 30 = 60 π each; centres at 15, 45, 75; between
    // centres
    // 30 / (π 1²) per µm of shape, so with 10 MΩ·µm the resistance is 300/π MΩ.
    CableLayout layout = new Shapes().root(0, 90, 2, 2).cable("dend", 3, 0).layout();
    assertThat(layout.parents()).containsExactly(-1, 0, 1);
    assertThat(layout.areasUm2())
        .containsExactly(new double[] {60 * Math.PI, 60 * Math.PI, 60 * Math.PI}, EXACT);
    assertThat(layout.lengthsUm()).containsExactly(30, 30, 30);
    assertThat(layout.pathLengthsUm()).containsExactly(15, 45, 75);
    assertThat(layout.axialConductancesMicrosiemens(10))
        .containsExactly(new double[] {0, Math.PI / 300, Math.PI / 300}, EXACT);
  }

  @Test
  void sphereIsACylinderAsLongAsWide() {
    CableLayout layout = new Shapes().root(0, 0, 10, 10).layout();
    assertThat(layout.nodeCount()).isEqualTo(1);
    assertThat(layout.areasUm2()).containsExactly(new double[] {Math.PI * 100}, EXACT);
    assertThat(layout.pathLengthsUm()).containsExactly(5);
    assertThat(layout.morphology().root().volumeUm3()).isCloseTo(Math.PI * 1000 / 6, within(1e-9));
  }

  @Test
  void volumesCutAcrossSegmentsOfDifferentShape() {
    // Segments: 10 µm cylinder of diameter 4, 20 µm taper from 4 to 2. Two volumes of 15 µm.
    // Volume 0: cylinder π 4 10 = 40 π; taper from x=0 to 5 of 20: radii 2 and 1.75, slant factor
    // √(20²+1²)/20.
    // Half behind its centre (7.5 µm … 15 µm): 2.5/(π 4) + 5/(π 2 · 1.75);
    // half before the next centre (15 … 22.5 µm): 7.5/(π 1.75 · 1.375).
    CableLayout layout =
        new Shapes().root(0, 10, 4, 4).child(1, 0, 1, 20, 4, 2).cable("dend", 2, 0, 1).layout();
    double slant = Math.sqrt(401) / 20;
    assertThat(layout.areasUm2())
        .containsExactly(
            new double[] {
              40 * Math.PI + Math.PI * 3.75 * 5 * slant, Math.PI * (1.75 + 1) * 15 * slant
            },
            EXACT);
    double shape = (2.5 / 4 + 5 / 3.5 + 7.5 / (1.75 * 1.375)) / Math.PI;
    assertThat(layout.axialConductancesMicrosiemens(1)[1]).isCloseTo(1 / shape, EXACT);
  }

  @Test
  void childrenAtTheEndMeetInAJunction() {
    CableLayout layout =
        new Shapes()
            .root(0, 20, 20, 20)
            .child(1, 0, 1, 100, 2, 2)
            .child(2, 0, 1, 50, 1, 1)
            .layout();
    // soma 0, junction 1, children 2 and 3
    assertThat(layout.parents()).containsExactly(-1, 0, 1, 1);
    assertThat(layout.isJunction(1)).isTrue();
    assertThat(layout.areasUm2()[1]).isZero();
    assertThat(layout.volumeCount()).isEqualTo(3);
    double[] g = layout.axialConductancesMicrosiemens(1);
    assertThat(g[1]).isCloseTo(Math.PI * 100 / 10, within(1e-9)); // half soma: 10 / (π 10²)
    assertThat(g[2]).isCloseTo(Math.PI / 50, EXACT); // half dendrite: 50 / (π 1²)
    assertThat(g[3]).isCloseTo(Math.PI * 0.25 / 25, EXACT);
    assertThat(layout.pathLengthsUm()).containsExactly(10, 20, 70, 45);
    assertThat(layout.nodeAt(0, 1)).isEqualTo(1);
    assertThat(layout.nodeAt(1, 0)).isEqualTo(1);
    assertThat(layout.volumeAt(0, 1)).isZero();
    assertThat(layout.sectionIndices()).containsExactly(0, 0, 1, 2);
    assertThat(layout.placeOf(1)).isEqualTo(new SegmentPlace(0, 1));
  }

  @Test
  void oneChildAtTheEndIsJoinedInSeries() {
    CableLayout layout = new Shapes().root(0, 20, 20, 20).child(1, 0, 1, 100, 2, 2).layout();
    assertThat(layout.parents()).containsExactly(-1, 0);
    // 10 / (π 10²) + 50 / (π 1²) = 50.1 / π
    assertThat(layout.axialConductancesMicrosiemens(1)[1]).isCloseTo(Math.PI / 50.1, EXACT);
  }

  @Test
  void childrenAtTheStartOfTheRootMeetBeforeIt() {
    CableLayout layout =
        new Shapes()
            .root(0, 20, 20, 20)
            .child(1, 0, 0, 100, 2, 2)
            .child(2, 0, 0, 50, 1, 1)
            .layout();
    assertThat(layout.parents()).containsExactly(-1, 0, 1, 1);
    assertThat(layout.isJunction(1)).isTrue();
    assertThat(layout.pathLengthsUm()).containsExactly(10, 0, 50, 25);
    assertThat(layout.nodeAt(0, 0)).isEqualTo(1);
    assertThat(layout.placeOf(1)).isEqualTo(new SegmentPlace(0, 0));
    CableLayout single = new Shapes().root(0, 20, 20, 20).child(1, 0, 0, 100, 2, 2).layout();
    assertThat(single.axialConductancesMicrosiemens(1)[1]).isCloseTo(Math.PI / 50.1, EXACT);
  }

  @Test
  void childInTheMiddleHangsOnTheCentreOfTheVolumeThatHoldsIt() {
    // Three volumes of 30 µm; 0.5 lies in the second, 2/3 is the border and belongs to the third.
    CableLayout layout =
        new Shapes()
            .root(0, 90, 2, 2)
            .child(1, 0, 0.5, 40, 2, 2)
            .child(2, 0, 2.0 / 3, 40, 2, 2)
            .cable("main", 3, 0)
            .cable("a", 1, 1)
            .cable("b", 1, 2)
            .layout();
    assertThat(layout.parents()).containsExactly(-1, 0, 1, 1, 2);
    double[] g = layout.axialConductancesMicrosiemens(1);
    assertThat(g[3]).isCloseTo(Math.PI / 20, EXACT);
    assertThat(layout.pathLengthsUm()[3]).isCloseTo(45 + 20, EXACT);
    assertThat(layout.pathLengthsUm()[4]).isCloseTo(60 + 20, EXACT);
  }

  @Test
  void childAtTheStartOfABranchHangsWhereTheBranchHangs() {
    // 2 starts where 1 starts, that is in the middle of the root; 4 starts where 3 starts, at the
    // root's end.
    CableLayout layout =
        new Shapes()
            .root(0, 90, 2, 2)
            .child(1, 0, 0.5, 40, 2, 2)
            .child(2, 1, 0, 10, 2, 2)
            .child(3, 0, 1, 40, 2, 2)
            .child(4, 3, 0, 10, 2, 2)
            .layout();
    int junction = layout.nodeAt(0, 1);
    assertThat(layout.isJunction(junction)).isTrue();
    int[] parents = layout.parents();
    assertThat(parents[layout.volumeAt(1, 0.5)]).isZero();
    assertThat(parents[layout.volumeAt(2, 0.5)]).isZero();
    assertThat(parents[layout.volumeAt(3, 0.5)]).isEqualTo(junction);
    assertThat(parents[layout.volumeAt(4, 0.5)]).isEqualTo(junction);
    assertThat(layout.pathLengthsUm()[layout.volumeAt(2, 0.5)]).isCloseTo(50, EXACT);
    assertThat(layout.nodeAt(4, 0)).isEqualTo(junction);
    assertThat(layout.nodeAt(2, 0)).isEqualTo(layout.volumeAt(2, 0));
  }

  @Test
  void branchAtTheEndOfAnInnerSegmentOfACableHangsInside() {
    // Cable of segments 0 (30 µm) and 1 (60 µm), three volumes; 2 leaves the end of segment 0, at
    // 30 of 90 µm.
    CableLayout layout =
        new Shapes()
            .root(0, 30, 2, 2)
            .child(1, 0, 1, 60, 2, 2)
            .child(2, 0, 1, 10, 1, 1)
            .cable("main", 3, 0, 1)
            .cable("side", 1, 2)
            .layout();
    assertThat(layout.parents()).containsExactly(-1, 0, 1, 1);
    assertThat(layout.sections().sections().get(1).attachment())
        .isEqualTo(Section.Attachment.INSIDE);
  }

  @Test
  void placesOnSegmentsFallIntoTheVolumeThatHoldsThem() {
    CableLayout layout =
        new Shapes().root(0, 30, 2, 2).child(1, 0, 1, 60, 2, 2).cable("main", 9, 0, 1).layout();
    // Volumes of 10 µm: segment 0 has volumes 0–2, segment 1 has 3–8.
    assertThat(layout.volumeAt(0, 0)).isZero();
    assertThat(layout.volumeAt(0, 0.5)).isEqualTo(1);
    assertThat(layout.volumeAt(0, 1)).isEqualTo(3);
    assertThat(layout.volumeAt(1, 0.5)).isEqualTo(6);
    assertThat(layout.volumeAt(1, 1)).isEqualTo(8);
    for (int node = 0; node < layout.nodeCount(); node++) {
      SegmentPlace place = layout.placeOf(node);
      assertThat(layout.volumeAt(place.segmentIndex(), place.fraction())).isEqualTo(node);
      assertThat(layout.morphology().pathLengthUm(place.segmentIndex(), place.fraction()))
          .isCloseTo(layout.pathLengthsUm()[node], within(1e-9));
    }
  }

  @Test
  void groupsThatEndInsideAVolumeShareItsMembrane() {
    // One volume of 40 µm: 10 µm of diameter 3 (30 π) and 30 µm of diameter 1 (30 π).
    CableLayout layout =
        new Shapes()
            .root(0, 10, 3, 3)
            .child(1, 0, 1, 30, 1, 1)
            .cable("main", 1, 0, 1)
            .group("thin", 1)
            .layout();
    assertThat(layout.membership(layout.morphology().members("thin")))
        .containsExactly(new double[] {0.5}, EXACT);
    assertThat(layout.segmentsOf(0)).containsExactly(0, 1);
    SegmentValues capacitance =
        new SegmentValues(layout.morphology()).assign(Morphology.ALL, 1).assign("thin", 2);
    assertThat(layout.areaMeans(capacitance)).containsExactly(new double[] {1.5}, EXACT);
  }

  @Test
  void laterValuesOverrideEarlierOnesAndMissingOnesAreFound() {
    Morphology morphology =
        new Shapes().root(0, 10, 3, 3).child(1, 0, 1, 30, 1, 1).group("dend", 1).morphology();
    SegmentValues values = new SegmentValues(morphology).assign("dend", 7);
    assertThat(values.findUnassigned()).hasValueSatisfying(s -> assertThat(s.id()).isZero());
    values.assign(Morphology.ALL, 3).assign("dend", 5);
    assertThat(values.findUnassigned()).isEmpty();
    assertThat(values.at(0)).isEqualTo(3);
    assertThat(values.at(1)).isEqualTo(5);
    assertThatThrownBy(() -> values.assign("nowhere", 1)).hasMessageContaining("nowhere");
  }

  @Test
  void resistivityMayDifferBetweenSegments() {
    CableLayout layout =
        new Shapes().root(0, 20, 2, 2).child(1, 0, 1, 20, 2, 2).group("dend", 1).layout();
    SegmentValues resistivity = SegmentValues.uniform(layout.morphology(), 1).assign("dend", 3);
    // 10 µm of each: (1 · 10 + 3 · 10) / π = 40/π MΩ
    assertThat(layout.axialConductancesMicrosiemens(resistivity)[1]).isCloseTo(Math.PI / 40, EXACT);
    assertThatThrownBy(() -> layout.axialConductancesMicrosiemens(0))
        .hasMessageContaining("resistivity 0.0");
  }

  @Test
  void junctionTakesTheValueOfTheVolumeItHangsOn() {
    CableLayout layout =
        new Shapes()
            .root(0, 20, 20, 20)
            .child(1, 0, 1, 100, 2, 2)
            .child(2, 0, 1, 50, 1, 1)
            .group("soma", 0)
            .layout();
    SegmentValues potential = SegmentValues.uniform(layout.morphology(), -70).assign("soma", -65);
    assertThat(layout.areaMeans(potential)).containsExactly(-65, -65, -70, -70);
  }

  @Test
  void inhomogeneousParametersAreTakenAtTheCentresOfVolumes() {
    Morphology morphology =
        Shapes.morphology(
            """
            <segment id="0"><proximal x="0" y="0" z="0" diameter="10"/><distal x="20" y="0" z="0" diameter="10"/></segment>
            <segment id="1"><parent segment="0"/><distal x="60" y="0" z="0" diameter="2"/></segment>
            <segmentGroup id="soma" neuroLexId="sao864921383"><member segment="0"/></segmentGroup>
            <segmentGroup id="dend" neuroLexId="sao864921383">
              <property tag="numberInternalDivisions" value="2"/><member segment="1"/>
              <inhomogeneousParameter id="plain" variable="p" metric="Path Length from root"/>
              <inhomogeneousParameter id="shifted" variable="p" metric="Path Length from root">
                <proximal translationStart="0"/></inhomogeneousParameter>
              <inhomogeneousParameter id="scaled" variable="p" metric="Path Length from root">
                <proximal translationStart="0"/><distal normalizationEnd="1"/></inhomogeneousParameter>
              <inhomogeneousParameter id="relative" variable="p" metric="Path Length from root">
                <distal normalizationEnd="1"/></inhomogeneousParameter>
            </segmentGroup>
            """);
    CableLayout layout = CableLayout.of(morphology);
    SegmentGroup group = morphology.findGroup("dend").orElseThrow();
    SegmentSet members = morphology.members("dend");
    // Dendrite from 20 to 60 µm, centres at 30 and 50.
    assertThat(layout.parameterValues(group.findParameter("plain").orElseThrow(), members))
        .containsExactly(Double.NaN, 30, 50);
    assertThat(layout.parameterValues(group.findParameter("shifted").orElseThrow(), members))
        .containsExactly(Double.NaN, 10, 30);
    assertThat(layout.parameterValues(group.findParameter("scaled").orElseThrow(), members))
        .containsExactly(Double.NaN, 0.25, 0.75);
    assertThat(layout.parameterValues(group.findParameter("relative").orElseThrow(), members))
        .containsExactly(new double[] {Double.NaN, 0.5, 50.0 / 60}, within(1e-15));
  }

  @Test
  void divisionsMayBeRefined() {
    SectionTree sections =
        SectionTree.of(new Shapes().root(0, 90, 2, 2).cable("dend", 3, 0).morphology());
    assertThat(CableLayout.of(sections, Divisions.declared().times(4)).nodeCount()).isEqualTo(12);
    assertThat(CableLayout.of(sections, Divisions.noLongerThan(40)).nodeCount()).isEqualTo(3);
    assertThat(CableLayout.of(sections, Divisions.noLongerThan(1000)).nodeCount()).isEqualTo(1);
    assertThatThrownBy(() -> CableLayout.of(sections, section -> 0))
        .hasMessageContaining("0 divisions of dend");
  }

  @Test
  void lengthConstantGivesThePublishedCuttingRule() {
    // d 2 µm, 100 Hz, 100 Ω·cm = 1 MΩ·µm, 1 µF/cm² = 1e-5 nF/µm²: λ = ½ √(2 / (π · 0.1 · 1 · 1e-5))
    // = 398.94 µm.
    LengthConstant lambda = new LengthConstant(0.1, 1, 1e-5);
    assertThat(lambda.ofDiameterUm(2)).isCloseTo(398.942280, within(1e-6));
    SectionTree sections = SectionTree.of(new Shapes().root(0, 1000, 2, 2).morphology());
    // 1000 / 39.894 = 25.07 → 2 ⌊(25.07 + 0.9) / 2⌋ + 1 = 25
    assertThat(lambda.electrotonicLength(sections.sections().getFirst()))
        .isCloseTo(2.50663, within(1e-5));
    assertThat(lambda.divisions(0.1).of(sections.sections().getFirst())).isEqualTo(25);
    assertThat(lambda.divisions(10).of(sections.sections().getFirst())).isEqualTo(1);
    assertThatThrownBy(() -> new LengthConstant(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doubledPointAddsAStepWithoutLength() {
    // The second segment only narrows from 4 to 2 µm at one point: a ring of π (2² − 1²), no
    // length.
    Morphology morphology =
        Shapes.morphology(
            """
            <segment id="0"><proximal x="0" y="0" z="0" diameter="4"/><distal x="10" y="0" z="0" diameter="4"/></segment>
            <segment id="1"><parent segment="0"/><distal x="10" y="0" z="0" diameter="2"/></segment>
            <segment id="2"><parent segment="1"/><distal x="20" y="0" z="0" diameter="2"/></segment>
            <segmentGroup id="dend" neuroLexId="sao864921383">
              <property tag="numberInternalDivisions" value="2"/>
              <member segment="0"/><member segment="1"/><member segment="2"/></segmentGroup>
            """);
    // As NEURON 8.2.2 computes it: 135.0885 and 62.8319 µm² (40 π + 3 π, 20 π).
    CableLayout layout = CableLayout.of(morphology);
    assertThat(layout.areasUm2())
        .containsExactly(new double[] {43 * Math.PI, 20 * Math.PI}, within(1e-9));
    // Three volumes: 83.7758, 72.2566, 41.8879.
    CableLayout three = CableLayout.of(layout.sections(), section -> 3);
    assertThat(three.areasUm2())
        .containsExactly(new double[] {83.7758041, 72.2566310, 41.8879020}, within(1e-6));
    assertThat(three.placeOf(1).segmentIndex()).isEqualTo(2);
  }
}
