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
import org.junit.jupiter.api.Test;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.validation.Model;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/** Channels of Hodgkin and Huxley as kinetic schemes, which do the same. */
class SchemeConversionTest {
  private static final double[] MV = {-95, -65, -40, -12.5, 35};
  private static final String SODIUM =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <ionChannelHH id="na" conductance="10pS" species="na"> <!-- squid -->
          <notes>Fast sodium.</notes>
          <gateHHrates id="m" instances="3">
            <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="4 per_ms" midpoint="-65mV" scale="-18mV"/>
          </gateHHrates>
          <gateHHrates id="h" instances="1">
            <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
            <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
          </gateHHrates>
        </ionChannelHH>
      </neuroml>
      """;

  private static Model model(String text) {
    XmlDocument document = XmlDocument.parse("c.nml", text);
    return Model.read(Path.of("c.nml"), _ -> document);
  }

  private static SchemeConversion conversion(String text) {
    Model model = model(text);
    return new SchemeConversion(Channel.of(model).getFirst(), model.files().getFirst());
  }

  private static List<GateFunction> functions(String text) {
    return Channel.of(model(text)).getFirst().functions().overPotential(MV, Bath.WARM, Map.of());
  }

  @Test
  void equalSubunitsAreAChainThatDoesTheSame() {
    FormEdit edit = conversion(SODIUM).edit().orElseThrow();
    String after = edit.change().apply(SODIUM);
    Model converted = model(after);
    assertThat(Validator.standard().validate(converted))
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .isEmpty();
    assertThat(edit.shown().findIn(converted.files().getFirst()).orElseThrow().localName())
        .isEqualTo("ionChannelKS");
    List<GateFunction> gates = functions(SODIUM);
    List<GateFunction> schemes = functions(after);
    assertThat(schemes).extracting(GateFunction::path).containsExactly("m", "h");
    for (int i = 0; i < MV.length; i++) {
      double m = gates.get(0).steady()[i];
      assertThat(schemes.get(0).steady()[i]).isCloseTo(m * m * m, within(1e-12));
      assertThat(schemes.get(1).steady()[i]).isCloseTo(gates.get(1).steady()[i], within(1e-12));
      // The slowest of a chain of independent subunits is that of one of them.
      double tau = gates.get(0).courseMs()[i];
      assertThat(schemes.get(0).courseMs()[i]).isCloseTo(tau, within(1e-9 * tau));
      double alpha = gates.get(0).rates().get(0).perMs()[i];
      double beta = gates.get(0).rates().get(1).perMs()[i];
      assertThat(rate(schemes.get(0), "m/forward0/rf", i))
          .isCloseTo(3 * alpha, within(1e-12 * alpha));
      assertThat(rate(schemes.get(0), "m/reverse2/rr", i))
          .isCloseTo(3 * beta, within(1e-12 * beta));
      assertThat(rate(schemes.get(0), "m/reverse0/rr", i)).isEqualTo(beta);
    }
  }

  private static double rate(GateFunction gate, String path, int point) {
    return gate.rates().stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .orElseThrow()
        .perMs()[point];
  }

  @Test
  void theRestOfTheTextStaysAndUndoGivesTheBytes() {
    FormEdit edit = conversion(SODIUM).edit().orElseThrow();
    String after = edit.change().apply(SODIUM);
    assertThat(after)
        .contains(
            "  <ionChannelKS id=\"na\" conductance=\"10pS\" species=\"na\"> <!-- squid -->\n"
                + "    <notes>Fast sodium.</notes>\n"
                + "    <gateKS id=\"m\" instances=\"1\">\n"
                + "      <closedState id=\"c0\"/>\n",
            "        <rate type=\"HHExpRate\" rate=\"12 per_ms\" midpoint=\"-65mV\" scale=\"-18mV\"/>\n",
            "    </gateKS>\n  </ionChannelKS>\n</neuroml>\n");
    assertThat(edit.change().inverse(SODIUM).apply(after)).isEqualTo(SODIUM);
    assertThat(edit.label()).isEqualTo("Write na as kinetic schemes");
  }

  @Test
  void whatSchemesCannotSayIsNotConverted() {
    assertThat(obstacle("instances=\"3\"", "instances=\"2.5\"")).contains("2.5");
    assertThat(obstacle("instances=\"3\"", "instances=\"30\"")).contains("30", "12");
    assertThat(
            obstacle(
                "<forwardRate type=\"HHExpLinearRate\"",
                "<q10Settings type=\"q10Fixed\" fixedQ10=\"3\"/><forwardRate type=\"HHExpLinearRate\""))
        .contains("temperature");
    assertThat(
            obstacle(
                "<gateHHrates id=\"m\"",
                "<q10ConductanceScaling q10Factor=\"2\" experimentalTemp=\"20degC\"/><gateHHrates id=\"m\""))
        .contains("conductance");
    String instantaneous =
        "<gateHHInstantaneous id=\"z\" instances=\"1\"><steadyState type=\"HHSigmoidVariable\""
            + " rate=\"1\" midpoint=\"0mV\" scale=\"9mV\"/></gateHHInstantaneous>";
    assertThat(obstacle("</ionChannelHH>", instantaneous + "</ionChannelHH>"))
        .contains("z", "gateHHInstantaneous");
    String schemes = conversion(SODIUM).edit().orElseThrow().change().apply(SODIUM);
    assertThat(conversion(schemes).obstacle().orElseThrow()).contains("ionChannelKS");
    assertThatThrownBy(() -> conversion(schemes).edit()).isInstanceOf(IllegalStateException.class);
    assertThat(
            obstacle(
                "<ionChannelHH",
                "<ComponentType name=\"own\" extends=\"baseVoltageDepRate\">"
                    + "<Parameter name=\"rate\" dimension=\"per_time\"/><Dynamics>"
                    + "<DerivedVariable name=\"r\" exposure=\"r\" dimension=\"per_time\" value=\"rate\"/>"
                    + "</Dynamics></ComponentType><ionChannelHH",
                "type=\"HHExpLinearRate\"",
                "type=\"own\""))
        .contains("own");
  }

  /** What is in the way once pieces of the text are others. */
  private static String obstacle(String... pieces) {
    String text = SODIUM;
    for (int i = 0; i < pieces.length; i += 2) {
      text = text.replace(pieces[i], pieces[i + 1]);
    }
    return conversion(text).obstacle().orElseThrow();
  }
}
