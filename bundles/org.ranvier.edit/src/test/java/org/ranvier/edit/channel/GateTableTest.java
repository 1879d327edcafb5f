/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.channel.TemperatureEdits.Kind;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/** Temperature settings and sub-gates, added and taken away. */
class GateTableTest {
  private static final String TEXT =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <ionChannelHH id="k" conductance="10pS">
          <gateHHtauInf id="n" instances="2">
            <timeCourse type="fixedTimeCourse" tau="12ms"/> <!-- slow -->
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
          </gateHHtauInf>
          <gateHHInstantaneous id="z" instances="1">
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
          </gateHHInstantaneous>
        </ionChannelHH>
      </neuroml>
      """;

  private record Read(String text, Model model, Channel channel) {
    static Read of(String text) {
      XmlDocument document = XmlDocument.parse("c.nml", text);
      Model model = Model.read(Path.of("c.nml"), _ -> document);
      assertThat(Validator.standard().validate(model))
          .as(text)
          .filteredOn(each -> each.severity() == Severity.ERROR)
          .isEmpty();
      return new Read(text, model, Channel.of(model).getFirst());
    }

    TemperatureEdits temperature() {
      return new TemperatureEdits(model.files().getFirst(), Knowledge.of(model));
    }

    FractionalEdits fractional() {
      return new FractionalEdits(model.files().getFirst());
    }

    Gate gate(String path) {
      return channel.gate(path);
    }

    /** The document after an edit, which can be undone. */
    Read after(Optional<FormEdit> edit) {
      String after = edit.orElseThrow().change().apply(text);
      assertThat(edit.get().change().inverse(text).apply(after)).isEqualTo(text);
      Read read = of(after);
      assertThat(edit.get().shown().findIn(read.model.files().getFirst())).isPresent();
      return read;
    }

    double courseMs(String gate, double celsius) {
      int index = channel.functions().gates().indexOf(gate);
      return channel
          .functions()
          .overPotential(new double[] {-20}, Bath.WARM.at(celsius), Map.of())
          .get(index)
          .courseMs()[0];
    }
  }

  @Test
  void aNewSettingHasTheFactorOneAtItsTemperature() {
    Read read = Read.of(TEXT);
    Read warm = read.after(read.temperature().set(read.gate("n"), Kind.EXPONENTIAL, 32));
    assertThat(warm.text())
        .isEqualTo(
            TEXT.replace(
                "instances=\"2\">\n",
                "instances=\"2\">\n      <q10Settings type=\"q10ExpTemp\" q10Factor=\"3\""
                    + " experimentalTemp=\"32degC\"/>\n"));
    assertThat(warm.courseMs("n", 32)).isCloseTo(12, within(1e-12));
    assertThat(warm.courseMs("n", 42)).isCloseTo(4, within(1e-12));
    Read fixed = warm.after(warm.temperature().set(warm.gate("n"), Kind.FIXED, 32));
    assertThat(fixed.text())
        .isEqualTo(
            TEXT.replace(
                "instances=\"2\">\n",
                "instances=\"2\">\n      <q10Settings type=\"q10Fixed\" fixedQ10=\"1\"/>\n"));
    assertThat(fixed.after(fixed.temperature().remove(fixed.gate("n"))).text()).isEqualTo(TEXT);
    assertThat(read.temperature().remove(read.gate("n"))).isEmpty();
  }

  @Test
  void gatesThatUseNoSettingsAreRefused() {
    Read read = Read.of(TEXT);
    assertThat(TemperatureEdits.obstacle(read.gate("z")).orElseThrow())
        .contains("z", "gateHHInstantaneous");
    assertThatThrownBy(() -> read.temperature().set(read.gate("z"), Kind.FIXED, 20))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aConductanceGrowsWithTheTemperature() {
    Read read = Read.of(TEXT);
    assertThat(TemperatureEdits.obstacle(read.channel())).isEmpty();
    Read scaled = read.after(read.temperature().scale(read.channel(), 6.3));
    assertThat(scaled.text())
        .contains("    <q10ConductanceScaling q10Factor=\"1.5\" experimentalTemp=\"6.3degC\"/>\n");
    assertThat(scaled.temperature().scale(scaled.channel(), 6.3)).isEmpty();
    Scaling scaling = scaled.channel().scalings().getFirst();
    assertThat(scaling.factor(scaled.channel().functions(), Bath.WARM.at(16.3)))
        .isCloseTo(1.5, within(1e-12));
    assertThat(scaled.after(scaled.temperature().unscale(scaled.channel())).text()).isEqualTo(TEXT);
  }

  @Test
  void aSplitGateDoesTheSame() {
    Read read = Read.of(TEXT);
    Read split = read.after(read.fractional().split(read.gate("n")));
    assertThat(split.text())
        .isEqualTo(
            TEXT.replace("gateHHtauInf", "gateFractional")
                .replace(
                    "<timeCourse type=\"fixedTimeCourse\" tau=\"12ms\"/> <!-- slow -->\n"
                        + "      <steadyState type=\"HHSigmoidVariable\" rate=\"1\" midpoint=\"-30mV\""
                        + " scale=\"9mV\"/>",
                    """
                    <subGate id="n1" fractionalConductance="0.5">
                            <timeCourse type="fixedTimeCourse" tau="12ms"/>
                            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
                          </subGate>
                          <subGate id="n2" fractionalConductance="0.5">
                            <timeCourse type="fixedTimeCourse" tau="12ms"/>
                            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
                          </subGate> <!-- slow -->"""));
    double[] mv = {-90, -30, 10};
    assertThat(
            split.channel().functions().overPotential(mv, Bath.WARM, Map.of()).getFirst().steady())
        .containsExactly(
            read.channel().functions().overPotential(mv, Bath.WARM, Map.of()).getFirst().steady(),
            within(1e-15));
    assertThat(split.channel().gates()).extracting(Gate::path).contains("n/n1", "n/n2");
  }

  @Test
  void sharesStayTogetherWhatTheyAre() {
    Read read = Read.of(TEXT);
    Read split = read.after(read.fractional().split(read.gate("n")));
    Read three = split.after(split.fractional().split(split.gate("n")));
    assertThat(three.text())
        .contains(
            "<subGate id=\"n1\" fractionalConductance=\"0.5\">",
            "<subGate id=\"n2\" fractionalConductance=\"0.25\">",
            "<subGate id=\"n3\" fractionalConductance=\"0.25\">");
    Read two = three.after(three.fractional().remove(three.gate("n/n1")));
    assertThat(two.text())
        .contains("<subGate id=\"n2\" fractionalConductance=\"0.75\">")
        .doesNotContain("\"n1\"");
    Read one = two.after(two.fractional().remove(two.gate("n/n3")));
    assertThat(one.text()).contains("<subGate id=\"n2\" fractionalConductance=\"1\">");
    assertThat(one.fractional().removalObstacle(one.gate("n/n2")).orElseThrow()).contains("only");
    assertThat(one.fractional().removalObstacle(one.gate("n")).orElseThrow()).contains("subGate");
    assertThat(FractionalEdits.obstacle(one.gate("z")).orElseThrow()).contains("z");
    assertThatThrownBy(() -> one.fractional().split(one.gate("z")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> one.fractional().remove(one.gate("n/n2")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDocumentOnOneLineStaysSo() {
    String line = TEXT.lines().map(String::strip).collect(Collectors.joining());
    Read read = Read.of(line);
    Read split = read.after(read.fractional().split(read.gate("n")));
    assertThat(split.text())
        .doesNotContain("\n")
        .contains("</subGate><subGate id=\"n2\" fractionalConductance=\"0.5\">");
    Read three = split.after(split.fractional().split(split.gate("n")));
    assertThat(three.channel().gates()).extracting(Gate::path).contains("n/n1", "n/n2", "n/n3");
    Read warm = read.after(read.temperature().set(read.gate("n"), Kind.FIXED, 20));
    assertThat(warm.text()).contains("<q10Settings type=\"q10Fixed\" fixedQ10=\"1\"/>");
  }
}
