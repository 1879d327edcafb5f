/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Picking;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

class BrushTest {
  /** Three neurites side by side along y, the last one behind the first. */
  private static final String RAKE =
      """
      <morphology id="m">
        <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/><distal x="0" y="100" z="0" diameter="2"/></segment>
        <segment id="1"><parent segment="0" fractionAlong="0"/><proximal x="30" y="0" z="0" diameter="2"/><distal x="30" y="100" z="0" diameter="2"/></segment>
        <segment id="2"><parent segment="0" fractionAlong="0"/><proximal x="60" y="0" z="0" diameter="2"/><distal x="60" y="100" z="0" diameter="2"/></segment>
        <segment id="3"><parent segment="0" fractionAlong="0"/><proximal x="0" y="0" z="-80" diameter="1"/><distal x="0" y="100" z="-80" diameter="1"/></segment>
      </morphology>
      """;

  private final Morphology morphology = Morphology.read(XmlDocument.parse("m.nml", RAKE).root());
  private final Scene scene = Scene.of(morphology);
  private final Camera camera = Camera.fitting(scene.bounds(), 600, 400);

  private SegmentSelection stroke(double fromX, double toX) {
    Brush brush = new Brush(scene, new Picking(scene), 6);
    Projected from = camera.project(new Vector(fromX, 50, 0));
    Projected to = camera.project(new Vector(toX, 50, 0));
    brush.draw(camera, from.x(), from.y());
    brush.draw(camera, to.x(), to.y());
    return brush.touched();
  }

  @Test
  void whatLiesUnderTheStrokeIsTakenAlsoWhereThePointerIsFast() {
    assertThat(stroke(-20, 40)).isEqualTo(SegmentSelection.of(0, 1));
    assertThat(stroke(20, 80)).isEqualTo(SegmentSelection.of(1, 2));
    assertThat(stroke(40, 50)).isEqualTo(SegmentSelection.EMPTY);
  }

  @Test
  void whatStandsBehindIsTakenWhereItIsSeen() {
    assertThat(stroke(-2, 2)).isEqualTo(SegmentSelection.of(0));
    Camera turned = camera.orbit(120, 0).fit(scene.bounds());
    Projected at = turned.project(new Vector(0, 50, -80));
    Brush brush = new Brush(scene, new Picking(scene), 6);
    brush.draw(turned, at.x(), at.y());
    assertThat(brush.touched()).isEqualTo(SegmentSelection.of(3));
  }
}
