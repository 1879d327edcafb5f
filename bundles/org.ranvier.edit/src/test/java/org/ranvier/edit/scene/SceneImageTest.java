/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.ranvier.morphology.Morphology;

class SceneImageTest {
  private static final int WHITE = 0xFFFFFF;
  private static final int RED = 0xD55E00;

  private final Morphology cell = GrownCell.of(40, 3);
  private final Scene scene = Scene.of(cell);

  private Camera camera(Projection projection) {
    return Camera.fitting(scene.bounds(), 400, 300)
        .withProjection(projection)
        .withHeight(5000); // so far away that the cell leaves the margins empty
  }

  private BufferedImage picture(Projection projection, int finer) throws IOException {
    Legend legend = new Legend.Names("", List.of(new Legend.Name("only", RED)));
    Colours colours = new Colours(scene.colours(_ -> 0x0072B2), legend);
    byte[] file =
        SceneImage.png(scene, camera(projection), colours, Marks.NONE, SceneStyle.on(WHITE), finer);
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** Columns of a row that are not as the background. */
  private static int inked(BufferedImage picture, int row) {
    int count = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      count += (picture.getRGB(x, row) & WHITE) == WHITE ? 0 : 1;
    }
    return count;
  }

  @Test
  void theScaleBarIsAsLongAsItSays() throws IOException {
    Camera camera = camera(Projection.PARALLEL);
    double pixels = ScaleBar.of(camera, 100).pixels();
    assertThat(inked(picture(Projection.PARALLEL, 1), 300 - 14))
        .isBetween((int) pixels - 1, (int) pixels + 2);
    BufferedImage fine = picture(Projection.PARALLEL, 3);
    assertThat(fine.getWidth()).isEqualTo(1200);
    assertThat(fine.getHeight()).isEqualTo(900);
    assertThat(inked(fine, 900 - 3 * 14)).isBetween((int) (3 * pixels) - 3, (int) (3 * pixels) + 6);
  }

  @Test
  void aPerspectiveHasNoScaleBar() throws IOException {
    assertThat(inked(picture(Projection.PERSPECTIVE, 1), 300 - 14)).isZero();
  }

  @Test
  void theLegendHasItsColour() throws IOException {
    BufferedImage picture = picture(Projection.PARALLEL, 1);
    int found = 0;
    for (int y = 0; y < 40; y++) {
      for (int x = 200; x < 400; x++) {
        found += (picture.getRGB(x, y) & WHITE) == RED ? 1 : 0;
      }
    }
    assertThat(found).isEqualTo(100);
  }
}
