/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ranvier.convert.cell.CellShape;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlDocument;

/** Every published cell becomes an SWC file with all its ends, which becomes a cell again. */
class CorpusExportTest {
  static List<Path> files() throws IOException {
    String folder = System.getProperty("ranvier.corpus", "");
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      if (Boolean.getBoolean("ranvier.require.corpus")) {
        throw new IllegalStateException("the corpus is required, but not at '" + folder + "'");
      }
      Assumptions.abort("no corpus on this machine: set -Dranvier.corpus to its folder");
    }
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".cell.nml")).sorted().toList();
    }
  }

  @Test
  void everyCellGoesToSwcAndBack() throws IOException {
    int cells = 0;
    for (Path file : files()) {
      for (CellShape shape : CellShape.in(file)) {
        if (shape.reading().morphology().isPresent()) {
          cells++;
          check(file, shape);
        }
      }
    }
    assertThat(cells).isGreaterThan(10);
  }

  private static void check(Path file, CellShape shape) {
    Morphology morphology = shape.morphology();
    SwcExport.Result result = SwcExport.convert(morphology, shape.cell().orElse(null));
    SwcReading reading = SwcReading.of("back.swc", result.text());
    assertThat(reading.hasErrors()).as("%s: %s", file, reading.findings()).isFalse();
    SwcTree tree = reading.findTree().orElseThrow();
    Set<Point> places = new HashSet<>();
    tree.samples().forEach(sample -> places.add(unsigned(sample.point())));
    for (Segment segment : morphology.segments()) {
      assertThat(places)
          .as("%s: end of segment %d", file, segment.id())
          .contains(unsigned(segment.distal()));
    }
    boolean gaps = says(result, "away from");
    boolean rings = says(result, "in diameter"); // whose area counts where cylinders are drawn
    Morphology again = again(tree);
    if (!gaps && tree.isInRootSoma(0)) {
      assertThat(neuriteLength(again))
          .as("%s", file)
          .isCloseTo(neuriteLength(morphology), within(1e-9 * (1 + neuriteLength(morphology))));
    }
    if (!gaps && !rings && tree.isInRootSoma(0)) {
      assertThat(neuriteArea(again))
          .as("%s", file)
          .isCloseTo(neuriteArea(morphology), within(1e-9 * (1 + neuriteArea(morphology))));
    }
  }

  /** A zero has no sign in a file. */
  private static Point unsigned(Point point) {
    return new Point(point.x() + 0.0, point.y() + 0.0, point.z() + 0.0, point.diameter());
  }

  private static boolean says(SwcExport.Result result, String words) {
    return result.losses().losses().stream().anyMatch(loss -> loss.message().contains(words));
  }

  private static Morphology again(SwcTree tree) {
    String text = SwcImport.usual("back.swc").convert(tree).text();
    return Morphology.read(
        XmlDocument.parse("back.cell.nml", text).root().findElement("cell").orElseThrow());
  }

  private static double neuriteLength(Morphology morphology) {
    int[] types = SwcExport.types(morphology);
    return morphology.segments().stream()
        .filter(segment -> types[segment.index()] != 1)
        .mapToDouble(Segment::lengthUm)
        .sum();
  }

  private static double neuriteArea(Morphology morphology) {
    int[] types = SwcExport.types(morphology);
    return morphology.segments().stream()
        .filter(segment -> types[segment.index()] != 1)
        .mapToDouble(Segment::areaUm2)
        .sum();
  }
}
