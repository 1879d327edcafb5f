/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A file for each picture: cell-0001.png, cell-0002.png, … */
final class PngFrames implements FilmWriter {
  private static final int LEAST_DIGITS = 4;

  private final Path file;
  private final String pattern;
  private int written;

  PngFrames(Path file, int count) {
    this.file = file;
    String name = String.valueOf(file.getFileName());
    String stem =
        name.toLowerCase(Locale.ROOT).endsWith(".png")
            ? name.substring(0, name.length() - 4)
            : name;
    int digits = Math.max(LEAST_DIGITS, Integer.toString(count).length());
    this.pattern = stem.replace("%", "%%") + "-%0" + digits + "d.png";
  }

  @Override
  public void add(BufferedImage picture) throws IOException {
    Path frame = file.resolveSibling(String.format(Locale.ROOT, pattern, ++written));
    try (OutputStream out = Files.newOutputStream(frame)) {
      if (!ImageIO.write(picture, "png", out)) {
        throw new IOException("no encoder for PNG");
      }
    }
  }

  @Override
  public void finish() {
    // Each picture is complete.
  }

  @Override
  public void close() {
    // Nothing is open between two pictures.
  }
}
