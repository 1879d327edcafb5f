/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/** A document with a kinetic scheme, as it was read. */
record ReadScheme(String text, XmlDocument document, Model model, Channel channel, Scheme scheme) {
  static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <!-- made by hand -->
        <ionChannelKS id="k" conductance="10pS" species="k">
          <gateKS id="n" instances="1">
            <closedState id="c1"/>
            <closedState id="c2"/> <!-- close to opening -->
            <openState id="o1"/>
            <forwardTransition id="f1" from="c1" to="c2">
              <rate type="HHExpLinearRate" rate="0.2per_ms" midpoint="-55mV" scale="10mV"/>
            </forwardTransition>
            <reverseTransition id="r1" from="c1" to="c2">
              <rate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
            </reverseTransition>
            <tauInfTransition id="t" from="c2" to="o1">
              <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30mV" scale="9mV"/>
              <timeCourse type="fixedTimeCourse" tau="2ms"/>
            </tauInfTransition>
          </gateKS>
        </ionChannelKS>
      </neuroml>
      """;

  static ReadScheme of(String text) {
    XmlDocument document = XmlDocument.parse("k.channel.nml", text);
    Model model = Model.read(Path.of("k.channel.nml"), _ -> document);
    Channel channel = Channel.of(model).getFirst();
    return new ReadScheme(
        text, document, model, channel, Scheme.of(channel.gates().getFirst()).orElseThrow());
  }

  SchemeEdits edits() {
    return new SchemeEdits(scheme, document, Knowledge.of(model));
  }

  /** The document after an edit, which leaves it without errors and can be undone. */
  ReadScheme after(SchemeEdits.Result result) {
    assertThat(result.why()).isEmpty();
    FormEdit edit = result.edit().orElseThrow();
    String next = edit.change().apply(text);
    assertThat(edit.change().inverse(text).apply(next)).isEqualTo(text);
    assertThat(edit.label()).isNotBlank();
    ReadScheme read = of(next);
    assertThat(edit.shown().findIn(read.document)).as(next).isPresent();
    assertThat(read.errors()).as(next).isEmpty();
    return read;
  }

  private List<Finding> errors() {
    return Validator.standard().validate(model).stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .toList();
  }
}
