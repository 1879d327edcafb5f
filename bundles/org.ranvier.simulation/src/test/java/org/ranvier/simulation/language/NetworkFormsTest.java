/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.xml.ModelProblemException;

/** All forms in which the core language writes populations, connections and inputs. */
class NetworkFormsTest {
  @TempDir Path folder;

  private static final String CELLS =
      HeldCell.TYPE
          + """
          <heldCell id="c" before="-60mV" after="-20mV"/>
          <spikeArray id="train"><spike id="0" time="2ms"/></spikeArray>
          <expOneSynapse id="y" gbase="2nS" erev="10mV" tauDecay="4ms"/>
          <gapJunction id="gj" conductance="2nS"/>
          <silentSynapse id="n"/><linearGradedSynapse id="l" conductance="5nS"/>
          <pulseGenerator id="in" delay="2ms" duration="5ms" amplitude="0.1nA"/>
          """;

  private static final String SIZED =
      "<population id=\"s\" component=\"train\" size=\"2\"/>"
          + "<population id=\"p\" component=\"c\" size=\"2\"/>";

  private static final String LISTED =
      """
      <populationList id="s" component="train">
        <instance id="0"><location x="0" y="0" z="0"/></instance>
        <instance id="1"><location x="1" y="0" z="0"/></instance>
      </populationList>
      <population id="p" component="c" type="populationList" size="2">
        <instance id="0"><location x="0" y="0" z="0"/></instance>
        <instance id="1"><location x="1" y="0" z="0"/></instance>
      </population>
      """;

  private OwnModel.Run run(String populations, String rest, String... quantities) {
    return OwnModel.in(folder)
        .with(CELLS)
        .with(
            "<network id=\"model\"><region id=\"r\"><rectangularExtent xStart=\"0\" yStart=\"0\""
                + " zStart=\"0\" xLength=\"9\" yLength=\"9\" zLength=\"9\"/></region>"
                + populations
                + rest
                + "</network>")
        .run(quantities);
  }

