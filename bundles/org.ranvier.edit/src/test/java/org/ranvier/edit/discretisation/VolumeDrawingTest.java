/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.xml.XmlDocument;

class VolumeDrawingTest {
  /** Two segments of 10 and 30 µm along x that are one section. */
  private static final Morphology CABLE =
      Morphology.read(
          XmlDocument.parse(
                  "m",
                  """
                  <morphology id="m">
                    <segment id="0"><proximal x="0" y="0" z="0" diameter="2"/><distal x="10" y="0" z="0" diameter="2"/></segment>
                    <segment id="1"><parent segment="0"/><distal x="40" y="0" z="0" diameter="4"/></segment>
                    <segmentGroup id="a" neuroLexId="sao864921383"><property tag="numberInternalDivisions" value="4"/>
                      <member segment="0"/><member segment="1"/></segmentGroup>
                  </morphology>
                  """)
              .root());

  @Test
  void bordersAreAtEqualDistances() {
    VolumeDrawing drawing = new VolumeDrawing(CableLayout.of(CABLE));
    assertThat(drawing.borders())
        .containsExactly(
            new SegmentPlace(0, 1), new SegmentPlace(1, 1 / 3.0), new SegmentPlace(1, 2 / 3.0));
    assertThat(drawing.volumes())
        .extracting(VolumeDrawing.Volume::turn)
        .containsExactly(0, 1, 0, 1);
    assertThat(drawing.volumes().get(1).path())
        .containsExactly(
            new SegmentPlace(0, 1),
            new SegmentPlace(0, 1),
            new SegmentPlace(1, 0),
            new SegmentPlace(1, 1 / 3.0));
  }

  @Test
  void ringsAreAroundTheNeuriteAndLinesAlongIt() {
    Overlay overlay =
        new VolumeDrawing(CableLayout.of(CABLE))
            .overlay(Scene.of(CABLE), new VolumeDrawing.Style(1, 2, 3));
    assertThat(overlay.lines())
        .extracting(Overlay.Line::colour)
        .containsExactly(1, 2, 1, 2, 3, 3, 3);
    for (Vector each : overlay.lines().get(5).places()) {
      assertThat(each.x()).isCloseTo(20, within(1e-3));
      assertThat(Math.hypot(each.y(), each.z())).isBetween(4 / 3.0, 1.6);
    }
    assertThat(overlay.lines().getFirst().places().getFirst().x()).isCloseTo(0, within(1e-3));
    assertThat(overlay.lines().get(3).places().getLast().x()).isCloseTo(40, within(1e-3));
  }

  @Property(tries = 60)
  void asManyBordersAsVolumesLessSections(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int size,
      @ForAll @IntRange(min = 1, max = 7) int divisions) {
    Morphology cell =
        Morphology.read(RandomCell.morphology(RandomCell.document(new Random(seed), size)));
    CableLayout layout =
        CableLayout.of(SectionTree.joined(cell, index -> true), section -> divisions);
    VolumeDrawing drawing = new VolumeDrawing(layout);
    assertThat(drawing.borders())
        .hasSize(layout.volumeCount() - layout.sections().sections().size());
    assertThat(drawing.volumes()).hasSize(layout.volumeCount());
    assertThat(drawing.overlay(Scene.of(cell), new VolumeDrawing.Style(1, 2, 3)).lines())
        .allSatisfy(line -> assertThat(line.places()).allMatch(at -> Double.isFinite(at.x())));
  }
}
