/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import java.util.List;

/**
 * A NeuroML document, of which long tables are left out of the text.
 *
 * @param rows what belongs into the text, in its order
 */
public record NetworkText(String text, List<Rows> rows) {
  public NetworkText {
    rows = List.copyOf(rows);
  }
}
