/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.SegmentValues;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

class DiscretisationTest {
  /** A soma with a dendrite of three segments that ends in a fork, 2 µm thick. */
  private static final String TREE =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <cell id="c">
          <morphology id="m">
            <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/><distal x="20" y="0" z="0" diameter="20"/></segment>
            <segment id="1" name="trunk"><parent segment="0"/><proximal x="20" y="0" z="0" diameter="2"/><distal x="120" y="0" z="0" diameter="2"/></segment>
            <segment id="2"><parent segment="1"/><distal x="320" y="0" z="0" diameter="2"/></segment>
            <segment id="3"><parent segment="2"/><distal x="420" y="0" z="0" diameter="2"/></segment>
            <segment id="4"><parent segment="3"/><distal x="620" y="0" z="0" diameter="2"/></segment>
            <segment id="5"><parent segment="3"/><distal x="420" y="300" z="0" diameter="2"/></segment>
            <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
            <segmentGroup id="dendrite_group"><member segment="1"/><member segment="2"/><member segment="3"/><member segment="4"/><member segment="5"/></segmentGroup>
          </morphology>
        </cell>
      </neuroml>
      """;

  private static MorphologyText text(String document) {
    return MorphologyText.read(RandomCell.morphology(XmlDocument.parse("tree.cell.nml", document)));
  }

  private static CableMembrane usual(Morphology morphology) {
    return new CableMembrane(
        SegmentValues.uniform(morphology, 1e-6),
        SegmentValues.uniform(morphology, 1e-5),
        SegmentValues.uniform(morphology, 1.5),
        List.of());
  }

  private static Discretisation of(MorphologyText text) {
    return Discretisation.of(text.morphology(), usual(text.morphology()));
  }

  private static DivisionPlan plan(DivisionPolicy policy) {
    return new DivisionPlan(policy, Morphology.ALL, Map.of());
  }

  private static Edited done(MorphologyText text, DivisionPlan plan) {
    return Edited.of(text, of(text).propose(plan).edit(text).orElseThrow());
  }

  /** λ at 100 Hz of 2 µm, 150 Ω·cm, 1 µF/cm² is 325.735 µm; NEURON's d_lambda gives these. */
  @Test
  void theRuleOfTheLengthConstant() {
    MorphologyText text = text(TREE);
    DivisionProposal proposal = of(text).propose(plan(DivisionPolicy.LambdaShare.usual()));
    assertThat(proposal.sections())
        .extracting(each -> each.section().lengthUm())
        .containsExactly(20.0, 400.0, 200.0, 300.0);
    // 400/32.57 = 12.28 → 13; 200: 6.14 → 7; 300: 9.21 → 11
    assertThat(proposal.sections())
        .extracting(SectionDivisions::after)
        .containsExactly(1, 13, 7, 11);
    assertThat(proposal.sections())
        .extracting(SectionDivisions::before)
        .containsExactly(1, 3, 1, 1);
    assertThat(proposal.before().volumeCount()).isEqualTo(6);
    assertThat(proposal.after().volumeCount()).isEqualTo(32);
    assertThat(proposal.groups())
        .containsExactly(
            new GroupDivisions("soma_group", 1, 1), new GroupDivisions("dendrite_group", 5, 31));
  }

  @Test
  void otherRules() {
    MorphologyText text = text(TREE);
    assertThat(counts(text, new DivisionPolicy.LambdaShare(100, 0.1, false)))
        .containsExactly(1, 13, 7, 10);
    assertThat(counts(text, new DivisionPolicy.Longest(50, false))).containsExactly(1, 8, 4, 6);
    assertThat(counts(text, new DivisionPolicy.Longest(50, true))).containsExactly(1, 9, 5, 7);
    assertThat(counts(text, new DivisionPolicy.Fixed(4))).containsExactly(4, 4, 4, 4);
    assertThatThrownBy(() -> new DivisionPolicy.Fixed(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Integer> counts(MorphologyText text, DivisionPolicy policy) {
    return of(text).propose(plan(policy)).sections().stream().map(SectionDivisions::after).toList();
  }

  @Test
  void sectionsGetGroupsThatMarkThem() {
    Edited edited = done(text(TREE), plan(new DivisionPolicy.Longest(100, false)));
    String mark = "neuroLexId=\"sao864921383\"><property tag=\"numberInternalDivisions\" value=";
    assertThat(edited.text())
        .contains(
            "<segmentGroup id=\"soma_1\" "
                + mark
                + "\"1\"/><member segment=\"0\"/></segmentGroup>\n",
            "<segmentGroup id=\"trunk\" "
                + mark
                + "\"4\"/><member segment=\"1\"/><member segment=\"2\"/><member segment=\"3\"/></segmentGroup>\n",
            "<segmentGroup id=\"dend_1\" "
                + mark
                + "\"2\"/><member segment=\"4\"/></segmentGroup>\n",
            "<segmentGroup id=\"dend_2\" "
                + mark
                + "\"3\"/><member segment=\"5\"/></segmentGroup>\n");
    edited.keepsMembers();
    assertThat(SectionTree.of(edited.after()).warnings()).isEmpty();
    // again there is nothing left to do
    MorphologyText again = MorphologyText.of(edited.after());
    DivisionProposal same = of(again).propose(plan(new DivisionPolicy.Longest(100, false)));
    assertThat(same.edit(again)).isEmpty();
  }

  @Test
  void whereNothingIsMarkedAndNothingIsCutNothingIsMarked() {
    String two =
        TREE.replaceAll("(?m)^.*segment id=\"[2-5]\".*\n", "")
            .replaceAll("(?m)^.*dendrite_group.*\n", "");
    MorphologyText text = text(two);
    assertThat(text.morphology().segments()).hasSize(2);
    assertThat(of(text).propose(plan(new DivisionPolicy.Fixed(1))).edit(text)).isEmpty();
  }

  @Test
  void byHandOneSectionAndNoOther() {
    MorphologyText text = text(TREE);
    DivisionPlan plan =
        new DivisionPlan(new DivisionPolicy.AsStated(), Morphology.ALL, Map.of(4, 7));
    DivisionProposal proposal = of(text).propose(plan);
    assertThat(proposal.after().volumeCount()).isEqualTo(12);
    Edited edited = Edited.of(text, proposal.edit(text).orElseThrow());
    assertThat(edited.after().groups()).hasSize(3);
    assertThat(CableLayout.of(edited.after()).volumeCount()).isEqualTo(12);
    assertThat(edited.edit().label()).isEqualTo("Set control volumes of 1 sections");
  }

  @Test
  void onlyTheSectionsOfAGroup() {
    MorphologyText text = text(TREE);
    DivisionPlan plan = new DivisionPlan(new DivisionPolicy.Fixed(5), "soma_group", Map.of());
    DivisionProposal proposal = of(text).propose(plan);
    assertThat(proposal.sections()).hasSize(1);
    assertThat(proposal.after().volumeCount()).isEqualTo(10);
  }

  /** The property of the language, the older one in an annotation, and one that is not there. */
  @Test
  void marksThatAreThereGetTheirNumbersWhereTheyBelong() {
    String marked =
        TREE.replace(
            "    </morphology>",
            """
                  <segmentGroup id="a" neuroLexId="sao864921383">
                    <notes>First.</notes>
                    <property tag="numberInternalDivisions" value="2"/>
                    <member segment="1"/><member segment="2"/><member segment="3"/>
                  </segmentGroup>
                  <segmentGroup id="b" neuroLexId="sao864921383">
                    <annotation>
                      <property tag="numberInternalDivisions" value="2"/>
                    </annotation>
                    <member segment="4"/>
                  </segmentGroup>
                  <segmentGroup id="d" neuroLexId="sao864921383"><notes>Last.</notes><member segment="5"/></segmentGroup>
                  <segmentGroup id="e" neuroLexId="sao864921383">
                    <member segment="0"/>
                  </segmentGroup>
                </morphology>\
            """);
    Edited edited = done(text(marked), plan(new DivisionPolicy.Fixed(3)));
    assertThat(edited.text())
        .contains("<notes>First.</notes>\n", "value=\"3\"/>\n", "<member segment=\"4\"/>")
        .doesNotContain("annotation", "value=\"2\"")
        .contains(
            "<notes>Last.</notes><property tag=\"numberInternalDivisions\" value=\"3\"/><member segment=\"5\"/>");
    assertThat(edited.after().groups())
        .filteredOn(each -> each.isUnbranchedCable())
        .hasSize(4)
        .allSatisfy(
            each ->
                assertThat(each.properties().get("numberInternalDivisions").element().parent())
                    .contains(each.element()));
    assertThat(CableLayout.of(edited.after()).volumeCount()).isEqualTo(12);
    assertThat(edited.edit().change().edits()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void aCellThatCannotBeCutSaysWhy() {
    String flat = TREE.replace("<distal x=\"620\" y=\"0\"", "<distal x=\"420\" y=\"0\"");
    MorphologyText text = text(flat);
    assertThatThrownBy(() -> of(text))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("no length");
  }

  /** What is promised is what the text says afterwards, section for section. */
  @Property(tries = 150)
  void whatIsPromisedIsWritten(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    Random random = new Random(seed);
    MorphologyText text =
        MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
    DivisionPolicy policy =
        switch (random.nextInt(4)) {
          case 0 -> new DivisionPolicy.AsStated();
          case 1 -> new DivisionPolicy.Fixed(1 + random.nextInt(9));
          case 2 -> new DivisionPolicy.Longest(1 + random.nextInt(20), random.nextBoolean());
          default -> new DivisionPolicy.LambdaShare(100 * (1 + random.nextInt(50)), 0.05, true);
        };
    int hand = text.morphology().segments().get(random.nextInt(size)).id();
    List<String> groups =
        text.morphology().groups().stream().map(each -> each.id()).collect(Collectors.toList());
    groups.add(Morphology.ALL);
    String scope = groups.get(random.nextInt(groups.size()));
    DivisionProposal proposal =
        of(text).propose(new DivisionPlan(policy, scope, Map.of(hand, 1 + random.nextInt(30))));
    Morphology after = text.morphology();
    if (proposal.isChanged()) {
      Edited edited = Edited.of(text, proposal.edit(text).orElseThrow());
      edited.keepsMembers();
      after = edited.after();
    }
    CableLayout read = CableLayout.of(after);
    assertThat(read.volumeCount()).isEqualTo(proposal.after().volumeCount());
    assertThat(read.parents()).isEqualTo(proposal.after().parents());
    assertThat(read.areasUm2()).isEqualTo(proposal.after().areasUm2());
    Map<Integer, Section> sections =
        read.sections().sections().stream()
            .collect(Collectors.toMap(each -> each.segments().getFirst().id(), each -> each));
    for (SectionDivisions each : proposal.sections()) {
      if (!each.groupId().isEmpty()) {
        Section found = sections.get(each.headId());
        assertThat(found.name()).isEqualTo(each.groupId());
        assertThat(found.declaredDivisions()).isEqualTo(each.after());
        assertThat(found.segments()).hasSameSizeAs(each.section().segments());
      }
    }
  }
}
