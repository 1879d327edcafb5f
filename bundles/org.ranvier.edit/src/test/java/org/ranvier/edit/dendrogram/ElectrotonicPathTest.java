/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.xml.XmlDocument;

class ElectrotonicPathTest {
  private static final String CELL =
      """
      <neuroml><cell id="cell" %s><morphology id="m">
        <segment id="0"><proximal x="0" y="0" z="0" diameter="4"/>
          <distal x="100" y="0" z="0" diameter="4"/></segment>
        <segment id="1"><parent segment="0"/>
          <distal x="400" y="0" z="0" diameter="1"/></segment>
        <segment id="2"><parent segment="0" fractionAlong="0.5"/>
          <proximal x="50" y="0" z="0" diameter="1"/>
          <distal x="50" y="80" z="0" diameter="1"/></segment>
        <segmentGroup id="thin"><member segment="1"/></segmentGroup>
      </morphology>%s</cell>%s</neuroml>
      """;

  private static final String BIOPHYSICS =
      """
      <biophysicalProperties id="bio"><membraneProperties>
        <specificCapacitance value="1 uF_per_cm2"/>
        <specificCapacitance value="2 uF_per_cm2" segmentGroup="thin"/>
      </membraneProperties><intracellularProperties>
        <resistivity value="0.15 kohm_cm"/></intracellularProperties></biophysicalProperties>
      """;

  private static Morphology cell(String attributes, String inside, String beside) {
    String text = CELL.formatted(attributes, inside, beside);
    return Morphology.read(XmlDocument.parse("cell", text).root().elements().getFirst());
  }

  /** λ(f) in µm, from the formula in SI units. */
  private static double lambdaUm(double diameterUm, double hz, double faradPerM2) {
    return 1e6 * 0.5 * Math.sqrt(diameterUm * 1e-6 / (Math.PI * hz * 1.5 * faradPerM2));
  }

  @Test
  void aCylinderIsItsLengthOverLambda() {
    ElectrotonicPath path = ElectrotonicPath.find(cell("", BIOPHYSICS, ""), 100).orElseThrow();
    double one = 100 / lambdaUm(4, 100, 0.01);
    assertThat(path.fromRoot(new SegmentPlace(0, 1))).isCloseTo(one, within(1e-9));
    assertThat(path.fromRoot(new SegmentPlace(0, 0.25))).isCloseTo(one / 4, within(1e-9));
    assertThat(path.fromRoot(new SegmentPlace(2, 1)))
        .isCloseTo(one / 2 + 80 / lambdaUm(1, 100, 0.01), within(1e-9));
  }

  @Test
  void aTaperIsTheIntegralAndGroupsHaveTheirOwnCapacitance() {
    ElectrotonicPath path = ElectrotonicPath.find(cell("", BIOPHYSICS, ""), 50).orElseThrow();
    double sum = 100 / lambdaUm(4, 50, 0.01);
    int steps = 100_000;
    for (int i = 0; i < steps; i++) {
      double diameter = 4 - 3 * (i + 0.5) / steps;
      sum += 300.0 / steps / lambdaUm(diameter, 50, 0.02);
    }
    assertThat(path.fromRoot(new SegmentPlace(1, 1))).isCloseTo(sum, within(1e-7));
    Dendrogram dendrogram = Dendrogram.byElectrotonicLength(path);
    assertThat(dendrogram.extent()).isCloseTo(sum, within(1e-7));
    assertThat(dendrogram.start(1)).isCloseTo(100 / lambdaUm(4, 50, 0.01), within(1e-9));
  }

  @Test
  void propertiesBesideTheCellCountWhereItNamesThem() {
    assertThat(ElectrotonicPath.find(cell("biophysicalProperties='bio'", "", BIOPHYSICS), 100))
        .isPresent();
    assertThat(ElectrotonicPath.find(cell("", "", BIOPHYSICS), 100)).isEmpty();
  }

  @Test
  void withoutResistivityOrWithAWrongUnitThereIsNone() {
    String none = BIOPHYSICS.replace("resistivity", "note");
    assertThat(ElectrotonicPath.find(cell("", none, ""), 100)).isEmpty();
    String wrong = BIOPHYSICS.replace("kohm_cm", "bananas");
    assertThat(ElectrotonicPath.find(cell("", wrong, ""), 100)).isEmpty();
  }
}
