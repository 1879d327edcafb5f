/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlDocument;

class SegmentQueryTest {
  private static final Morphology CELL =
      MorphologyText.read(
              RandomCell.morphology(
                  XmlDocument.parse(
                      "query.nml",
                      """
                      <neuroml id="d">
                        <morphology id="m">
                          <segment id="0"><proximal x="0" y="0" z="0" diameter="10"/><distal x="10" y="0" z="0" diameter="10"/></segment>
                          <segment id="1"><parent segment="0"/><proximal x="10" y="0" z="0" diameter="2"/><distal x="30" y="0" z="0" diameter="2"/></segment>
                          <segment id="2"><parent segment="1"/><distal x="60" y="0" z="0" diameter="1"/></segment>
                          <segment id="3"><parent segment="2"/><distal x="60" y="40" z="0" diameter="1"/></segment>
                          <segment id="4"><parent segment="2"/><distal x="90" y="0" z="0" diameter="1"/></segment>
                          <segment id="5"><parent segment="0" fractionAlong="0"/><proximal x="0" y="0" z="0" diameter="1"/><distal x="-50" y="0" z="0" diameter="1"/></segment>
                          <segmentGroup id="dend rites" neuroLexId="GO:0030425">
                            <subTree><from segment="1"/></subTree>
                          </segmentGroup>
                          <segmentGroup id="ax" neuroLexId="GO:0030424"><member segment="5"/></segmentGroup>
                        </morphology>
                      </neuroml>
                      """)))
          .morphology();

  private static Set<Integer> ids(String query) {
    Set<Integer> ids = new TreeSet<>();
    SegmentQuery.parse(query)
        .of(CELL)
        .indices()
        .forEach(each -> ids.add(CELL.segments().get(each).id()));
    return ids;
  }

  @Example
  void quantitiesAreCompared() {
    assertThat(ids("path > 50")).containsExactly(3, 4);
    assertThat(ids("path <= 5")).containsExactly(0);
    assertThat(ids("somapath < 20")).containsExactly(0, 1);
    assertThat(ids("somapath = 25")).containsExactly(5);
    assertThat(ids("diameter >= 2")).containsExactly(0, 1);
    assertThat(ids("radius < 0.6")).containsExactly(3, 4, 5);
    assertThat(ids("X < 0 or y != 0")).containsExactly(3, 5);
    assertThat(ids("order = 0")).containsExactly(0);
    assertThat(ids("order = 2")).containsExactly(3, 4);
    assertThat(ids("children = 2")).containsExactly(0, 2);
    assertThat(ids("distance > 60")).containsExactly(3, 4);
    assertThat(ids("length == 40 and area > 100")).containsExactly(3);
    assertThat(ids("id >= 4")).containsExactly(4, 5);
  }

  @Example
  void setsHaveNames() {
    assertThat(ids("group(\"dend rites\")")).containsExactly(1, 2, 3, 4);
    assertThat(ids("type(axon)")).containsExactly(5);
    assertThat(ids("type(Dendrite) minus subtree(2)")).containsExactly(1);
    assertThat(ids("soma")).containsExactly(0);
    assertThat(ids("tips")).containsExactly(3, 4, 5);
    assertThat(ids("branchpoints")).containsExactly(0, 2);
    assertThat(ids("section(1)")).containsExactly(1, 2);
    assertThat(ids("way(3, 5)")).containsExactly(0, 1, 2, 3, 5);
    assertThat(ids("segments(4, 1)")).containsExactly(1, 4);
    assertThat(ids("box(0, -1, -1, 50, 1, 1)")).containsExactly(0, 1, 2);
    assertThat(ids("ball(60, 20, 0, 5)")).containsExactly(3);
    assertThat(ids("all xor tips")).containsExactly(0, 1, 2);
  }

  @Example
  void andBindsMoreThanOrAndNotMoreThanAnd() {
    assertThat(ids("id = 0 or id = 1 and id = 2")).containsExactly(0);
    assertThat(ids("(id = 0 or id = 1) and id < 9")).containsExactly(0, 1);
    assertThat(ids("not id = 0 and id < 3")).containsExactly(1, 2);
    assertThat(ids("all minus id = 0 minus id = 1")).containsExactly(2, 3, 4, 5);
  }

  @Example
  void whatIsWrongIsSaidWithItsPlace() {
    assertFault("path >", "\"\" was found; a number is expected.", 6);
    assertFault("path near 3", "\"near\" was found; one of < <= > >= = != is expected.", 5);
    assertFault("paht > 3", "\"paht\" was found; a quantity such as", 0);
    assertFault("group(a", "\"\" was found; \")\" is expected.", 7);
    assertFault("box(1, 2)", "box has 2 arguments; 6 are expected.", 0);
    assertFault("all tips", "\"tips\" was found; and, or, minus, xor", 4);
    assertFault("group()", "\")\" was found; a name or a number", 6);
    assertFault("all \"", "\"\"\" was found", 4);
    assertFault("(".repeat(1000) + "all", "nested too deeply", 200);
    for (String each :
        List.of("group(none)", "subtree(99)", "type(spine)", "ball(a, 1, 1, 1)", "section(x)")) {
      assertThatThrownBy(() -> SegmentQuery.parse(each).of(CELL))
          .isInstanceOf(QueryException.class);
    }
  }

  private static void assertFault(String query, String message, int offset) {
    assertThatThrownBy(() -> SegmentQuery.parse(query))
        .isInstanceOfSatisfying(
            QueryException.class,
            each -> {
              assertThat(each).hasMessageContaining(message);
              assertThat(each.offset()).isEqualTo(offset);
            });
  }

  /** A random query of sets that every random cell has. */
  private static String query(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return List.of(
              "tips", "path > 40", "diameter < 1.5", "group(part0)", "x >= -3.25", "order <= 2")
          .get(random.nextInt(6));
    }
    String one = query(random, depth - 1);
    String other = query(random, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "not (" + one + ")";
      case 1 -> "(" + one + ") and (" + other + ")";
      case 2 -> "(" + one + ") or (" + other + ")";
      case 3 -> "(" + one + ") minus (" + other + ")";
      default -> "(" + one + ") xor (" + other + ")";
    };
  }

  @Property(tries = 200)
  void whatIsWrittenMeansTheSame(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    Morphology cell =
        MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size))).morphology();
    SegmentQuery query = SegmentQuery.parse(query(random, 4));
    SegmentQuery again = SegmentQuery.parse(query.toString());
    assertThat(again).isEqualTo(query);
    assertThat(again.of(cell).toArray()).isEqualTo(query.of(cell).toArray());
  }

  @Property(tries = 200)
  void setsObeyTheirAlgebra(@ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    Morphology cell =
        MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size))).morphology();
    String a = "(" + query(random, 2) + ")";
    String b = "(" + query(random, 2) + ")";
    assertThat(of(cell, "not (" + a + " or " + b + ")"))
        .isEqualTo(of(cell, "not " + a + " and not " + b));
    assertThat(of(cell, a + " minus " + b)).isEqualTo(of(cell, a + " and not " + b));
    assertThat(of(cell, a + " xor " + b))
        .isEqualTo(of(cell, "(" + a + " or " + b + ") minus (" + a + " and " + b + ")"));
    for (Segment each : cell.segments()) {
      boolean thin = each.cable().radiusUm(0.5) < 0.75;
      assertThat(SegmentQuery.parse("diameter < 1.5").of(cell).contains(each.index()))
          .isEqualTo(thin);
    }
  }

  private static int[] of(Morphology cell, String query) {
    return SegmentQuery.parse(query).of(cell).toArray();
  }
}
