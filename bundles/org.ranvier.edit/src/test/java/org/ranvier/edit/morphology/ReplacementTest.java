/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.ranvier.edit.morphology.Consequence.Kind;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

class ReplacementTest {
  private static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">
        <!-- the cell that stays -->
        <cell id="granule">
          <property tag="swcSoma" value="sphere"/>
          <morphology id="m1">
            <segment id="0" name="soma"><proximal x="0" y="0" z="0" diameter="9"/><distal x="9" y="0" z="0" diameter="9"/></segment>
            <segment id="1"><parent segment="0"/><distal x="60" y="0" z="0" diameter="1"/></segment>
            <segmentGroup id="soma_group" neuroLexId="sao1044911821">
              <notes>measured</notes>
              <member segment="0"/>
            </segmentGroup>
            <segmentGroup id="dendrite_group">
              <property tag="colour" value="red"/>
              <member segment="1"/>
              <inhomogeneousParameter id="p" variable="d" metric="Path Length from root"/>
            </segmentGroup>
            <segmentGroup id="tuft"><member segment="1"/></segmentGroup>
            <segmentGroup id="idle"><member segment="1"/></segmentGroup>
          </morphology>
          <biophysicalProperties id="b">
            <membraneProperties>
              <channelDensity id="leak" segmentGroup="tuft" ionChannel="pas"/>
              <channelDensity id="na" segmentGroup="soma_group" ionChannel="na"/>
            </membraneProperties>
          </biophysicalProperties>
        </cell>
      </neuroml>
      """;

  private static final String OTHER =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="o">
          <cell id="o">
              <property tag="swcSoma" value="cylinders"/>
              <morphology id="o_morphology">
                  <segment id="0">
                      <proximal x="0" y="0" z="0" diameter="12"/>
                      <distal x="12" y="0" z="0" diameter="12"/>
                  </segment>
                  <segment id="1">
                      <parent segment="0"/>
                      <distal x="99" y="0" z="0" diameter="2"/>
                  </segment>
                  <segment id="2">
                      <parent segment="1"/>
                      <distal x="120" y="0" z="0" diameter="2"/>
                  </segment>
                  <segmentGroup id="soma_group">
                      <property tag="swcType" value="1"/>
                      <member segment="0"/>
                  </segmentGroup>
                  <segmentGroup id="dendrite_group">
                      <member segment="1"/>
                      <member segment="2"/>
                  </segmentGroup>
                  <segmentGroup id="type_7_group">
                      <member segment="2"/>
                  </segmentGroup>
              </morphology>
          </cell>
      </neuroml>
      """;

  private static XmlElement morphology(String text) {
    return XmlDocument.parse("cell.nml", text)
        .root()
        .findElement("cell")
        .flatMap(cell -> cell.findElement("morphology"))
        .orElseThrow();
  }

  private static Replacement replacement(String text) {
    return Replacement.of(morphology(text), morphology(OTHER));
  }

  @Example
  void theShapeIsTheOtherOneAndAllElseStays() {
    Replacement replacement = replacement(CELL);
    String text = replacement.change().apply(CELL);
    Morphology now = MorphologyReader.read(morphology(text)).get();
    assertThat(now.id()).isEqualTo("m1");
    assertThat(now.segments()).hasSize(3);
    assertThat(now.members("soma_group").indices()).containsExactly(0);
    assertThat(now.members("dendrite_group").indices()).containsExactly(1, 2);
    assertThat(now.members("type_7_group").indices()).containsExactly(2);
    assertThat(text).contains("<!-- the cell that stays -->", "<cell id=\"granule\">");
    assertThat(text.substring(text.indexOf("<biophysicalProperties")))
        .isEqualTo(CELL.substring(CELL.indexOf("<biophysicalProperties")));
    assertThat(replacement.label()).isEqualTo("Replace the morphology of granule");
    assertThat(replacement.change().inverse(CELL).apply(text)).isEqualTo(CELL);
  }

  @Example
  void groupsOfBothKeepWhatTheyHaveBesidesMembers() {
    String text = replacement(CELL).change().apply(CELL);
    assertThat(text)
        .contains(
            """
                  <segmentGroup id="soma_group">
                    <notes>measured</notes>
                    <property tag="swcType" value="1"/>
                    <member segment="0"/>
                  </segmentGroup>
                  <segmentGroup id="dendrite_group">
                    <property tag="colour" value="red"/>
                    <member segment="1"/>
                    <member segment="2"/>
                    <inhomogeneousParameter id="p" variable="d" metric="Path Length from root"/>
                  </segmentGroup>
            """
                .indent(0));
    assertThat(text).contains("<property tag=\"swcSoma\" value=\"cylinders\"/>");
    assertThat(text).doesNotContain("value=\"sphere\"");
  }

  @Example
  void whatIsLostIsSaid() {
    Replacement replacement = replacement(CELL);
    assertThat(replacement.consequences())
        .extracting(Consequence::message)
        .containsExactly(
            "No segment of the new shape is in the group tuft, on which lies: leak.",
            "Groups that the new shape does not have are gone: idle.");
    assertThat(replacement.has(Kind.DENSITY_LOST)).isTrue();
    String text = replacement.change().apply(CELL);
    assertThat(MorphologyReader.read(morphology(text)).get().members("tuft").isEmpty()).isTrue();
    assertThat(text).doesNotContain("\"idle\"");
  }

  @Example
  void lineEndsStay() {
    String windows = CELL.replace("\n", "\r\n");
    String text = replacement(windows).change().apply(windows);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Example
  void aShapeThatCannotBeReadIsReplacedToo() {
    String broken = CELL.replace("<parent segment=\"0\"/>", "<parent segment=\"7\"/>");
    String text = replacement(broken).change().apply(broken);
    assertThat(MorphologyReader.read(morphology(text)).problems()).isEmpty();
    assertThatThrownBy(() -> Replacement.of(morphology(CELL), morphology(broken)))
        .isInstanceOf(org.ranvier.xml.ModelProblemException.class);
  }
}
