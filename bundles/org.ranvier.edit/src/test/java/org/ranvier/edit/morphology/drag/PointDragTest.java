/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.GrownCell;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Projection;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Segment;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

class PointDragTest {
  private static final List<Follow> WAYS =
      List.of(
          Follow.alone(),
          Follow.rigid(),
          Follow.elastic(Follow.Mode.LINEAR, 60),
          Follow.elastic(Follow.Mode.SMOOTH, 25),
          Follow.elastic(Follow.Mode.SHARP, 200));

  /** A cell with a hand on one of its points. */
  private record Hand(
      MorphologyText cell, Scene scene, Camera camera, Handle handle, PointDrag drag) {
    static Hand on(Morphology morphology, Camera camera, Handle handle, Follow follow) {
      MorphologyText cell = MorphologyText.of(morphology);
      Scene scene = Scene.of(morphology);
      Projected at = camera.project(handle.at());
      Handles handles = Handles.of(morphology);
      return new Hand(
          cell,
          scene,
          camera,
          handle,
          new PointDrag(cell, scene, handles, handle, follow, at.x(), at.y()));
    }

    void move(double right, double down, Snapping snapping) {
      Projected at = camera.project(handle.at());
      drag.move(camera, at.x() + right, at.y() + down, snapping);
    }
  }

  private static Camera from(Random random, Morphology morphology) {
    Camera camera = Camera.fitting(Scene.of(morphology).bounds(), 1000, 800);
    return camera
        .orbit(random.nextInt(400) - 200, random.nextInt(400) - 200)
        .withProjection(random.nextBoolean() ? Projection.PARALLEL : Projection.PERSPECTIVE);
  }

  private static CableConstants none(Morphology morphology) {
    Model empty =
        Model.read(Path.of("a.nml"), _ -> XmlDocument.parse("a.nml", "<neuroml id='a'/>"));
    return CableConstants.of(empty, morphology);
  }

  @Property(tries = 200)
  void whatIsShownAndToldIsWhatTheEditDoes(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    Morphology morphology =
        Morphology.read(RandomCell.morphology(RandomCell.document(random, size)));
    List<Handle> handles = Handles.of(morphology).all();
    Hand hand =
        Hand.on(
            morphology,
            from(random, morphology),
            handles.get(random.nextInt(handles.size())),
            WAYS.get(random.nextInt(WAYS.size())));
    hand.move(random.nextInt(200) - 100, random.nextInt(200) - 100, Snapping.NONE);

    Scene shown = hand.drag.shown();
    DragFigures told = hand.drag.figures(none(morphology));
    Edited edited = Edited.of(hand.cell, hand.drag.edit());

    Scene after = Scene.of(edited.after());
    for (int i = 0; i < after.size(); i++) {
      assertThat(shown.start(i).minus(after.start(i)).length())
          .as(
              "start of %d %s %s %s\n%s",
              i, hand.handle, hand.drag.follow(), hand.drag.offset(), hand.cell.document().text())
          .isLessThan(1e-3);
      assertThat(shown.end(i).minus(after.end(i)).length()).as("end of %d", i).isLessThan(1e-3);
    }
    Morphometrics now = Morphometrics.of(edited.after());
    assertThat(told.cellLengthUm().now()).isCloseTo(now.lengthUm(), within(1e-3));
    assertThat(told.cellAreaUm2().now()).isCloseTo(now.areaUm2(), within(1e-2));
    int index = hand.handle.segment();
    Segment segment = edited.after().segments().get(index);
    assertThat(told.lengthUm().now()).isCloseTo(segment.cable().lengthUm(), within(1e-4));
    assertThat(told.areaUm2().now()).isCloseTo(segment.cable().lateralAreaUm2(), within(1e-3));
    double place = hand.handle.end() == End.DISTAL ? 1 : 0;
    assertThat(told.pathUm().now())
        .isCloseTo(edited.after().pathLengthUm(index, place), within(1e-3));
  }

  @Property(tries = 100)
  void aPointStaysUnderThePointerInThePlaneOfTheView(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    Morphology morphology =
        Morphology.read(RandomCell.morphology(RandomCell.document(random, size)));
    List<Handle> handles = Handles.of(morphology).all();
    Camera camera = from(random, morphology);
    Handle handle = handles.get(random.nextInt(handles.size()));
    Hand hand = Hand.on(morphology, camera, handle, Follow.alone());
    hand.move(57, -33, Snapping.NONE);
    Projected was = camera.project(handle.at());
    Projected is = camera.project(hand.drag.snapped().at());
    assertThat(is.x() - was.x()).isCloseTo(57, within(0.5));
    assertThat(is.y() - was.y()).isCloseTo(-33, within(0.5));
    assertThat(is.depth()).isCloseTo(was.depth(), within(0.5 / camera.scale()));
    hand.move(0, 0, Snapping.NONE);
    assertThat(hand.drag.isMoved()).isFalse();
    assertThat(hand.drag.edit().change().isEmpty()).isTrue();
  }

