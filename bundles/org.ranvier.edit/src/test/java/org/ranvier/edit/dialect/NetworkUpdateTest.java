/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.edit.dialect.DialectBench.CELL;
import static org.ranvier.edit.dialect.DialectBench.becomes;
import static org.ranvier.edit.dialect.DialectBench.document;
import static org.ranvier.edit.dialect.DialectBench.updated;

import org.junit.jupiter.api.Test;

/** What networks, inputs and synapses of earlier versions say. */
class NetworkUpdateTest {
  @Test
  void populationsNameTheirComponentAndHoldTheirInstances() {
    becomes(
        "v2alpha",
        CELL
            + """
              <network id="n">
                <population id="p" cell="iaf">
                  <instances size="2">
                    <instance id="0"><location x="0" y="0" z="0"/></instance>
                    <instance id="1"><location x="1" y="0" z="0"/></instance>
                  </instances>
                </population>
              </network>
            """,
        CELL
            + """
              <network id="n">
                <population id="p" type="populationList" size="2" component="iaf">
                    <instance id="0"><location x="0" y="0" z="0"/></instance>
                    <instance id="1"><location x="1" y="0" z="0"/></instance>
                </population>
              </network>
            """);
  }

  @Test
  void connectionsAndInputsAreNumbered() {
    String synapse =
        "  <expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"2ms\"/>\n"
            + CELL
            + "  <network id=\"n\">\n"
            + "    <population id=\"p\" component=\"iaf\" size=\"3\"/>\n"
            + "    <projection id=\"j\" presynapticPopulation=\"p\" postsynapticPopulation=\"p\""
            + " synapse=\"s\">\n";
    String end = "    </projection>\n  </network>\n";
    becomes(
        "v2beta",
        synapse
            + """
                  <connection preCellId="../p[0]" postCellId="../p[1]"/>
                  <connection id="0" preCellId="../p[1]" postCellId="../p[2]"/>
                  <connection preCellId="../p[2]" postCellId="../p[0]"/>
            """
            + end,
        synapse
            + """
                  <connection id="1" preCellId="../p[0]" postCellId="../p[1]"/>
                  <connection id="0" preCellId="../p[1]" postCellId="../p[2]"/>
                  <connection id="2" preCellId="../p[2]" postCellId="../p[0]"/>
            """
            + end);
  }

  @Test
  void theTemperatureIsThatOfTheNetwork() {
    becomes(
        "v2beta",
        CELL
            + """
              <network id="n">
                <extracellularProperties temperature="32 degC"/>
                <population id="p" component="iaf" size="1"/>
              </network>
            """,
        CELL
            + """
              <network id="n" type="networkWithTemperature" temperature="32 degC">
                <extracellularProperties id="extracellularProperties"/>
                <population id="p" component="iaf" size="1"/>
              </network>
            """);
  }

  @Test
  void theClampHasASimpleSeriesResistance() {
    becomes(
        "v2beta2",
        "  <voltageClamp id=\"v\" delay=\"1ms\" duration=\"1ms\" targetVoltage=\"0mV\""
            + " seriesResistance=\"1Mohm\"/>\n",
        "  <voltageClamp id=\"v\" delay=\"1ms\" duration=\"1ms\" targetVoltage=\"0mV\""
            + " simpleSeriesResistance=\"1Mohm\"/>\n");
  }

  @Test
  void synapsesOfTwoKindsAreOneWithMechanismsToday() {
    String two = "id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauRise=\"1ms\" tauDecay=\"5ms\">\n";
    becomes(
        "v2alpha",
        "  <nmdaSynapse "
            + two
            + "    <voltageConcDepBlock type=\"voltageConcDepBlock\" species=\"mg\""
            + " blockConcentration=\"1mM\" scalingConc=\"1mM\" scalingVolt=\"16mV\"/>\n"
            + "  </nmdaSynapse>\n",
        "  <blockingPlasticSynapse "
            + two
            + "    <blockMechanism type=\"voltageConcDepBlockMechanism\" species=\"mg\""
            + " blockConcentration=\"1mM\" scalingConc=\"1mM\" scalingVolt=\"16mV\"/>\n"
            + "  </blockingPlasticSynapse>\n");
    becomes(
        "v2alpha",
        "  <stpSynapse "
            + two
            + "    <stpMechanism initReleaseProb=\"0.5\" tauRec=\"120ms\" tauFac=\"10ms\"/>\n"
            + "  </stpSynapse>\n",
        "  <blockingPlasticSynapse "
            + two
            + "    <plasticityMechanism type=\"tsodyksMarkramDepFacMechanism\""
            + " initReleaseProb=\"0.5\" tauRec=\"120ms\" tauFac=\"10ms\"/>\n"
            + "  </blockingPlasticSynapse>\n");
  }

  @Test
  void aCurrentOfACellsOwnGoesWhereItIsZero() {
    becomes(
        "v2alpha",
        "  <izhikevichCell id=\"z\" v0=\"-70mV\" thresh=\"30mV\" a=\"0.02\" b=\"0.2\" c=\"-65\""
            + " d=\"6\" Iamp=\"0\" Idel=\"0ms\" Idur=\"0ms\"/>\n",
        "  <izhikevichCell id=\"z\" v0=\"-70mV\" thresh=\"30mV\" a=\"0.02\" b=\"0.2\" c=\"-65\""
            + " d=\"6\"/>\n");
    String flowing =
        document(
            "v2alpha",
            "  <izhikevichCell id=\"z\" v0=\"-70mV\" thresh=\"30mV\" a=\"0.02\" b=\"0.2\" c=\"-65\""
                + " d=\"6\" Iamp=\"15\" Idel=\"0ms\" Idur=\"9ms\"/>\n");
    assertThat(updated(flowing)).isEqualTo(flowing.replace("v2alpha", "v2.3.1"));
  }

  @Test
  void aRemarkOfAPopulationStandsBeforeItsInstances() {
    String list =
        """
          <network id="n">
            <population id="p" name="P" cell="iaf">
              <!-- two -->
              <instances size="1">  \s
                <instance id="0"><location x="0" y="0" z="0"/></instance>
              </instances>
            </population>
          </network>
        """;
    becomes(
        "v2alpha",
        CELL + list,
        CELL
            + """
              <network id="n">
                <population id="p" type="populationList" size="1" component="iaf">
                  <!-- two -->
                  <property tag="name" value="P"/>
                    <instance id="0"><location x="0" y="0" z="0"/></instance>
                </population>
              </network>
            """);
    String synapse =
        "<nmdaSynapse id='s' gbase='1nS' erev='0mV' tauRise='1ms' tauDecay='5ms'"
            + " name='x'><voltageConcDepBlock species='mg' blockConcentration='1mM'"
            + " scalingConc='1mM' scalingVolt='16mV'/></nmdaSynapse>";
    assertThat(updated(document("v2alpha", synapse)))
        .contains("<property tag='name' value='x'/><blockMechanism");
  }
}
