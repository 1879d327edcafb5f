/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.morphology.Morphology;

class RelatedSegmentsTest {
  private final RelatedSegments forked = new RelatedSegments(GrownCell.forked());

  @Test
  void aSubtreeIsAllThatHangsOnASegment() {
    assertThat(forked.subtree(1)).isEqualTo(SegmentSelection.of(1, 2, 3, 4));
    assertThat(forked.subtree(0).size()).isEqualTo(7);
    assertThat(forked.subtree(4)).isEqualTo(SegmentSelection.of(4));
  }

  @Test
  void aPathLeadsOverTheNearestCommonAncestor() {
    assertThat(forked.path(2, 4)).isEqualTo(SegmentSelection.of(2, 3, 4, 1));
    assertThat(forked.path(4, 6)).isEqualTo(SegmentSelection.of(4, 3, 1, 0, 6));
    assertThat(forked.path(3, 4)).isEqualTo(SegmentSelection.of(3, 4));
    assertThat(forked.path(4, 4)).isEqualTo(SegmentSelection.of(4));
  }

  @Property(tries = 40)
  void aPathIsConnectedAndTheSameBackwards(@ForAll @LongRange(min = 0, max = 500) long seed) {
    Morphology morphology = GrownCell.of(120, seed);
    RelatedSegments related = new RelatedSegments(morphology);
    int from = (int) (seed % 120);
    int to = (int) (seed * 31 % 120);
    SegmentSelection path = related.path(from, to);
    assertThat(path).isEqualTo(related.path(to, from));
    long inner =
        path.segments()
            .map(each -> morphology.segments().get(each).parentIndex())
            .filter(parent -> parent < 0 || !path.contains(parent))
            .count();
    assertThat(inner).as("segments without their parent: the top of the path").isEqualTo(1);
  }

  @Test
  void aSectionIsTheUnbranchedCable() {
    assertThat(forked.section(3)).isEqualTo(SegmentSelection.of(3, 4));
    assertThat(forked.section(4)).isEqualTo(SegmentSelection.of(3, 4));
    assertThat(forked.section(1)).isEqualTo(SegmentSelection.of(1));
  }

  /** Groups that call a branched tree a cable; the cable between forks is taken then. */
  @Test
  void sectionsThatContradictEachOtherAreNoEnd() {
    Morphology wrong =
        GrownCell.read(
            GrownCell.FORKED.replace(
                "<segmentGroup id=\"apical\">",
                "<segmentGroup id=\"apical\" neuroLexId=\"sao864921383\">"));
    assertThat(new RelatedSegments(wrong).section(4)).isEqualTo(SegmentSelection.of(3, 4));
  }

  @Test
  void groupsAndDistances() {
    assertThat(forked.group("apical")).isEqualTo(SegmentSelection.of(1, 2, 3, 4));
    assertThat(forked.group("nobody")).isEqualTo(SegmentSelection.EMPTY);
    assertThat(forked.groupsOf(0)).containsExactly("soma_group");
    // Middles: soma 10, trunk 45, axon 40, side 45 µm.
    assertThat(forked.between(0, 42)).isEqualTo(SegmentSelection.of(0, 6));
    assertThat(forked.between(0, 1000).size()).isEqualTo(7);
  }

  @Test
  void partsAreTheRegionsThatGroupsTell() {
    SegmentSelection all = SegmentSelection.EMPTY.inverse(7);
    SegmentSelection together = SegmentSelection.EMPTY;
    for (Region each : forked.regions()) {
      SegmentSelection part = forked.region(each);
      assertThat(part.isEmpty()).isFalse();
      assertThat(part.intersection(together)).isEqualTo(SegmentSelection.EMPTY);
      together = together.union(part);
    }
    assertThat(together).isEqualTo(all);
    assertThat(forked.region(Region.SOMA)).isEqualTo(SegmentSelection.of(0));
    assertThat(forked.region(Region.APICAL)).isEqualTo(SegmentSelection.of(1, 2, 3, 4));
  }

  @Test
  void selectionsAreSets() {
    SegmentSelection some = SegmentSelection.of(1, 2, 3);
    SegmentSelection others = SegmentSelection.of(IntStream.of(3, 4));
    assertThat(some.union(others)).isEqualTo(SegmentSelection.of(1, 2, 3, 4));
    assertThat(some.intersection(others)).isEqualTo(SegmentSelection.of(3));
    assertThat(some.minus(others)).isEqualTo(SegmentSelection.of(1, 2));
    assertThat(some.toggle(others)).isEqualTo(SegmentSelection.of(1, 2, 4));
    assertThat(some.inverse(5)).isEqualTo(SegmentSelection.of(0, 4));
    assertThat(some.first()).hasValue(1);
    assertThat(SegmentSelection.EMPTY.first()).isEmpty();
    assertThat(some.hashCode()).isEqualTo(SegmentSelection.of(3, 2, 1).hashCode());
    assertThat(some).hasToString("{1, 2, 3}");
  }

  @Test
  void rangesAreTypedWithADashOrASpace() {
    assertThat(DistanceRange.find("100 - 250")).contains(new DistanceRange(100, 250));
    assertThat(DistanceRange.find(" 0,5–1.5 µm")).contains(new DistanceRange(0.5, 1.5));
    assertThat(DistanceRange.find("3 7")).contains(new DistanceRange(3, 7));
    assertThat(DistanceRange.find("7 - 3")).isEmpty();
    assertThat(DistanceRange.find("far")).isEmpty();
    assertThat(DistanceRange.find("5")).isEmpty();
  }
}
