/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

/** From where the value of a place is had. */
public enum Knowledge {
  /** The run recorded it. */
  RECORDED,
  /** It lies on the way between places that were recorded, and has a value between theirs. */
  BETWEEN,
  /** Nothing is known: it is drawn grey. */
  UNKNOWN
}
