/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.edit.dialect.DialectBench.RATES;
import static org.ranvier.edit.dialect.DialectBench.becomes;
import static org.ranvier.edit.dialect.DialectBench.cell;
import static org.ranvier.edit.dialect.DialectBench.channel;
import static org.ranvier.edit.dialect.DialectBench.document;
import static org.ranvier.edit.dialect.DialectBench.membrane;
import static org.ranvier.edit.dialect.DialectBench.updated;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What membranes, regions and channels of earlier versions say. */
class MembraneUpdateTest {
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

  /** The one kind of channel that there was at first. */
  private static String old(String gates) {
    return channel(gates).replace("ionChannelHH", "ionChannel");
  }

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
}
