/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Draws films and writes them to files. */
public final class Film {
  /** Told how many pictures are done. */
  public interface Progress {
    void done(int frames, int of);
  }

  private Film() {}

  /**
   * Writes a film, on the calling thread.
   *
   * @param file where to; of {@link FilmFormat#PNG} the pictures get numbers behind its name
   * @param stop asked before each picture
   * @return whether it is complete; else nothing is left of it, but the PNG files that are done
   * @throws IOException it cannot be written
   */
  public static boolean write(
      FilmScene scene,
      FilmTimes times,
      FilmFormat format,
      Path file,
      Progress progress,
      BooleanSupplier stop)
      throws IOException {
    boolean complete = false;
    int decimals = decimals(times);
    int width = scene.camera().width();
    int rows = scene.camera().rows();
    try (FilmWriter writer = format.open(file, times, width, rows)) {
      for (int frame = 0; frame < times.count(); frame++) {
        if (stop.getAsBoolean()) {
          return false;
        }
        writer.add(scene.picture(times.timeMs(frame), decimals));
        progress.done(frame + 1, times.count());
      }
      writer.finish();
      complete = true;
    } finally {
      if (!complete && format != FilmFormat.PNG) {
        Files.deleteIfExists(file);
      }
    }
    return true;
  }

  /** As many as tell one picture from the next. */
  static int decimals(FilmTimes times) {
    double step = times.msPerSecond() / times.framesPerSecond();
    return Math.clamp((int) Math.ceil(-Math.log10(step) - 1e-9), 0, 4);
  }
}
