/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.nio.file.Path;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** A branched cell with every way of stating what lies on its membrane. */
public final class MembraneModel {
  public static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <ionChannelHH id="pas" conductance="10pS" species="non_specific"/>
        <ionChannelHH id="na" conductance="10pS" species="na"/>
        <ionChannelHH id="ih" conductance="10pS" species="hcn"/>
        <ionChannelHH id="ca" conductance="10pS" species="ca"/>
        <fixedFactorConcentrationModel id="pool" ion="ca" restingConc="1e-4 mM" decayConstant="10 ms" rho="0.001 mol_per_m_per_A_per_s"/>
        <cell id="cell">
          <morphology id="m">
            <segment id="0" name="soma"><proximal x="0" y="0" z="0" diameter="20"/><distal x="20" y="0" z="0" diameter="20"/></segment>
            <segment id="1" name="d1"><parent segment="0"/><proximal x="20" y="0" z="0" diameter="2"/><distal x="120" y="0" z="0" diameter="2"/></segment>
            <segment id="2" name="d2"><parent segment="1"/><distal x="220" y="0" z="0" diameter="2"/></segment>
            <segment id="3" name="d3"><parent segment="1"/><distal x="120" y="50" z="0" diameter="1"/></segment>
            <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
            <segmentGroup id="far"><member segment="2"/><member segment="3"/></segmentGroup>
            <segmentGroup id="dendrite_group">
              <member segment="1"/>
              <include segmentGroup="far"/>
              <inhomogeneousParameter id="distance" variable="p" metric="Path Length from root"/>
            </segmentGroup>
            <segmentGroup id="cable" neuroLexId="sao864921383"><member segment="2"/></segmentGroup>
          </morphology>
          <biophysicalProperties id="b">
            <membraneProperties>
              <!-- leak everywhere -->
              <channelDensity id="leak" ionChannel="pas" condDensity="0.1 mS_per_cm2" erev="-70mV" ion="non_specific"/>
              <channelDensity id="na_all" ionChannel="na" condDensity="10 mS_per_cm2" erev="50 mV" ion="na"/>
              <channelDensity id="na_soma" ionChannel="na" condDensity="0.11 S_per_cm2" erev="50 mV" ion="na" segmentGroup="soma_group"/>
              <channelDensity id="one" ionChannel="pas" condDensity="1 S_per_m2" erev="-60 mV" ion="non_specific" segment="3"/>
              <channelDensityGHK id="ca_far" ionChannel="ca" permeability="1e-5 cm_per_s" ion="ca" segmentGroup="far"/>
              <channelDensityNonUniform id="ih_dend" ionChannel="ih" erev="-45 mV" ion="hcn">
                <variableParameter parameter="condDensity" segmentGroup="dendrite_group">
                  <inhomogeneousValue inhomogeneousParameter="distance" value="0.1 + 0.01 * p"/>
                </variableParameter>
              </channelDensityNonUniform>
              <spikeThresh value="0 mV"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <specificCapacitance value="2 uF_per_cm2" segmentGroup="dendrite_group"/>
              <initMembPotential value="-65 mV"/>
            </membraneProperties>
            <intracellularProperties>
              <species id="ca" ion="ca" concentrationModel="pool" initialConcentration="1e-4 mM" initialExtConcentration="2 mM" segmentGroup="far"/>
              <resistivity value="150 ohm_cm"/>
            </intracellularProperties>
          </biophysicalProperties>
        </cell>
      </neuroml>
      """;

  private MembraneModel() {}

  /** What is known of a text. */
  public static Knowledge knowledge(String text) {
    return Knowledge.of(Model.read(Path.of("cell.nml"), _ -> XmlDocument.parse("cell.nml", text)));
  }

  /** The membrane of the first cell of a text. */
  public static Membrane membrane(Knowledge knowledge) {
    XmlElement cell = knowledge.model().elements("cell").getFirst();
    return Membrane.find(cell, knowledge).orElseThrow();
  }

  public static Membrane membrane(String text) {
    return membrane(knowledge(text));
  }
}
