/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every tree of segments, whatever its shape. */
class MorphologyPropertiesTest {
  private static final double[] FRACTIONS = {0, 0.25, 0.5, 0.7, 1, 1, 1, 1};

  /**
   * A random tree; where a chain allows it, segments are joined to marked cables of random
   * divisions.
   */
  private static Shapes tree(Random random, int size) {
    Shapes shapes = new Shapes();
    if (random.nextInt(4) == 0) {
      shapes.root(0, 0, 6, 6); // a sphere
    } else {
      shapes.root(0, 12, 1 + random.nextInt(9), 2);
    }
    List<List<Integer>> cables = new ArrayList<>(List.of(new ArrayList<>(List.of(0))));
    int[] cableOf = new int[size];
    for (int i = 1; i < size; i++) {
      int parent = random.nextInt(i);
      double fraction = FRACTIONS[random.nextInt(FRACTIONS.length)];
      shapes.child(
          i,
          parent,
          fraction,
          1 + 30 * random.nextDouble(),
          0.2 + 3 * random.nextDouble(),
          0.2 + 3 * random.nextDouble());
      List<Integer> parentCable = cables.get(cableOf[parent]);
      if (fraction == 1 && parentCable.getLast() == parent && random.nextBoolean()) {
        cableOf[i] = cableOf[parent];
        parentCable.add(i);
      } else {
        cableOf[i] = cables.size();
        cables.add(new ArrayList<>(List.of(i)));
      }
    }
    for (int c = 0; c < cables.size(); c++) {
      shapes.cable(
          "c" + c,
          1 + random.nextInt(5),
          cables.get(c).stream().mapToInt(Integer::intValue).toArray());
    }
    return shapes;
  }

  @Property(tries = 150)
  void controlVolumesCoverTheMembraneOnce(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int size) {
    CableLayout layout = tree(random, size).layout();
    double[] areas = layout.areasUm2();
    double total = layout.morphology().segments().stream().mapToDouble(Segment::areaUm2).sum();
    assertThat(Arrays.stream(areas).sum()).isCloseTo(total, within(1e-9 * total));
    double length =
        layout.morphology().segments().stream().mapToDouble(s -> s.cable().lengthUm()).sum();
    assertThat(Arrays.stream(layout.lengthsUm()).sum()).isCloseTo(length, within(1e-9 * length));
    for (Segment segment : layout.morphology().segments()) {
      double[] share = layout.membership(new SegmentSet(new int[] {segment.index()}));
      double covered = 0;
      for (int node = 0; node < areas.length; node++) {
        covered += share[node] * areas[node];
      }
      assertThat(covered).isCloseTo(segment.areaUm2(), within(1e-9 * total));
    }
  }

  @Property(tries = 150)
  void parentsComeBeforeTheirChildren(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int size) {
    CableLayout layout = tree(random, size).layout();
    int[] parents = layout.parents();
    double[] conductances = layout.axialConductancesMicrosiemens(1);
    int[] children = new int[parents.length];
    assertThat(parents[0]).isEqualTo(-1);
    for (int node = 1; node < parents.length; node++) {
      assertThat(parents[node]).isBetween(0, node - 1);
      assertThat(conductances[node]).isPositive().isFinite();
      children[parents[node]]++;
    }
    for (int node = 0; node < parents.length; node++) {
      assertThat(layout.areasUm2()[node] == 0).isEqualTo(layout.isJunction(node));
      if (layout.isJunction(node)) {
        assertThat(children[node]).isGreaterThanOrEqualTo(2);
      }
    }
    assertThat(layout.volumeCount())
        .isEqualTo(
            layout.sections().sections().stream().mapToInt(Section::declaredDivisions).sum());
  }

