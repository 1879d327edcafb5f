/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.time.Instant;
import java.util.List;

/** A run that recorded something on the shapes of cells, while it computes or afterwards. */
public interface RecordedRun {
  /** What people call it. */
  String title();

  /** When somebody started it. */
  Instant started();

  /** Whether nothing more will come. */
  boolean isOver();

  /** Up to when there are values, ms. */
  double reachedMs();

  /** How long it is to be, ms; 0 as long as that is not known. */
  double durationMs();

  /** What was recorded at places of shapes; empty as long as that is not known. */
  List<Track> tracks();
}
