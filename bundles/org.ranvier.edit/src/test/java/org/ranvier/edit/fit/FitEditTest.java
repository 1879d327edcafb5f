/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.fit.FitNote.Value;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** What a fit found, in the text. */
class FitEditTest {
  private static final String CHANNEL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
        <ionChannelHH   id="na" conductance="10pS" species="na">%s
          <gateHHrates id="m" instances="3">
            <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint='-0.04 V' scale="10mV"/>
            <reverseRate type="HHExpRate" rate="4 per_ms" midpoint="-65mV" scale="-18mV"/>
          </gateHHrates>
        </ionChannelHH>
      </neuroml>
      """;

  private static final String SCHEME =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
        <ionChannelKS id="k" conductance="10pS" species="k">
          <gateKS id="s" instances="1">
            <closedState id="c"/>
            <openState id="o"/>
            <vHalfTransition id="t" from="c" to="o" vHalf="-30mV" z="2" gamma="0.5" tau="2ms" tauMin="0.1ms"/>
          </gateKS>
        </ionChannelKS>
      </neuroml>
      """;

  private static final FitNote NOTE =
      new FitNote(
          LocalDate.of(2026, 11, 29),
          "Na & K <1>.csv",
          "Levenberg-Marquardt",
          7,
          true,
          6.3,
          "1.2 \u00b5A/cm\u00b2",
          List.of(
              new Value("m forwardRate midpoint", "-38.3", "0.6", "mV"),
              new Value("m forwardRate rate", "1.1", "", "")),
          List.of("m reverseRate rate cannot be identified."));

  /** A document that was read. */
  private record Read(XmlDocument document, Knowledge knowledge, Channel channel) {
    static Read of(XmlDocument document) {
      Model model = Model.read(Path.of("c.nml"), _ -> document);
      return new Read(document, Knowledge.of(model), Channel.of(model).getFirst());
    }

    static Read of(String notes) {
      return of(XmlDocument.parse("c.nml", CHANNEL.formatted(notes)));
    }

    Map<String, ChannelParameter> parameters() {
      return ChannelParameter.of(channel, knowledge.lems().units()).stream()
          .collect(Collectors.toMap(ChannelParameter::path, each -> each));
    }

    String applied() {
      return edit().change().apply(document.text());
    }

    FormEdit edit() {
      ChannelParameter midpoint = parameters().get("m/forwardRate/midpoint");
      ChannelParameter rate = parameters().get("m/reverseRate/rate");
      return new FitEdit(
              ElementPath.of(channel.component().element()),
              Map.of(midpoint, midpoint.text(-0.038311, 3), rate, rate.text(3912, 3)),
              NOTE)
          .of(document, knowledge)
          .orElseThrow();
    }
  }

  private static String withValues(String text) {
    return text.replace("'-0.04 V'", "'-0.0383 V'").replace("\"4 per_ms\"", "\"3.91 per_ms\"");
  }

  private static final String FIRST =
      "Fitted on 2026-11-29 by Levenberg-Marquardt to currents of 7 sweeps of Na &amp; K &lt;1>.csv.";

  @Example
  void numbersOfRatesAndTransitionsCanBeFitted() {
    Read read = Read.of("");
    assertThat(read.parameters())
        .containsOnlyKeys(
            "m/forwardRate/rate",
            "m/forwardRate/midpoint",
            "m/forwardRate/scale",
            "m/reverseRate/rate",
            "m/reverseRate/midpoint",
            "m/reverseRate/scale");
    Read scheme = Read.of(XmlDocument.parse("c.nml", SCHEME));
    assertThat(scheme.parameters())
        .containsOnlyKeys("s/t/vHalf", "s/t/z", "s/t/gamma", "s/t/tau", "s/t/tauMin");
    ChannelParameter midpoint = read.parameters().get("m/forwardRate/midpoint");
    assertThat(midpoint.si()).isEqualTo(-0.04);
    assertThat(midpoint.inUnit(-0.035)).isEqualTo(-0.035);
    assertThat(read.parameters().get("m/reverseRate/rate").inSi(2)).isCloseTo(2000, within(1e-9));
    assertThat(scheme.parameters().get("s/t/z").text(1.98765, 3)).isEqualTo("1.99");
  }

