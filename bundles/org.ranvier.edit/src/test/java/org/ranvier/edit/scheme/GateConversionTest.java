/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.SchemeConversion;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.validation.Model;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/** Kinetic schemes as gates of Hodgkin and Huxley, where they are rows of equal subunits. */
class GateConversionTest {
  private static final double[] MV = {-95, -65, -40, -12.5, 35};
  private static final String SODIUM =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <ionChannelHH id="na" conductance="10pS" species="na"> <!-- squid -->
          <gateHHrates id="m" instances="3">
            <notes>Activation.</notes>
            <!-- after Hodgkin and Huxley -->
            <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/> <!-- alpha -->
            <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/> <!-- beta -->
          </gateHHrates>
          <gateHHrates id="h" instances="1">
            <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"><!-- slow --></forwardRate>
            <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
          </gateHHrates>
        </ionChannelHH>
      </neuroml>
      """;

  private static Model model(String text) {
    XmlDocument document = XmlDocument.parse("c.nml", text);
    return Model.read(Path.of("c.nml"), _ -> document);
  }

  private static String schemes(String text) {
    Model model = model(text);
    return new SchemeConversion(Channel.of(model).getFirst(), model.files().getFirst())
        .edit()
        .orElseThrow()
        .change()
        .apply(text);
  }

  private static GateConversion conversion(String text) {
    Model model = model(text);
    return new GateConversion(Channel.of(model).getFirst(), model.files().getFirst());
  }

  /** The text after the conversion, which can be undone and has no errors. */
  private static String gates(String text) {
    FormEdit edit = conversion(text).edit().orElseThrow();
    String after = edit.change().apply(text);
    assertThat(edit.change().inverse(text).apply(after)).isEqualTo(text);
    Model converted = model(after);
    assertThat(edit.shown().findIn(converted.files().getFirst())).isPresent();
    assertThat(Validator.standard().validate(converted))
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .isEmpty();
    return after;
  }

  private static List<GateFunction> functions(String text) {
    return Channel.of(model(text)).getFirst().functions().overPotential(MV, Bath.WARM, Map.of());
  }

  @Test
  void thereAndBackDoesTheSameAndKeepsComments() {
    String schemes = schemes(SODIUM);
    assertThat(schemes)
        .contains(
            "<notes>Activation.</notes>\n      <!-- after Hodgkin and Huxley -->\n      <closedState",
            "<!-- alpha -->",
            "<!-- beta -->",
            "<!-- slow -->");
    String back = gates(schemes);
    assertThat(back)
        .contains(
            "<gateHHrates id=\"m\" instances=\"3\">",
            "<gateHHrates id=\"h\" instances=\"1\">",
            "<notes>Activation.</notes>",
            "<!-- after Hodgkin and Huxley -->",
            "<!-- alpha -->",
            "<!-- beta -->",
            "<!-- slow -->",
            "<forwardRate type=\"HHExpLinearRate\" rate=\"1per_ms\" midpoint=\"-40mV\" scale=\"10mV\"/>",
            "<reverseRate type=\"HHExpRate\" rate=\"4per_ms\" midpoint=\"-65mV\" scale=\"-18mV\"/>");
    List<GateFunction> before = functions(SODIUM);
    List<GateFunction> after = functions(back);
    for (int gate = 0; gate < 2; gate++) {
      assertThat(after.get(gate).steady()).containsExactly(before.get(gate).steady());
      assertThat(after.get(gate).courseMs()).containsExactly(before.get(gate).courseMs());
    }
  }

  private static String row(String states, String transitions) {
    return "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">\n"
        + "  <ionChannelKS id=\"k\" conductance=\"1pS\">\n"
        + "    <gateKS id=\"n\" instances=\"2\">\n      "
        + states
        + "\n      "
        + transitions
        + "\n    </gateKS>\n  </ionChannelKS>\n</neuroml>\n";
  }

  @Test
  void aTimeConstantAndASteadyStateStayThat() {
    String text =
        row(
            "<closedState id=\"c\"/><openState id=\"o\"/>",
            "<tauInfTransition id=\"t\" from=\"c\" to=\"o\"><!-- fitted --><steadyState"
                + " type=\"HHSigmoidVariable\" rate=\"1\" midpoint=\"-30mV\" scale=\"9mV\"/>"
                + "<timeCourse type=\"fixedTimeCourse\" tau=\"2ms\"/></tauInfTransition>");
    String after = gates(text);
    assertThat(after)
        .contains(
            "<gateHHtauInf id=\"n\" instances=\"2\">",
            "<!-- fitted -->\n      <timeCourse type=\"fixedTimeCourse\" tau=\"2ms\"/>\n      <steadyState");
    assertThat(functions(after).getFirst().courseMs())
        .containsOnly(new double[] {2}, within(1e-12));
  }

  @Test
  void aMovingChargeIsAPairOfExponentials() {
    String text =
        row(
            "<closedState id=\"c\"/><openState id=\"o\"/>",
            "<vHalfTransition id=\"t\" from=\"c\" to=\"o\" vHalf=\"-30mV\" z=\"2\" gamma=\"0.3\""
                + " tau=\"2ms\" tauMin=\"0ms\"/>");
    GateFunction scheme = functions(text).getFirst();
    GateFunction gate = functions(gates(text)).getFirst();
    for (int i = 0; i < MV.length; i++) {
      assertThat(gate.courseMs()[i]).isCloseTo(scheme.courseMs()[i], within(1e-13));
      assertThat(gate.rates().get(0).perMs()[i])
          .isCloseTo(0.5 * Math.exp(0.6 * (MV[i] + 30) / 25.3), within(1e-12));
    }
    assertThat(
            conversion(text.replace("tauMin=\"0ms\"", "tauMin=\"0.001ms\""))
                .obstacle()
                .orElseThrow())
        .contains("vHalfTransition");
  }

  @Test
  void otherSchemesAreNotConvertedAndItIsSaidWhy() {
    String schemes = schemes(SODIUM);
    assertThat(conversion(SODIUM).obstacle().orElseThrow()).contains("ionChannelHH");
    assertThat(conversion(schemes.replace("rate=\"2per_ms\"", "rate=\"2.5per_ms\"")).obstacle())
        .hasValueSatisfying(why -> assertThat(why).contains("2.5 times", "2 times", "c1 → c2"));
    assertThat(
            conversion(
                    schemes.replace(
                        "\"12per_ms\" midpoint=\"-65mV\"", "\"12per_ms\" midpoint=\"-60mV\""))
                .obstacle())
        .hasValueSatisfying(why -> assertThat(why).contains("open → c2", "c1 → c0"));
    assertThat(
            conversion(schemes.replace("<closedState id=\"c1\"/>", "<openState id=\"c1\"/>"))
                .obstacle())
        .hasValueSatisfying(why -> assertThat(why).contains("row of states"));
    assertThat(
            conversion(
                    schemes.replaceFirst(
                        "<closedState",
                        "<q10Settings type=\"q10Fixed\" fixedQ10=\"3\"/><closedState"))
                .obstacle())
        .hasValueSatisfying(why -> assertThat(why).contains("temperature"));
    String odd = schemes.replace("rate=\"2per_ms\"", "rate=\"2.5per_ms\"");
    assertThatThrownBy(() -> conversion(odd).edit()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDocumentOnOneLineStaysSo() {
    String line = SODIUM.lines().map(String::strip).collect(Collectors.joining());
    String schemes = schemes(line);
    assertThat(schemes).doesNotContain("\n").contains("</gateKS></ionChannelKS></neuroml>");
    assertThat(functions(schemes)).hasSize(2);
    String back = gates(schemes);
    assertThat(back).doesNotContain("\n").contains("</gateHHrates></ionChannelHH></neuroml>");
    assertThat(functions(back).getFirst().courseMs())
        .containsExactly(functions(line).getFirst().courseMs());
  }
}
