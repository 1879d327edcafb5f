/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

/**
 * The membrane of the squid's giant axon at 6.3 °C, after Hodgkin and Huxley (1952), with the
 * resting potential at −65 mV: what all cables here are made of.
 */
public final class SquidMembrane {
  /** The three channels, for a NeuroML file. */
  public static final String CHANNELS =
      """
          <ionChannelHH id="leak" conductance="10pS"/>

          <ionChannelHH id="sodium" conductance="10pS" species="na">
              <gateHHrates id="m" instances="3">
                  <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
                  <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
              </gateHHrates>
              <gateHHrates id="h" instances="1">
                  <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
                  <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
              </gateHHrates>
          </ionChannelHH>

          <ionChannelHH id="potassium" conductance="10pS" species="k">
              <gateHHrates id="n" instances="4">
                  <forwardRate type="HHExpLinearRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
                  <reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
              </gateHHrates>
          </ionChannelHH>
      """;

  private SquidMembrane() {}

  /** The biophysical properties of a cell that has this membrane everywhere. */
  public static String properties(double thresholdMv) {
    return """
                <biophysicalProperties id="membrane">
                    <membraneProperties>
                        <channelDensity id="sodiumDensity" ionChannel="sodium" condDensity="120mS_per_cm2" erev="50mV" ion="na"/>
                        <channelDensity id="potassiumDensity" ionChannel="potassium" condDensity="36mS_per_cm2" erev="-77mV" ion="k"/>
                        <channelDensity id="leakDensity" ionChannel="leak" condDensity="0.3mS_per_cm2" erev="-54.3mV" ion="non_specific"/>
                        <spikeThresh value="%smV"/>
                        <specificCapacitance value="1uF_per_cm2"/>
                        <initMembPotential value="-65mV"/>
                    </membraneProperties>
                    <intracellularProperties>
                        <resistivity value="100ohm_cm"/>
                    </intracellularProperties>
                </biophysicalProperties>
        """
        .formatted(thresholdMv);
  }
}
