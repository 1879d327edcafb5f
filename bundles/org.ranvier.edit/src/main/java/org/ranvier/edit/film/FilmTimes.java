/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

/**
 * Which moments of a run a film shows.
 *
 * @param fromMs first moment, ms of the run
 * @param toMs last moment, ms of the run
 * @param msPerSecond how much of the run a second of the film shows, ms
 * @param framesPerSecond pictures a second
 */
public record FilmTimes(double fromMs, double toMs, double msPerSecond, int framesPerSecond) {
  /** More pictures than that fill a disk. */
  public static final int MOST_FRAMES = 100_000;

  /** Refuses what would be no film. */
  public FilmTimes {
    if (!(fromMs <= toMs) || !(msPerSecond > 0) || framesPerSecond < 1) {
      throw new IllegalArgumentException(
          fromMs + " to " + toMs + ", " + msPerSecond + " ms/s, " + framesPerSecond + " frames/s");
    }
  }

  /** How many pictures there are, the first and the last moment included. */
  public int count() {
    double exact = (toMs - fromMs) / msPerSecond * framesPerSecond;
    return (int) Math.min(MOST_FRAMES, Math.floor(exact + 1e-9) + 1);
  }

  /** The moment that a picture shows, ms. */
  public double timeMs(int frame) {
    return Math.min(toMs, fromMs + frame * msPerSecond / framesPerSecond);
  }
}
