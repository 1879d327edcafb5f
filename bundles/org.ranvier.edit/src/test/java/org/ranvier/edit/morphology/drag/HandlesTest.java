/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.GrownCell;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;

class HandlesTest {
  private final Morphology morphology = GrownCell.forked();
  private final Handles handles = Handles.of(morphology);
  private final Camera camera = Camera.fitting(Scene.of(morphology).bounds(), 1000, 800);

  private int index(int id) {
    return morphology.segment(id).index();
  }

  @Test
  void aPointWhereSeveralSegmentsMeetIsThereOnce() {
    // 7 ends, the start of the root, and the start of segment 15 in the middle of the soma's side.
    assertThat(handles.all()).hasSize(9);
    assertThat(handles.all().stream().filter(each -> each.at().equals(new Vector(0, 60, 0))))
        .containsExactly(new Handle(index(11), End.DISTAL, new Vector(0, 60, 0)));
  }

  @Test
  void aPointIsFoundNearThePointer() {
    Projected fork = camera.project(new Vector(0, 60, 0));
    assertThat(handles.find(camera, fork.x() + 5, fork.y() - 5, SegmentSelection.EMPTY))
        .hasValue(new Handle(index(11), End.DISTAL, new Vector(0, 60, 0)));
    assertThat(handles.find(camera, fork.x() + 9, fork.y(), SegmentSelection.EMPTY)).isEmpty();
  }

  @Test
  void aPointOfWhatIsChosenIsMeantRatherThanOneBeside() {
    Morphology close =
        Morphology.read(
            org.ranvier.xml.XmlDocument.parse(
                    "close.nml",
                    """
                    <morphology id="m">
                      <segment id="0"><proximal x="0" y="0" z="0" diameter="1"/><distal x="100" y="0" z="0" diameter="1"/></segment>
                      <segment id="1"><parent segment="0"/><distal x="200" y="0" z="0" diameter="1"/></segment>
                      <segment id="2"><parent segment="0"/><distal x="200" y="1" z="-50" diameter="1"/></segment>
                    </morphology>
                    """)
                .root());
    Camera seen = Camera.fitting(Scene.of(close).bounds(), 600, 400);
    Handles all = Handles.of(close);
    Projected at = seen.project(new Vector(200, 0, 0));
    assertThat(all.find(seen, at.x(), at.y(), SegmentSelection.EMPTY).orElseThrow().segment())
        .isEqualTo(1);
    assertThat(all.find(seen, at.x(), at.y(), SegmentSelection.of(2)).orElseThrow().segment())
        .isEqualTo(2);
  }

  @Test
  void theHandlesOfASelectionAreItsEndsAndStarts() {
    List<Handle> shown = handles.of(morphology, SegmentSelection.of(index(13)));
    assertThat(shown.stream().map(Handle::at))
        .containsExactly(new Vector(0, 60, 0), new Vector(30, 110, 0));
  }
}
