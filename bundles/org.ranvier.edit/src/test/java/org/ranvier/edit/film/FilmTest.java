/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.playback.KnownTrack;
import org.ranvier.edit.playback.Playback;
import org.ranvier.edit.playback.TrackGroup;
import org.ranvier.edit.playback.ValueRange;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Legend;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SceneStyle;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

class FilmTest {
  private static final int WIDTH = 320;
  private static final int ROWS = 240;

  @TempDir Path folder;

  /** One thick segment in the middle of the picture, from the low end to the high in 10 ms. */
  private static FilmScene scene(int background) {
    String text =
        """
        <morphology id="m"><segment id="0"><proximal x="0" y="0" z="0" diameter="40"/>
          <distal x="100" y="0" z="0" diameter="40"/></segment></morphology>
        """;
    Morphology morphology = Morphology.read(XmlDocument.parse("cell.nml", text).root());
    TrackGroup group = new TrackGroup("", "v", "mV", List.of(KnownTrack.of(0, t -> -70 + 10 * t)));
    Scene scene = Scene.of(morphology);
    return new FilmScene(
        Playback.of(morphology, group),
        scene,
        Camera.fitting(scene.bounds(), WIDTH, ROWS),
        new ValueRange(-70, 30),
        new Legend.Scale(ColourMap.VIRIDIS, 0, 1),
        SceneStyle.on(background));
  }

  private static final FilmTimes TIMES = new FilmTimes(0, 10, 20, 10);

  private boolean write(FilmFormat format, Path file) throws IOException {
    return Film.write(scene(0xFFFFFF), TIMES, format, file, (done, of) -> {}, () -> false);
  }

  /** Dark blue at the beginning, yellow at the end. */
  private static void isFilm(List<BufferedImage> pictures) {
    assertThat(pictures).hasSize(6);
    int first = pictures.getFirst().getRGB(WIDTH / 2, ROWS / 2);
    int last = pictures.getLast().getRGB(WIDTH / 2, ROWS / 2);
    assertThat(first >> 8 & 0xFF).as("green of %x", first).isLessThan(60);
    assertThat(last >> 8 & 0xFF).as("green of %x", last).isGreaterThan(150);
    assertThat(last & 0xFF).as("blue of %x", last).isLessThan(120);
  }

  @Test
  void theMomentsOfAFilmAreEvenAndEndWithTheLast() {
    FilmTimes times = new FilmTimes(5, 25, 10, 25);
    assertThat(times.count()).isEqualTo(51);
    assertThat(times.timeMs(0)).isEqualTo(5);
    assertThat(times.timeMs(1)).isCloseTo(5.4, within(1e-12));
    assertThat(times.timeMs(50)).isEqualTo(25);
    assertThat(new FilmTimes(3, 3, 1, 1).count()).isEqualTo(1);
    assertThat(Film.decimals(times)).isEqualTo(1);
    assertThat(Film.decimals(new FilmTimes(0, 1, 25, 25))).isZero();
    assertThat(Film.decimals(new FilmTimes(0, 1, 0.1, 10))).isEqualTo(2);
    assertThatThrownBy(() -> new FilmTimes(1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void picturesAreNumberedFiles() throws IOException {
    assertThat(write(FilmFormat.PNG, folder.resolve("cell.png"))).isTrue();
    List<BufferedImage> pictures = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      pictures.add(ImageIO.read(folder.resolve("cell-000" + i + ".png").toFile()));
    }
    isFilm(pictures);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(6);
    }
  }

  @Test
  void timeScaleAndLegendAreInThePicture() {
    for (int back : new int[] {0xFFFFFF, 0x1E1E1E}) {
      BufferedImage picture = scene(back).picture(3.25, 2);
      assertThat(inked(picture, back, 0, 0, 120, 34)).as("time").isGreaterThan(100);
      assertThat(inked(picture, back, 0, ROWS - 40, 100, 40)).as("scale bar").isGreaterThan(50);
      assertThat(inked(picture, back, WIDTH - 140, 0, 140, 60)).as("legend").isGreaterThan(600);
      BufferedImage later = scene(back).picture(4.5, 2);
      assertThat(picture.getRGB(0, 0, 120, 34, null, 0, 120))
          .as("another time reads otherwise")
          .isNotEqualTo(later.getRGB(0, 0, 120, 34, null, 0, 120));
    }
  }

  private static int inked(BufferedImage picture, int back, int x, int y, int width, int rows) {
    int inked = 0;
    for (int rgb : picture.getRGB(x, y, width, rows, null, 0, width)) {
      inked += (rgb & 0xFFFFFF) == back ? 0 : 1;
    }
    return inked;
  }

  @Test
  void gifRepeatsAndHasThePaceOfTheFilm() throws IOException {
    Path file = folder.resolve("cell.gif");
    assertThat(write(FilmFormat.GIF, file)).isTrue();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    List<BufferedImage> pictures = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        pictures.add(reader.read(i));
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        assertThat(control.getAttribute("delayTime")).isEqualTo("10");
      }
    } finally {
      reader.dispose();
    }
    isFilm(pictures);
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .contains("NETSCAPE2.0");
  }

  @Test
  void aviHoldsAJpegForEachPictureWhereItsIndexSays() throws IOException {
    Path file = folder.resolve("cell.avi");
    assertThat(write(FilmFormat.AVI, file)).isTrue();
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer avi = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(word(avi, 0)).isEqualTo("RIFF");
    assertThat(avi.getInt(4)).isEqualTo(bytes.length - 8);
    assertThat(word(avi, 8)).isEqualTo("AVI ");
    assertThat(word(avi, 20)).isEqualTo("hdrl");
    assertThat(avi.getInt(32)).as("µs a picture").isEqualTo(100_000);
    assertThat(avi.getInt(48)).as("pictures").isEqualTo(6);
    int movi = 12 + 8 + avi.getInt(16) + 8;
    assertThat(word(avi, movi)).isEqualTo("movi");
    int index = movi + avi.getInt(movi - 4);
    assertThat(word(avi, index)).isEqualTo("idx1");
    assertThat(avi.getInt(index + 4)).isEqualTo(6 * 16);
    List<BufferedImage> pictures = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int entry = index + 8 + 16 * i;
      int chunk = movi + avi.getInt(entry + 8);
      assertThat(word(avi, chunk)).isEqualTo("00dc");
      int length = avi.getInt(entry + 12);
      assertThat(avi.getInt(chunk + 4)).isEqualTo(length);
      pictures.add(ImageIO.read(new ByteArrayInputStream(bytes, chunk + 8, length)));
    }
    isFilm(pictures);
    assertThat(index + 8 + 6 * 16).isEqualTo(bytes.length);
  }

  private static String word(ByteBuffer from, int at) {
    byte[] word = new byte[4];
    from.get(at, word);
    return new String(word, StandardCharsets.US_ASCII);
  }

  @Test
  void ofAStoppedFilmNothingIsLeft() throws IOException {
    for (FilmFormat format : List.of(FilmFormat.GIF, FilmFormat.AVI)) {
      Path file = folder.resolve("cell." + format.ending());
      int[] done = new int[1];
      boolean complete =
          Film.write(
              scene(0), TIMES, format, file, (frames, of) -> done[0] = frames, () -> done[0] == 2);
      assertThat(complete).isFalse();
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    for (FilmFormat format : FilmFormat.values()) {
      Path file = folder.resolve("none").resolve("cell." + format.ending());
      assertThatThrownBy(() -> write(format, file)).isInstanceOf(IOException.class);
    }
  }
}
