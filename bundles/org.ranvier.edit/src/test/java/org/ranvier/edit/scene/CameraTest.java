/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CameraTest {
  private static final Box BOX = new Box(new Vector(-50, -20, -10), new Vector(150, 380, 70));

  /** Any camera that looks at the box. */
  private static Camera camera(long seed) {
    Random random = new Random(seed);
    Vector axis =
        new Vector(random.nextDouble() + 0.1, random.nextDouble() - 0.5, random.nextDouble());
    return Camera.fitting(BOX, 300 + random.nextInt(900), 200 + random.nextInt(700))
        .withRotation(Rotation.about(axis, 7 * random.nextDouble()))
        .withProjection(random.nextBoolean() ? Projection.PARALLEL : Projection.PERSPECTIVE)
        .fit(BOX)
        .pan(random.nextInt(50), random.nextInt(50));
  }

  private static void assertSame(Vector found, Vector expected) {
    assertThat(found.minus(expected).length()).isLessThan(1e-8 * (1 + expected.length()));
  }

  @Property(tries = 200)
  void whatIsProjectedComesBack(
      @ForAll long seed,
      @ForAll @DoubleRange(min = -60, max = 160) double x,
      @ForAll @DoubleRange(min = -60, max = 390) double y) {
    Camera camera = camera(seed);
    Vector point = new Vector(x, y, 30);
    assertSame(camera.unproject(camera.project(point)), point);
  }

  @Property(tries = 200)
  void matricesAgreeWithTheProjection(@ForAll long seed) {
    Camera camera = camera(seed);
    Random random = new Random(seed);
    Vector point =
        new Vector(200 * random.nextDouble(), 200 * random.nextDouble(), 60 * random.nextDouble());
    Vector origin = BOX.centre();
    Vector relative = point.minus(origin);
    double[] view =
        CameraMatrices.apply(
            CameraMatrices.view(camera, origin),
            new double[] {relative.x(), relative.y(), relative.z(), 1});
    double[] clip = CameraMatrices.apply(CameraMatrices.projection(camera, 2000), view);
    Projected expected = camera.project(point);
    assertThat((clip[0] / clip[3] + 1) / 2 * camera.width()).isCloseTo(expected.x(), within(0.02));
    assertThat((1 - clip[1] / clip[3]) / 2 * camera.rows()).isCloseTo(expected.y(), within(0.02));
    assertThat(clip[2] / clip[3]).isBetween(-1.0, 1.0);
  }

  @Test
  void whatIsFartherIsDeeperForTheHardwareToo() {
    for (Projection projection : Projection.values()) {
      Camera camera = Camera.fitting(BOX, 800, 600).withProjection(projection).fit(BOX);
      float[] matrix = CameraMatrices.projection(camera, BOX.radius());
      double[] near = CameraMatrices.apply(matrix, new double[] {0, 0, 30, 1});
      double[] far = CameraMatrices.apply(matrix, new double[] {0, 0, -30, 1});
      assertThat(near[2] / near[3]).isLessThan(far[2] / far[3]);
    }
  }

  @Property(tries = 200)
  void zoomingKeepsWhatIsUnderThePointer(@ForAll long seed) {
    Camera camera = camera(seed);
    Vector under = camera.unproject(new Projected(120, 70, 0));
    for (double factor : new double[] {1.3, 0.5, 20}) {
      Camera zoomed = camera.zoom(factor, 120, 70);
      Projected now = zoomed.project(under);
      assertThat(now.x()).isCloseTo(120, within(1e-6));
      assertThat(now.y()).isCloseTo(70, within(1e-6));
      assertThat(zoomed.scale() / camera.scale()).isCloseTo(factor, within(1e-9));
    }
  }

  @Property(tries = 200)
  void fittingShowsAllAndFillsThePicture(@ForAll long seed) {
    Camera camera = camera(seed).fit(BOX);
    double widest = 0;
    for (Vector corner : BOX.corners()) {
      Projected at = camera.project(corner);
      widest = Math.max(widest, Math.abs(at.x() / camera.width() - 0.5));
      widest = Math.max(widest, Math.abs(at.y() / camera.rows() - 0.5));
    }
    assertThat(widest).isBetween(0.4, 0.5);
  }

  @Test
  void orbitingRollsWhatIsInFrontWithThePointer() {
    Camera camera = Camera.fitting(BOX, 400, 400);
    Vector front = camera.target().plus(new Vector(0, 0, 10));
    assertThat(camera.orbit(20, 0).project(front).x()).isGreaterThan(camera.project(front).x());
    assertThat(camera.orbit(0, 20).project(front).y()).isGreaterThan(camera.project(front).y());
    assertThat(camera.orbit(0, 0)).isEqualTo(camera);
    Rotation half = camera.orbit(400, 0).rotation();
    assertSame(half.apply(new Vector(1, 0, 0)), new Vector(-1, 0, 0));
  }

  @Property(tries = 100)
  void panningMovesThePictureWithThePointer(@ForAll long seed) {
    Camera camera = camera(seed);
    Vector point = camera.unproject(new Projected(50, 60, 0));
    Projected moved = camera.pan(12, -7).project(point);
    assertThat(moved.x()).isCloseTo(62, within(1e-6));
    assertThat(moved.y()).isCloseTo(53, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(StandardView.class)
  void standardViewsLookAlongAnAxis(StandardView view) {
    Rotation rotation = view.rotation();
    Vector right = rotation.inverse().apply(new Vector(1, 0, 0));
    Vector up = rotation.inverse().apply(new Vector(0, 1, 0));
    String planes = view.name().substring(0, 2);
    double[] of = {right.x(), right.y(), right.z()};
    double sign = view.name().endsWith("BACK") ? -1 : 1;
    assertThat(of[planes.charAt(0) - 'X']).isCloseTo(sign, within(1e-12));
    double[] upwards = {up.x(), up.y(), up.z()};
    assertThat(upwards[planes.charAt(1) - 'X']).isCloseTo(1, within(1e-12));
  }

  @Test
  void onTheWayToAnotherViewItPassesBetweenThem() {
    Camera from = Camera.fitting(BOX, 400, 300);
    Camera to =
        from.look(StandardView.YZ_BACK).zoom(4, 10, 20).withProjection(Projection.PERSPECTIVE);
    assertSame(from.towards(to, 0).target(), from.target());
    assertSame(from.towards(to, 1).target(), to.target());
    Camera half = from.towards(to, 0.5);
    assertThat(half.height()).isCloseTo(from.height() / 2, within(1e-9));
    Vector x = new Vector(1, 0, 0);
    assertSame(from.towards(to, 1).rotation().apply(x), to.rotation().apply(x));
    assertThat(half.rotation().apply(x).length()).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 200)
  void turnsFollowEachOtherAndGoBack(@ForAll long seed) {
    Random random = new Random(seed);
    Rotation first =
        Rotation.about(new Vector(1, random.nextDouble(), 0.2), 6 * random.nextDouble());
    Rotation second =
        Rotation.about(new Vector(random.nextDouble(), -1, 0.5), 6 * random.nextDouble());
    Vector point = new Vector(3, -2, 5);
    assertSame(first.then(second).apply(point), second.apply(first.apply(point)));
    assertSame(first.inverse().apply(first.apply(point)), point);
    Rotation same =
        Rotation.bringing(
            first.inverse().apply(new Vector(1, 0, 0)), first.inverse().apply(new Vector(0, 1, 0)));
    assertSame(same.apply(point), first.apply(point));
  }

  @Test
  void axesPointWhereTheyAreSeen() {
    Camera camera = Camera.fitting(BOX, 400, 300).look(StandardView.XZ_FRONT);
    assertThat(Axis.of(camera)).extracting(Axis::name).first().isEqualTo("y");
    Axis z = Axis.of(camera).stream().filter(a -> a.name().equals("z")).findFirst().orElseThrow();
    assertThat(z.down()).isCloseTo(-1, within(1e-12));
    assertThat(camera.roll(Math.PI / 2).project(camera.target().plus(new Vector(10, 0, 0))).y())
        .isLessThan(150);
  }

  @Test
  void extremesStayNumbers() {
    Camera camera = Camera.fitting(BOX, 0, 0);
    assertThat(camera.width()).isEqualTo(1);
    for (int i = 0; i < 500; i++) {
      camera = camera.zoom(2, 3, 4);
    }
    assertThat(camera.scale()).isFinite();
    assertThat(camera.target().length()).isFinite();
  }
}
