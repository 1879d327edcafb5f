/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellText;

/**
 * How a tree of samples is to become a NeuroML 2 cell.
 *
 * @param cellId id of the cell
 * @param soma what the samples of the soma mean; empty for what is recommended
 * @param groupNames names of the groups of types; a type that is missing gets the usual name
 */
public record SwcImport(String cellId, Optional<SomaChoice> soma, Map<Integer, String> groupNames) {
  /** Refuses ids that NeuroML does not allow. */
  public SwcImport {
    groupNames = Map.copyOf(groupNames);
    CellText.checkId(cellId);
    groupNames.values().forEach(CellText::checkId);
  }

  /** What is done where nobody chooses: the cell is called as the file. */
  public static SwcImport usual(String fileName) {
    Path name = Path.of(fileName).getFileName();
    String stem = name == null ? "" : name.toString().replaceFirst("\\.[A-Za-z]+$", "");
    return new SwcImport(CellText.idFrom(stem), Optional.empty(), Map.of());
  }

  public SwcImport withSoma(SomaChoice choice) {
    return new SwcImport(cellId, Optional.of(choice), groupNames);
  }

  public SwcImport withCellId(String id) {
    return new SwcImport(id, soma, groupNames);
  }

  public SwcImport withGroupNames(Map<Integer, String> names) {
    return new SwcImport(cellId, soma, names);
  }

  /**
   * A cell as text, and what it does not keep.
   *
   * @param soma what the samples of the soma were taken for; empty where the tree starts with a
   *     neurite
   */
  public record Result(String text, Optional<SomaChoice> soma, LossReport losses) {}

  /**
   * Converts a tree.
   *
   * @throws IllegalArgumentException the samples of the soma cannot mean what was chosen
   */
  public Result convert(SwcTree tree) {
    return new SwcCellBuilder(tree, this).build();
  }
}
