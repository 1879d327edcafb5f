/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellText;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.reconstruction.ConvertedCell;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.convert.reconstruction.SomaForm;
import org.ranvier.convert.swc.SwcTree;
import org.ranvier.morphology.NeuriteType;

/** A cell of NeuroML 1 whose segments are one tree. */
final class Neuroml1Cell implements ReconstructedCell {
  private final MorphmlCell cell;
  private final SwcTree tree;
  private final LossReport losses;
  private final int number;

  /**
   * @param tree the ends of its segments
   * @param number which of the cells of its file it is, from 1; 0 for the only one
   */
  Neuroml1Cell(MorphmlCell cell, SwcTree tree, LossReport losses, int number) {
    this.cell = cell;
    this.tree = tree;
    this.losses = losses;
    this.number = number;
  }

  private String fileName() {
    Path file = Path.of(tree.fileName()).getFileName();
    return file == null ? tree.fileName() : file.toString();
  }

  @Override
  public String proposedId() {
    if (!cell.name().isEmpty()) {
      return CellText.idFrom(cell.name());
    }
    String stem = CellText.idFrom(fileName().replaceFirst("\\.[A-Za-z]+$", ""));
    return number == 0 ? stem : stem + "_" + number;
  }

  /** The shape of the soma is that of its segments. */
  @Override
  public List<SomaForm> somaForms() {
    return List.of();
  }

  /** Groups of cables stand for kinds. */
  @Override
  public List<NeuriteKind> kinds() {
    return cell.groups().entrySet().stream()
        .map(
            group ->
                new NeuriteKind(
                    group.getKey(),
                    CellText.idFrom(group.getKey()),
                    (int)
                        cell.segments().values().stream()
                            .filter(each -> group.getValue().cables().contains(each.cable()))
                            .count(),
                    NeuriteType.named(group.getKey()).isEmpty()))
        .toList();
  }

  @Override
  public double neuriteLengthUm() {
    Pieces pieces = new Pieces(cell, tree);
    double length = 0;
    for (int i = 0; i < tree.size(); i++) {
      length += tree.sample(i).isSoma() ? 0 : pieces.lengthUm(i);
    }
    return length;
  }

  @Override
  public ConvertedCell convert(CellSettings settings) {
    LossReport.Counter counter = new LossReport.Counter();
    counter.addAll(losses.losses());
    Pieces pieces = new Pieces(cell, tree);
    var draft = new CellAssembly(cell, pieces, counter).draft(settings, notes());
    return new ConvertedCell(CellText.of(draft), Optional.empty(), counter.report());
  }

  private String notes() {
    String origin = "Converted from " + fileName() + " by Ranvier.";
    return cell.notes().isEmpty() ? origin : origin + "\n" + String.join("\n", cell.notes());
  }
}
