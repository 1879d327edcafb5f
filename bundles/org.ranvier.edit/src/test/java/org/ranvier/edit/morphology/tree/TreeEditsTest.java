/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.morphology.tree.Deletion.Join;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;

/** What every change of the tree keeps, on random cells in random styles. */
class TreeEditsTest {
  private static MorphologyText cell(Random random, int size) {
    return MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
  }

  private static Segment any(MorphologyText cell, Random random) {
    List<Segment> all = cell.morphology().segments();
    return all.get(random.nextInt(all.size()));
  }

  private static Morphometrics measures(Morphology morphology) {
    return Morphometrics.of(morphology);
  }

  @Property(tries = 200)
  void aSplitKeepsShapeAndMembers(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    if (segment.isSphere()) {
      return;
    }
    double fraction = 0.1 + 0.8 * random.nextDouble();
    Edited edited = Edited.of(cell, new Splitting(cell).split(segment.id(), fraction));
    assertThat(edited.after().segments()).hasSize(size + 1);
    Morphometrics was = measures(edited.before());
    Morphometrics is = measures(edited.after());
    assertThat(is.lengthUm()).isCloseTo(was.lengthUm(), within(1e-4));
    assertThat(is.areaUm2()).isCloseTo(was.areaUm2(), within(1e-3));
    assertThat(is.tipCount()).isEqualTo(was.tipCount());
    edited.keepsMembers();
    edited.keepsCables();
    int added = edited.edit().shown().getLast();
    for (var group : edited.before().groups()) {
      boolean held = edited.before().members(group.id()).contains(segment.index());
      Segment far = edited.after().segment(added);
      assertThat(edited.after().members(group.id()).contains(far.index()))
          .as("%s in %s", added, edited.text())
          .isEqualTo(held);
    }
    for (Segment each : edited.before().segments()) {
      Segment now = edited.after().segment(each.id());
      assertThat(now.proximal().distanceTo(each.proximal())).isLessThan(1e-5);
    }
  }

  @Property(tries = 200)
  void aMergeOfASplitGivesTheShapeBack(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    if (segment.isSphere()) {
      return;
    }
    Edited split = Edited.of(cell, new Splitting(cell).split(segment.id(), 0.5));
    if (split.after().children(split.after().segment(segment.id()).index()).size() != 1) {
      return;
    }
    MorphologyText next = MorphologyText.of(split.after());
    Edited merged = Edited.of(next, new Splitting(next).mergeWithChild(segment.id()));
    for (Segment each : split.before().segments()) {
      Segment now = merged.after().segment(each.id());
      assertThat(now.proximal().distanceTo(each.proximal())).isLessThan(1e-4);
      assertThat(now.distal()).isEqualTo(each.distal());
    }
    merged.keepsMembers();
    merged.keepsCables();
  }

  @Property(tries = 200)
  void aMergeOfAnyTwoKeepsTheEnds(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    for (Segment segment : cell.morphology().segments()) {
      MorphologyEdit edit;
      try {
        edit = new Splitting(cell).mergeWithChild(segment.id());
      } catch (ImpossibleEdit refused) {
        continue;
      }
      Segment child = cell.morphology().children(segment.index()).getFirst();
      Edited edited = Edited.of(cell, edit);
      Segment merged = edited.after().segment(segment.id());
      assertThat(merged.proximal()).isEqualTo(segment.proximal());
      assertThat(merged.distal()).isEqualTo(child.distal());
      assertThat(edited.after().findSegment(child.id())).isEmpty();
      assertThat(measures(edited.after()).tipCount())
          .isEqualTo(measures(edited.before()).tipCount());
      edited.keepsMembers();
      edited.keepsCables();
    }
  }

  @Property(tries = 200)
  void aDeletedSubtreeTakesNothingElseAlong(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    if (segment.isRoot()) {
      return;
    }
    Edited edited = Edited.of(cell, new Deletion(cell).subTree(segment.id()));
    for (Segment each : edited.before().segments()) {
      boolean gone = isUnder(edited.before(), each, segment);
      assertThat(edited.after().findSegment(each.id()).isEmpty()).isEqualTo(gone);
      edited
          .after()
          .findSegment(each.id())
          .ifPresent(
              now -> {
                assertThat(now.proximal()).isEqualTo(each.proximal());
                assertThat(now.distal()).isEqualTo(each.distal());
              });
    }
    edited.keepsMembers();
    edited.keepsCables();
  }

  private static boolean isUnder(Morphology in, Segment segment, Segment top) {
    Segment at = segment;
    while (at.index() != top.index() && !at.isRoot()) {
      at = in.segments().get(at.parentIndex());
    }
    return at.index() == top.index();
  }

