/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.morphology.Point;

class PlaneSketchTest {
  private static SketchLine line(int number, double... ends) {
    return new SketchLine(
        new Point(ends[0], ends[1], ends[2], 2),
        new Point(ends[3], ends[4], ends[5], 2),
        "3",
        number);
  }

  @Test
  void aCellIsSeenAlongTheAxisInWhichItIsThinnest() {
    PlaneSketch flat =
        PlaneSketch.of(List.of(line(1, 0, 0, 0, 9, 5, 1), line(2, 9, 5, 1, 0, 9, 0)));
    assertThat(flat.place(1)).contains(new PlaneSketch.Place(9, 5));
    assertThat(flat.bounds()).isEqualTo(new PlaneSketch.Bounds(-1, -1, 10, 10));
    PlaneSketch side =
        PlaneSketch.of(List.of(line(1, 0, 0, 0, 1, 5, 9), line(2, 1, 5, 9, 0, 9, 0)));
    assertThat(side.place(1)).contains(new PlaneSketch.Place(9, 5));
    assertThat(side.place(7)).isEmpty();
  }

  @Test
  void aVeryLargeCellIsNoMoreLinesThanAPictureShows() {
    List<SketchLine> lines = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      lines.add(line(i, i * 1e-3, 0, 0, (i + 1) * 1e-3, 0, 0));
    }
    assertThat(PlaneSketch.of(lines).lines()).hasSizeLessThan(900);
  }

  @Test
  void nothingIsNoPicture() {
    assertThat(PlaneSketch.of(List.of()).lines()).isEmpty();
  }
}
