/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.ui.DataPalette;
import org.ranvier.ui.tests.support.NoErrorsLogged;

/** The colours of data on the backgrounds of both themes. */
@ExtendWith(NoErrorsLogged.class)
class DataPaletteTest {
  private static final List<RGB> BACKGROUNDS =
      List.of(
          new RGB(255, 255, 255),
          new RGB(0xF7, 0xF7, 0xF7),
          new RGB(0x2E, 0x2E, 0x2E),
          new RGB(0x48, 0x48, 0x4C),
          new RGB(0, 0, 0));

  @Test
  void everyLineCanBeSeenAndToldFromTheOthers() {
    for (RGB background : BACKGROUNDS) {
      Set<RGB> seen = new HashSet<>();
      for (int i = 0; i < 8; i++) {
        RGB line = DataPalette.series(i, background);
        assertThat(DataPalette.contrast(line, background))
            .as("series %d on %s", i, background)
            .isGreaterThanOrEqualTo(3);
        seen.add(line);
      }
      assertThat(seen).as("different colours on " + background).hasSize(8);
    }
  }

  @Test
  void aColourThatIsSeenStaysAsItIs() {
    assertThat(DataPalette.series(0, new RGB(255, 255, 255))).isEqualTo(DataPalette.series(0));
    assertThat(DataPalette.series(6, new RGB(0, 0, 0))).isEqualTo(DataPalette.series(6));
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    RGB white = new RGB(255, 255, 255);
    assertThat(DataPalette.contrast(white, new RGB(0, 0, 0))).isEqualTo(21);
    assertThat(DataPalette.contrast(white, white)).isEqualTo(1);
  }
}
