/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.BiPredicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

class MovesTest {
  private static final Offset BY = new Offset(20.5, -3.1, 0.7);

  private static MorphologyText cell(Random random, int size) {
    return MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
  }

  private static Segment any(MorphologyText cell, Random random) {
    return cell.morphology().segments().get(random.nextInt(cell.morphology().segments().size()));
  }

  private static Point attachment(Morphology in, Segment segment) {
    Segment parent = in.segments().get(segment.parentIndex());
    return parent.proximal().towards(parent.distal(), segment.fractionAlong());
  }

  /** Starts that lie where they are attached do so afterwards, but for those that do not count. */
  private static void staysJoined(Edited edited, BiPredicate<Segment, Segment> counts) {
    for (Segment each : edited.before().segments()) {
      Segment now = edited.after().segment(each.id());
      if (!each.isRoot() && counts.test(each, now)) {
        double gap = each.proximal().distanceTo(attachment(edited.before(), each));
        double gapNow = now.proximal().distanceTo(attachment(edited.after(), now));
        if (gap < 1e-3) {
          assertThat(gapNow).as("%s\n%s", each, edited.text()).isLessThan(1e-4);
        }
      }
    }
  }

  private static boolean isUnder(Morphology in, Segment segment, int top) {
    Segment at = segment;
    while (at.index() != top && !at.isRoot()) {
      at = in.segments().get(at.parentIndex());
    }
    return at.index() == top;
  }

  @Property(tries = 200)
  void rigidlyAllThatHangsThereKeepsItsShape(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    Edited edited =
        Edited.of(cell, new Moves(cell).by(segment.id(), End.DISTAL, BY, Follow.rigid()));
    Segment now = edited.after().segment(segment.id());
    assertThat(now.distal().distanceTo(BY.move(segment.distal()))).isLessThan(1e-5);
    for (Segment each : edited.before().segments()) {
      Segment moved = edited.after().segment(each.id());
      if (each.index() == segment.index()) {
        continue;
      }
      assertThat(moved.lengthUm()).isCloseTo(each.lengthUm(), within(1e-4));
      assertThat(moved.areaUm2()).isCloseTo(each.areaUm2(), within(1e-3));
      if (!isUnder(edited.before(), each, segment.index())) {
        assertThat(moved.distal()).isEqualTo(each.distal());
      }
    }
    staysJoined(edited, (was, is) -> true);
    edited.keepsMembers();
  }

  @Property(tries = 200)
  void aloneOnlyWhatTouchesThePointChanges(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    End end = random.nextBoolean() ? End.DISTAL : End.PROXIMAL;
    Edited edited = Edited.of(cell, new Moves(cell).by(segment.id(), end, BY, Follow.alone()));
    Point before = end == End.DISTAL ? segment.distal() : segment.proximal();
    Segment now = edited.after().segment(segment.id());
    Point after = end == End.DISTAL ? now.distal() : now.proximal();
    assertThat(after.distanceTo(BY.move(before))).isLessThan(1e-5);
    int ends = 0;
    for (Segment each : edited.before().segments()) {
      Segment moved = edited.after().segment(each.id());
      ends += moved.distal().equals(each.distal()) || each.isSphere() ? 0 : 1;
    }
    assertThat(ends).isLessThanOrEqualTo(1);
    // A start between the ends of another segment leaves it when it is moved itself.
    staysJoined(
        edited, (was, is) -> end == End.DISTAL || is.proximalGiven() == was.proximalGiven());
  }

