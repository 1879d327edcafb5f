/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.HalfTyped;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

class CardTest {
  @TempDir Path folder;

  private static String value(List<Fact> facts, Fact.Subject subject) {
    return facts.stream()
        .filter(each -> each.subject() == subject)
        .map(Fact::value)
        .findFirst()
        .orElse("none");
  }

  private List<Fact> card(String text, String id) {
    Knowledge knowledge = new HalfTyped(folder).with("a.nml", text).knowledge("a.nml");
    return Card.of(knowledge.model().findComponent(id).orElseThrow(), knowledge);
  }

  /** Two cylinders of 1 µm diameter, 1 and 8 µm long: π·9 µm², at 1 µF/cm² 0.01 pF/µm². */
  @Test
  void aCellTellsItsSizeAndCapacitance() {
    Knowledge knowledge = ExampleModel.in(folder).knowledge("cell.nml");
    List<Fact> facts =
        Card.of(knowledge.model().findComponent("pyramidal").orElseThrow(), knowledge);
    assertThat(value(facts, Fact.Subject.SEGMENTS)).isEqualTo("2");
    assertThat(value(facts, Fact.Subject.SEGMENT_GROUPS)).isEqualTo("2");
    assertThat(value(facts, Fact.Subject.LENGTH)).isEqualTo("9\u2009µm");
    assertThat(value(facts, Fact.Subject.AREA)).isEqualTo("28.27\u2009µm²");
    assertThat(value(facts, Fact.Subject.CAPACITANCE)).isEqualTo("0.2827\u2009pF");
    assertThat(value(facts, Fact.Subject.TIPS)).isEqualTo("1");
  }

  @Test
  void aCellMayNameItsShapeAndMembrane() {
    String split =
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
          <morphology id="m"><segment id="0"><proximal x="0" y="0" z="0" diameter="2"/><distal x="10" y="0" z="0" diameter="2"/></segment></morphology>
          <biophysicalProperties id="b"><membraneProperties>
            <specificCapacitance value="2 uF_per_cm2"/></membraneProperties></biophysicalProperties>
          <cell id="c" morphology="m" biophysicalProperties="b"/>
        </neuroml>
        """;
    List<Fact> facts = card(split, "c");
    assertThat(value(facts, Fact.Subject.AREA)).isEqualTo("62.83\u2009µm²");
    assertThat(value(facts, Fact.Subject.CAPACITANCE)).isEqualTo("1.257\u2009pF");
  }

  @Test
  void capacitanceIsLeftOutWhereAPartOfTheMembraneHasNone() {
    String part =
        ExampleModel.CELL.replace(
            "<specificCapacitance ", "<specificCapacitance segmentGroup=\"soma_group\" ");
    assertThat(value(card(part, "pyramidal"), Fact.Subject.CAPACITANCE)).isEqualTo("none");
    String wrong = ExampleModel.CELL.replace("1 uF_per_cm2", "much");
    assertThat(value(card(wrong, "pyramidal"), Fact.Subject.CAPACITANCE)).isEqualTo("none");
  }

  @Test
  void aCellWithTwoCalciumPoolsHasACapacitanceToo() {
    String pools =
        ExampleModel.CELL
            .replace("<cell ", "<cell2CaPools ")
            .replace("</cell>", "</cell2CaPools>")
            .replace("biophysicalProperties", "biophysicalProperties2CaPools")
            .replace("membraneProperties", "membraneProperties2CaPools");
    String usual = value(card(ExampleModel.CELL, "pyramidal"), Fact.Subject.CAPACITANCE);
    assertThat(usual).endsWith("pF");
    assertThat(value(card(pools, "pyramidal"), Fact.Subject.CAPACITANCE)).isEqualTo(usual);
  }

  /** What is in each of very many is not counted. */
  @Test
  void veryManyAreCountedAlone() {
    StringBuilder text =
        new StringBuilder("<neuroml id=\"n\"><network id=\"net\"><population id=\"p\">");
    text.append("<instance><location/></instance>".repeat(2000));
    text.append("<notes/></population></network></neuroml>");
    XmlDocument document = XmlDocument.parse("n.nml", text.toString());
    XmlElement population = document.root().elements().getFirst().elements().getFirst();
    assertThat(Card.of(population, Knowledge.core()))
        .containsExactly(
            new Fact(Fact.Subject.COUNT, "instance", "2000"),
            new Fact(Fact.Subject.COUNT, "notes", "1"));
  }

  @Test
  void aNetworkTellsWhatIsInIt() {
    Knowledge knowledge = ExampleModel.in(folder).knowledge("cell.nml");
    assertThat(Card.of(knowledge.model().findComponent("net").orElseThrow(), knowledge))
        .containsExactly(
            new Fact(Fact.Subject.COUNT_INSIDE, "population", "1 (3)"),
            new Fact(Fact.Subject.COUNT_INSIDE, "projection", "1 (1)"));
    assertThat(Card.of(knowledge.model().findComponent("pulse").orElseThrow(), knowledge))
        .isEmpty();
  }

  @Test
  void numbersHaveTheDigitsThatPeopleRead() {
    assertThat(List.of(0.0, 12345.678, 0.00123456, 25.0, 2.5e9, 1e-9).stream().map(Rounded::of))
        .containsExactly("0", "12350", "0.001235", "25", "2.5·10^9", "1·10^-9");
    assertThat(List.of(-2.5e9, -1234567890.0, -1e-9, -12.0).stream().map(Rounded::of))
        .containsExactly("-2.5·10^9", "-1.235·10^9", "-1·10^-9", "-12");
  }
}
