/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateCurves;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/** Gates of other forms as rates of core types, and how near these come. */
class FittedFormTest {
  private static final String BELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <ComponentType name="bell" extends="baseVoltageDepTime">
          <Parameter name="tau" dimension="time"/>
          <Parameter name="rate" dimension="time"/>
          <Parameter name="midpoint" dimension="voltage"/>
          <Parameter name="scale" dimension="voltage"/>
          <Dynamics>
            <DerivedVariable name="t" exposure="t" dimension="time" value="tau + rate / (exp((v - midpoint) / scale) + exp((midpoint - v) / scale))"/>
          </Dynamics>
        </ComponentType>
        <ionChannelHH id="k" conductance="10pS">
          <gateHHtauInf id="n" instances="4">
            <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="22 degC"/>
            <timeCourse type="bell" tau="TAU" rate="9ms" midpoint="-40mV" scale="24mV"/>
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-40mV" scale="12mV"/>
          </gateHHtauInf>
        </ionChannelHH>
      </neuroml>
      """;

  private static Channel channel(String text) {
    XmlDocument document = XmlDocument.parse("c.nml", text);
    return Channel.of(Model.read(Path.of("c.nml"), _ -> document)).getFirst();
  }

  private static GateFunction function(String text) {
    return channel(text)
        .functions()
        .overPotential(GateCurves.potentialsMv(), Bath.WARM, Map.of())
        .getFirst();
  }

  @ParameterizedTest
  @EnumSource(FittedRate.Form.class)
  void aRateOfACoreTypeIsFoundAgain(FittedRate.Form form) {
    FittedRate rate = new FittedRate(form, 0.37, -33, -14);
    double[] mv = GateCurves.potentialsMv();
    double[] values = new double[mv.length];
    for (int i = 0; i < mv.length; i++) {
      values[i] = rate.at(mv[i]);
    }
    FittedRate found = FittedRate.of(mv, values).orElseThrow();
    assertThat(found.form()).isEqualTo(form);
    for (int i = 0; i < mv.length; i++) {
      assertThat(found.at(mv[i])).isCloseTo(values[i], within(1e-6 * values[i]));
    }
    values[3] = 0;
    assertThat(FittedRate.of(mv, values)).isEmpty();
  }

  /** A bell of twice the scale of the sigmoid around its middle is what two exponentials give. */
  @Test
  void whatTwoExponentialsGiveIsFittedExactly() {
    String text = BELL.replace("TAU", "0ms");
    Channel channel = channel(text);
    FittedForm fitted = FittedForm.of(channel, channel.gate("n")).orElseThrow();
    assertThat(fitted.steadyError()).isLessThan(1e-6);
    assertThat(fitted.courseError()).isLessThan(1e-6);
    assertThat(fitted.opening().form()).isEqualTo(FittedRate.Form.EXPONENTIAL);
  }

  @Test
  void theErrorIsThatOfTheTextThatIsWritten() {
    String text = BELL.replace("TAU", "0.5ms");
    Channel channel = channel(text);
    FittedForm fitted = FittedForm.of(channel, channel.gate("n")).orElseThrow();
    FormEdit edit = fitted.edit(XmlDocument.parse("c.nml", text)).orElseThrow();
    String after = edit.change().apply(text);
    assertThat(edit.change().inverse(text).apply(after)).isEqualTo(text);
    assertThat(after)
        .contains("<gateHHrates id=\"n\" instances=\"4\">", "<q10Settings type=\"q10ExpTemp\"")
        .doesNotContain("steadyState", "timeCourse");
    GateFunction was = function(text);
    GateFunction is = function(after);
    double steady = 0;
    double course = 0;
    for (int i = 0; i < was.steady().length; i++) {
      steady = Math.max(steady, Math.abs(is.steady()[i] - was.steady()[i]));
      course = Math.max(course, Math.abs(is.courseMs()[i] / was.courseMs()[i] - 1));
    }
    assertThat(steady).isCloseTo(fitted.steadyError(), within(1e-4)).isBetween(1e-4, 0.1);
    assertThat(course).isCloseTo(fitted.courseError(), within(1e-3)).isBetween(1e-3, 0.5);
  }

  @Test
  void gatesWithoutATimeConstantAreNotFitted() {
    Channel channel =
        channel(
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
              <ionChannelHH id="k" conductance="10pS">
                <gateHHInstantaneous id="n" instances="4">
                  <steadyState type="HHSigmoidVariable" rate="1" midpoint="-40mV" scale="12mV"/>
                </gateHHInstantaneous>
              </ionChannelHH>
            </neuroml>
            """);
    assertThat(FittedForm.of(channel, channel.gate("n"))).isEmpty();
  }
}
