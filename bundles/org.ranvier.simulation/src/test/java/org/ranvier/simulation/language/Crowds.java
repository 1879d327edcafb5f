/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

/** Types that a user might make up for networks, without a name of the core language. */
final class Crowds {
  static final String TYPES =
      """
      <ComponentType name="Crowd">
        <ComponentReference name="of" type="Anything"/>
        <Parameter name="howMany" dimension="none"/>
        <Structure><MultiInstantiate number="howMany" component="of"/></Structure>
      </ComponentType>
      <ComponentType name="Anything"/>
      <ComponentType name="Metronome" extends="Anything">
        <Parameter name="period" dimension="time"/>
        <Exposure name="sent" dimension="none"/>
        <EventPort name="beat" direction="out"/>
        <Dynamics>
          <StateVariable name="sent" dimension="none" exposure="sent"/>
          <OnCondition test="t .geq. (sent + 1) * period">
            <StateAssignment variable="sent" value="sent + 1"/><EventOut port="beat"/>
          </OnCondition>
        </Dynamics>
      </ComponentType>
      <ComponentType name="Tally" extends="Anything">
        <Property name="gain" dimension="none" defaultValue="1"/>
        <Exposure name="n" dimension="none"/>
        <EventPort name="in" direction="in"/>
        <Dynamics>
          <StateVariable name="n" dimension="none" exposure="n"/>
          <OnEvent port="in"><StateAssignment variable="n" value="n + gain"/></OnEvent>
        </Dynamics>
      </ComponentType>
      <ComponentType name="Leaky" extends="Anything">
        <Parameter name="tau" dimension="time"/>
        <Exposure name="u" dimension="voltage"/>
        <Attachments name="pushes" type="Push"/>
        <Dynamics>
          <StateVariable name="u" dimension="voltage" exposure="u"/>
          <DerivedVariable name="total" dimension="voltage" select="pushes[*]/push" reduce="add"/>
          <TimeDerivative variable="u" value="(total - u) / tau"/>
        </Dynamics>
      </ComponentType>
      <ComponentType name="Push">
        <Parameter name="size" dimension="voltage"/>
        <Property name="gain" dimension="none" defaultValue="1"/>
        <Exposure name="push" dimension="voltage"/>
        <EventPort name="in" direction="in"/>
        <Dynamics>
          <StateVariable name="on" dimension="none"/>
          <DerivedVariable name="push" dimension="voltage" exposure="push" value="gain * on * size"/>
          <OnEvent port="in"><StateAssignment variable="on" value="1"/></OnEvent>
        </Dynamics>
      </ComponentType>
      <ComponentType name="World">
        <Children name="crowds" type="Crowd"/>
        <Children name="links" type="AnyLink"/>
      </ComponentType>
      <ComponentType name="AnyLink"/>
      <ComponentType name="AllToAll" extends="AnyLink">
        <Link name="here" type="Crowd"/><Link name="there" type="Crowd"/>
        <Child name="rule" type="Rule"/>
      </ComponentType>
      <ComponentType name="Rule">
        <Structure>
          <ForEach instances="../here" as="a">
            <ForEach instances="../there" as="b"><EventConnection from="a" to="b"/></ForEach>
          </ForEach>
        </Structure>
      </ComponentType>
      <ComponentType name="One" extends="AnyLink">
        <Path name="here"/><Path name="there"/>
        <Text name="where"/><Text name="outlet"/>
        <ComponentReference name="by" type="Push"/>
        <Parameter name="lag" dimension="time"/><Parameter name="strength" dimension="none"/>
        <Structure>
          <With instance="here" as="a"/><With instance="there" as="b"/>
          <EventConnection from="a" to="b" receiver="by" receiverContainer="where"
              sourcePort="outlet" delay="lag">
            <Assign property="gain" value="2 * strength"/>
          </EventConnection>
        </Structure>
      </ComponentType>
      <Metronome id="fast" period="2ms"/><Metronome id="slow" period="3ms"/>
      <Tally id="tally"/><Leaky id="leaky" tau="2ms"/><Push id="push" size="5mV"/>
      """;

  private Crowds() {}
}
