/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The files that films are written to, all of them by what Java has of its own.
 *
 * <ul>
 *   <li>{@link #PNG}: a file for each picture, nothing lost; for programs that make videos.
 *   <li>{@link #GIF}: opens wherever pictures do: browsers, slides, mails. 256 colours a picture.
 *   <li>{@link #AVI}: Motion JPEG; all colours, smaller than GIF for long films; for players (VLC,
 *       mpv, Windows), slides and video programs. Java has no encoder for MP4.
 * </ul>
 */
public enum FilmFormat {
  PNG("png"),
  GIF("gif"),
  AVI("avi");

  private final String ending;

  FilmFormat(String ending) {
    this.ending = ending;
  }

  /** How names of files end. */
  public String ending() {
    return ending;
  }

  /** Opens a film; of PNG, the file's name gets the number of each picture. */
  FilmWriter open(Path file, FilmTimes times, int width, int rows) throws IOException {
    return switch (this) {
      case PNG -> new PngFrames(file, times.count());
      case GIF -> new GifFilm(file, times.framesPerSecond());
      case AVI -> new AviFilm(file, width, rows, times.framesPerSecond());
    };
  }
}
