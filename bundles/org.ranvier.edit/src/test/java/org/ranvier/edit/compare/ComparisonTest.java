/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.XmlDocument;

class ComparisonTest {
  private static final String MODEL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <include href="na.nml"/>
        <cell id="pyr">
          <notes>A cell.</notes>
          <morphology id="m">
            <segment id="0"><proximal x="0" y="0" z="0" diameter="10"/><distal x="9" y="0" z="0" diameter="10"/></segment>
            <segment id="1"><parent segment="0"/><distal x="90" y="0" z="0" diameter="2"/></segment>
            <segmentGroup id="g"><member segment="0"/><member segment="1"/></segmentGroup>
          </morphology>
          <biophysicalProperties id="b">
            <membraneProperties>
              <channelDensity id="na" ionChannel="naf" condDensity="0.12 S_per_cm2" erev="50mV" ion="na"/>
              <specificCapacitance value="1 uF_per_cm2" segmentGroup="g"/>
              <specificCapacitance value="2 uF_per_cm2"/>
            </membraneProperties>
          </biophysicalProperties>
        </cell>
        <ComponentType name="own">
          <Dynamics>
            <StateVariable name="a" dimension="none"/>
            <OnStart><StateAssignment variable="a" value="1"/><StateAssignment variable="b" value="2*a"/></OnStart>
          </Dynamics>
        </ComponentType>
      </neuroml>
      """;

  private static XmlDocument read(String text) {
    return XmlDocument.parseTolerantly("model.nml", text);
  }

  /** What differs after replacing a piece of the model. */
  private static List<Difference> after(String piece, String replacement) {
    assertThat(MODEL).contains(piece);
    return Comparison.of(read(MODEL), read(MODEL.replace(piece, replacement)));
  }

  private static List<String> leaves(List<Difference> differences) {
    return differences.stream()
        .flatMap(each -> each.leaves().stream())
        .map(each -> each.kind() + " " + each.title())
        .toList();
  }

  @Test
  void unitsLayoutCommentsAndOrderDoNotCount() {
    assertThat(after("0.12 S_per_cm2", "120 mS_per_cm2")).isEmpty();
    assertThat(after("diameter=\"10\"/><distal x=\"9\"", "diameter=\"10.0\"/><distal x=\"9.0\""))
        .isEmpty();
    assertThat(after("<notes>A cell.</notes>", "<!-- c -->\n\n  <notes> A\n cell.</notes>"))
        .isEmpty();
    assertThat(
            after(
                "<member segment=\"0\"/><member segment=\"1\"/>",
                "<member segment=\"1\"/> <member segment=\"0\"/>"))
        .isEmpty();
    assertThat(after("ion=\"na\"/>", "ion='na' />")).isEmpty();
  }

  @Test
  void aValueIsShownWithBothTexts() {
    List<Difference> found = after("0.12 S_per_cm2", "36 mS_per_cm2");
    assertThat(leaves(found))
        .containsExactly("CHANGED condDensity: 0.12 S_per_cm2 → 36 mS_per_cm2");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title()).isEqualTo("cell pyr");
    Difference value = found.getFirst().leaves().getFirst();
    assertThat(value.leftRange().of(MODEL)).isEqualTo("condDensity=\"0.12 S_per_cm2\"");
    assertThat(value.rightRange().start()).isEqualTo(value.leftRange().start());
  }

  @Test
  void elementsAreToldByWhatTheyName() {
    assertThat(leaves(after("value=\"1 uF_per_cm2\"", "value=\"3 uF_per_cm2\"")))
        .containsExactly("CHANGED value: 1 uF_per_cm2 → 3 uF_per_cm2");
    assertThat(leaves(after("<member segment=\"0\"/>", ""))).containsExactly("REMOVED member 0");
    assertThat(
            leaves(
                after(
                    "<include href=\"na.nml\"/>",
                    "<include href=\"na.nml\"/><include href=\"k.nml\"/>")))
        .containsExactly("ADDED include k.nml");
  }

  @Test
  void aRenamedElementIsOneChange() {
    assertThat(leaves(after("channelDensity id=\"na\"", "channelDensity id=\"naFast\"")))
        .containsExactly("CHANGED id: na → naFast");
    assertThat(
            leaves(
                after(
                    "<channelDensity id=\"na\"", "<channelDensityVShift vShift=\"1mV\" id=\"na\"")))
        .containsExactly(
            "CHANGED element: channelDensity → channelDensityVShift", "ADDED vShift: – → 1mV");
  }

  @Test
  void whatStandsElsewhereIsMoved() {
    String density =
        "<channelDensity id=\"na\" ionChannel=\"naf\" condDensity=\"0.12 S_per_cm2\" erev=\"50mV\" ion=\"na\"/>";
    String moved =
        MODEL
            .replace(density, "")
            .replace("<morphology id=\"m\">", density + "<morphology id=\"m\">");
    List<Difference> found = Comparison.of(read(MODEL), read(moved));
    assertThat(leaves(found)).containsExactly("MOVED channelDensity na");
    Difference leaf = found.getFirst().leaves().getFirst();
    assertThat(leaf.leftRange().of(MODEL)).isEqualTo(density);
    assertThat(leaf.rightRange().of(moved)).isEqualTo(density);
  }

  @Test
  void orderCountsWhereThingsAreDoneInTurn() {
    String first = "<StateAssignment variable=\"a\" value=\"1\"/>";
    String second = "<StateAssignment variable=\"b\" value=\"2*a\"/>";
    List<String> found = leaves(after(first + second, second + first));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).startsWith("MOVED StateAssignment");
  }

  @Test
  void placesOfWhatIsMissingArePointedAt() {
    String added = "<segmentGroup id=\"h\"/>";
    String text = MODEL.replace("</morphology>", added + "</morphology>");
    Difference leaf = Comparison.of(read(MODEL), read(text)).getFirst().leaves().getFirst();
    assertThat(leaf.rightRange().of(text)).isEqualTo(added);
    assertThat(MODEL.substring(0, leaf.leftRange().start())).endsWith("</segmentGroup>");
    assertThat(leaf.leftRange().length()).isZero();
    assertThat(leaves(Comparison.of(read(text), read(MODEL))))
        .containsExactly("REMOVED segmentGroup h");
  }

  @Test
  void brokenMarkupIsComparedAsFarAsItGoes() {
    assertThat(after("</ComponentType>\n</neuroml>", "")).isNotNull();
    assertThat(Comparison.of(read(MODEL), read(""))).isEmpty();
  }

  @Test
  void changesAreListedWithTheElementThatTheyAreIn() {
    assertThat(ChangeList.of(after("0.12 S_per_cm2", "80 mS_per_cm2")))
        .containsExactly("channelDensity na condDensity: 0.12 S_per_cm2 → 80 mS_per_cm2");
    assertThat(ChangeList.of(after("<specificCapacitance value=\"2 uF_per_cm2\"/>", "")))
        .containsExactly("− specificCapacitance");
    assertThat(
            ChangeList.of(
                after(
                    "</membraneProperties>", "<spikeThresh value=\"0mV\"/></membraneProperties>")))
        .containsExactly("+ spikeThresh");
    assertThat(ChangeList.of(List.of())).isEmpty();
  }
}
