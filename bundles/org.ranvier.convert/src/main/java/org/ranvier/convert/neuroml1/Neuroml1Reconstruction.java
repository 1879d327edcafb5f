/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.reconstruction.Remedy;
import org.ranvier.convert.reconstruction.SketchLine;
import org.ranvier.convert.swc.SwcReading;
import org.ranvier.convert.swc.SwcReconstruction;

/**
 * Cells of NeuroML 1. The ends of their segments are checked and mended as samples; what is made of
 * a cell are its segments.
 */
final class Neuroml1Reconstruction implements Reconstruction {
  private final List<MorphmlCell> shapes;
  private final LossReport losses;
  private final SwcReconstruction ends;

  Neuroml1Reconstruction(ReconstructionFormat format, Neuroml1Document document) {
    this(
        document.cells().stream().map(Neuroml1Document.Entry::cell).toList(),
        document.losses(),
        new SwcReconstruction(
            format, document.cells().stream().map(Neuroml1Document.Entry::ends).toList()));
  }

  private Neuroml1Reconstruction(
      List<MorphmlCell> shapes, LossReport losses, SwcReconstruction ends) {
    this.shapes = shapes;
    this.losses = losses;
    this.ends = ends;
  }

  @Override
  public ReconstructionFormat format() {
    return ends.format();
  }

  @Override
  public List<ReconstructionFinding> findings() {
    return ends.findings();
  }

  @Override
  public List<Neuroml1Cell> cells() {
    List<Neuroml1Cell> cells = new ArrayList<>();
    List<SwcReading> readings = hasErrors() ? List.of() : ends.readings();
    for (int i = 0; i < readings.size(); i++) {
      int number = readings.size() == 1 ? 0 : i + 1;
      MorphmlCell shape = shapes.get(i);
      readings
          .get(i)
          .findTree()
          .ifPresent(tree -> cells.add(new Neuroml1Cell(shape, tree, losses, number)));
    }
    return cells;
  }

  @Override
  public List<SketchLine> sketch() {
    return ends.sketch();
  }

  @Override
  public Neuroml1Reconstruction with(List<? extends Remedy> remedies) {
    return new Neuroml1Reconstruction(shapes, losses, ends.with(remedies));
  }

  @Override
  public Neuroml1Reconstruction lenient() {
    return new Neuroml1Reconstruction(shapes, losses, ends.lenient());
  }
}
