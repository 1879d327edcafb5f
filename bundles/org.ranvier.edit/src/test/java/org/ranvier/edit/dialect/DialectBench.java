/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.fix.OtherFiles;
import org.ranvier.edit.fix.Repair;
import org.ranvier.edit.fix.Repairs;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/** Documents of earlier versions, and what the update makes of them. */
final class DialectBench {
  private static final Path FILE = Path.of("old.nml");

  private DialectBench() {}

  static String document(String version, String content) {
    return """
    <neuroml xmlns="http://www.neuroml.org/schema/neuroml2"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xsi:schemaLocation="http://www.neuroml.org/schema/neuroml2 ../xsd/NeuroML_%s.xsd" id="old">
    %s</neuroml>
    """
        .formatted(version, content);
  }

  private static Model model(String text) {
    return Model.read(FILE, _ -> XmlDocument.parse("old.nml", text));
  }

  static Optional<DialectUpdate> update(String text) {
    Model model = model(text);
    return DialectUpdate.of(model.files().getFirst(), Knowledge.of(model, FILE));
  }

  /** The document brought up to date, and back. */
  static String updated(String text) {
    DialectUpdate update = update(text).orElseThrow();
    String after = update.change().apply(text);
    assertThat(update.change().inverse(text).apply(after)).isEqualTo(text);
    assertThat(update(after)).as("what is left to do").isEmpty();
    return after;
  }

  /** How many problems have the update among their repairs. */
  private static long offers(String text) {
    Model model = model(text);
    Repairs repairs =
        new Repairs(Knowledge.of(model, FILE), model.files().getFirst(), new OtherFiles(List.of()));
    return Validator.standard().validate(model).stream()
        .filter(
            finding ->
                repairs.of(finding).stream()
                    .anyMatch(each -> each.source() == Repair.Source.DIALECT))
        .count();
  }

  static List<String> complaints(String text) {
    return Validator.standard().validate(model(text)).stream()
        .filter(each -> each.isError() || each.rule().equals("schema"))
        .map(Finding::message)
        .toList();
  }

  /** The schema complains about what is updated, and no more afterwards. */
  static void becomes(String version, String before, String after) {
    String text = document(version, before);
    assertThat(complaints(text)).isNotEmpty();
    assertThat(offers(text)).as("problems whose repairs have the update among them").isPositive();
    String now = updated(text);
    assertThat(now).isEqualTo(document("v2.3.1", after));
    assertThat(complaints(now)).isEmpty();
  }

  static String cell(String groups, String membrane) {
    return """
      <ionChannelHH id="na" conductance="10pS" species="na"/>
      <ionChannelHH id="leak" conductance="10pS"/>
      <cell id="c">
        <morphology id="m">
          <segment id="0">
            <proximal x="0" y="0" z="0" diameter="10"/>
            <distal x="10" y="0" z="0" diameter="10"/>
          </segment>
          <segment id="1">
            <parent segment="0"/>
            <distal x="20" y="0" z="0" diameter="1"/>
          </segment>
    %s    </morphology>
        <biophysicalProperties id="b">
    %s      <intracellularProperties>
            <resistivity value="100 ohm_cm"/>
          </intracellularProperties>
        </biophysicalProperties>
      </cell>
    """
        .formatted(groups, membrane);
  }

  static String membrane(String densities) {
    return """
          <membraneProperties>
    %s        <spikeThresh value="0 mV"/>
            <specificCapacitance value="1 uF_per_cm2"/>
            <initMembPotential value="-65 mV"/>
          </membraneProperties>
    """
        .formatted(densities);
  }

  static String channel(String gates) {
    return "  <ionChannelHH id=\"na\" conductance=\"10pS\" species=\"na\">\n"
        + gates
        + "  </ionChannelHH>\n";
  }

  static final String RATES =
      """
            <forwardRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
            <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
      """;

  static final String CELL =
      "  <iafCell id=\"iaf\" C=\"1nF\" leakConductance=\"1uS\" leakReversal=\"-60mV\""
          + " thresh=\"-50mV\" reset=\"-65mV\"/>\n";
}
