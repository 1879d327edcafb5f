/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Consequence;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.xml.XmlDocument;

class GroupEditsTest {
  private static MorphologyText cell(Random random, int size) {
    return MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
  }

  private static SegmentSet some(Random random, int size) {
    int from = random.nextInt(size);
    return random.nextBoolean()
        ? SegmentSet.ofIndices(
            IntStream.rangeClosed(from, Math.min(size - 1, from + random.nextInt(9))))
        : SegmentSet.ofIndices(
            IntStream.generate(() -> random.nextInt(size)).limit(1 + random.nextInt(size)));
  }

  private static Set<Integer> set(SegmentSet segments) {
    return new TreeSet<>(segments.indices().boxed().toList());
  }

  @Property(tries = 200)
  void aNewGroupHoldsWhatWasChosen(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    SegmentSet chosen = some(random, size);
    Edited edited = Edited.of(cell, new GroupEdits(cell).create("chosen", chosen));
    assertThat(set(edited.after().members("chosen"))).isEqualTo(set(chosen));
    edited.keepsMembers();
    edited.keepsCables();
    assertThat(edited.after().findGroup("chosen").orElseThrow().parts().size())
        .isLessThanOrEqualTo(chosen.size());
  }

  @Property(tries = 200)
  void addingIsTheUnionAndRemovingTheDifference(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    SegmentSet chosen = some(random, size);
    String group = "part" + random.nextInt(3);
    Edited added = Edited.of(cell, new GroupEdits(cell).add(group, chosen));
    Set<Integer> expected = set(cell.morphology().members(group));
    expected.addAll(set(chosen));
    assertThat(set(added.after().members(group))).as("%s", added.text()).isEqualTo(expected);
    MorphologyText next = MorphologyText.of(added.after());
    Edited removed = Edited.of(next, new GroupEdits(next).remove(group, chosen));
    expected.removeAll(set(chosen));
    assertThat(set(removed.after().members(group))).as("%s", removed.text()).isEqualTo(expected);
  }

  @Property(tries = 100)
  void othersKeepTheirSegmentsWhenAGroupIsDeleted(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Edited edited = Edited.of(cell, new GroupEdits(cell).delete("part1"));
    assertThat(edited.after().findGroup("part1")).isEmpty();
    for (String each : new String[] {"part0", "part2"}) {
      assertThat(set(edited.after().members(each))).isEqualTo(set(cell.morphology().members(each)));
    }
    assertThat(edited.edit().consequences())
        .extracting(Consequence::kind)
        .contains(Consequence.Kind.DENSITY_LOST);
  }

  private static final String TREE =
      """
      <neuroml id="d">
        <morphology id="m">
          <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/><distal x="5" y="0" z="0" diameter="2"/></segment>
      %s%s  </morphology>
      </neuroml>
      """;

  private static MorphologyText chain(String groups) {
    StringBuilder segments = new StringBuilder();
    for (int i = 1; i < 9; i++) {
      segments.append(
          "    <segment id=\"%d\"><parent segment=\"%d\"/><distal x=\"%d\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>\n"
              .formatted(i, i - 1, 5 + i));
    }
    return MorphologyText.read(
        RandomCell.morphology(XmlDocument.parse("chain.nml", TREE.formatted(segments, groups))));
  }

  @Example
  void theKindsOfStatementOfTheFileAreUsed() {
    SegmentSet upper = SegmentSet.ofIndices(IntStream.range(3, 9));
    MorphologyText plain = chain("");
    assertThat(Edited.of(plain, new GroupEdits(plain).create("a", upper)).text())
        .contains(
            """
                <segmentGroup id="a">
                  <member segment="3"/>
                  <member segment="4"/>
            """);
    MorphologyText trees =
        chain(
            "    <segmentGroup id=\"t\">\n      <subTree>\n        <from segment=\"7\"/>\n      </subTree>\n    </segmentGroup>\n");
    assertThat(Edited.of(trees, new GroupEdits(trees).create("a", upper)).text())
        .contains(
            """
                <segmentGroup id="a">
                  <subTree>
                    <from segment="3"/>
                  </subTree>
                </segmentGroup>
            """);
    SegmentSet middle = SegmentSet.ofIndices(IntStream.range(2, 7));
    assertThat(Edited.of(trees, new GroupEdits(trees).create("a", middle)).text())
        .contains(
            """
                  <path>
                    <from segment="2"/>
                    <to segment="6"/>
                  </path>
            """);
    MorphologyText includes =
        chain(
            """
                <segmentGroup id="c" neuroLexId="sao864921383">
                  <member segment="3"/>
                  <member segment="4"/>
                  <member segment="5"/>
                </segmentGroup>
                <segmentGroup id="all">
                  <include segmentGroup="c"/>
                </segmentGroup>
            """);
    assertThat(Edited.of(includes, new GroupEdits(includes).create("a", upper)).text())
        .contains(
            """
                <segmentGroup id="a">
                  <member segment="6"/>
                  <member segment="7"/>
                  <member segment="8"/>
                  <include segmentGroup="c"/>
                </segmentGroup>
            """);
  }

  @Example
  void whatMakesNoSenseIsRefused() {
    MorphologyText cell =
        chain(
            """
                <segmentGroup id="c" neuroLexId="sao864921383">
                  <member segment="3"/>
                  <member segment="4"/>
                  <member segment="5"/>
                </segmentGroup>
            """);
    GroupEdits edits = new GroupEdits(cell);
    SegmentSet one = SegmentSet.ofIndices(IntStream.of(4));
    assertRefused(() -> edits.create("3d", one), "3d was found; letters");
    assertRefused(() -> edits.create("c", one), "There is a group c already");
    assertRefused(() -> edits.create("n", SegmentSet.NONE), "At least one segment");
    assertRefused(() -> edits.add("none", one), "There is no group none");
    assertRefused(() -> edits.remove(Morphology.ALL, one), "holds every segment");
    assertRefused(() -> edits.remove("c", one), "would not be one any more");
    MorphologyEdit end = edits.remove("c", SegmentSet.ofIndices(IntStream.of(5)));
    assertThat(Edited.of(cell, end).after().members("c").size()).isEqualTo(2);
  }

  private static void assertRefused(Runnable edit, String message) {
    assertThatThrownBy(edit::run).isInstanceOf(ImpossibleEdit.class).hasMessageContaining(message);
  }
}