  /** Conductance of the only synapse on p[1], 3 ms after its event. */
  private static final double G = 2e-9 * Math.exp(-3 / 4.0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<projection id=\"j\" presynapticPopulation=\"s\" postsynapticPopulation=\"p\""
            + " synapse=\"y\"><connection id=\"0\" preCellId=\"%1$s\" postCellId=\"%2$s\"/>"
            + "</projection>",
        "<projection id=\"j\" presynapticPopulation=\"s\" postsynapticPopulation=\"p\""
            + " synapse=\"y\"><connection id=\"0\" preCellId=\"../%1$s\" postCellId=\"../%2$s\""
            + " preSegmentId=\"0\" postSegmentId=\"0\" preFractionAlong=\"0.5\""
            + " postFractionAlong=\"0.5\"/></projection>",
        "<projection id=\"j\" presynapticPopulation=\"s\" postsynapticPopulation=\"p\""
            + " synapse=\"y\"><connectionWD id=\"0\" preCellId=\"../%1$s\" postCellId=\"../%2$s\""
            + " weight=\"1\" delay=\"0ms\"/></projection>",
        "<synapticConnection from=\"%1$s\" to=\"%2$s\" synapse=\"y\" destination=\"synapses\"/>",
        "<synapticConnection from=\"../%1$s\" to=\"../%2$s\" synapse=\"y\"/>",
        "<synapticConnectionWD from=\"%1$s\" to=\"%2$s\" synapse=\"y\" destination=\"synapses\""
            + " weight=\"1\" delay=\"0ms\"/>",
      })
  void everyFormOfAChemicalConnectionDoesTheSame(String form) {
    for (String populations : new String[] {SIZED, LISTED}) {
      String brackets = form.formatted("s[1]", "p[1]");
      String slashes = form.formatted("s/1/train", "p/1/c");
      for (String connection : new String[] {brackets, slashes}) {
        OwnModel.Run run =
            run(populations, connection, "p[1]/synapses:y:0/g", "p/1/c/synapses:y:0/g", "p/1/y/g");
        assertThat(run.at(0, 5)).isCloseTo(G, within(1e-18));
        assertThat(run.values(1)).isEqualTo(run.values(0));
        assertThat(run.values(2)).isEqualTo(run.values(0));
      }
    }
  }

  @Test
  void connectionsHaveDelaysOnlyWhereTheySaySo() {
    OwnModel.Run run =
        run(
            SIZED,
            """
            <projection id="j" presynapticPopulation="s" postsynapticPopulation="p" synapse="y">
              <connection id="0" preCellId="../s[0]" postCellId="../p[0]"/>
              <connectionWD id="1" preCellId="../s[0]" postCellId="../p[1]" weight="0.5"
                  delay="0.003s"/>
            </projection>
            """,
            "p[0]/synapses:y:0/g",
            "p[1]/synapses:y:0/g");
    assertThat(run.at(0, 2)).isCloseTo(2e-9, within(1e-15));
    assertThat(run.at(1, 4.98)).isZero();
    assertThat(run.at(1, 9)).isCloseTo(1e-9 * Math.exp(-1), within(4e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<electricalConnection id=\"0\" preCell=\"0\" postCell=\"1\" synapse=\"gj\"/>",
        "<electricalConnection id=\"0\" preCell=\"0\" preSegment=\"0\" postCell=\"1\""
            + " postSegment=\"0\" preFractionAlong=\"0.5\" postFractionAlong=\"0.5\""
            + " synapse=\"gj\"/>",
        "<electricalConnectionInstance id=\"0\" preCell=\"../s[0]\" postCell=\"../p[1]\""
            + " synapse=\"gj\"/>",
        "<electricalConnectionInstance id=\"0\" preCell=\"../s/0/d\" postCell=\"../p/1/c\""
            + " synapse=\"gj\"/>",
        "<electricalConnectionInstanceW id=\"0\" preCell=\"../s/0/d\" postCell=\"../p/1/c\""
            + " synapse=\"gj\" weight=\"1\"/>",
      })
  void everyFormOfAnElectricalConnectionDoesTheSame(String form) {
    OwnModel.Run run =
        run(
            "<population id=\"s\" component=\"d\" size=\"1\"/>"
                + "<population id=\"p\" component=\"c\" size=\"2\"/>",
            "<electricalProjection id=\"e\" presynapticPopulation=\"s\""
                + " postsynapticPopulation=\"p\">"
                + form
                + "</electricalProjection></network>"
                + "<heldCell id=\"d\" before=\"-70mV\" after=\"-10mV\"/><network id=\"other\">",
            "p[1]/synapses:gj:0/i",
            "s[0]/synapses:gj:0/i",
            "p[0]/iSyn");
    assertThat(run.at(0, 5)).isCloseTo(2e-9 * 10e-3, within(1e-22));
    assertThat(run.at(1, 5)).isCloseTo(-2e-9 * 10e-3, within(1e-22));
    assertThat(run.at(2, 5)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<continuousConnection id=\"0\" preCell=\"0\" postCell=\"1\" preComponent=\"n\""
            + " postComponent=\"l\"/>",
        "<continuousConnectionInstance id=\"0\" preCell=\"../s[0]\" postCell=\"../p[1]\""
            + " preComponent=\"n\" postComponent=\"l\"/>",
        "<continuousConnectionInstanceW id=\"0\" preCell=\"../s/0/d\" postCell=\"../p/1/c\""
            + " preComponent=\"n\" postComponent=\"l\" weight=\"1\"/>",
      })
  void everyFormOfAContinuousConnectionDoesTheSame(String form) {
    OwnModel.Run run =
        run(
            "<population id=\"s\" component=\"d\" size=\"1\"/>"
                + "<population id=\"p\" component=\"c\" size=\"2\"/>",
            "<continuousProjection id=\"e\" presynapticPopulation=\"s\""
                + " postsynapticPopulation=\"p\">"
                + form
                + "</continuousProjection></network>"
                + "<heldCell id=\"d\" before=\"-70mV\" after=\"-10mV\"/><network id=\"other\">",
            "p[1]/synapses:l:0/i",
            "s[0]/iSyn");
    assertThat(run.at(0, 5)).isCloseTo(5e-9 * 10e-3, within(1e-22));
    assertThat(run.at(1, 5)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<explicitInput target=\"p[1]\" input=\"in\"/>",
        "<explicitInput target=\"p[1]\" input=\"in\" destination=\"synapses\"/>",
        "<explicitInput target=\"../p/1/c\" input=\"in\"/>",
        "<inputList id=\"l0\" component=\"in\" population=\"p\"><input id=\"0\" target=\"../p[1]\""
            + " destination=\"synapses\"/></inputList>",
        "<inputList id=\"l0\" component=\"in\" population=\"p\"><input id=\"0\""
            + " target=\"../p/1/c\" destination=\"synapses\" segmentId=\"0\""
            + " fractionAlong=\"0.5\"/></inputList>",
        "<inputList id=\"l0\" component=\"in\" population=\"p\"><inputW id=\"0\""
            + " target=\"../p/1/c\" destination=\"synapses\" weight=\"1\"/></inputList>",
      })
  void everyFormOfAnInputDoesTheSame(String form) {
    OwnModel.Run run = run(SIZED, form, "p[1]/iSyn", "p[0]/iSyn");
    assertThat(run.at(0, 1.9)).isZero();
    assertThat(run.at(0, 4)).isCloseTo(0.1e-9, within(1e-24));
    assertThat(run.at(1, 4)).isZero();
  }

  @Test
  void eventsGoStraightToPortsToo() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(CELLS)
            .with(
                """
                <ComponentType name="ear">
                  <EventPort name="a" direction="in"/><EventPort name="b" direction="in"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics><StateVariable name="x" dimension="none" exposure="x"/>
                    <OnEvent port="a"><StateAssignment variable="x" value="x + 1"/></OnEvent>
                    <OnEvent port="b"><StateAssignment variable="x" value="10 * x"/></OnEvent>
                  </Dynamics>
                </ComponentType>
                <ear id="e"/>
                <network id="model"><population id="s" component="train" size="2"/>
                  <population id="p" component="e" size="2"/>
                  <explicitConnection from="s[0]" to="p[0]" targetPort="a"/>
                  <explicitConnection from="s[0]" to="p[0]" targetPort="b"/>
                  <explicitConnection from="s[0]" to="p[1]" targetPort="b"/>
                  <explicitConnection from="s[0]" to="p[1]" targetPort="a"/>
                </network>
                """)
            .run("p[0]/x", "p[1]/x");
    // Events of the same time arrive in the order of their connections.
    assertThat(run.at(0, 5)).isEqualTo(10);
    assertThat(run.at(1, 5)).isEqualTo(1);
  }

  @Test
  void wrongTargetsAreNamedWithTheirPlace() {
    fails("<explicitInput target=\"q[0]\" input=\"in\"/>", "there is no population q in network");
    fails("<explicitInput target=\"p[7]\" input=\"in\"/>", "population p has no member 7");
    fails("<explicitInput target=\"p[0]\" input=\"inn\"/>", "with the id inn; did you mean in?");
    fails(
        "<synapticConnectionWD from=\"s[0]\" to=\"p[0]\" synapse=\"y\" weight=\"1\""
            + " delay=\"-1ms\"/>",
        "the delay is -1.0 ms; 0 or more is expected");
  }

  private void fails(String form, String message) {
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> run(SIZED, form))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.report()).contains("LEMS_own.xml:"));
  }
}
