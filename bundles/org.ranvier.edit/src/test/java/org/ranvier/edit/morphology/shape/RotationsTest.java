/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlDocument;

class RotationsTest {
  private static final double PLACE_UM = 1e-4;

  private static MorphologyText cell(Random random, int size) {
    return MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
  }

  private static Set<Integer> below(Morphology morphology, int top) {
    Set<Integer> found = new HashSet<>();
    for (Segment each : morphology.segments()) {
      Segment at = each;
      while (at.index() != top && !at.isRoot()) {
        at = morphology.segments().get(at.parentIndex());
      }
      if (at.index() == top) {
        found.add(each.index());
      }
    }
    return found;
  }

  @Property(tries = 300)
  void lengthsAreasAndDistancesStayAndSoDoesAllElse(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Morphology before = cell.morphology();
    Segment top = before.segments().get(random.nextInt(before.segments().size()));
    Turn turn =
        new Turn(
            random.nextGaussian(), random.nextGaussian(), 0.1, random.nextDouble() * 1000 - 500);
    Edited edited = Edited.of(cell, new Rotations(cell).subTree(top.id(), turn));
    Set<Integer> turned = below(before, top.index());
    Point start = top.proximal();
    assertThat(edited.after().segment(top.id()).proximal().distanceTo(start)).isLessThan(PLACE_UM);
    for (Segment each : before.segments()) {
      Segment now = edited.after().segment(each.id());
      assertThat(now.parentIndex()).isEqualTo(each.parentIndex());
      assertThat(now.fractionAlong()).isEqualTo(each.fractionAlong());
      assertThat(now.distal().diameter()).isEqualTo(each.distal().diameter());
      assertThat(now.proximalGiven()).isEqualTo(each.proximalGiven());
      if (!turned.contains(each.index())) {
        assertThat(now.distal()).isEqualTo(each.distal());
        assertThat(now.proximal()).isEqualTo(each.proximal());
        continue;
      }
      assertThat(now.lengthUm()).isCloseTo(each.lengthUm(), within(PLACE_UM));
      assertThat(now.areaUm2()).isCloseTo(each.areaUm2(), within(1e-3));
      Point expected = turn.turn(each.distal(), start);
      assertThat(now.distal().distanceTo(expected)).isLessThan(PLACE_UM);
      for (int other : turned) {
        double distance = before.segments().get(other).distal().distanceTo(each.distal());
        Point place = edited.after().segment(before.segments().get(other).id()).distal();
        assertThat(place.distanceTo(now.distal())).isCloseTo(distance, within(2 * PLACE_UM));
      }
    }
    edited.keepsMembers();
    edited.keepsCables();
  }

  @Property(tries = 100)
  void turnedThereAndBackAllIsWhereItWas(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
    MorphologyText cell = cell(random, size);
    Segment top =
        cell.morphology().segments().get(random.nextInt(cell.morphology().segments().size()));
    Turn turn = new Turn(1, 2, -3, 137);
    Edited there = Edited.of(cell, new Rotations(cell).subTree(top.id(), turn));
    MorphologyText next = MorphologyText.of(there.after());
    Edited back = Edited.of(next, new Rotations(next).subTree(top.id(), new Turn(1, 2, -3, -137)));
    for (Segment each : cell.morphology().segments()) {
      Segment now = back.after().segment(each.id());
      assertThat(now.distal().distanceTo(each.distal())).isLessThan(PLACE_UM);
      assertThat(now.proximal().distanceTo(each.proximal())).isLessThan(PLACE_UM);
    }
  }

  private static MorphologyText line() {
    String text =
        """
        <morphology id="m">
          <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/><distal x="10" y="0" z="0" diameter="2"/></segment>
          <segment id="1"><parent segment="0"/><distal x="20" y="0" z="0" diameter="1"/></segment>
          <segment id="2"><parent segment="1" fractionAlong="0.5"/><proximal x="15" y="1" z="0" diameter="1"/><distal x="15" y="9" z="4" diameter="1"/></segment>
        </morphology>
        """;
    return MorphologyText.read(XmlDocument.parse("line.nml", text).root());
  }

  @Test
  void aQuarterOfATurnInThePlaneIsWrittenWithoutNoise() {
    MorphologyText cell = line();
    Edited edited = Edited.of(cell, new Rotations(cell).subTree(1, Turn.inPlane(90)));
    assertThat(edited.text())
        .contains(
            "<distal x=\"10\" y=\"10\" z=\"0\" diameter=\"1\"/>",
            "<proximal x=\"9\" y=\"5\" z=\"0\" diameter=\"1\"/>",
            "<distal x=\"1\" y=\"5\" z=\"4\" diameter=\"1\"/>");
    assertThat(edited.edit().label()).isEqualTo("Turn segments from segment 1 on");
    assertThat(edited.edit().consequences()).isEmpty();
  }

  @Test
  void aFullTurnChangesNothing() {
    MorphologyText cell = line();
    assertThat(new Rotations(cell).subTree(0, Turn.inPlane(720)).change().edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0,0,10", "NaN,0,1,10", "0,0,1,NaN", "0,0,1,Infinity", "Infinity,0,0,5"})
  void aTurnWithoutAxisOrAngleIsRefused(double x, double y, double z, double degrees) {
    MorphologyText cell = line();
    assertThatThrownBy(() -> new Rotations(cell).subTree(1, new Turn(x, y, z, degrees)))
        .isInstanceOf(ImpossibleEdit.class)
        .hasMessage("An axis that is not zero and a finite angle are expected.");
  }

  @Property(tries = 300)
  void theLeastTurnBringsOneDirectionToAnother(@ForAll Random random) {
    Offset from = new Offset(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    Offset to =
        switch (random.nextInt(4)) {
          case 0 -> from.times(3);
          case 1 -> from.times(-0.5);
          default ->
              new Offset(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        };
    Point origin = new Point(0, 0, 0, 1);
    Point turned = Turn.between(from, to).turn(from.move(origin), origin);
    double scale = to.move(origin).distanceTo(origin) / from.move(origin).distanceTo(origin);
    Point expected = to.times(1 / scale).move(origin);
    assertThat(turned.distanceTo(expected)).isLessThan(1e-9);
    Point up =
        Turn.between(new Offset(0, 0, 2), new Offset(0, 0, -1)).turn(new Point(0, 0, 2, 1), origin);
    assertThat(up.distanceTo(new Point(0, 0, -2, 1))).isLessThan(1e-9);
  }
}
