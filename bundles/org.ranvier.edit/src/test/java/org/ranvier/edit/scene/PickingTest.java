/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ranvier.morphology.Morphology;

class PickingTest {
  private final Scene forked = Scene.of(GrownCell.forked());
  private final Camera front = Camera.fitting(forked.bounds(), 600, 800);
  private final Picking picking = new Picking(forked);

  private Optional<SegmentHit> at(double x, double y, double z) {
    Projected place = front.project(new Vector(x, y, z));
    return picking.hit(front, place.x(), place.y());
  }

  @Test
  void aClickFindsTheSegmentUnderIt() {
    assertThat(at(0, 0, 0)).hasValueSatisfying(hit -> assertThat(hit.segment()).isZero());
    assertThat(at(0, 0, 0).orElseThrow().beside()).isZero();
    assertThat(at(0, 35, 0)).hasValueSatisfying(hit -> assertThat(hit.segment()).isEqualTo(1));
    assertThat(at(0, 35, 0).orElseThrow().fraction()).isCloseTo(0.5, within(1e-6));
    assertThat(at(-28, 60, 0)).isEmpty();
  }

  @Test
  void aThinSegmentIsFoundBesideIt() {
    Projected place = front.project(new Vector(50, 0, 0));
    double side = front.scale(); // radius 1 µm
    SegmentHit beside = picking.hit(front, place.x(), place.y() + side + 3).orElseThrow();
    assertThat(beside.segment()).isEqualTo(5);
    assertThat(beside.beside()).isCloseTo(0.75, within(1e-6));
    assertThat(picking.hit(front, place.x(), place.y() + side + 4.5)).isEmpty();
  }

