/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

/** Something that has a model loaded and can run it again and again. */
interface Engine extends AutoCloseable {
  /** Runs the whole simulation. */
  Round round();

  /** What the last round gave. */
  Observation observation();

  /** Seconds of the clock that it took to get the model ready, before any round. */
  double loadSeconds();

  @Override
  void close();
}
