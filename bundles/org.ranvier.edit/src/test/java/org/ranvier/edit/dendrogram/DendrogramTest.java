/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlDocument;

class DendrogramTest {
  private final List<String> segments = new ArrayList<>();

  private DendrogramTest add(int parent, double fraction, double lengthUm) {
    int id = segments.size();
    segments.add(
        String.format(
            Locale.ROOT,
            "<segment id=\"%d\">%s<proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"1\"/>"
                + "<distal x=\"%s\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>",
            id,
            parent < 0
                ? ""
                : "<parent segment=\"%d\" fractionAlong=\"%s\"/>".formatted(parent, fraction),
            lengthUm));
    return this;
  }

  private Dendrogram layout() {
    return Dendrogram.byPathLength(morphology());
  }

  private Morphology morphology() {
    String text = "<morphology>" + String.join("", segments) + "</morphology>";
    return Morphology.read(XmlDocument.parse("cell", text).root());
  }

  @Test
  void anUnbranchedNeuriteIsOneLine() {
    Dendrogram line = add(-1, 0, 10).add(0, 1, 20).add(1, 1, 30).layout();
    assertThat(line.rowCount()).isEqualTo(1);
    for (int i = 0; i < 3; i++) {
      assertThat(line.row(i)).isZero();
    }
    assertThat(line.start(2)).isEqualTo(30, within(1e-12));
    assertThat(line.end(2)).isEqualTo(60, within(1e-12));
    assertThat(line.extent()).isEqualTo(60, within(1e-12));
  }

  @Test
  void aSegmentStandsBetweenItsBranchesTheSmallerFirst() {
    Dendrogram fork = add(-1, 0, 10).add(0, 1, 20).add(1, 1, 5).add(1, 1, 5).add(0, 1, 40).layout();
    assertThat(fork.rowCount()).isEqualTo(3);
    assertThat(fork.row(4)).isZero();
    assertThat(fork.row(2)).isEqualTo(1);
    assertThat(fork.row(3)).isEqualTo(2);
    assertThat(fork.row(1)).isEqualTo(1.5);
    assertThat(fork.row(0)).isEqualTo(0.75);
  }

  @Test
  void aBranchWithinAnotherLeavesItsTipARow() {
    Dendrogram spine = add(-1, 0, 10).add(0, 0.5, 2).layout();
    assertThat(spine.rowCount()).isEqualTo(2);
    assertThat(spine.row(1)).isZero();
    assertThat(spine.row(0)).isEqualTo(1);
    assertThat(spine.start(1)).isEqualTo(5, within(1e-12));
  }

  @Test
  void theSegmentUnderThePointerIsFound() {
    Dendrogram fork = add(-1, 0, 10).add(0, 1, 20).add(0, 1, 40).layout();
    assertThat(fork.segmentAt(45, 0.9, 2, 0.5)).hasValue(2);
    assertThat(fork.segmentAt(5, 0.6, 2, 0.5)).hasValue(0);
    assertThat(fork.segmentAt(49, 0, 2, 0.5)).isEmpty();
  }

  @Test
  void deepCellsAreLaidOut() {
    add(-1, 0, 1);
    for (int i = 1; i < 20_000; i++) {
      add(i - 1, 1, 1);
    }
    assertThat(layout().extent()).isEqualTo(20_000, within(1e-6));
  }

  @Property(tries = 200)
  void noTwoLinesShareAPlaceAndEachTipHasARow(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    Random random = new Random(seed);
    segments.clear();
    add(-1, 0, 10);
    for (int i = 1; i < count; i++) {
      double fraction = random.nextInt(3) == 0 ? random.nextInt(4) / 4.0 : 1;
      add(random.nextInt(i), fraction, 1 + random.nextInt(30));
    }
    Morphology morphology = morphology();
    Dendrogram dendrogram = Dendrogram.byPathLength(morphology);
    Map<Double, List<Segment>> byRow =
        morphology.segments().stream()
            .collect(Collectors.groupingBy(each -> dendrogram.row(each.index())));
    for (List<Segment> line : byRow.values()) {
      line.sort(Comparator.comparingDouble(each -> dendrogram.start(each.index())));
      for (int i = 1; i < line.size(); i++) {
        assertThat(dendrogram.start(line.get(i).index()))
            .isGreaterThanOrEqualTo(dendrogram.end(line.get(i - 1).index()) - 1e-9);
      }
    }
    long tips =
        morphology.segments().stream()
            .filter(
                each ->
                    morphology.children(each.index()).stream()
                        .noneMatch(child -> child.fractionAlong() == 1))
            .count();
    assertThat(dendrogram.rowCount()).isEqualTo(tips);
  }
}
