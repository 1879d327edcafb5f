/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/** Documents of earlier versions, written for this test, brought up to date. */
class DialectUpdateTest {
  private static final Path FILE = Path.of("old.nml");

  private static String document(String version, String content) {
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

  private static Optional<DialectUpdate> update(String text) {
    Model model = model(text);
    return DialectUpdate.of(model.files().getFirst(), Knowledge.of(model, FILE));
  }

  /** The document brought up to date, and back. */
  private static String updated(String text) {
    DialectUpdate update = update(text).orElseThrow();
    String after = update.change().apply(text);
    assertThat(update.change().inverse(text).apply(after)).isEqualTo(text);
    assertThat(update(after)).as("what is left to do").isEmpty();
    return after;
  }

  private static List<String> complaints(String text) {
    return Validator.standard().validate(model(text)).stream()
        .filter(each -> each.isError() || each.rule().equals("schema"))
        .map(Finding::message)
        .toList();
  }

  /** The schema complains about what is updated, and no more afterwards. */
  private static void becomes(String version, String before, String after) {
    String text = document(version, before);
    assertThat(complaints(text)).isNotEmpty();
    String now = updated(text);
    assertThat(now).isEqualTo(document("v2.3.1", after));
    assertThat(complaints(now)).isEmpty();
  }

  private static String cell(String groups, String membrane) {
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

  private static String membrane(String densities) {
    return """
          <membraneProperties>
    %s        <spikeThresh value="0 mV"/>
            <specificCapacitance value="1 uF_per_cm2"/>
            <initMembPotential value="-65 mV"/>
          </membraneProperties>
    """
        .formatted(densities);
  }

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
  void parametersOfGroupsHaveTheirFullName() {
    becomes(
        "v2beta2",
        cell(
            """
                  <segmentGroup id="all">
                    <member segment="0"/>
                    <member segment="1"/>
                    <inhomogeneousParam id="p" variable="x" metric="Path Length from root">
                      <proximal translationStart="0"/>
                    </inhomogeneousParam>
                  </segmentGroup>
            """,
            membrane(
                """
                        <channelDensityNonUniform id="d" ionChannel="na" ion="na" erev="50mV">
                          <variableParameter parameter="condDensity" segmentGroup="all">
                            <inhomogeneousValue inhomogeneousParam="p" value="10 * x"/>
                          </variableParameter>
                        </channelDensityNonUniform>
                """)),
        cell(
            """
                  <segmentGroup id="all">
                    <member segment="0"/>
                    <member segment="1"/>
                    <inhomogeneousParameter id="p" variable="x" metric="Path Length from root">
                      <proximal translationStart="0"/>
                    </inhomogeneousParameter>
                  </segmentGroup>
            """,
            membrane(
                """
                        <channelDensityNonUniform id="d" ionChannel="na" ion="na" erev="50mV">
                          <variableParameter parameter="condDensity" segmentGroup="all">
                            <inhomogeneousValue inhomogeneousParameter="p" value="10 * x"/>
                          </variableParameter>
                        </channelDensityNonUniform>
                """)));
  }

  @Test
  void densitiesStateTheirIonAndItsReversalPotential() {
    becomes(
        "v2alpha",
        cell(
            "",
            membrane(
                """
                        <channelDensity id="a" ionChannel="na" condDensity="1 mS_per_cm2"/>
                        <channelDensity id="b" ionChannel="leak" condDensity="1 mS_per_cm2" erev="-70mV"/>
                        <reversalPotential species="na" value="50mV"/>
                """)),
        cell(
            "",
            membrane(
                """
                        <channelDensity id="a" ionChannel="na" condDensity="1 mS_per_cm2" ion="na" erev="50mV"/>
                        <channelDensity id="b" ionChannel="leak" condDensity="1 mS_per_cm2" erev="-70mV" ion="non_specific"/>
                """)));
  }

  @Test
  void ofTwoReversalPotentialsOfAnIonThatOfTheRegionCounts() {
    String now =
        updated(
            document(
                "v2alpha",
                cell(
                    """
                          <segmentGroup id="soma"><member segment="0"/></segmentGroup>
                    """,
                    membrane(
                        """
                                <channelDensity id="a" ionChannel="na" segmentGroup="soma"/>
                                <channelDensity id="b" ionChannel="na"/>
                                <channelDensity id="c" ionChannel="leak"/>
                                <reversalPotential species="na" value="50mV"/>
                                <reversalPotential species="na" value="60mV" segmentGroup="soma"/>
                                <reversalPotential species="k" value="-77mV"/>
                        """))));
    assertThat(now)
        .contains("id=\"a\" ionChannel=\"na\" erev=\"60mV\" segmentGroup=\"soma\" ion=\"na\"/>")
        .contains("id=\"b\" ionChannel=\"na\" ion=\"na\" erev=\"50mV\"/>")
        .contains("<channelDensity id=\"c\" ionChannel=\"leak\" ion=\"non_specific\"/>")
        .contains("<reversalPotential species=\"k\"")
        .doesNotContain("species=\"na\" value");
  }

  @Test
  void whatWasOfOneSegmentIsOfAGroupOfIt() {
    String groups =
        """
              <segmentGroup id="tip">
                <member segment="1"/>
              </segmentGroup>
        """;
    String membrane =
        """
              <membraneProperties>
                <spikeThresh value="0 mV"/>
                <specificCapacitance value="1 uF_per_cm2" segment="0"/>
                <specificCapacitance value="2 uF_per_cm2" segment="1"/>
                <initMembPotential value="-65 mV"/>
              </membraneProperties>
        """;
    becomes(
        "v2beta5",
        cell(groups, membrane),
        cell(
            groups
                + """
                      <segmentGroup id="segment_0">
                        <member segment="0"/>
                      </segmentGroup>
                """,
            membrane
                .replace("segment=\"0\"", "segmentGroup=\"segment_0\"")
                .replace("segment=\"1\"", "segmentGroup=\"tip\"")));
  }

  private static String channel(String gates) {
    return "  <ionChannelHH id=\"na\" conductance=\"10pS\" species=\"na\">\n"
        + gates
        + "  </ionChannelHH>\n";
  }

  /** The one kind of channel that there was at first. */
  private static String old(String gates) {
    return channel(gates).replace("ionChannelHH", "ionChannel");
  }

  private static final String RATES =
      """
            <forwardRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
            <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
      """;

  private static final String TIME = "      <timeCourse type=\"fixedTimeCourse\" tau=\"1ms\"/>\n";
  private static final String STEADY =
      "      <steadyState type=\"HHSigmoidVariable\" rate=\"1\" midpoint=\"-40mV\""
          + " scale=\"9mV\"/>\n";

  @Test
  void gatesAreOfTheKindThatTheirContentIsOf() {
    becomes(
        "v2alpha",
        old("    <gateHH id=\"a\" instances=\"3\">\n" + RATES + "    </gateHH>\n")
            + old("    <gateHH id=\"b\">\n" + RATES + TIME + "    </gateHH>\n")
                .replace("\"na\" ", "\"k\" "),
        old("    <gate id=\"a\" instances=\"3\" type=\"gateHHrates\">\n" + RATES + "    </gate>\n")
            + old("    <gate id=\"b\" type=\"gateHHratesTau\" instances=\"1\">\n"
                    + RATES
                    + TIME
                    + "    </gate>\n")
                .replace("\"na\" ", "\"k\" "));
    becomes(
        "v2beta",
        channel("    <gate id=\"a\">\n" + TIME + STEADY + "    </gate>\n"),
        channel(
            "    <gate id=\"a\" type=\"gateHHtauInf\" instances=\"1\">\n"
                + TIME
                + STEADY
                + "    </gate>\n"));
    becomes(
        "v2alpha",
        channel("    <gate id=\"a\" type=\"gateHH\" instances=\"1\">\n" + RATES + "    </gate>\n"),
        channel(
            "    <gate id=\"a\" type=\"gateHHrates\" instances=\"1\">\n"
                + RATES
                + "    </gate>\n"));
    becomes(
        "v2beta3",
        channel(
            "    <gateHHrates id=\"a\" type=\"gateHHrates\" instances=\"1\">\n"
                + RATES
                + "    </gateHHrates>\n"),
        channel("    <gateHHrates id=\"a\" instances=\"1\">\n" + RATES + "    </gateHHrates>\n"));
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

  private static final String CELL =
      "  <iafCell id=\"iaf\" C=\"1nF\" leakConductance=\"1uS\" leakReversal=\"-60mV\""
          + " thresh=\"-50mV\" reset=\"-65mV\"/>\n";

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
  void divisionsAreMovedOutOfAnnotations() {
    String now =
        updated(
            document(
                "v2beta3",
                cell(
                    """
                          <segmentGroup id="all">
                            <annotation><property tag="numberInternalDivisions" value="9"/></annotation>
                            <member segment="0"/>
                            <member segment="1"/>
                          </segmentGroup>
                    """,
                    membrane(""))));
    assertThat(now).contains("<property tag=\"numberInternalDivisions\"").doesNotContain("<annot");
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

  @Test
  void aGroupOfMoreThanTheSegmentIsAnotherOne() {
    String groups =
        """
              <segmentGroup id="g">
                <member segment="0"/>
                <subTree><from segment="1"/></subTree>
              </segmentGroup>
              <segmentGroup id="h">
                <notes>the root only</notes>
                <property tag="a" value="b"/>
                <member segment="1"/>
              </segmentGroup>
        """;
    String membrane =
        """
              <membraneProperties>
                <spikeThresh value="0 mV"/>
                <specificCapacitance value="1 uF_per_cm2" segment="0"/>
                <specificCapacitance value="1 uF_per_cm2" segment="1"/>
                <initMembPotential value="-65 mV"/>
              </membraneProperties>
        """;
    assertThat(updated(document("v2beta5", cell(groups, membrane))))
        .contains("value=\"1 uF_per_cm2\" segmentGroup=\"segment_0\"/>")
        .contains("value=\"1 uF_per_cm2\" segmentGroup=\"h\"/>");
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
  void aReversalPotentialStaysWhileAChannelMayNeedIt() {
    String text =
        document(
            "v2alpha",
            cell(
                "",
                membrane(
                    """
                            <channelDensity id="a" ionChannel="na" condDensity="1 mS_per_cm2"/>
                            <channelDensity id="b" ionChannel="elsewhere" condDensity="1 mS_per_cm2"/>
                            <reversalPotential species="na" value="50mV"/>
                    """)));
    assertThat(updated(text))
        .contains(
            "id=\"a\" ionChannel=\"na\" condDensity=\"1 mS_per_cm2\" ion=\"na\" erev=\"50mV\"/>")
        .contains("<reversalPotential species=\"na\" value=\"50mV\"/>");
  }

  /** Two cells, each of a morphology and a membrane that stand by themselves. */
  private static String twoCells() {
    String morphology =
        """
          <morphology id="%s">
            <segment id="0"><proximal x="0" y="0" z="0" diameter="1"/><distal x="1" y="0" z="0" diameter="1"/></segment>
          </morphology>
        """;
    return morphology.formatted("first")
        + morphology.formatted("second")
        + """
          <biophysicalProperties id="b">
            <membraneProperties>
              <specificCapacitance value="1 uF_per_cm2" segment="0"/>
            </membraneProperties>
          </biophysicalProperties>
        """;
  }

  @Test
  void aSegmentIsOneOfTheCellsMorphology() {
    String group = "\"second\">\n    <segment id=\"0\">";
    String now =
        updated(
            document(
                "v2beta5",
                twoCells()
                    + "  <cell id=\"c\" morphology=\"second\" biophysicalProperties=\"b\"/>\n"));
    assertThat(now.substring(now.indexOf(group))).contains("<segmentGroup id=\"segment_0\">");
    assertThat(now.substring(0, now.indexOf(group))).doesNotContain("segmentGroup");
    String inCell =
        twoCells()
            .replace(
                "  <biophysicalProperties",
                "  <cell id=\"c\" morphology=\"second\"><biophysicalProperties")
            .replace("</biophysicalProperties>", "</biophysicalProperties></cell>");
    String inside = updated(document("v2beta5", inCell));
    assertThat(inside.substring(0, inside.indexOf(group))).doesNotContain("segmentGroup");
    assertThat(inside).contains("<segmentGroup id=\"segment_0\">");
  }

  @Test
  void aSegmentOfNobodyKnowsWhichMorphologyStays() {
    for (String cells :
        List.of(
            "",
            "  <cell id=\"c\" morphology=\"elsewhere\" biophysicalProperties=\"b\"/>\n",
            "  <cell id=\"c\" morphology=\"first\" biophysicalProperties=\"b\"/>\n"
                + "  <cell id=\"d\" morphology=\"second\" biophysicalProperties=\"b\"/>\n")) {
      String text = document("v2beta5", twoCells() + cells);
      assertThat(updated(text)).isEqualTo(text.replace("v2beta5", "v2.3.1"));
    }
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
