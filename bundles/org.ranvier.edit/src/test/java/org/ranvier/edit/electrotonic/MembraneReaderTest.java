/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.electrotonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.HalfTyped;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlElement;

class MembraneReaderTest {
  private static final String CHANNELS =
      """
      <ionChannelPassive id="pas" conductance="10pS"/>
      <ionChannelHH id="k" conductance="10pS" species="k">
        <gateHHrates id="n" instances="2">
          <forwardRate type="HHExpRate" rate="1per_ms" midpoint="-65mV" scale="20mV"/>
          <reverseRate type="HHExpRate" rate="3per_ms" midpoint="-65mV" scale="-20mV"/>
        </gateHHrates>
      </ionChannelHH>
      """;

  private static final String SHAPE =
      """
      <morphology id="m">
        <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/><distal x="20" y="0" z="0" diameter="20"/></segment>
        <segment id="1"><parent segment="0"/><proximal x="20" y="0" z="0" diameter="2"/><distal x="120" y="0" z="0" diameter="2"/></segment>
        <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
        <segmentGroup id="dend"><member segment="1"/>
          <inhomogeneousParameter id="along" variable="p" metric="Path Length from root"/></segmentGroup>
      </morphology>
      """;

  @TempDir Path folder;

  private CableMembrane read(CableMembrane.Kind kind, String membrane, String interior) {
    String biophysics =
        membrane.isEmpty() && interior.isEmpty()
            ? ""
            : "<biophysicalProperties id=\"b\"><membraneProperties>"
                + membrane
                + "</membraneProperties><intracellularProperties>"
                + interior
                + "</intracellularProperties></biophysicalProperties>";
    Knowledge knowledge =
        new HalfTyped(folder)
            .with(
                "c.cell.nml",
                "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">"
                    + CHANNELS
                    + "<cell id=\"c\">"
                    + SHAPE
                    + biophysics
                    + "</cell></neuroml>")
            .knowledge("c.cell.nml");
    XmlElement cell = knowledge.model().findComponent("c").orElseThrow();
    return MembraneReader.read("c", Morphology.read(cell), knowledge, kind);
  }

  private static final String STATED =
      """
      <channelDensity id="leak" ionChannel="pas" condDensity="0.3 mS_per_cm2" erev="-54mV" ion="non_specific"/>
      <channelDensity id="leakDend" segmentGroup="dend" ionChannel="pas" condDensity="0.1 mS_per_cm2" erev="-54mV" ion="non_specific"/>
      <channelDensity id="kAll" ionChannel="k" condDensity="16 mS_per_cm2" erev="-77mV" ion="k"/>
      <specificCapacitance value="1 uF_per_cm2"/>
      <specificCapacitance segmentGroup="dend" value="2 uF_per_cm2"/>
      <initMembPotential value="-65 mV"/>
      """;

  private static final String INSIDE = "<resistivity value=\"0.15 kohm_cm\"/>";

  /** n∞ at −65 mV is 1/4, squared 1/16: 16 mS/cm² become 1 mS/cm² or 1e-5 µS/µm². */
  @Test
  void atRestGatesCountAsTheyAre() {
    CableMembrane leak = read(CableMembrane.Kind.LEAK, STATED, INSIDE);
    CableMembrane rest = read(CableMembrane.Kind.AT_REST, STATED, INSIDE);
    assertThat(leak.conductanceMicrosiemensPerUm2().at(0)).isCloseTo(3e-6, within(1e-12));
    assertThat(leak.conductanceMicrosiemensPerUm2().at(1)).isCloseTo(4e-6, within(1e-12));
    assertThat(rest.conductanceMicrosiemensPerUm2().at(0)).isCloseTo(1.3e-5, within(1e-10));
    assertThat(rest.conductanceMicrosiemensPerUm2().at(1)).isCloseTo(1.4e-5, within(1e-10));
    assertThat(rest.capacitanceNanofaradPerUm2().at(0)).isCloseTo(1e-5, within(1e-15));
    assertThat(rest.capacitanceNanofaradPerUm2().at(1)).isCloseTo(2e-5, within(1e-15));
    assertThat(rest.resistivityMegohmMicrometre().at(1)).isCloseTo(1.5, within(1e-12));
    assertThat(rest.remarks()).isEmpty();
  }

