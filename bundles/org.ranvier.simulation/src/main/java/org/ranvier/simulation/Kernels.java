/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the equations are computed by a back end that can do it in several ways, with the same bits.
 */
public enum Kernels {
  /** Interpreted at first; compiled in the background, and kept where that is faster. */
  FASTER,
  /** Interpreted in blocks. */
  INTERPRETED,
  /** Compiled before the first step. */
  COMPILED;

  /** Name for a command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException with the names there are
   */
  public static Kernels of(String id) {
    return Arrays.stream(values())
        .filter(k -> k.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" was found; expected is one of %s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Kernels::id)
                                .collect(Collectors.joining(", ")))));
  }
}
