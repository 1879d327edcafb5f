/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.XmlDocument;

class SoftwareRendererTest {
  private static final int WHITE = 0xFFFFFF;
  private final Scene forked = Scene.of(GrownCell.forked());
  private final Camera front = Camera.fitting(forked.bounds(), 500, 600);
  private final int[] blue = forked.colours(segment -> 0x0072B2);

  private Raster draw(Camera camera, Marks marks) {
    return SoftwareRenderer.draw(forked, camera, blue, marks, SceneStyle.on(WHITE));
  }

  private static int[] parts(int colour) {
    return new int[] {colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF};
  }

  /** What is painted is what can be clicked, but for a pixel at the sides and small wedges. */
  @Property(tries = 25)
  void paintingAndPickingAgree(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    Random random = new Random(seed);
    Scene scene = Scene.of(GrownCell.of(60, seed));
    Camera camera =
        Camera.fitting(scene.bounds(), 400, 400)
            .orbit(random.nextInt(300), random.nextInt(300))
            .withProjection(random.nextBoolean() ? Projection.PARALLEL : Projection.PERSPECTIVE);
    Raster raster =
        SoftwareRenderer.draw(
            scene, camera, scene.colours(s -> s), Marks.NONE, SceneStyle.on(WHITE));
    SegmentIndex index = SegmentIndex.of(scene);
    int wrong = 0;
    int covered = 0;
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        boolean painted = raster.isCovered(x, y);
        covered += painted ? 1 : 0;
        boolean hit = index.find(camera.ray(x + 0.5, y + 0.5, 1.7, 5000)).isPresent();
        boolean clearly =
            index
                .find(camera.ray(x + 0.5, y + 0.5, 0, 5000))
                .filter(h -> h.beside() == 0)
                .isPresent();
        wrong += painted && !hit || clearly && !painted ? 1 : 0;
      }
    }
    assertThat(covered).isGreaterThan(300);
    assertThat(wrong).as("pixels where both differ").isLessThan(covered / 50 + 20);
  }

  @Test
  void emptyPlacesAreBackgroundAndSidesAreSmooth() {
    Raster raster = draw(front, Marks.NONE);
    assertThat(raster.pixel(1, 1)).isEqualTo(WHITE);
    assertThat(raster.pixels()).hasSize(500 * 600);
    Projected slanted = front.project(new Vector(-15, 85, 0));
    long between =
        IntStream.range((int) slanted.x() - 20, (int) slanted.x() + 20)
            .map(x -> raster.pixel(x, (int) slanted.y()))
            .filter(colour -> colour != WHITE)
            .distinct()
            .count();
    assertThat(between).isGreaterThan(3);
  }

  @Test
  void aCylinderIsLighterWhereTheLightFalls() {
    Raster raster = draw(front, Marks.NONE);
    Projected left = front.project(new Vector(-6, 0, 0));
    Projected right = front.project(new Vector(9, 0, 0));
    assertThat(parts(raster.pixel((int) left.x(), (int) left.y()))[2])
        .isGreaterThan(parts(raster.pixel((int) right.x(), (int) right.y()))[2]);
  }

  @Test
  void whatIsChosenStandsOut() {
    Projected axon = front.project(new Vector(0, -50, 0));
    int x = (int) axon.x();
    int y = (int) axon.y();
    Raster plain = draw(front, Marks.NONE);
    Raster chosen = draw(front, new Marks(SegmentSelection.of(6), -1));
    Raster hovered = draw(front, new Marks(SegmentSelection.EMPTY, 6));
    assertThat(parts(chosen.pixel(x, y))[0]).isGreaterThan(parts(hovered.pixel(x, y))[0]);
    assertThat(parts(hovered.pixel(x, y))[0]).isGreaterThan(parts(plain.pixel(x, y))[0] + 40);
    int wide = (int) (front.scale() / 2 + 1.2);
    assertThat(plain.isCovered(x + wide, y)).isFalse();
    assertThat(chosen.isCovered(x + wide, y)).isTrue();
  }

  @Test
  void whatIsFartherIsPaler() {
    Camera side = front.look(StandardView.YZ_FRONT).fit(forked.bounds());
    // From there what ends at x = 80 is nearest to the viewer, and the axon behind the middle.
    Raster cue = SoftwareRenderer.draw(forked, side, blue, Marks.NONE, SceneStyle.on(WHITE));
    Raster plain =
        SoftwareRenderer.draw(forked, side, blue, Marks.NONE, SceneStyle.on(WHITE).withDepthCue(0));
    Projected far = side.project(new Vector(0, -50, 0));
    int x = (int) far.x();
    int y = (int) far.y();
    assertThat(parts(cue.pixel(x, y))[0]).isGreaterThan(parts(plain.pixel(x, y))[0] + 15);
  }

  /** A dendrite that begins in the middle of a ball is hidden as far as it is in there. */
  @Test
  void whatLiesInsideIsHidden() {
    Scene scene =
        Scene.of(
            GrownCell.read(
                """
                <morphology>
                  <segment id="0"><proximal x="0" y="0" z="0" diameter="40"/><distal x="0" y="0" z="0" diameter="40"/></segment>
                  <segment id="1"><parent segment="0"/><proximal x="0" y="0" z="0" diameter="4"/><distal x="60" y="0" z="10" diameter="4"/></segment>
                </morphology>
                """));
    Camera camera = Camera.fitting(scene.bounds(), 400, 400);
    int[] colours = {0x0000FF, 0xFF0000};
    Raster raster = SoftwareRenderer.draw(scene, camera, colours, Marks.NONE, SceneStyle.on(0));
    Projected inside = camera.project(new Vector(10, 0, 0));
    Projected outside = camera.project(new Vector(40, 0, 0));
    assertThat(parts(raster.pixel((int) inside.x(), (int) inside.y()))[0]).isLessThan(60);
    assertThat(parts(raster.pixel((int) outside.x(), (int) outside.y()))[2]).isLessThan(60);
  }

  @Test
  void svgHasAnOutlineForEachSegmentTheFarthestFirst() {
    String svg =
        ScenePicture.svg(
            forked,
            front.look(StandardView.XZ_FRONT),
            new Colours(forked.colours(segment -> 0x100000 + segment), legend()),
            SceneStyle.on(WHITE).withDepthCue(0),
            "a < b & c");
    XmlDocument.parse("picture.svg", svg); // well formed
    List<String> fills = new ArrayList<>();
    Matcher found = Pattern.compile("(?:path|circle) [^>]*fill='#(1000\\d\\d)'").matcher(svg);
    while (found.find()) {
      fills.add(found.group(1));
    }
    assertThat(fills)
        .contains("100000", "100001", "100002", "100003", "100004", "100005", "100006");
    // From below (y towards the far side) the apical tip is the farthest, the axon the nearest.
    assertThat(fills.getFirst()).isEqualTo("100004");
    assertThat(fills.getLast()).isEqualTo("100006");
    assertThat(svg).contains("<title>a &lt; b &amp; c</title>", "µm</text>", ">Length (µm)</text>");
  }

  private static Legend legend() {
    return new Legend.Range("Length", "µm", 0, 10, new Legend.Scale(ColourMap.VIRIDIS, 0, 1));
  }

  @Test
  void namesAreInTheLegendOfAnSvgAndAScaleOnlyWhereItIsTrue() {
    Legend names = new Legend.Names("Part", List.of(new Legend.Name("soma", 0x123456)));
    String svg =
        ScenePicture.svg(
            forked,
            front.withProjection(Projection.PERSPECTIVE),
            new Colours(blue, names),
            SceneStyle.on(0x202020),
            ScenePicture.title("c"));
    assertThat(svg).contains(">soma</text>", "#123456").doesNotContain("µm</text>");
    assertThat(svg).contains("<title>Shape of c</title>");
  }
}
