/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellShape;
import org.ranvier.convert.mesh.CellParts;
import org.ranvier.convert.mesh.GlbWriter;
import org.ranvier.convert.mesh.ObjWriter;
import org.ranvier.convert.mesh.StlWriter;
import org.ranvier.convert.mesh.TubeMesh;
import org.ranvier.convert.swc.SwcExport;
import org.ranvier.morphology.Morphology;

/** The shape of a cell in another format, with what that does not keep, before it is written. */
public final class ShapeExport {
  /** Sides of tubes where nobody chooses. */
  public static final int USUAL_SIDES = 12;

  private final ShapeFormat format;
  private final LossReport losses;
  private final Optional<SwcExport.Result> samples;
  private final Optional<TubeMesh> mesh;

  private ShapeExport(
      ShapeFormat format,
      LossReport losses,
      Optional<SwcExport.Result> samples,
      Optional<TubeMesh> mesh) {
    this.format = format;
    this.losses = losses;
    this.samples = samples;
    this.mesh = mesh;
  }

  /**
   * Converts a cell.
   *
   * @param sides of a tube, where the format holds a surface; at least {@link TubeMesh#LEAST_SIDES}
   * @throws org.ranvier.xml.ModelProblemException the shape cannot be read
   */
  public static ShapeExport of(CellShape cell, ShapeFormat format, int sides) {
    Morphology morphology = cell.morphology();
    if (format == ShapeFormat.SWC) {
      SwcExport.Result result = SwcExport.convert(morphology, cell.cell().orElse(null));
      return new ShapeExport(format, result.losses(), Optional.of(result), Optional.empty());
    }
    TubeMesh mesh = TubeMesh.of(morphology, sides, CellParts.of(morphology));
    return new ShapeExport(format, mesh.losses(), Optional.empty(), Optional.of(mesh));
  }

  /** What the format does not keep; of a surface, beside everything that is none. */
  public LossReport losses() {
    return losses;
  }

  /** Number of samples, or of triangles. */
  public int size() {
    return samples
        .map(each -> each.samples().size())
        .or(() -> mesh.map(TubeMesh::triangleCount))
        .orElseThrow();
  }

  /** Writes it. */
  public void write(OutputStream out) throws IOException {
    if (samples.isPresent()) {
      out.write(samples.get().text().getBytes(StandardCharsets.UTF_8));
      return;
    }
    TubeMesh surface = mesh.orElseThrow();
    switch (format) {
      case OBJ -> ObjWriter.write(surface, out);
      case STL -> StlWriter.write(surface, out);
      default -> GlbWriter.write(surface, out);
    }
  }

  /**
   * Writes it as a file, which then has all of it or what it had before.
   *
   * @throws IOException it could not be written
   */
  public void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
