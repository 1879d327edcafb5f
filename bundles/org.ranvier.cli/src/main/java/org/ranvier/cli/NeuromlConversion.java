/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellShape;
import org.ranvier.convert.mesh.CellParts;
import org.ranvier.convert.mesh.GlbWriter;
import org.ranvier.convert.mesh.ObjWriter;
import org.ranvier.convert.mesh.StlWriter;
import org.ranvier.convert.mesh.TubeMesh;
import org.ranvier.convert.swc.SwcExport;
import org.ranvier.morphology.Morphology;

/** From a NeuroML cell to formats that hold shapes. */
final class NeuromlConversion {
  private final Printer printer;
  private final Path file;
  private @Nullable CellShape shape;

  NeuromlConversion(Printer printer, Path file) {
    this.printer = printer;
    this.file = file;
  }

  /** Finds the cell; says so where there is none, or which there are. */
  boolean choose(@Nullable String id) {
    List<CellShape> shapes = CellShape.in(file);
    List<CellShape> chosen =
        id == null ? shapes : shapes.stream().filter(each -> each.id().equals(id)).toList();
    if (chosen.size() == 1) {
      shape = chosen.getFirst();
      return true;
    }
    String ids = shapes.stream().map(CellShape::id).collect(Collectors.joining(", "));
    printer.note(
        shapes.isEmpty()
            ? "There is no cell with a shape in " + file + "."
            : id == null
                ? "There are several cells; choose one with --cell: " + ids + "."
                : "There is no cell " + id + "; there are " + ids + ".");
    return false;
  }

  /** Writes the shape in a format; prints what is not kept. */
  void write(String format, int sides, OutputStream out) throws IOException {
    if (shape == null) {
      throw new IllegalStateException("no cell has been chosen");
    }
    Morphology morphology = shape.morphology();
    if (format.equals("swc")) {
      SwcExport.Result result = SwcExport.convert(morphology, shape.cell().orElse(null));
      out.write(result.text().getBytes(StandardCharsets.UTF_8));
      note(result.losses());
      return;
    }
    TubeMesh mesh = TubeMesh.of(morphology, sides, CellParts.of(morphology));
    switch (format) {
      case "obj" -> ObjWriter.write(mesh, out);
      case "stl" -> StlWriter.write(mesh, out);
      default -> GlbWriter.write(mesh, out);
    }
    note(mesh.losses());
    printer.note(
        "%d vertices and %d triangles; everything but the surface is not kept"
            .formatted(mesh.vertexCount(), mesh.triangleCount()));
  }

  private void note(LossReport losses) {
    losses.losses().forEach(loss -> printer.note("not kept: " + loss.report()));
  }
}
