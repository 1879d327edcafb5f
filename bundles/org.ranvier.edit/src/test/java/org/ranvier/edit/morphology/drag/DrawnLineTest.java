/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.GrownCell;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;

class DrawnLineTest {
  private static final DrawnLine.Width WIDTH = new DrawnLine.Width(2, 1);

  private static Camera camera(Morphology morphology) {
    return Camera.fitting(Scene.of(morphology).bounds(), 1000, 800);
  }

  @Property(tries = 100)
  void whatIsDrawnGrowsByItsLengthWhereverItStarts(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
    MorphologyText cell =
        MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
    Morphology morphology = cell.morphology();
    Camera camera = camera(morphology).orbit(random.nextInt(300), random.nextInt(300));
    SegmentPlace from =
        new SegmentPlace(random.nextInt(morphology.segments().size()), random.nextInt(3) / 2.0);
    DrawnLine line = new DrawnLine(morphology, from, WIDTH);
    Segment on = morphology.segments().get(from.segmentIndex());
    Projected at =
        camera.project(Handles.place(on.proximal().towards(on.distal(), from.fraction())));
    double x = at.x();
    double y = at.y();
    for (int i = 0; i < 80; i++) {
      x += 1 + 3 * random.nextDouble();
      y += 6 * random.nextDouble() - 3;
      if (random.nextInt(20) == 0) {
        line.corner(camera, x, y);
      } else {
        line.draw(camera, x, y);
      }
    }
    Edited edited = Edited.of(cell, line.edit(cell));
    edited.keepsMembers();
    double grown =
        Morphometrics.of(edited.after()).lengthUm() - Morphometrics.of(morphology).lengthUm();
    assertThat(grown).isCloseTo(line.lengthUm(), within(1e-3));
    assertThat(edited.after().segments()).hasSize(size + line.places().size());
    for (Vector each : line.places()) {
      assertThat(camera.project(each).depth()).isCloseTo(at.depth(), within(1e-6));
    }
  }

  /** A tip of the forked cell, drawn on from. */
  private static SegmentPlace tip(Morphology morphology) {
    return new SegmentPlace(morphology.segment(12).index(), 1);
  }

  @Example
  void aStraightHandGivesOneSegment() {
    Morphology morphology = GrownCell.forked();
    Camera camera = camera(morphology);
    DrawnLine line = new DrawnLine(morphology, tip(morphology), WIDTH);
    Projected at = camera.project(new Vector(-30, 110, 0));
    for (int i = 1; i <= 60; i++) {
      line.draw(camera, at.x() - i, at.y() - i + i % 2);
    }
    assertThat(line.points()).hasSize(1);
    assertThat(line.points().getFirst().diameter()).isEqualTo(1);
  }

  @Example
  void aBentHandIsFollowedWithinTwoPixels() {
    Morphology morphology = GrownCell.forked();
    Camera camera = camera(morphology);
    DrawnLine line = new DrawnLine(morphology, tip(morphology), WIDTH);
    Projected at = camera.project(new Vector(-30, 110, 0));
    for (int i = 1; i <= 180; i++) {
      double angle = Math.toRadians(i);
      line.draw(camera, at.x() - 100 * (1 - Math.cos(angle)), at.y() - 100 * Math.sin(angle));
    }
    assertThat(line.places().size()).isBetween(6, 20);
    double half = Math.PI * 100 / camera.scale();
    assertThat(line.lengthUm()).isCloseTo(half, within(0.02 * half));
    assertThat(line.points().getFirst().diameter()).isLessThan(2);
    assertThat(line.points())
        .isSortedAccordingTo((a, b) -> Double.compare(b.diameter(), a.diameter()));
  }

  @Example
  void cornersStayAndAreTakenBackOneByOne() {
    Morphology morphology = GrownCell.forked();
    Camera camera = camera(morphology);
    DrawnLine line = new DrawnLine(morphology, tip(morphology), WIDTH);
    Projected at = camera.project(new Vector(-30, 110, 0));
    line.corner(camera, at.x() - 20, at.y());
    line.corner(camera, at.x() - 40, at.y());
    assertThat(line.places()).hasSize(2);
    line.draw(camera, at.x() - 40, at.y() + 10);
    line.takeBack();
    assertThat(line.places()).hasSize(2);
    line.takeBack();
    line.takeBack();
    line.takeBack();
    assertThat(line.isEmpty()).isTrue();
    assertThatThrownBy(() -> line.edit(MorphologyText.of(morphology)))
        .isInstanceOf(ImpossibleEdit.class);
  }

  @Example
  void aNeuriteIsAsWideAsWhatItGrowsFromUnlessThatIsASoma() {
    Morphology morphology = GrownCell.forked();
    assertThat(DrawnLine.Width.usual(morphology, tip(morphology)).startUm()).isEqualTo(2);
    SegmentPlace soma = new SegmentPlace(morphology.segment(10).index(), 0.5);
    assertThat(DrawnLine.Width.usual(morphology, soma).startUm()).isEqualTo(2);
  }
}