  @Test
  void whatIsInFrontIsTaken() {
    Scene two =
        Scene.of(
            GrownCell.read(
                """
                <morphology>
                  <segment id="0"><proximal x="0" y="0" z="0" diameter="4"/><distal x="100" y="0" z="0" diameter="4"/></segment>
                  <segment id="1"><parent segment="0"/><distal x="100" y="0" z="50" diameter="4"/></segment>
                  <segment id="2"><parent segment="1"/><distal x="0" y="0" z="50" diameter="4"/></segment>
                </morphology>
                """));
    Camera camera = Camera.fitting(two.bounds(), 500, 500);
    Picking both = new Picking(two);
    assertThat(both.place(camera, 250, 250).orElseThrow().segmentIndex()).isEqualTo(2);
    Camera behind = camera.look(StandardView.XY_BACK);
    assertThat(both.place(behind, 250, 250).orElseThrow().segmentIndex()).isZero();
    // Along its axis a segment is its disc.
    Camera end = camera.look(StandardView.YZ_BACK);
    Projected disc = end.project(new Vector(0, 0, 0));
    SegmentHit hit = both.hit(end, disc.x(), disc.y()).orElseThrow();
    assertThat(hit.segment()).isZero();
    assertThat(hit.fraction()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aSphereIsABall() {
    Scene ball =
        Scene.of(
            GrownCell.read(
                """
                <morphology><segment id="0"><proximal x="1000000" y="0" z="0" diameter="10"/>
                <distal x="1000000" y="0" z="0" diameter="10"/></segment></morphology>
                """));
    Camera camera = Camera.fitting(ball.bounds(), 400, 400);
    Picking one = new Picking(ball);
    Projected side = camera.project(new Vector(1000004.9, 0, 0));
    assertThat(one.hit(camera, side.x(), side.y()).orElseThrow().beside()).isZero();
    assertThat(one.hit(camera, 1, 1)).isEmpty();
  }

  /** The tree of boxes leaves out only what is not hit. */
  @Property(tries = 60)
  void theIndexFindsWhatLookingAtAllFinds(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    Random random = new Random(seed);
    Scene scene = Scene.of(GrownCell.of(1 + random.nextInt(300), seed));
    SegmentIndex index = SegmentIndex.of(scene);
    Camera camera =
        Camera.fitting(scene.bounds(), 300, 300)
            .withProjection(random.nextBoolean() ? Projection.PARALLEL : Projection.PERSPECTIVE)
            .orbit(random.nextInt(300), random.nextInt(300));
    for (int i = 0; i < 60; i++) {
      Ray ray = camera.ray(random.nextInt(300), random.nextInt(300), 4, 2000);
      SegmentCast cast = new SegmentCast(scene, ray);
      SegmentHit best = null;
      for (int segment = 0; segment < scene.size(); segment++) {
        SegmentHit hit = cast.hit(segment).orElse(null);
        if (hit != null && (best == null || hit.isBefore(best))) {
          best = hit;
        }
      }
      assertThat(index.find(ray).map(SegmentHit::distance))
          .isEqualTo(Optional.ofNullable(best).map(SegmentHit::distance));
    }
  }

  @Test
  void aBoxChoosesWhatItTouches() {
    Projected corner = front.project(new Vector(-40, 170, 0));
    Projected other = front.project(new Vector(40, 80, 0));
    Outline box = Outline.box((int) corner.x(), (int) corner.y(), (int) other.x(), (int) other.y());
    assertThat(picking.inside(front, box)).isEqualTo(SegmentSelection.of(2, 3, 4));
    assertThat(picking.inside(front, Outline.box(0, 0, 599, 799)).size()).isEqualTo(7);
    assertThat(picking.inside(front, Outline.box(0, 0, 3, 3))).isEqualTo(SegmentSelection.EMPTY);
  }

  @Test
  void aLassoChoosesWhatItEncloses() {
    int[] xs = new int[4];
    int[] ys = new int[4];
    // A corner of the box that the left branch ends in is cut off.
    Vector[] corners = {
      new Vector(0, 170, 0), new Vector(60, 170, 0), new Vector(60, 90, 0), new Vector(0, 90, 0)
    };
    for (int i = 0; i < 4; i++) {
      Projected at = front.project(corners[i]);
      xs[i] = (int) at.x();
      ys[i] = (int) at.y();
    }
    assertThat(picking.inside(front, Outline.lasso(xs, ys))).isEqualTo(SegmentSelection.of(3, 4));
  }

  @Test
  void aHollowIsNotInsideOfALasso() {
    int[] xs = {0, 100, 100, 0, 0, 25, 25, 75, 75, 25, 25, 0};
    int[] ys = {0, 0, 100, 100, 0, 25, 75, 75, 25, 25, 25, 0};
    Outline ring = Outline.lasso(xs, ys);
    assertThat(ring.contains(10, 50)).isTrue();
    assertThat(ring.contains(50, 50)).isFalse();
    assertThat(ring.contains(-1, 50)).isFalse();
    assertThat(ring.meets(50, 50, 50, 60)).isFalse();
    assertThat(ring.meets(50, 50, 90, 50)).isTrue();
    assertThat(ring.meets(-50, -1, 150, -1)).isFalse();
    assertThat(ring.meets(10, 50, 10, 50)).isTrue();
  }

  @Property(tries = 40)
  void aRectangularLassoIsABox(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    Random random = new Random(seed);
    int x = random.nextInt(50);
    int y = random.nextInt(50);
    int width = 2 + random.nextInt(50);
    int rows = 2 + random.nextInt(50);
    Outline lasso =
        Outline.lasso(new int[] {x, x + width, x + width, x}, new int[] {y, y, y + rows, y + rows});
    Outline box = Outline.box(x, y, x + width, y + rows - 1);
    for (int i = 0; i < 200; i++) {
      int px = random.nextInt(120);
      int py = random.nextInt(120);
      assertThat(lasso.contains(px, py)).as(px + " " + py).isEqualTo(box.contains(px, py));
    }
  }

  @Test
  void somebodyFarAwayIsStillExact() {
    Morphology far =
        GrownCell.read(
            GrownCell.FORKED.replace("x=\"", "x=\"40000").replace("\"40000-", "\"-40000"));
    assertThat(Scene.of(far).start(0).x()).isEqualTo(400000);
  }
}
