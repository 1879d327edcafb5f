/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.gate.Bath;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/** Channels of a document: which there are, what they hold, and their curves on paper. */
class ChannelTest {
  private static final String NAMESPACE = "xmlns=\"http://www.neuroml.org/schema/neuroml2\"";
  private static final String TEXT =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
        <ionChannelHH id="leak" conductance="1pS"/>
        <ionChannelHH id="na" conductance="10pS">
          <q10ConductanceScaling q10Factor="1.5" experimentalTemp="20 degC"/>
          <gate id="m" type="gateHHrates" instances="3">
            <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="22degC"/>
            <q10Settings type="q10Fixed" fixedQ10="1.25"/>
            <forwardRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="-10mV"/>
          </gate>
        </ionChannelHH>
      </neuroml>
      """;

  private static List<Channel> channels(String text) {
    XmlDocument document = XmlDocument.parse("c.nml", text);
    return Channel.of(Model.read(Path.of("c.nml"), _ -> document));
  }

  private static boolean isIn(String content) {
    return Channel.isIn(
        XmlDocument.parse("c.nml", "<neuroml " + NAMESPACE + " id='n'>" + content + "</neuroml>"));
  }

  @Test
  void gatesAndFactorsAreThoseOfTheText() {
    Channel na = channels(TEXT).get(1);
    assertThat(channels(TEXT).getFirst().gates()).isEmpty();
    Gate m = na.gate("m");
    assertThat(m.name()).isEqualTo("m");
    assertThat(m.instances()).isEqualTo("3");
    assertThat(m.type()).isEqualTo("gateHHrates");
    assertThat(m.parts())
        .extracting(GatePart::path)
        .containsExactly("m/forwardRate", "m/reverseRate");
    Bath bath = Bath.WARM.at(32);
    assertThat(m.scalings()).hasSize(2);
    assertThat(m.scalings().get(0).factor(na.functions(), bath)).isCloseTo(3, within(1e-12));
    assertThat(m.scalings().get(1).factor(na.functions(), bath)).isEqualTo(1.25);
    assertThat(m.scalings().get(0).q10()).hasValue(3);
    assertThat(m.scalings().get(0).experimentalCelsius().orElseThrow()).isCloseTo(22, within(1e-9));
    assertThat(m.scalings().get(1).q10()).isEmpty();
    assertThat(m.scalings().get(1).experimentalCelsius()).isEmpty();
    assertThat(na.scalings()).hasSize(1);
    assertThat(na.scalings().getFirst().factor(na.functions(), Bath.WARM.at(30)))
        .isCloseTo(1.5, within(1e-12));
    assertThatThrownBy(() -> na.gate("z")).hasMessageContaining("na has no gate z");
  }

  @Test
  void aPageIsForDocumentsWithGates() {
    assertThat(Channel.isIn(XmlDocument.parse("c.nml", TEXT))).isTrue();
    assertThat(isIn("<ionChannelHH id='leak' conductance='1pS'/>")).isFalse();
    assertThat(isIn("<cell id='c'/>")).isFalse();
    String type = "<ComponentType name='mine' extends='baseIonChannel'/>";
    assertThat(isIn(type)).isFalse();
    assertThat(isIn(type + "<mine id='c'/>")).isTrue();
    assertThat(isIn(type + "<Component type='mine' id='c'/>")).isTrue();
    assertThat(
            isIn(
                "<ComponentType name='a' extends='b'/><ComponentType name='b' extends='a'/><a id='c'/>"))
        .isFalse();
  }

  @Test
  void aChannelOfEquationsOfItsOwnHasCurvesToo() {
    Channel mine =
        channels(
                """
                <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
                  <ComponentType name="mine" extends="baseIonChannel">
                    <Parameter name="tau" dimension="time"/>
                    <Dynamics>
                      <StateVariable name="n" dimension="none"/>
                      <DerivedVariable name="fopen" exposure="fopen" dimension="none" value="n"/>
                      <DerivedVariable name="g" exposure="g" dimension="conductance" value="conductance * n"/>
                      <TimeDerivative variable="n" value="(0.25 - n) / tau"/>
                    </Dynamics>
                  </ComponentType>
                  <mine id="c" conductance="1pS" tau="4ms"/>
                </neuroml>
                """)
            .getFirst();
    List<KineticCurve> curves =
        KineticCurve.of(mine, Over.POTENTIAL, new double[] {-20}, Bath.WARM, Map.of());
    assertThat(curves)
        .extracting(KineticCurve::label)
        .containsExactly("c n", "c n", "c n α", "c n β");
    assertThat(curves.get(0).y()[0]).isCloseTo(0.25, within(1e-12));
    assertThat(curves.get(1).y()[0]).isCloseTo(4, within(1e-12));
    assertThat(mine.gates().getFirst().parts()).isEmpty();
    assertThat(mine.gates().getFirst().instances()).isEmpty();
    assertThat(mine.gates().getFirst().type()).isEmpty();
  }

  @Test
  void theTemperatureIsThatOfTheNetworkElseThatOfTheMeasurement() {
    XmlDocument alone = XmlDocument.parse("c.nml", TEXT);
    Model model = Model.read(Path.of("c.nml"), _ -> alone);
    assertThat(UsualBath.of(model, Channel.of(model)).celsius()).isEqualTo(22);
    XmlDocument inNetwork =
        XmlDocument.parse(
            "c.nml",
            TEXT.replace(
                "</neuroml>",
                "<network id='net' type='networkWithTemperature' temperature='36.5 degC'/></neuroml>"));
    Model warm = Model.read(Path.of("c.nml"), _ -> inNetwork);
    assertThat(UsualBath.of(warm, Channel.of(warm)).celsius()).isEqualTo(36.5);
    assertThat(UsualBath.of(warm, List.of()).celsius()).isEqualTo(36.5);
    assertThat(UsualBath.of(model, List.of())).isEqualTo(Bath.WARM);
  }

  @Test
  void curvesAreExportedWithUnits() {
    double[] xs = {-80, -40, 0};
    List<KineticCurve> curves =
        KineticCurve.of(channels(TEXT).get(1), Over.POTENTIAL, xs, Bath.WARM.at(22), Map.of());
    List<String> lines = KineticExport.csv(Over.POTENTIAL, xs, curves).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst())
        .isEqualTo(
            "\"Membrane potential (mV)\",\"na m steady state\",\"na m time constant (ms)\","
                + "\"na m α rate (1/ms)\",\"na m β rate (1/ms)\"");
    assertThat(lines.get(2)).startsWith("-40.0,0.5,0.4,1.25,1.25");
    List<Chart> charts =
        Stream.of(Plot.values())
            .map(each -> KineticExport.chart(each, Over.POTENTIAL, xs, curves))
            .toList();
    assertThat(charts.get(2).series()).hasSize(2);
    String svg = KineticExport.svg(charts, 400, 300);
    assertThat(XmlDocument.parse("x.svg", svg).root().elements("svg")).hasSize(3);
    assertThat(svg).contains("Rate (1/ms)", "y='600'", "na m β");
    assertThat(curves.get(3).isBack()).isTrue();
    assertThat(curves.get(2).isBack()).isFalse();
    Chart calcium =
        KineticExport.chart(
            Plot.STEADY_STATE, Over.CONCENTRATION, new double[] {-3, -2, -1}, curves);
    assertThat(calcium.series().getFirst().points().getFirst().x()).isCloseTo(1e-3, within(1e-15));
    assertThat(KineticExport.csv(Over.CONCENTRATION, new double[] {-3, -2, -1}, curves))
        .contains("\n0.001,");
  }
}