  @Property(tries = 100)
  void aPointCloseToTheEyeStaysUnderThePointerToo(
      @ForAll @IntRange(min = -150, max = 150) int right,
      @ForAll @IntRange(min = -150, max = 150) int down,
      @ForAll @IntRange(min = 10, max = 99) int height) {
    Morphology morphology = GrownCell.forked();
    Camera far = Camera.fitting(Scene.of(morphology).bounds(), 1000, 800);
    Handle handle = Handles.of(morphology).all().getLast();
    Camera wide = far.withProjection(Projection.PERSPECTIVE).withHeight(height).orbit(130, 70);
    double behind = 0.95 * wide.distance();
    Vector eyeward = wide.rotation().inverse().apply(new Vector(0, 0, behind));
    Camera close = wide.withTarget(handle.at().minus(eyeward));
    assertThat(close.scaleAt(handle.at())).isGreaterThan(10 * close.scale());

    Hand hand = Hand.on(morphology, close, handle, Follow.alone());
    hand.move(right, down, Snapping.NONE);

    Projected was = close.project(handle.at());
    Projected is = close.project(hand.drag.snapped().at());
    assertThat(is.x() - was.x()).isCloseTo(right, within(0.5));
    assertThat(is.y() - was.y()).isCloseTo(down, within(0.5));
  }

  private static Hand forked(int segmentId, Follow follow) {
    Morphology morphology = GrownCell.forked();
    Camera camera = Camera.fitting(Scene.of(morphology).bounds(), 1000, 800);
    int index = morphology.segment(segmentId).index();
    Handle handle =
        Handles.of(morphology).all().stream()
            .filter(each -> each.segment() == index && each.end() == End.DISTAL)
            .findFirst()
            .orElseThrow();
    return Hand.on(morphology, camera, handle, follow);
  }

  @Example
  void seenFromTheFrontTheDepthIsNotWritten() {
    Hand hand = forked(14, Follow.alone());
    hand.move(20.4, 11.7, Snapping.NONE);
    Edited edited = Edited.of(hand.cell, hand.drag.edit());
    Segment tip = edited.after().segment(14);
    assertThat(tip.distal().z()).isEqualTo(20);
    assertThat(hand.drag.edit().change().edits()).hasSize(2);
    assertThat(Double.toString(tip.distal().x()).length())
        .as("a pixel is %s µm", 1 / hand.camera.scale())
        .isLessThanOrEqualTo(5);
  }

  @Example
  void theShiftKeyKeepsAnAxis() {
    Hand hand = forked(14, Follow.alone());
    hand.move(6, -80, new Snapping(true, false, true));
    assertThat(hand.drag.snapped().hold()).isEqualTo(new Snapped.Hold.OnAxis("y"));
    assertThat(hand.drag.offset().x()).isZero();
    assertThat(hand.drag.offset().z()).isZero();
    assertThat(hand.drag.offset().y()).isCloseTo(80 / hand.camera.scale(), within(0.1));
    hand.move(60, 8, new Snapping(true, false, true));
    assertThat(hand.drag.snapped().hold()).isEqualTo(new Snapped.Hold.OnAxis("x"));
    assertThat(hand.drag.offset().y()).isZero();
  }

  @Example
  void aPointIsDrawnToAnotherOneInSpace() {
    Hand hand = forked(12, Follow.rigid());
    Projected to = hand.camera.project(new Vector(30, 160, 20));
    Projected own = hand.camera.project(hand.handle.at());
    hand.move(to.x() - own.x() + 6, to.y() - own.y() - 5, Snapping.POINTS);
    assertThat(hand.drag.snapped().at()).isEqualTo(new Vector(30, 160, 20));
    Edited edited = Edited.of(hand.cell, hand.drag.edit());
    assertThat(edited.after().segment(12).distal().z()).isEqualTo(20);
  }

  @Example
  void aPointIsNotDrawnToWhatGoesAlong() {
    Hand hand = forked(11, Follow.rigid());
    Projected tip = hand.camera.project(new Vector(30, 110, 0));
    Projected own = hand.camera.project(hand.handle.at());
    hand.move(tip.x() - own.x(), tip.y() - own.y(), Snapping.POINTS);
    assertThat(hand.drag.snapped().hold()).isEqualTo(new Snapped.Hold.Free());
  }

  @Example
  void roundCoordinatesAreRoundAndLeaveTheDepth() {
    Hand hand = forked(14, Follow.alone());
    hand.move(33, -41, new Snapping(false, true, false));
    Snapped.Hold.OnGrid grid = (Snapped.Hold.OnGrid) hand.drag.snapped().hold();
    assertThat(grid.stepUm() * hand.camera.scale()).isBetween(10.0, 25.0);
    Vector at = hand.drag.snapped().at();
    assertThat(at.x() % grid.stepUm()).isZero();
    assertThat(at.y() % grid.stepUm()).isZero();
    assertThat(at.z()).isEqualTo(20);
  }

  @Example
  void aDragOfALargeCellIsShownAndMeasuredWithinAFewMilliseconds() {
    Morphology morphology = GrownCell.of(5000, 3);
    Handle handle = Handles.of(morphology).all().get(200);
    Camera camera = Camera.fitting(Scene.of(morphology).bounds(), 1000, 800);
    Hand hand = Hand.on(morphology, camera, handle, Follow.elastic(Follow.Mode.SMOOTH, 1e6));
    CableConstants constants = none(morphology);
    long best = Long.MAX_VALUE;
    for (int i = 1; i < 60; i++) {
      long begin = System.nanoTime();
      hand.move(i, i / 2, Snapping.POINTS);
      hand.drag.shown();
      hand.drag.figures(constants);
      best = Math.min(best, System.nanoTime() - begin);
    }
    assertThat(best).as("nanoseconds for a move of all segments").isLessThan(10_000_000);
  }
}
