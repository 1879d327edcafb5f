/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

/**
 * A cell whose potential is given: one value until 1 ms, another from then on. What sits on it has
 * closed solutions.
 */
final class HeldCell {
  static final String TYPE =
      """
      <Constant name="STEP_TIME" dimension="time" value="1ms"/>
      <ComponentType name="heldCell" extends="baseCellMembPot">
        <Parameter name="before" dimension="voltage"/><Parameter name="after" dimension="voltage"/>
        <Children name="populations" type="baseChannelPopulation"/>
        <Attachments name="synapses" type="basePointCurrent"/>
        <Exposure name="iSyn" dimension="current"/><Exposure name="iChannels" dimension="current"/>
        <EventPort name="spike" direction="out"/>
        <Dynamics>
          <DerivedVariable name="iSyn" dimension="current" exposure="iSyn"
              select="synapses[*]/i" reduce="add"/>
          <DerivedVariable name="iChannels" dimension="current" exposure="iChannels"
              select="populations[*]/i" reduce="add"/>
          <ConditionalDerivedVariable name="v" dimension="voltage" exposure="v">
            <Case condition="t .gt. STEP_TIME" value="after"/><Case value="before"/>
          </ConditionalDerivedVariable>
        </Dynamics>
      </ComponentType>
      """;

  private HeldCell() {}
}
