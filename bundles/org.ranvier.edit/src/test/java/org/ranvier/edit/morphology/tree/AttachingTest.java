/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.scene.GrownCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentSet;

/** Attaching elsewhere, naming, and deleting several at once. */
class AttachingTest {
  private static MorphologyText cell(Random random, int size) {
    return MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
  }

  private static Segment any(MorphologyText cell, Random random) {
    return cell.morphology().segments().get(random.nextInt(cell.morphology().segments().size()));
  }

  @Property(tries = 200)
  void whatIsAttachedElsewhereKeepsItsEndAndMembers(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 25) int size) {
    MorphologyText cell = cell(random, size);
    Segment segment = any(cell, random);
    Segment parent = any(cell, random);
    double fraction = random.nextInt(5) / 4.0;
    try {
      Edited edited = Edited.of(cell, new Attaching(cell).to(segment.id(), parent.id(), fraction));
      Segment now = edited.after().segment(segment.id());
      assertThat(edited.after().segments().get(now.parentIndex()).id()).isEqualTo(parent.id());
      assertThat(now.fractionAlong()).isEqualTo(fraction);
      for (Segment each : edited.before().segments()) {
        if (each.index() != segment.index() || !each.isSphere()) {
          assertThat(edited.after().segment(each.id()).distal()).isEqualTo(each.distal());
        }
      }
      Segment on = edited.after().segment(parent.id());
      if (!segment.proximalGiven()) {
        assertThat(now.proximal().distanceTo(on.proximal().towards(on.distal(), fraction)))
            .isLessThan(1e-5);
      }
      edited.keepsMembers();
    } catch (ImpossibleEdit refused) {
      boolean loop = isUnder(cell.morphology(), parent, segment.index());
      assertThat(segment.isRoot() || loop).as(refused.getMessage()).isTrue();
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
  void severalAreDeletedInOneStepAndNothingElse(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 25) int size) {
    MorphologyText cell = cell(random, size);
    int[] chosen = random.ints(0, size).limit(1 + random.nextInt(size)).distinct().toArray();
    Set<Integer> gone =
        Arrays.stream(chosen)
            .mapToObj(each -> cell.morphology().segments().get(each).id())
            .collect(Collectors.toSet());
    try {
      Edited edited =
          Edited.of(
              cell,
              new Deletion(cell)
                  .segments(SegmentSet.ofIndices(Arrays.stream(chosen)), Deletion.Join.STRETCH));
      for (Segment each : edited.before().segments()) {
        boolean there = edited.after().findSegment(each.id()).isPresent();
        assertThat(there).as("segment %d", each.id()).isEqualTo(!gone.contains(each.id()));
        if (there && !each.isSphere()) {
          assertThat(edited.after().segment(each.id()).distal()).isEqualTo(each.distal());
        }
      }
      edited.keepsMembers();
    } catch (ImpossibleEdit refused) {
      assertThat(gone).contains(cell.morphology().root().id());
    }
  }

  @Property(tries = 100)
  void subtreesAreDeletedWithAllThatHangsOnThem(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 25) int size) {
    MorphologyText cell = cell(random, size);
    int[] chosen = random.ints(0, size).limit(1 + random.nextInt(3)).distinct().toArray();
    try {
      Edited edited =
          Edited.of(cell, new Deletion(cell).subTrees(SegmentSet.ofIndices(Arrays.stream(chosen))));
      for (Segment each : edited.before().segments()) {
        boolean under = Arrays.stream(chosen).anyMatch(top -> isUnder(edited.before(), each, top));
        assertThat(edited.after().findSegment(each.id()).isPresent()).isEqualTo(!under);
      }
      edited.keepsMembers();
    } catch (ImpossibleEdit refused) {
      assertThat(chosen).contains(cell.morphology().root().index());
    }
  }

  @Example
  void aNameIsWrittenChangedAndTakenAway() {
    MorphologyText cell = MorphologyText.of(GrownCell.forked());
    Edited named = Edited.of(cell, new Naming(cell).name(11, " apical trunk "));
    assertThat(named.text()).contains("<segment id=\"11\" name=\"apical trunk\"><parent");
    MorphologyText next = MorphologyText.of(named.after());
    Edited bare = Edited.of(next, new Naming(next).name(11, ""));
    assertThat(bare.text()).isEqualTo(cell.document().text());
    assertThat(new Naming(cell).name(10, "soma").change().isEmpty()).isTrue();
  }

  @Example
  void whatCannotBeIsSaid() {
    MorphologyText cell = MorphologyText.of(GrownCell.forked());
    assertThatThrownBy(() -> new Attaching(cell).to(11, 14, 1))
        .isInstanceOf(ImpossibleEdit.class)
        .hasMessage("Segment 14 hangs on segment 11; a segment of another branch is expected.");
    assertThatThrownBy(() -> new Attaching(cell).to(10, 14, 1)).isInstanceOf(ImpossibleEdit.class);
    assertThatThrownBy(() -> new Attaching(cell).to(14, 12, 1.5))
        .isInstanceOf(ImpossibleEdit.class);
    assertThatThrownBy(
            () ->
                new Deletion(cell)
                    .segments(SegmentSet.of(cell.morphology().root()), Deletion.Join.MOVE))
        .isInstanceOf(ImpossibleEdit.class);
  }
}
