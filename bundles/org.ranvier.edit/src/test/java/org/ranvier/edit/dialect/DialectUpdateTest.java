/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.edit.dialect.DialectBench.CELL;
import static org.ranvier.edit.dialect.DialectBench.RATES;
import static org.ranvier.edit.dialect.DialectBench.becomes;
import static org.ranvier.edit.dialect.DialectBench.cell;
import static org.ranvier.edit.dialect.DialectBench.channel;
import static org.ranvier.edit.dialect.DialectBench.document;
import static org.ranvier.edit.dialect.DialectBench.membrane;
import static org.ranvier.edit.dialect.DialectBench.update;
import static org.ranvier.edit.dialect.DialectBench.updated;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents of earlier versions, written for this test, brought up to date. */
class DialectUpdateTest {
  @Test
  void aDocumentOfTodayNeedsNothing() {
    assertThat(update(document("v2.3.1", cell("", membrane(""))))).isEmpty();
    assertThat(update("<Lems><Target component=\"a\"/></Lems>")).isEmpty();
    assertThat(update("<neuroml xmlns=\"http://morphml.org/neuroml/schema\"/>")).isEmpty();
  }

  @Test
  void theSchemaIsNamedThatTheDocumentIsOf() {
    String text = document("v2beta4", "  <network id=\"n\"/>\n");
    assertThat(updated(text)).isEqualTo(text.replace("v2beta4", "v2.3.1"));
  }

  @Test
  void remarksInAttributesBecomeProperties() {
    becomes(
        "v2beta1",
        "  <pulseGenerator id=\"p\" delay=\"1ms\" duration=\"1ms\" amplitude=\"1nA\" name=\"a &amp;"
            + " b\" neuroLexId=\"x\"/>\n",
        """
          <pulseGenerator id="p" delay="1ms" duration="1ms" amplitude="1nA">
            <property tag="name" value="a &amp; b"/>
            <property tag="neuroLexId" value="x"/>
          </pulseGenerator>
        """);
  }

  @Test
  void whatTheAuthorHasToDecideStays() {
    String undecided =
        """
          <gapJunction/>
          <network id="n">
            <population id="p" network="other"/>
            <connection from="p[0]" to="p[1]"/>
          </network>
        """;
    assertThat(updated(document("v2alpha", undecided))).isEqualTo(document("v2.3.1", undecided));
  }

  @Test
  void aPrefixIsKept() {
    String text =
        "<n:neuroml xmlns:n='http://www.neuroml.org/schema/neuroml2' id='d'><n:morphology"
            + " id='m'><n:segmentGroup id='g'><n:inhomogeneousParam id='p' variable='x'"
            + " metric='Path Length from root'/></n:segmentGroup></n:morphology></n:neuroml>";
    assertThat(updated(text))
        .isEqualTo(text.replace("n:inhomogeneousParam", "n:inhomogeneousParameter"));
  }

  /**
   * What is deleted and what is inserted at the same place is one change, whichever comes first.
   */
  @Test
  void whatIsTakenOutAndWhatIsPutInAtOnePlaceGoTogether() {
    becomes(
        "v2beta3",
        channel(
            "    <gateHHrates id=\"m\" type=\"gateHHrates\">\n" + RATES + "    </gateHHrates>\n"),
        channel("    <gateHHrates id=\"m\" instances=\"1\">\n" + RATES + "    </gateHHrates>\n"));
    String named =
        """
          <network id="n" name="N">
            <extracellularProperties temperature="32 degC"/>
            <population id="p" name="P" cell="iaf">
              <instances size="1">
                <instance id="0"><location x="0" y="0" z="0"/></instance>
              </instances>
            </population>
          </network>
        """;
    becomes(
        "v2alpha",
        CELL + named,
        CELL
            + """
              <network id="n" type="networkWithTemperature" temperature="32 degC">
                <property tag="name" value="N"/>
                <extracellularProperties id="extracellularProperties"/>
                <population id="p" type="populationList" size="1" component="iaf">
                  <property tag="name" value="P"/>
                    <instance id="0"><location x="0" y="0" z="0"/></instance>
                </population>
              </network>
            """);
  }

  @Test
  void anElementOfTheModelsOwnTypeKeepsItsName() {
    String own =
        """
          <ComponentType name="nmdaSynapse" extends="expTwoSynapse"/>
          <nmdaSynapse id="s" gbase="1nS" erev="0mV" tauRise="1ms" tauDecay="5ms"/>
        """;
    assertThat(update(document("v2.3.1", own))).isEmpty();
  }

  @Test
  void aDocumentOfALaterVersionIsNotTakenBack() {
    String clamp =
        "  <voltageClamp id=\"v\" delay=\"1ms\" duration=\"1ms\" targetVoltage=\"0mV\""
            + " seriesResistance=\"1Mohm\"/>\n";
    for (String later : List.of("v2.4", "v2.3.2", "v2.10", "v3alpha", "v3.0")) {
      assertThat(update(document(later, clamp))).as(later).isEmpty();
    }
    for (String earlier : List.of("v2alpha", "v2beta", "v2beta5", "v2.0", "v2.2", "v2.3")) {
      assertThat(updated(document(earlier, clamp))).as(earlier).contains("NeuroML_v2.3.1.xsd");
    }
  }
}
