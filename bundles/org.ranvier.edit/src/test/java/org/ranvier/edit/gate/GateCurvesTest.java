/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.xml.XmlDocument;

/** Curves of channels whose steady states and time constants are known. */
class GateCurvesTest {
  private static GateCurves channel(String channel) {
    LemsModel model =
        LemsModel.of(
            XmlDocument.parse(
                "c.nml",
                "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">"
                    + channel
                    + "</neuroml>"));
    return new GateCurves(
        new Flattener(model).flatten(model.components("baseIonChannel").getFirst()));
  }

  private static double at(double mv, double[] values) {
    return values[(int) Math.round(mv + 100)];
  }

  /** α = 1/ms · e^(v/20 mV) and β = 1/ms: open α/(α+β) after 1/(α+β). */
  @Test
  void ofRates() {
    GateCurve gate =
        channel(
                """
                <ionChannelHH id="c" conductance="10pS" species="k">
                  <gateHHrates id="n" instances="4">
                    <forwardRate type="HHExpRate" rate="1per_ms" midpoint="0mV" scale="20mV"/>
                    <reverseRate type="HHExpRate" rate="1per_ms" midpoint="0mV" scale="1e9mV"/>
                  </gateHHrates>
                </ionChannelHH>
                """)
            .overPotential()
            .getFirst();
    assertThat(gate.name()).isEqualTo("n");
    for (double mv : new double[] {-100, -40, 0, 60}) {
      double a = Math.exp(mv / 20);
      assertThat(at(mv, gate.open())).isCloseTo(a / (a + 1), within(1e-6));
      assertThat(at(mv, gate.courseMs())).isCloseTo(1 / (a + 1), within(1e-6));
    }
    assertThat(gate.isFlat()).isFalse();
  }

  /** Two states that change places at equal rates are each taken half of the time. */
  @Test
  void ofAKineticScheme() {
    List<GateCurve> gates =
        channel(
                """
                <ionChannelKS id="c" conductance="10pS" species="k">
                  <gateKS id="n" instances="1">
                    <closedState id="shut"/>
                    <openState id="open"/>
                    <forwardTransition id="f" from="shut" to="open">
                      <rate type="HHExpRate" rate="1per_ms" midpoint="-20mV" scale="10mV"/>
                    </forwardTransition>
                    <reverseTransition id="r" from="shut" to="open">
                      <rate type="HHExpRate" rate="1per_ms" midpoint="-20mV" scale="-10mV"/>
                    </reverseTransition>
                  </gateKS>
                </ionChannelKS>
                """)
            .overPotential();
    assertThat(gates).extracting(GateCurve::name).containsExactly("n");
    assertThat(at(-20, gates.getFirst().open())).isCloseTo(0.5, within(1e-5));
    assertThat(at(0, gates.getFirst().open())).isCloseTo(1 / (1 + Math.exp(-4)), within(1e-5));
    assertThat(gates.getFirst().courseMs()).isEmpty();
  }

  @Test
  void ofAGateThatIsOpenAtOnce() {
    List<GateCurve> gates =
        channel(
                """
                <ionChannelHH id="c" conductance="10pS" species="k">
                  <gateHHInstantaneous id="m" instances="1">
                    <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="5mV"/>
                  </gateHHInstantaneous>
                </ionChannelHH>
                """)
            .overPotential();
    assertThat(gates).extracting(GateCurve::name).containsExactly("m");
    assertThat(at(-30, gates.getFirst().open())).isCloseTo(0.5, within(1e-5));
    assertThat(gates.getFirst().courseMs()).isEmpty();
  }
}
