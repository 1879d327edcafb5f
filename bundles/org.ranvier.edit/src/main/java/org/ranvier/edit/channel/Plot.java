/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

/** What a set of curves shows. */
public enum Plot {
  /** Share of open gates. */
  STEADY_STATE,
  /** In ms. */
  TIME_CONSTANT,
  /** In 1/ms. */
  RATE
}
