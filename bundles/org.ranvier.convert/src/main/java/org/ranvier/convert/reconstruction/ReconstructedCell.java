/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.List;

/** A cell that was read from a file without an error, and that can be written as NeuroML 2. */
public interface ReconstructedCell {
  /** An id for it that NeuroML allows, from its name or that of the file. */
  String proposedId();

  /** What its soma may be taken for; none where the file leaves no choice. */
  List<SomaForm> somaForms();

  /** Its kinds of neurite, the soma among them, each of which becomes a group. */
  List<NeuriteKind> kinds();

  /** Length of all neurites, without the soma, µm. */
  double neuriteLengthUm();

  /**
   * Writes it as the text of a NeuroML 2 document.
   *
   * @throws IllegalArgumentException the settings do not fit the cell; the message says how
   */
  ConvertedCell convert(CellSettings settings);
}