  @Property(tries = 200)
  void elasticallyPointsBeyondTheRangeStay(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    Follow follow =
        Follow.elastic(
            new Follow.Mode[] {Follow.Mode.LINEAR, Follow.Mode.SMOOTH, Follow.Mode.SHARP}
                [random.nextInt(3)],
            25);
    Edited edited = Edited.of(cell, new Moves(cell).by(segment.id(), End.DISTAL, BY, follow));
    Segment now = edited.after().segment(segment.id());
    assertThat(now.distal().distanceTo(BY.move(segment.distal()))).isLessThan(1e-5);
    double whole = Math.sqrt(BY.x() * BY.x() + BY.y() * BY.y() + BY.z() * BY.z());
    for (Segment each : edited.before().segments()) {
      Segment moved = edited.after().segment(each.id());
      double way = moved.distal().distanceTo(each.distal());
      assertThat(way).isLessThanOrEqualTo(whole + 1e-5);
      if (each.distal().distanceTo(segment.distal()) > 25
          && !each.isSphere()
          && !edited.before().root().isSphere()
          && isPlain(edited.before())) {
        assertThat(way).as("straight distance is the least path").isZero();
      }
    }
    staysJoined(edited, (was, is) -> true);
    edited.keepsMembers();
  }

  /** Without gaps, along which no path is counted. */
  private static boolean isPlain(Morphology morphology) {
    return morphology.segments().stream()
        .allMatch(
            each ->
                each.isRoot() || each.proximal().distanceTo(attachment(morphology, each)) < 1e-6);
  }

  @Property(tries = 100)
  void aDiameterChangesNoPlaceAndNoOtherWidth(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    Edited edited = Edited.of(cell, new Diameters(cell).set(segment.id(), End.DISTAL, 3.3));
    for (Segment each : edited.before().segments()) {
      Segment now = edited.after().segment(each.id());
      assertThat(now.proximal().distanceTo(each.proximal())).isZero();
      assertThat(now.distal().distanceTo(each.distal())).isZero();
      double width = each.index() == segment.index() ? 3.3 : each.distal().diameter();
      assertThat(now.distal().diameter()).isEqualTo(width);
      assertThat(now.isSphere()).isEqualTo(each.isSphere());
    }
  }

  @Property(tries = 100)
  void allOfASelectionGetOneDiameter(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Morphology before = cell.morphology();
    var chosen = before.members("part0");
    Edited edited = Edited.of(cell, new Diameters(cell).setAll(chosen, 0.8));
    for (Segment each : before.segments()) {
      Segment now = edited.after().segment(each.id());
      if (chosen.contains(each.index())) {
        assertThat(now.proximal().diameter()).isEqualTo(0.8);
        assertThat(now.distal().diameter()).isEqualTo(0.8);
      } else {
        assertThat(now.distal().diameter()).isEqualTo(each.distal().diameter());
      }
    }
  }

  @Property(tries = 60)
  void aMovedSubtreeKeepsItsShape(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    Edited edited = Edited.of(cell, new Moves(cell).subTree(segment.id(), BY));
    Morphometrics was = Morphometrics.of(edited.before());
    Morphometrics is = Morphometrics.of(edited.after());
    assertThat(is.lengthUm()).isCloseTo(was.lengthUm(), within(1e-4));
    assertThat(is.areaUm2()).isCloseTo(was.areaUm2(), within(1e-3));
  }

  @Example
  void whatIsNoNumberIsRefused() {
    MorphologyText cell = cell(new Random(1), 3);
    assertThatThrownBy(
            () -> new Moves(cell).by(0, End.DISTAL, new Offset(Double.NaN, 0, 0), Follow.alone()))
        .isInstanceOf(ImpossibleEdit.class);
    assertThatThrownBy(() -> new Diameters(cell).set(0, End.DISTAL, 0))
        .isInstanceOf(ImpossibleEdit.class);
    assertThatThrownBy(() -> new Diameters(cell).set(4711, End.DISTAL, 1))
        .isInstanceOf(ImpossibleEdit.class)
        .hasMessage("There is no segment 4711.");
  }

  @Example
  void nothingMovedIsNothingWritten() {
    MorphologyText cell = cell(new Random(1), 9);
    MorphologyEdit edit = new Moves(cell).by(0, End.DISTAL, new Offset(0, 0, 0), Follow.rigid());
    assertThat(edit.change().isEmpty()).isTrue();
  }
}
