/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import org.eclipse.swt.widgets.Display;

/**
 * Moves the moment that is played: by itself while it plays, with the run while that goes on. Ticks
 * at most 30 times a second, and not at all while nothing moves. For the UI thread.
 */
final class PlaybackClock {
  /** What the clock moves. */
  interface Played {
    /** Whether somebody sees it. */
    boolean isSeen();

    /** Whether the run goes on. */
    boolean isGrowing();

    /** Up to when there are values, ms. */
    double endMs();

    /** Another moment is to be shown, or there is more of the run. */
    void show(double timeMs);

    /** It stopped playing by itself. */
    void stopped();
  }

  private static final int TICK_MS = 33;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Display display;
  private final Played played;
  private double timeMs;
  private double msPerSecond = 10;
  private boolean playing;
  private boolean loop;

  /** Whether the moment is the latest one of a run that goes on. */
  private boolean following = true;

  private boolean ticking;
  private long last;

  PlaybackClock(Display display, Played played) {
    this.display = display;
    this.played = played;
  }

  double timeMs() {
    return timeMs;
  }

  boolean isPlaying() {
    return playing;
  }

  double msPerSecond() {
    return msPerSecond;
  }

  void speed(double newMsPerSecond) {
    msPerSecond = newMsPerSecond;
  }

  void loop(boolean again) {
    loop = again;
  }

  /** Shows a moment; a run that goes on is followed from its latest one only. */
  void put(double newTimeMs) {
    timeMs = Math.clamp(newTimeMs, 0, Math.max(0, played.endMs()));
    following = timeMs >= played.endMs();
    played.show(timeMs);
    wake();
  }

  void play(boolean now) {
    playing = now;
    if (now && timeMs >= played.endMs() && !played.isGrowing()) {
      timeMs = 0;
    }
    following = !now && timeMs >= played.endMs();
    last = System.nanoTime();
    wake();
  }

  /** Goes along with a run that goes on, unless it plays. */
  void follow() {
    following = !playing;
    wake();
  }

  /** Ticks as long as something moves that somebody sees. */
  void wake() {
    if (!ticking && isMoving()) {
      last = System.nanoTime();
      again();
    }
  }

  private void again() {
    ticking = true;
    display.timerExec(TICK_MS, this::tick);
  }

  private boolean isMoving() {
    return played.isSeen() && (playing || played.isGrowing());
  }

  private void tick() {
    ticking = false;
    if (!played.isSeen()) {
      return;
    }
    long now = System.nanoTime();
    double passed = (now - last) / NANOS_PER_SECOND;
    last = now;
    double end = played.endMs();
    if (playing) {
      advance(passed, end);
    } else if (following) {
      timeMs = end;
    }
    played.show(timeMs);
    if (!ticking && isMoving()) {
      again();
    }
  }

  private void advance(double seconds, double end) {
    timeMs += seconds * msPerSecond;
    if (timeMs < end) {
      return;
    }
    if (played.isGrowing()) {
      timeMs = end;
    } else if (loop && end > 0) {
      timeMs %= end;
    } else {
      timeMs = end;
      playing = false;
      played.stopped();
    }
  }
}
