/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.HalfTyped;
import org.ranvier.morphology.Morphology;
import org.ranvier.validation.Model;

class CableConstantsTest {
  private static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <ionChannelPassive id="pas" conductance="10 pS"/>
        <ionChannelHH id="open" conductance="10 pS"/>
        <ionChannelHH id="k" conductance="10 pS"><gateHHrates id="n" instances="1"/></ionChannelHH>
        <cell id="c"><morphology id="m">
          <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/><distal x="10" y="0" z="0" diameter="2"/></segment>
          <segment id="1"><parent segment="0"/><distal x="20" y="0" z="0" diameter="2"/></segment>
          <segmentGroup id="far"><member segment="1"/></segmentGroup>
        </morphology>
        <biophysicalProperties id="b"><membraneProperties>
          <channelDensity id="p" ionChannel="pas" condDensity="0.1 mS_per_cm2" erev="-65 mV" ion="non_specific"/>
          <channelDensity id="o" ionChannel="open" segment="1" condDensity="1 S_per_m2" erev="-65 mV" ion="non_specific"/>
          <channelDensity id="kk" ionChannel="k" condDensity="100 mS_per_cm2" erev="-90 mV" ion="k"/>
          <specificCapacitance value="1 uF_per_cm2"/>
          <specificCapacitance segmentGroup="far" value="2 uF_per_cm2"/>
        </membraneProperties><intracellularProperties><resistivity value="100 ohm_cm"/></intracellularProperties>
        </biophysicalProperties></cell>
      </neuroml>
      """;

  @TempDir Path folder;

  private CableConstants of(String text) {
    Model model = new HalfTyped(folder).with("a.nml", text).knowledge("a.nml").model();
    Morphology morphology =
        model.findMorphology(model.elements("morphology").getFirst()).orElseThrow();
    return CableConstants.of(model, morphology);
  }

  /** λ = √(d / (4 R g)): 2 µm, 1 Ω·m, 1 S/m² give √(2e-6 / 4) m = 707.1 µm. */
  @Test
  void theLengthConstantOfASteadyCurrentCountsChannelsWithoutGates() {
    CableConstants constants = of(CELL);
    assertThat(constants.steadyUm(0, 2).orElseThrow()).isCloseTo(707.107, within(1e-3));
    assertThat(constants.steadyUm(1, 2).orElseThrow()).isCloseTo(500, within(1e-6));
  }

  /** ½ √(d / (π f R C)): 2 µm, 100 Hz, 1 Ω·m, 0.01 F/m² give 398.9 µm. */
  @Test
  void thatAt100HertzCountsTheCapacitanceSaidLast() {
    CableConstants constants = of(CELL);
    assertThat(constants.alternatingUm(0, 2).orElseThrow()).isCloseTo(398.942, within(1e-3));
    assertThat(constants.alternatingUm(1, 2).orElseThrow())
        .isCloseTo(398.942 / Math.sqrt(2), within(1e-3));
  }

  @Test
  void whatIsNotStatedIsNotTold() {
    CableConstants bare =
        of(CELL.replaceAll("(?s)<biophysicalProperties.*</biophysicalProperties>", ""));
    assertThat(bare.steadyUm(0, 2)).isEmpty();
    assertThat(bare.alternatingUm(0, 2)).isEmpty();
    CableConstants gated = of(CELL.replaceAll("<channelDensity id=\"[po]\".*", ""));
    assertThat(gated.steadyUm(0, 2)).isEmpty();
    assertThat(gated.alternatingUm(0, 2)).isPresent();
  }

  @Test
  void aCellMayNameItsShapeAndMembrane() {
    String split =
        CELL.replace("<cell id=\"c\">", "")
            .replace("</cell>", "<cell id=\"c\" morphology=\"m\" biophysicalProperties=\"b\"/>");
    assertThat(of(split).steadyUm(0, 2).orElseThrow()).isCloseTo(707.107, within(1e-3));
  }
}
