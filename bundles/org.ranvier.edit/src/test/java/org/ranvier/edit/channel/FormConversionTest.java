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
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ranvier.edit.channel.FormConversion.Target;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/** Gates in other words, which do the same. */
class FormConversionTest {
  private static final double[] MV = {-95, -65, -40, -12.5, 35};

  private static Model model(String text) {
    XmlDocument document = XmlDocument.parse("c.nml", text);
    return Model.read(Path.of("c.nml"), _ -> document);
  }

  private static String document(String channel) {
    return "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">\n"
        + channel
        + "</neuroml>\n";
  }

  private static FormConversion conversion(String text, Target target) {
    Model model = model(text);
    Channel channel = Channel.of(model).getFirst();
    return new FormConversion(channel, channel.gates().getFirst(), target, Knowledge.of(model));
  }

  private static String converted(String text, Target target) {
    FormEdit edit = conversion(text, target).edit(XmlDocument.parse("c.nml", text)).orElseThrow();
    String after = edit.change().apply(text);
    assertThat(edit.change().inverse(text).apply(after)).isEqualTo(text);
    assertThat(Validator.standard().validate(model(after)))
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .extracting(Finding::message)
        .isEmpty();
    return after;
  }

  private static void same(String one, String other, double closeness) {
    GateFunction before = function(one);
    GateFunction after = function(other);
    for (int i = 0; i < MV.length; i++) {
      near(after.steady()[i], before.steady()[i], closeness);
      near(after.courseMs()[i], before.courseMs()[i], closeness);
      for (int rate = 0; rate < 2; rate++) {
        double wanted = before.rates().get(rate).perMs()[i];
        // What is the difference of 1 and nearly 1 has fewer digits.
        assertThat(after.rates().get(rate).perMs()[i])
            .isCloseTo(wanted, within(closeness * (wanted + 1 / before.courseMs()[i])));
      }
    }
  }

  private static void near(double found, double wanted, double closeness) {
    assertThat(found).isCloseTo(wanted, within(closeness * Math.abs(wanted)));
  }

  private static GateFunction function(String text) {
    return Channel.of(model(text))
        .getFirst()
        .functions()
        .overPotential(MV, Bath.WARM, Map.of())
        .getFirst();
  }

  private static String rates(String forward, String reverse) {
    return document(
        """
          <ionChannelHH id="na" conductance="10pS">
            <!-- kept -->
            <gateHHrates id="m" instances="3">
              <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>
              <forwardRate type="%s" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
              <reverseRate type="%s" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
            </gateHHrates>
          </ionChannelHH>
        """
            .formatted(forward, reverse));
  }

  @Example
  void twoExponentialRatesHaveASigmoidSteadyState() {
    String text = rates("HHExpRate", "HHExpRate");
    String after = converted(text, Target.TIME_AND_STEADY_STATE);
    assertThat(after)
        .contains(
            "<!-- kept -->",
            "<gateHHtauInf id=\"m\" instances=\"3\">",
            "<q10Settings type=\"q10ExpTemp\"",
            "<ComponentType name=\"na_m_timeCourse\" extends=\"baseVoltageDepTime\">",
            "<timeCourse type=\"na_m_timeCourse\"/>",
            "<steadyState type=\"HHSigmoidVariable\" rate=\"1\"");
    same(text, after, 1e-12);
  }

  @Example
  void otherRatesAreWrittenOutInTypesOfTheDocument() {
    String text = rates("HHExpLinearRate", "HHExpRate");
    String after = converted(text, Target.TIME_AND_STEADY_STATE);
    assertThat(after)
        .contains(
            "<ComponentType name=\"na_m_steadyState\" extends=\"baseVoltageDepVariable\">",
            "<Constant name=\"alphaMidpoint\" dimension=\"voltage\" value=\"-40mV\"/>");
    same(text, after, 1e-12);
    // Again, and the names that are taken are left to their owners.
    String generic =
        after.replace(
            "</neuroml>",
            text.substring(text.indexOf("<ionChannelHH")).replace("id=\"na\"", "id=\"na2\""));
    Model two = model(generic.replace("na2", "na").replaceFirst("id=\"na\"", "id=\"first\""));
    Channel second = Channel.of(two).get(1);
    FormEdit edit =
        new FormConversion(
                second, second.gates().getFirst(), Target.TIME_AND_STEADY_STATE, Knowledge.of(two))
            .edit(two.files().getFirst())
            .orElseThrow();
    assertThat(edit.change().apply(two.files().getFirst().text())).contains("\"na_m_timeCourse2\"");
  }

  @Example
  void aSigmoidWithAFixedTimeConstantHasTwoSigmoidRates() {
    String text =
        document(
            """
              <ionChannelHH id="k" conductance="10pS">
                <gate id="n" type="gateHHtauInf" instances="1">
                  <timeCourse type="fixedTimeCourse" tau="3 ms"/>
                  <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
                </gate>
              </ionChannelHH>
            """);
    String after = converted(text, Target.RATES);
    assertThat(after)
        .contains("type=\"gateHHrates\"", "midpoint=\"-30mV\" scale=\"-9mV\"")
        .doesNotContain("ComponentType");
    same(text, after, 1e-12);
  }

  @Property(tries = 60)
  void ratesOfAnyFormAndBack(@ForAll Random random) {
    String[] forms = {"HHExpRate", "HHSigmoidRate", "HHExpLinearRate"};
    String text = rates(forms[random.nextInt(3)], forms[random.nextInt(3)]);
    same(text, converted(text, Target.TIME_AND_STEADY_STATE), 1e-12);
    String[] variables = {"HHExpVariable", "HHSigmoidVariable", "HHExpLinearVariable"};
    String timed =
        document(
            """
              <ionChannelHH id="k" conductance="10pS">
                <gateHHtauInf id="n" instances="1">
                  <timeCourse type="fixedTimeCourse" tau="%s ms"/>
                  <steadyState type="%s" rate="0.1" midpoint="-31mV" scale="%smV"/>
                </gateHHtauInf>
              </ionChannelHH>
            """
                .formatted(
                    1 + random.nextInt(50), variables[random.nextInt(3)], 60 + random.nextInt(30)));
    same(timed, converted(timed, Target.RATES), 1e-11);
  }

  @Example
  void whatHasAnotherFormIsNotConverted() {
    String text = rates("HHExpRate", "HHExpRate");
    assertThat(conversion(text, Target.RATES).obstacle().orElseThrow())
        .contains("gateHHrates", "gateHHtauInf");
    String own =
        rates("mine", "HHExpRate")
            .replace(
                "<ionChannelHH",
                "<ComponentType name=\"mine\" extends=\"HHExpRate\"/><ionChannelHH");
    assertThat(conversion(own, Target.TIME_AND_STEADY_STATE).obstacle().orElseThrow())
        .contains("mine");
    assertThatThrownBy(
            () ->
                conversion(own, Target.TIME_AND_STEADY_STATE).edit(XmlDocument.parse("c.nml", own)))
        .isInstanceOf(IllegalStateException.class);
    List<Channel> channels = Channel.of(model(text));
    FormConversion gone =
        new FormConversion(
            channels.getFirst(),
            channels.getFirst().gates().getFirst(),
            Target.TIME_AND_STEADY_STATE,
            Knowledge.of(model(text)));
    assertThat(gone.edit(XmlDocument.parse("c.nml", document("")))).isEmpty();
  }
}
