/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import java.nio.file.Path;

/** A cell with a network, its channel in a file that it includes, and a simulation of it. */
public final class ExampleModel {
  public static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <include href="channels/na.channel.nml"/>
        <expOneSynapse id="ampa" gbase="1nS" erev="0mV" tauDecay="2ms"/>
        <cell id="pyramidal">
          <morphology id="m">
            <segment id="0" name="Soma"><proximal x="0" y="0" z="0" diameter="1"/><distal x="1" y="0" z="0" diameter="1"/></segment>
            <segment id="1" name="Dend"><parent segment="0"/><distal x="9" y="0" z="0" diameter="1"/></segment>
            <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
            <segmentGroup id="dendrite_group"><member segment="1"/></segmentGroup>
          </morphology>
          <biophysicalProperties id="b">
            <membraneProperties>
              <channelDensity id="naDens" ionChannel="NaConductance" condDensity="120 mS_per_cm2" erev="50mV" ion="na"/>
              <spikeThresh value="0 mV"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-65 mV"/>
            </membraneProperties>
          </biophysicalProperties>
        </cell>
        <pulseGenerator id="pulse" delay="1ms" duration="1ms" amplitude="1nA"/>
        <network id="net">
          <population id="cells" component="pyramidal" size="3"/>
          <projection id="p" presynapticPopulation="cells" postsynapticPopulation="cells" synapse="ampa">
            <connection id="0" preCellId="../cells[0]" postCellId="../cells[1]"/>
          </projection>
        </network>
      </neuroml>
      """;

  public static final String CHANNEL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="na">
        <ionChannelHH id="NaConductance" conductance="10pS" species="na">
          <notes>Fast sodium.</notes>
          <gateHHrates id="m" instances="3">
            <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
          </gateHHrates>
        </ionChannelHH>
        <ComponentType name="myRate" extends="baseVoltageDepRate" description="A rate of our own.">
          <Parameter name="steepness" dimension="per_time" description="How steep it is."/>
          <Constant name="unitless" dimension="none" value="1"/>
          <Dynamics>
            <DerivedVariable name="r" exposure="r" dimension="per_time" value="steepness"/>
          </Dynamics>
        </ComponentType>
      </neuroml>
      """;

  public static final String SIMULATION =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/>
        <Include file="Networks.xml"/>
        <Include file="Simulation.xml"/>
        <Include file="cell.nml"/>
        <Simulation id="sim" length="10ms" step="0.01ms" target="net">
          <Display id="d" title="t" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">
            <Line id="v" quantity="cells[0]/v" scale="1mV" color="#000000" timeScale="1ms"/>
          </Display>
          <EventOutputFile id="e" fileName="e.dat" format="TIME_ID">
            <EventSelection id="0" select="cells[0]" eventPort="spike"/>
          </EventOutputFile>
        </Simulation>
      </Lems>
      """;

  private ExampleModel() {}

  /** The files cell.nml, channels/na.channel.nml and LEMS_sim.xml. */
  public static HalfTyped in(Path folder) {
    return new HalfTyped(folder)
        .with("cell.nml", CELL)
        .with("channels/na.channel.nml", CHANNEL)
        .with("LEMS_sim.xml", SIMULATION);
  }
}