  @Property(tries = 200)
  void aDeletedSegmentHandsItsChildrenOn(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    Join how = random.nextBoolean() ? Join.MOVE : Join.STRETCH;
    MorphologyEdit edit;
    try {
      edit = new Deletion(cell).segment(segment.id(), how);
    } catch (ImpossibleEdit refused) {
      assertThat(segment.isRoot()).isTrue();
      return;
    }
    Edited edited = Edited.of(cell, edit);
    assertThat(edited.after().segments()).hasSize(size - 1);
    for (Segment child : edited.before().children(segment.index())) {
      Segment now = edited.after().segment(child.id());
      if (!segment.isRoot()) {
        int parent = edited.before().segments().get(segment.parentIndex()).id();
        assertThat(edited.after().segments().get(now.parentIndex()).id()).isEqualTo(parent);
        assertThat(now.fractionAlong()).isEqualTo(segment.fractionAlong());
      }
      if (how == Join.STRETCH) {
        assertThat(now.distal()).isEqualTo(child.distal());
      } else {
        assertThat(now.lengthUm()).isCloseTo(child.lengthUm(), within(1e-4));
        assertThat(now.areaUm2()).isCloseTo(child.areaUm2(), within(1e-3));
      }
    }
    if (how == Join.MOVE) {
      Morphometrics was = measures(edited.before());
      assertThat(measures(edited.after()).lengthUm())
          .isCloseTo(was.lengthUm() - segment.cable().lengthUm(), within(1e-3));
    }
    edited.keepsMembers();
    edited.keepsCables();
  }

  @Property(tries = 200)
  void growthAddsItsLengthAndNothingElse(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 20) int size,
      @ForAll @IntRange(min = 1, max = 6) int points) {
    MorphologyText cell = cell(random, size);
    Segment from = any(cell, random);
    double fraction = random.nextInt(3) == 0 ? 0.5 : 1;
    List<Point> line = new ArrayList<>();
    Point start = from.proximal().towards(from.distal(), fraction);
    double length = 0;
    Point before = start;
    for (int i = 0; i < points; i++) {
      Point next =
          new Point(before.x() + 7.25, before.y() + random.nextInt(9), before.z() - i, 0.75);
      length += before.distanceTo(next);
      line.add(next);
      before = next;
    }
    MorphologyEdit edit =
        points == 1
            ? new Growth(cell).insert(new SegmentPlace(from.index(), fraction), line.getFirst())
            : new Growth(cell).extrude(new SegmentPlace(from.index(), fraction), line);
    Edited edited = Edited.of(cell, edit);
    assertThat(edited.after().segments()).hasSize(size + points);
    assertThat(edit.shown()).hasSize(points);
    assertThat(measures(edited.after()).lengthUm())
        .isCloseTo(measures(edited.before()).lengthUm() + length, within(1e-4));
    assertThat(edited.after().segment(edit.shown().getLast()).distal()).isEqualTo(line.getLast());
    for (Segment each : edited.before().segments()) {
      Segment now = edited.after().segment(each.id());
      assertThat(now.distal()).isEqualTo(each.distal());
      assertThat(now.proximal()).isEqualTo(each.proximal());
    }
    edited.keepsMembers();
    edited.keepsCables();
  }

  @Property(tries = 300)
  void anotherRootKeepsShapeAndNeighbours(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    MorphologyEdit edit;
    try {
      edit = new Rerooting(cell).atEndOf(segment.id());
    } catch (ImpossibleEdit refused) {
      assertThat(segment.isRoot() && segment.isSphere()).isTrue();
      return;
    }
    Edited edited = Edited.of(cell, edit);
    assertThat(edited.after().root().id()).isEqualTo(segment.id());
    assertThat(edited.after().root().proximal()).isEqualTo(segment.distal());
    Morphometrics was = measures(edited.before());
    Morphometrics is = measures(edited.after());
    assertThat(is.lengthUm()).isCloseTo(was.lengthUm(), within(1e-3));
    assertThat(is.areaUm2()).isCloseTo(was.areaUm2(), within(1e-2));
    assertThat(is.volumeUm3()).isCloseTo(was.volumeUm3(), within(1e-2));
    for (Segment each : edited.before().segments()) {
      if (!each.isRoot()) {
        assertThat(touches(edited.after(), each)).as("%s\n%s", each.id(), edited.text()).isTrue();
      }
    }
    edited.keepsMembers();
    edited.keepsCables();
  }

  /** Whether a segment still touches the place where it was attached. */
  private static boolean touches(Morphology after, Segment segment) {
    Point place = segment.proximal();
    Segment now = after.segment(segment.id());
    return now.proximal().distanceTo(place) < 1e-4 || now.distal().distanceTo(place) < 1e-4;
  }
}