  @Property(tries = 100)
  void finerCutsKeepMembraneAndPlaces(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    CableLayout coarse = tree(random, size).layout();
    CableLayout fine = CableLayout.of(coarse.sections(), Divisions.declared().times(3));
    assertThat(Arrays.stream(fine.areasUm2()).sum())
        .isCloseTo(Arrays.stream(coarse.areasUm2()).sum(), within(1e-6));
    // The middle one of three has the centre of the one that was cut.
    for (int node = 0; node < coarse.nodeCount(); node++) {
      if (!coarse.isJunction(node)) {
        SegmentPlace place = coarse.placeOf(node);
        int same = fine.volumeAt(place.segmentIndex(), place.fraction());
        assertThat(fine.pathLengthsUm()[same])
            .isCloseTo(coarse.pathLengthsUm()[node], within(1e-9));
      }
    }
  }

  @Property(tries = 150)
  void valueOfAGroupIsTheMeanOverItsMembrane(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    CableLayout layout = tree(random, size).layout();
    SegmentValues values = new SegmentValues(layout.morphology());
    Morphology morphology = layout.morphology();
    morphology.groups().forEach(group -> values.assign(group.id(), random.nextDouble()));
    double[] means = layout.areaMeans(values);
    double[] areas = layout.areasUm2();
    double total = 0;
    for (int node = 0; node < areas.length; node++) {
      total += areas[node] * means[node];
    }
    double expected =
        morphology.segments().stream().mapToDouble(s -> s.areaUm2() * values.at(s.index())).sum();
    assertThat(total).isCloseTo(expected, within(1e-9 * expected + 1e-9));
  }

  @Property(tries = 150)
  void groupsAreTheUnionOfTheirStatements(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int groups) {
    int size = 20;
    StringBuilder text = new StringBuilder(tree(random, size).text());
    List<Set<Integer>> expected = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      Set<Integer> union = new LinkedHashSet<>();
      text.append("<segmentGroup id='g%d'>".formatted(g));
      for (int k = random.nextInt(5); k > 0; k--) {
        if (g > 0 && random.nextBoolean()) {
          int other = random.nextInt(g);
          text.append("<include segmentGroup='g%d'/>".formatted(other));
          union.addAll(expected.get(other));
        } else {
          int segment = random.nextInt(size);
          text.append("<member segment='%d'/>".formatted(segment));
          union.add(segment);
        }
      }
      text.append("</segmentGroup>");
      expected.add(union);
    }
    Morphology morphology = Shapes.morphology(text.toString());
    for (int g = 0; g < groups; g++) {
      SegmentSet members = morphology.members("g" + g);
      assertThat(members.indices().boxed().toList()).containsExactlyElementsOf(expected.get(g));
      for (int i = 0; i < size; i++) {
        assertThat(members.contains(i)).isEqualTo(expected.get(g).contains(i));
      }
    }
  }

  @Property(tries = 100)
  void subTreesAndPathsAgreeWithTheParents(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    int a = random.nextInt(size);
    int b = random.nextInt(size);
    Morphology morphology =
        Shapes.morphology(
            tree(random, size).text()
                + "<segmentGroup id='sub'><subTree><from segment='%d'/></subTree></segmentGroup>"
                    .formatted(a)
                + "<segmentGroup id='way'><path><from segment='%d'/><to segment='%d'/></path></segmentGroup>"
                    .formatted(a, b));
    for (Segment segment : morphology.segments()) {
      assertThat(morphology.members("sub").contains(segment.index()))
          .isEqualTo(ancestors(morphology, segment.index()).contains(a));
    }
    // On the way from a to b: above exactly one of the two, or the lowest of those above both.
    Set<Integer> aboveA = new LinkedHashSet<>(ancestors(morphology, a));
    List<Integer> aboveB = ancestors(morphology, b);
    int meeting = aboveB.stream().filter(aboveA::contains).findFirst().orElseThrow();
    Set<Integer> expected = new HashSet<>(aboveA);
    Set<Integer> both = new HashSet<>(aboveA);
    both.retainAll(aboveB);
    expected.addAll(aboveB);
    expected.removeAll(both);
    expected.add(meeting);
    assertThat(morphology.members("way").indices().boxed().toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** The segment itself and all above it. */
  private static List<Integer> ancestors(Morphology morphology, int index) {
    List<Integer> found = new ArrayList<>();
    for (int at = index; at >= 0; at = morphology.segments().get(at).parentIndex()) {
      found.add(at);
    }
    return found;
  }
}
