/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.Map;
import java.util.Optional;
import org.ranvier.convert.cell.CellText;

/**
 * How a reconstruction is to become a cell.
 *
 * @param cellId id of the cell
 * @param somaForm id of what the soma is taken for; empty for what is recommended
 * @param groupNames ids of groups by kind of neurite; a kind that is missing gets the usual one
 */
public record CellSettings(
    String cellId, Optional<String> somaForm, Map<String, String> groupNames) {
  /** Refuses ids that NeuroML does not allow. */
  public CellSettings {
    groupNames = Map.copyOf(groupNames);
    CellText.checkId(cellId);
    groupNames.values().forEach(CellText::checkId);
  }

  /** What is done where nobody chooses. */
  public static CellSettings usual(String cellId) {
    return new CellSettings(cellId, Optional.empty(), Map.of());
  }
}
