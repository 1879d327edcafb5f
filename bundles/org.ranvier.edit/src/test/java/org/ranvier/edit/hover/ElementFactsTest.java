/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;

class ElementFactsTest {
  @TempDir Path folder;

  @Test
  void anElementIsExplainedAsItsNameIs() {
    Knowledge knowledge = ExampleModel.in(folder).knowledge("cell.nml");
    var synapse = knowledge.model().findComponent("ampa").orElseThrow();
    assertThat(ElementFacts.of(synapse, knowledge).text())
        .startsWith("expOneSynapse ampa\n")
        .contains("Parameters", "Dynamics\n", "dg/dt = \u2212g / tauDecay");
  }

  @Test
  void ofWhatTheLanguageDoesNotKnowNothingIsSaid() {
    var foreign = XmlDocument.parse("a.nml", "<neuroml><x><y/></x></neuroml>").root();
    var inner = foreign.elements().getFirst().elements().getFirst();
    assertThat(ElementFacts.of(inner, Knowledge.core()).pieces()).isEmpty();
  }
}
