/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import org.ranvier.lems.component.LemsModel;
import org.ranvier.xml.XmlDocument;

/** Channels of each kind, and formulas of their own for some of them. */
public final class TestChannels {
  static final String ALPHA_N =
      "type=\"HHExpLinearRate\" rate=\"0.1per_ms\" midpoint=\"-55mV\" scale=\"10mV\"";
  static final String BETA_N =
      "type=\"HHExpRate\" rate=\"0.125per_ms\" midpoint=\"-65mV\" scale=\"-80mV\"";

  public static final String TEXT =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <ionChannelHH id="na" conductance="10pS" species="na">
          <gateHHrates id="m" instances="3">
            <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
          </gateHHrates>
          <gateHHrates id="h" instances="1">
            <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
            <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
          </gateHHrates>
        </ionChannelHH>
        <ionChannelHH id="k" conductance="10pS" species="k">
          <gateHHrates id="n" instances="4">
            <forwardRate %1$s/>
            <reverseRate %2$s/>
          </gateHHrates>
        </ionChannelHH>
        <ionChannelKS id="k_ks" conductance="10pS" species="k">
          <gateKS id="n" instances="4">
            <closedState id="c"/>
            <openState id="o"/>
            <forwardTransition id="a" from="c" to="o"><rate %1$s/></forwardTransition>
            <reverseTransition id="b" from="c" to="o"><rate %2$s/></reverseTransition>
          </gateKS>
        </ionChannelKS>
        <ionChannelKS id="k_five" conductance="10pS" species="k">
          <gateKS id="n" instances="1">
            <closedState id="c0"/>
            <closedState id="c1"/>
            <closedState id="c2"/>
            <closedState id="c3"/>
            <openState id="o"/>
            %3$s
          </gateKS>
        </ionChannelKS>
        <ionChannelKS id="slow" conductance="10pS" species="k">
          <gateKS id="s" instances="1">
            <closedState id="c1"/>
            <closedState id="c2"/>
            <openState id="o"/>
            <closedState id="i"/>
            <vHalfTransition id="t1" from="c1" to="c2" vHalf="-30mV" z="2" gamma="0.5" tau="2ms" tauMin="0.1ms"/>
            <vHalfTransition id="t2" from="c2" to="o" vHalf="-20mV" z="1.5" gamma="0.4" tau="1ms" tauMin="0.1ms"/>
            <tauInfTransition id="t3" from="o" to="i">
              <timeCourse type="fixedTimeCourse" tau="40ms"/>
              <steadyState type="HHSigmoidVariable" rate="1" midpoint="-25mV" scale="8mV"/>
            </tauInfTransition>
          </gateKS>
        </ionChannelKS>
        <ionChannelHH id="a" conductance="10pS" species="k">
          <q10ConductanceScaling q10Factor="1.5" experimentalTemp="20degC"/>
          <gateHHtauInf id="m" instances="1">
            <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="20degC"/>
            <timeCourse type="fixedTimeCourse" tau="5ms"/>
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
          </gateHHtauInf>
          <gateFractional id="f" instances="1">
            <subGate id="fast" fractionalConductance="0.6">
              <steadyState type="HHSigmoidVariable" rate="1" midpoint="-60mV" scale="-7mV"/>
              <timeCourse type="fixedTimeCourse" tau="20ms"/>
            </subGate>
            <subGate id="late" fractionalConductance="0.4">
              <steadyState type="HHSigmoidVariable" rate="1" midpoint="-60mV" scale="-7mV"/>
              <timeCourse type="fixedTimeCourse" tau="200ms"/>
            </subGate>
          </gateFractional>
        </ionChannelHH>
        <ionChannelHH id="now" conductance="10pS" species="k">
          <gateHHInstantaneous id="p" instances="2">
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
          </gateHHInstantaneous>
        </ionChannelHH>
        <ionChannelPassive id="leak" conductance="10pS"/>
        %4$s
      </neuroml>
      """;

  /** Types of the user's own, with what gates of the core language never do. */
  private static final String TYPES =
      """
      <ComponentType name="bareRate" extends="baseVoltageDepRate">
        <Parameter name="midpoint" dimension="voltage"/>
        <Constant name="k" dimension="voltage" value="10mV"/>
        <Constant name="ms" dimension="time" value="1ms"/>
        <Dynamics>
          <DerivedVariable name="r" exposure="r" dimension="per_time" value="((v - midpoint)/k)/(exp((v - midpoint)/k) - 1)/ms"/>
        </Dynamics>
      </ComponentType>
      <ComponentType name="twoStates" extends="baseIonChannel">
        <Constant name="ms" dimension="time" value="1ms"/>
        <Constant name="k" dimension="voltage" value="10mV"/>
        <Constant name="half" dimension="voltage" value="-30mV"/>
        <Dynamics>
          <StateVariable name="x" dimension="none"/>
          <StateVariable name="y" dimension="none"/>
          <DerivedVariable name="up" dimension="none" value="1/(1 + exp((half - v)/k))"/>
          <DerivedVariable name="fopen" exposure="fopen" dimension="none" value="x*y"/>
          <DerivedVariable name="g" exposure="g" dimension="conductance" value="conductance*fopen"/>
          <TimeDerivative variable="x" value="(up*(1 - x)*(1 + 3*y) - 0.5*x)/ms"/>
          <TimeDerivative variable="y" value="(1 - y - 4*x*x*y)/(20*ms)"/>
        </Dynamics>
      </ComponentType>
      <ComponentType name="derivedRate" extends="baseVoltageDepRate">
        <Parameter name="slow" dimension="time"/>
        <DerivedParameter name="fast" dimension="per_time" value="2/slow"/>
        <Dynamics>
          <DerivedVariable name="r" exposure="r" dimension="per_time" value="fast"/>
        </Dynamics>
      </ComponentType>
      <ionChannelHH id="derived" conductance="10pS">
        <gateHHrates id="q" instances="1">
          <forwardRate type="derivedRate" slow="2ms"/>
          <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-30mV" scale="-20mV"/>
        </gateHHrates>
      </ionChannelHH>
      <ComponentType name="drawing" extends="baseIonChannel">
        <Dynamics>
          <DerivedVariable name="fopen" exposure="fopen" dimension="none" value="random(1)"/>
          <DerivedVariable name="g" exposure="g" dimension="conductance" value="conductance*fopen"/>
        </Dynamics>
      </ComponentType>
      <ComponentType name="logarithmic" extends="baseIonChannel">
        <Constant name="k" dimension="voltage" value="1mV"/>
        <Dynamics>
          <DerivedVariable name="fopen" exposure="fopen" dimension="none" value="ln(v/k)"/>
          <DerivedVariable name="g" exposure="g" dimension="conductance" value="conductance*fopen"/>
        </Dynamics>
      </ComponentType>
      <ComponentType name="switching" extends="baseIonChannel">
        <Constant name="k" dimension="voltage" value="1mV"/>
        <Dynamics>
          <StateVariable name="on" dimension="none"/>
          <DerivedVariable name="fopen" exposure="fopen" dimension="none" value="on"/>
          <DerivedVariable name="g" exposure="g" dimension="conductance" value="conductance*fopen"/>
          <OnCondition test="v .gt. k"><StateAssignment variable="on" value="1"/></OnCondition>
        </Dynamics>
      </ComponentType>
      <ionChannelHH id="bare" conductance="10pS">
        <gateHHrates id="q" instances="1">
          <forwardRate type="bareRate" midpoint="-30mV"/>
          <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-30mV" scale="-20mV"/>
        </gateHHrates>
      </ionChannelHH>
      <twoStates id="two" conductance="10pS"/>
      <drawing id="random" conductance="10pS"/>
      <logarithmic id="log" conductance="10pS"/>
      <switching id="switch" conductance="10pS"/>
      <pulseGenerator id="pulse" delay="1ms" duration="1ms" amplitude="1nA"/>
      """;

  /** All of them without the element of the document, for a file of LEMS. */
  static String components() {
    String text = TEXT.formatted(ALPHA_N, BETA_N, ladder(), "");
    return text.substring(text.indexOf("<ionChannelHH"), text.indexOf("</neuroml>"));
  }

  private static final LemsModel MODEL =
      LemsModel.of(
          XmlDocument.parse("channels.nml", TEXT.formatted(ALPHA_N, BETA_N, ladder(), TYPES)));

  private TestChannels() {}

  public static LemsModel model() {
    return MODEL;
  }

  public static ClampedChannel channel(String id) {
    return ClampedChannel.of(MODEL, id, ClampConditions.USUAL);
  }

  /** Four gates that open one by one: rates 4α, 3α, 2α, α forward, β, 2β, 3β, 4β back. */
  private static String ladder() {
    StringBuilder text = new StringBuilder();
    String[] states = {"c0", "c1", "c2", "c3", "o"};
    for (int i = 0; i < 4; i++) {
      String ends = "from=\"%s\" to=\"%s\"".formatted(states[i], states[i + 1]);
      text.append(
          "<forwardTransition id=\"a%d\" %s><rate %s/></forwardTransition>"
              .formatted(i, ends, ALPHA_N.replace("0.1per_ms", (4 - i) / 10.0 + "per_ms")));
      text.append(
          "<reverseTransition id=\"b%d\" %s><rate %s/></reverseTransition>"
              .formatted(i, ends, BETA_N.replace("0.125per_ms", (i + 1) / 8.0 + "per_ms")));
    }
    return text.toString();
  }

  /** Opening rate of n in 1/ms. */
  static double alphaN(double mv) {
    return 0.1 * linoid((mv + 55) / 10);
  }

  static double betaN(double mv) {
    return 0.125 * Math.exp(-(mv + 65) / 80);
  }

  static double alphaM(double mv) {
    return linoid((mv + 40) / 10);
  }

  static double betaM(double mv) {
    return 4 * Math.exp(-(mv + 65) / 18);
  }

  static double alphaH(double mv) {
    return 0.07 * Math.exp(-(mv + 65) / 20);
  }

  static double betaH(double mv) {
    return 1 / (1 + Math.exp(-(mv + 35) / 10));
  }

  private static double linoid(double x) {
    return x == 0 ? 1 : x / -Math.expm1(-x);
  }

  static double boltzmann(double mv, double midpoint, double scale) {
    return 1 / (1 + Math.exp(-(mv - midpoint) / scale));
  }
}
