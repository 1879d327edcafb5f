/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.SceneStyle;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

class DendrogramWindowTest {
  /** A stem of 100 µm with two branches of 50 and 100 µm. */
  private static final Dendrogram FORK =
      Dendrogram.byPathLength(
          Morphology.read(
              XmlDocument.parse(
                      "cell",
                      """
                      <morphology id="m">
                        <segment id="0"><proximal x="0" y="0" z="0" diameter="1"/>
                          <distal x="100" y="0" z="0" diameter="1"/></segment>
                        <segment id="1"><parent segment="0"/>
                          <distal x="150" y="0" z="0" diameter="1"/></segment>
                        <segment id="2"><parent segment="0"/>
                          <distal x="200" y="0" z="0" diameter="1"/></segment>
                      </morphology>
                      """)
                  .root()));

  private static final DendrogramWindow WHOLE = DendrogramWindow.fitting(FORK, 424, 100);

  @Test
  void theWholeIsFittedWithRoomAroundIt() {
    assertThat(WHOLE.x(0)).isCloseTo(12, within(1e-9));
    assertThat(WHOLE.x(200)).isCloseTo(412, within(1e-9));
    assertThat(WHOLE.y(0)).isCloseTo(30, within(1e-9));
    assertThat(WHOLE.y(1)).isCloseTo(70, within(1e-9));
    assertThat(WHOLE.distance(WHOLE.x(77))).isCloseTo(77, within(1e-9));
    assertThat(WHOLE.row(WHOLE.y(0.3))).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void whatIsUnderThePointerStaysThereWhenZooming() {
    DendrogramWindow closer = WHOLE.zoom(3, 2, 212, 60);
    assertThat(closer.distance(212)).isCloseTo(WHOLE.distance(212), within(1e-9));
    assertThat(closer.row(60)).isCloseTo(WHOLE.row(60), within(1e-9));
    assertThat(closer.x(101) - closer.x(100))
        .isCloseTo(3 * (WHOLE.x(101) - WHOLE.x(100)), within(1e-9));
    DendrogramWindow moved = WHOLE.pan(10, -5);
    assertThat(moved.x(50)).isCloseTo(WHOLE.x(50) + 10, within(1e-9));
    assertThat(moved.y(1)).isCloseTo(WHOLE.y(1) - 5, within(1e-9));
  }

  @Test
  void aPartIsFitted() {
    DendrogramWindow part = DendrogramWindow.fitting(FORK, SegmentSelection.of(2), 424, 100);
    assertThat(part.x(100)).isCloseTo(12, within(1e-9));
    assertThat(part.x(200)).isCloseTo(412, within(1e-9));
    assertThat(part.y(FORK.row(2))).isCloseTo(50, within(1e-9));
    assertThat(DendrogramWindow.fitting(FORK, SegmentSelection.EMPTY, 424, 100)).isEqualTo(WHOLE);
  }

  @Test
  void segmentsAreFoundUnderThePointerAndInABox() {
    double row = FORK.row(2);
    assertThat(WHOLE.segmentAt(FORK, WHOLE.x(170), WHOLE.y(row) + 3, 5)).hasValue(2);
    assertThat(WHOLE.segmentAt(FORK, WHOLE.x(170), WHOLE.y(row) + 8, 5)).isEmpty();
    SegmentSelection inside =
        WHOLE.inside(FORK, WHOLE.x(160), WHOLE.y(-1), WHOLE.x(120), WHOLE.y(2));
    assertThat(inside).isEqualTo(SegmentSelection.of(1, 2));
    assertThat(WHOLE.inside(FORK, 0, 0, WHOLE.x(50), 100)).isEqualTo(SegmentSelection.of(0));
  }

  @Test
  void onlyWhatIsSeenIsDrawn() {
    List<Integer> drawn = new ArrayList<>();
    List<Integer> risers = new ArrayList<>();
    DendrogramLines.Pen pen =
        new DendrogramLines.Pen() {
          @Override
          public void segment(int index, double fromX, double toX, double y) {
            assertThat(toX - fromX).isGreaterThanOrEqualTo(1);
            drawn.add(index);
          }

          @Override
          public void riser(int index, double x, double fromY, double toY) {
            risers.add(index);
          }
        };
    DendrogramLines.draw(FORK, WHOLE, pen);
    assertThat(drawn).containsExactly(0, 1, 2);
    assertThat(risers).containsExactly(1, 2);
    drawn.clear();
    risers.clear();
    DendrogramLines.draw(FORK, WHOLE.zoom(10, 10, WHOLE.x(150), WHOLE.y(FORK.row(2))), pen);
    assertThat(drawn).containsExactly(2);
    assertThat(risers).isEmpty();
  }

  @Test
  void picturesAreVectorsWithAnAxis() {
    String svg =
        DendrogramPicture.svg(
            FORK,
            WHOLE,
            new int[] {0x112233, 0x445566, 0x778899},
            SegmentSelection.of(1),
            SceneStyle.on(0xFFFFFF),
            "Path length (µm)",
            "a < b");
    XmlDocument document = XmlDocument.parse("dendrogram.svg", svg);
    assertThat(document.root().localName()).isEqualTo("svg");
    assertThat(svg)
        .contains("<title>a &lt; b</title>", ">Path length (µm)</text>", ">200</text>")
        .contains("stroke='#112233'", "stroke='#778899'", "stroke='#e69f00' stroke-width='3.5'");
    assertThat(DendrogramPicture.ticks(WHOLE, 8).getFirst().x()).isCloseTo(12, within(1e-6));
  }

  @Test
  void pixelsHaveTheColoursOfTheSegmentsAndTheChosenOneStandsOut() {
    int[] colours = {0x112233, 0x445566, 0x778899};
    Marks marks = new Marks(SegmentSelection.of(1), -1);
    SceneStyle style = SceneStyle.on(0xFFFFFF);
    for (int finer : new int[] {1, 2}) {
      int[] pixels = DendrogramRaster.draw(FORK, WHOLE, finer, colours, marks, style);
      int width = WHOLE.width() * finer;
      assertThat(pixels).hasSize(width * WHOLE.height() * finer);
      for (int i = 0; i < 3; i++) {
        double middle = (FORK.start(i) + FORK.end(i)) / 2;
        int x = (int) Math.round(WHOLE.x(middle) * finer);
        int y = (int) Math.round(WHOLE.y(FORK.row(i)) * finer);
        assertThat(pixels[y * width + x]).isEqualTo(i == 1 ? style.chosen() : colours[i]);
        assertThat(pixels[(y + 4 * finer) * width + x]).isEqualTo(0xFFFFFF);
      }
    }
  }
}