  @Test
  void gatesFollowTheInitialPotentialOfTheirPlace() {
    String two = STATED + "<initMembPotential segmentGroup=\"dend\" value=\"-45 mV\"/>";
    CableMembrane rest = read(CableMembrane.Kind.AT_REST, two, INSIDE);
    double forward = Math.E;
    double backward = 3 / Math.E;
    double open = forward / (forward + backward);
    assertThat(rest.conductanceMicrosiemensPerUm2().at(1))
        .isCloseTo(4e-6 + 1.6e-4 * open * open, within(1e-9));
    assertThat(rest.conductanceMicrosiemensPerUm2().at(0)).isCloseTo(1.3e-5, within(1e-10));
  }

  /** 0.02 mS/cm² for each µm of path: the middle of the dendrite is 70 µm from the root. */
  @Test
  void densitiesThatVaryCountAsAtTheMiddle() {
    String varying =
        """
        <channelDensityNonUniform id="v" ionChannel="pas" erev="-54mV" ion="non_specific">
          <variableParameter parameter="condDensity" segmentGroup="dend">
            <inhomogeneousValue inhomogeneousParameter="along" value="0.2 * p"/>
          </variableParameter>
        </channelDensityNonUniform>
        <specificCapacitance value="1 uF_per_cm2"/>
        """;
    CableMembrane leak = read(CableMembrane.Kind.LEAK, varying, INSIDE);
    assertThat(leak.conductanceMicrosiemensPerUm2().at(1))
        .isCloseTo(0.2 * 70 * 1e-6, within(1e-12));
    assertThat(leak.conductanceMicrosiemensPerUm2().at(0)).isZero();
    assertThat(leak.remarks()).isEmpty();
  }

  /** 1000 channels of 10 pS on 2·100·π µm². */
  @Test
  void populationsCountByTheirMembrane() {
    String population =
        "<channelPopulation id=\"p\" ionChannel=\"pas\" number=\"1000\" erev=\"-54mV\""
            + " segmentGroup=\"dend\" ion=\"non_specific\"/>";
    CableMembrane leak = read(CableMembrane.Kind.LEAK, population, INSIDE);
    assertThat(leak.conductanceMicrosiemensPerUm2().at(1))
        .isCloseTo(1e-2 / (200 * Math.PI), within(1e-12));
    assertThat(leak.remarks()).hasSize(1).first().asString().contains("capacitance");
  }

  @Test
  void whatIsNotStatedIsTheUsualAndSaid() {
    CableMembrane bare = read(CableMembrane.Kind.LEAK, "", "");
    assertThat(bare.remarks()).hasSize(3);
    assertThat(bare.capacitanceNanofaradPerUm2().at(1)).isEqualTo(1e-5);
    assertThat(bare.resistivityMegohmMicrometre().at(1)).isEqualTo(1);
    assertThat(bare.conductanceMicrosiemensPerUm2().at(1)).isEqualTo(1e-5 / 30);
  }

  @Test
  void aShapeThatACellNamesHasTheMembraneOfThatCell() {
    Knowledge knowledge =
        new HalfTyped(folder)
            .with(
                "apart.nml",
                "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">"
                    + SHAPE
                    + "<biophysicalProperties id=\"b\"><membraneProperties>"
                    + "<specificCapacitance value=\"3 uF_per_cm2\"/></membraneProperties>"
                    + "</biophysicalProperties>"
                    + "<cell id=\"c\" morphology=\"m\" biophysicalProperties=\"b\"/></neuroml>")
            .knowledge("apart.nml");
    XmlElement shape = knowledge.model().findComponent("m").orElseThrow();
    CableMembrane found =
        MembraneReader.read("m", Morphology.read(shape), knowledge, CableMembrane.Kind.LEAK);
    assertThat(found.capacitanceNanofaradPerUm2().at(1)).isCloseTo(3e-5, within(1e-12));
    assertThat(found.remarks()).hasSize(2);
  }
}