  @Example
  void oneStepChangesTheValuesAndAddsANote() {
    Read read = Read.of("");
    String after = read.applied();
    String lines = after.substring(after.indexOf("<notes>"), after.indexOf("</notes>"));
    assertThat(lines)
        .startsWith("<notes>" + FIRST + "\n")
        .contains("Computed at 6.3 degC.", "residuals: 1.2 uA/cm2.", "midpoint = -38.3 +- 0.6 mV")
        .contains("m forwardRate rate = 1.1 +- unknown\n")
        .contains("Caution: m reverseRate rate cannot be identified.");
    String without = after.replaceAll("(?s)\n +<notes>.*</notes>", "");
    assertThat(without).isEqualTo(withValues(read.document().text()));
    assertThat(read.edit().change().inverse(read.document().text()).apply(after))
        .isEqualTo(read.document().text());
    assertThat(read.edit().label()).isEqualTo("Apply the fit to na");
    XmlElement channel = XmlDocument.parse("c.nml", after).root().elements().getFirst();
    assertThat(channel.elements().getFirst().text()).contains("Na & K <1>.csv");
  }

  @Example
  void notesThatAreThereStay() {
    String there = "\n    <notes>\n      From <b>a</b> paper.\n    </notes>";
    Read read = Read.of(there);
    String after = read.applied();
    assertThat(after).contains("From <b>a</b> paper.\n      " + FIRST + "\n");
    assertThat(after).contains("identified.\n    </notes>");
    int start = after.indexOf("\n      " + FIRST);
    int end = after.indexOf("\n    </notes>");
    assertThat(after.substring(0, start) + after.substring(end))
        .isEqualTo(withValues(read.document().text()));
  }

  @Example
  void aSecondFitIsNotedBehindTheFirst() {
    Read once = Read.of(XmlDocument.parse("c.nml", Read.of("<notes/>").applied()));
    String twice = once.applied();
    assertThat(twice.split("Fitted on", -1)).hasSize(3);
    assertThat(XmlDocument.parse("c.nml", twice).problems()).isEmpty();
    assertThat(Read.of("<notes>  </notes>").applied()).contains("<notes>Fitted on");
    assertThat(Read.of("<notes><![CDATA[a<b]]></notes>").applied())
        .contains("<![CDATA[a<b]]>\n    Fitted on");
  }

  @Example
  void lettersThatTheFileCannotHaveAreWrittenByTheirNumbers() {
    String text = "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>\n" + CHANNEL.formatted("");
    XmlEncoding ascii = new XmlEncoding(StandardCharsets.US_ASCII, false);
    XmlDocument document = XmlDocument.of(Path.of("c.nml"), new XmlFile(text, ascii));
    Read read = Read.of(document);
    FitNote note =
        new FitNote(LocalDate.EPOCH, "电流\u0001.csv", "a", 2, false, 20, "1", List.of(), List.of());
    String after =
        new FitEdit(ElementPath.of(read.channel().component().element()), Map.of(), note)
            .of(document, read.knowledge())
            .orElseThrow()
            .change()
            .apply(text);
    assertThat(after).contains("to 2 curves over the potential of &#30005;&#27969;?.csv");
  }

  @Example
  void aTrialHasOtherValuesAndNoNote() {
    Read read = Read.of("");
    ChannelParameter midpoint = read.parameters().get("m/forwardRate/midpoint");
    XmlDocument trial = FitEdit.trial(read.document(), Map.of(midpoint, -0.0355));
    assertThat(trial.text()).isEqualTo(read.document().text().replace("-0.04 V", "-0.0355 V"));
    assertThat(FitEdit.trial(read.document(), Map.of())).isSameAs(read.document());
  }

  @Example
  void whatIsGoneIsNotChanged() {
    Read read = Read.of("");
    ChannelParameter rate = read.parameters().get("m/reverseRate/rate");
    XmlDocument other =
        XmlDocument.parse(
            "c.nml", read.document().text().replaceAll("(?s) *<gateHHrates.*</gateHHrates>\n", ""));
    ElementPath channel = ElementPath.of(read.channel().component().element());
    assertThat(new FitEdit(channel, Map.of(rate, "3per_ms"), NOTE).of(other, read.knowledge()))
        .isEmpty();
    XmlDocument none = XmlDocument.parse("c.nml", "<neuroml id='n'/>");
    assertThat(new FitEdit(channel, Map.of(), NOTE).of(none, read.knowledge())).isEmpty();
  }
}
