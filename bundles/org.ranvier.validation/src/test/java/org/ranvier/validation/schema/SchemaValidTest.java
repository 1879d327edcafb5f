/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

class SchemaValidTest {
  private static final Validator VALIDATOR = new Validator(List.of(new SchemaValid()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120 mS     | 120 mS is a conductance; a conductance density is expected here (S_per_m2, mS_per_cm2, S_per_cm2), e.g. 120 mS_per_cm2
          3          | 3 has no unit; a conductance density is expected here (S_per_m2, mS_per_cm2, S_per_cm2), e.g. 3 mS_per_cm2
          2 mS_percm2| 2 mS_percm2 has the unknown unit mS_percm2; a conductance density is expected here (S_per_m2, mS_per_cm2, S_per_cm2), e.g. 2 mS_per_cm2
          -5 mV      | -5 mV is a voltage; a conductance density is expected here (S_per_m2, mS_per_cm2, S_per_cm2), e.g. -5 mS_per_cm2
          much       | much is no number with a unit; a conductance density is expected here (S_per_m2, mS_per_cm2, S_per_cm2), e.g. 1 mS_per_cm2
          ''         | an empty value is no number with a unit; a conductance density is expected here (S_per_m2, mS_per_cm2, S_per_cm2), e.g. 1 mS_per_cm2
          """)
  void aQuantityOfAnotherKindIsNamedWithAnExampleOfTheRightOne(String value, String message) {
    List<Finding> findings = validate(channelDensity(value));
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().message()).isEqualTo("condDensity of gNa: " + message);
    assertThat(findings.getFirst().location().range().of(channelDensity(value))).isEqualTo(value);
  }

  @Test
  void aUnitWrittenAlmostRightComesWithAFix() {
    String text = channelDensity("2 mS_percm2");
    Finding finding = validate(text).getFirst();
    assertThat(finding.fix()).isPresent();
    assertThat(finding.fix().get().written()).isEqualTo("2 mS_per_cm2");
    assertThat(finding.fix().get().change())
        .isEqualTo(TextChange.of(TextEdit.replace(finding.location().range(), "2 mS_per_cm2")));
  }

  @Test
  void aUnitThatOnlyLemsKnowsIsAWarning() {
    List<Finding> findings = validate(channelDensity("20 uS_per_cm2"));
    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(findings.getFirst().message())
        .startsWith("condDensity of gNa is 20 uS_per_cm2; LEMS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <ionChannelHH id="na" conductance="1pS"><gat id="m" instances="1"/></ionChannelHH> | unknown element <gat>; did you mean <gate>?
          <ionChannelHH conductance="1pS"/> | attribute id is missing from <ionChannelHH> (name of this element)
          <pulseGenerator id="p" delay="1ms" duration="1ms"/> | attribute amplitude is missing from <pulseGenerator> p; a current is expected, e.g. amplitude="1 pA"
          <pulseGenerator id="p" delay="1ms" duration="1ms" amplitud="1nA" amplitude="1nA"/> | unknown attribute amplitud on <pulseGenerator> p; its attributes are id, metaid, delay, duration, amplitude
          <ionChannelHH id="2na" conductance="1pS"/> | id of <ionChannelHH>: 2na was found; a name is expected here: letters, digits and _, no digit first, e.g. na2
          <ionChannelHH id="na" conductance="1pS">sodium</ionChannelHH> | the text "sodium" stands in <ionChannelHH> na; no text is expected there
          <network id="n"><population id="p" component="c" size="-1"/></network> | size of p: -1 was found; a whole number, zero or more, is expected
          <network id="n" type="net"><population id="p" component="c" size="1"/></network> | type of n: net was found; one of network or networkWithTemperature is expected
          <ionChannelHH id="na" conductance="1pS"><network id="x"/></ionChannelHH> | <network> does not belong in <ionChannelHH> na; <q10ConductanceScaling>, <gate>, <gateHHrates>, <gateHHratesTau>, <gateHHtauInf>, <gateHHratesInf> or one of 3 others is expected
          <morphology id="m"><segment id="0"><proximal x="0" y="0" z="0" diameter="1"/></segment></morphology> | <distal> is missing from <segment> 0
          <morphology id="m"><segment id="0"><distal x="0" y="0,5" z="0" diameter="1"/></segment></morphology> | y of <distal>: 0,5 was found; a number is expected, e.g. 0.5
          <morphology id="m"><segment id="0"><distal x="0" y="0" z="0" diameter="0"/></segment></morphology> | diameter of <distal>: 0 was found; a number above zero is expected
          <ionChannelHH id="na" conductance="1pS"><notes>a <b>fast</b> one</notes></ionChannelHH> | <b> stands in <notes>; only text is expected there
          <ionChannelHH id="na" conductance="1pS"><notes lang="en" nr="1">fast</notes></ionChannelHH> | unknown attributes lang, nr on <notes>; it has no attributes
          <ionChannelHH xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="strange" id="na" conductance="1pS"/> | attribute xsi:type on <ionChannelHH> na; NeuroML does not use it
          <ionChannelHH xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true" id="na" conductance="1pS"/> | attribute xsi:nil on <ionChannelHH> na; NeuroML does not use it
          <ionChannelHH xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Cell" id="na" conductance="1pS"/> | attribute xsi:type on <ionChannelHH> na; NeuroML does not use it
          """)
  void faultsAreSaidInAnAuthorsWords(String body, String message) {
    assertThat(validate(document(body)))
        .filteredOn(Finding::isError)
        .extracting(Finding::message)
        .containsExactly(message);
  }

  @Test
  void allFaultsOfAFileAreReportedInOrder() {
    String body =
        """
        <ionChannelHH id="a" conductance="1mV"/>
        <strange/>
        <pulseGenerator id="p" delay="1" duration="1ms" amplitude="1nA"/>
        <alsoStrange/>
        <pulseGenerator delay="1ms" duration="1ms"/>
        """;
    assertThat(validate(document(body)))
        .extracting(finding -> finding.location().line())
        .containsExactly(2, 3, 4, 5, 6, 6);
  }

  @Test
  void theOrderThatOnlyTheSchemaWantsIsAWarning() {
    String body =
        """
        <pulseGenerator id="p" delay="1ms" duration="1ms" amplitude="1nA"/>
        <expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="1ms"/>
        """;
    List<Finding> findings = validate(document(body));
    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(findings.getFirst().message())
        .startsWith("<expOneSynapse> stands behind <pulseGenerator>;");
  }

  @Test
  void aModelsOwnComponentTypeIsNoFaultThoughTheSchemaCannotKnowIt() {
    String body =
        """
        <myPool id="ca" depth="1um"/>
        <ComponentType name="myPool" extends="concentrationModel">
          <Parameter name="depth" dimension="length"/>
          <Text name="remark"/>
        </ComponentType>
        """;
    assertThat(validate(document(body)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  /** Ours are known without an include; the schema's own element takes them by their type. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<stdpPairMechanism id=\"stdp\" %s/>",
        "<plasticityMechanism type=\"stdpPairMechanism\" %s/>"
      })
  void ourPlasticityMechanismsAreNoFaultThoughTheSchemaCannotKnowThem(String mechanism) {
    String values =
        "w0=\"0.5\" wMin=\"0\" wMax=\"1\" aPlus=\"0.01\" aMinus=\"0.01\" tauPlus=\"%s\" tauMinus=\"20ms\" muPlus=\"0\" muMinus=\"0\"";
    String synapse =
        "<blockingPlasticSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauRise=\"1ms\" tauDecay=\"5ms\">"
            + mechanism.formatted(values)
            + "</blockingPlasticSynapse>";
    assertThat(validate(document(synapse.formatted("20ms"))))
        .isNotEmpty()
        .extracting(Finding::severity)
        .containsOnly(Severity.WARNING);
    String wrong = document(synapse.formatted("20mV"));
    assertThat(
            Validator.standard()
                .validate(Path.of("test.nml"), path -> XmlDocument.parse("test.nml", wrong)))
        .filteredOn(Finding::isError)
        .extracting(Finding::message)
        .containsExactly("tauPlus: 20 mV is a voltage; a time is expected here, e.g. 20 ms");
  }

  /** A model's own type is met in each component and with each parameter; it is said once. */
  @Test
  void whatOnlyLemsUnderstandsIsSaidOnceForAKindWithTheNumber() {
    StringBuilder body =
        new StringBuilder(
            """
            <ComponentType name="myPool" extends="concentrationModel">
              <Parameter name="depth" dimension="length"/>
            </ComponentType>
            <ComponentType name="myGate" extends="gateHHtauInf">
              <Parameter name="a" dimension="none"/><Parameter name="b" dimension="none"/>
              <Parameter name="c" dimension="none"/><Parameter name="d" dimension="none"/>
              <Parameter name="e" dimension="none"/>
            </ComponentType>
            """);
    for (int i = 0; i < 3; i++) {
      body.append("<myPool id=\"p%d\" depth=\"1um\"/>%n".formatted(i));
    }
    body.append("<ionChannelHH id=\"na\" conductance=\"1pS\">\n");
    for (int i = 0; i < 2; i++) {
      body.append(
          "<gate id=\"g%d\" type=\"myGate\" instances=\"1\" a=\"1\" b=\"1\" c=\"1\" d=\"1\" e=\"1\"/>%n"
              .formatted(i));
    }
    body.append("</ionChannelHH>\n");
    String refused =
        "but the NeuroML schema does not know %s here, so other programs may refuse the file; ";
    assertThat(validate(document(body.toString())))
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(finding -> finding.location().line() + " " + finding.message())
        .containsExactly(
            "10 <myPool>; LEMS understands it, "
                + refused.formatted("it")
                + "the same holds for 2 more <myPool> of this file",
            "14 attributes type, a, b, c and 2 more on <gate> g0; LEMS understands them, "
                + refused.formatted("them")
                + "the same holds for 1 more <gate> of this file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <neuroml id="d"/> | <neuroml> has no namespace; xmlns="http://www.neuroml.org/schema/neuroml2" is expected
          <neuroml xmlns="http://morphml.org/neuroml/schema"/> | <neuroml> is in the namespace http://morphml.org/neuroml/schema; xmlns="http://www.neuroml.org/schema/neuroml2" is expected
          """)
  void anotherNamespaceIsNamed(String text, String message) {
    assertThat(validate(text)).extracting(Finding::message).containsExactly(message);
  }

  @Test
  void theUsersLanguageDoesNotChangeWhatIsFound() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(validate(channelDensity("120 mS")).getFirst().message())
          .contains("120 mS is a conductance");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<Finding> validate(String text) {
    return VALIDATOR.validate(Path.of("test.nml"), path -> XmlDocument.parse("test.nml", text));
  }

  private static String document(String body) {
    return "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">\n"
        + body
        + "</neuroml>\n";
  }

  private static String channelDensity(String value) {
    return document(
        """
        <cell id="c">
          <biophysicalProperties id="b">
            <membraneProperties>
              <channelDensity id="gNa" ionChannel="na" condDensity="%s" erev="50mV" ion="na"/>
              <spikeThresh value="0mV"/>
              <specificCapacitance value="1uF_per_cm2"/>
              <initMembPotential value="-65mV"/>
            </membraneProperties>
          </biophysicalProperties>
        </cell>
        """
            .formatted(value));
  }
}
