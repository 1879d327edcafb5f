/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ranvier.examples.Example;
import org.ranvier.morphology.Morphology;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.Trace;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What a gallery shows of an example: voltages of a real run of it, and its shape where it has one.
 * Nothing is drawn beforehand, so a preview cannot differ from what the example does.
 *
 * @param timeMs times of the samples
 * @param voltages at most {@link #CURVES} recorded voltages, SI
 * @param shape the cell's morphology, if it has more than a few segments
 */
public record ExamplePreview(double[] timeMs, List<double[]> voltages, Optional<Morphology> shape) {
  private static final int CURVES = 3;
  private static final int SEGMENTS_WORTH_DRAWING = 3;

  /**
   * Runs the example in a temporary folder.
   *
   * @throws IOException no temporary folder can be written
   */
  public static ExamplePreview of(Example example, Cancellation cancellation) throws IOException {
    Path folder = Files.createTempDirectory("ranvier-example");
    try {
      Path main = example.copyTo(folder);
      var run =
          SimulationLoader.load(
              RunDescription.builder(main).outputDirectory(folder.resolve("out")).build());
      RunResult result = run.run(RunListener.SILENT, cancellation);
      return new ExamplePreview(result.timeMs(), voltages(result), shape(example));
    } finally {
      delete(folder);
    }
  }

  private static List<double[]> voltages(RunResult result) {
    return result.traces().stream()
        .filter(trace -> isVoltage(trace.recording()))
        .limit(CURVES)
        .map(Trace::values)
        .toList();
  }

  private static boolean isVoltage(Recording recording) {
    return recording.dimension().equals("voltage");
  }

  private static Optional<Morphology> shape(Example example) {
    return example.files().stream()
        .filter(file -> file.endsWith(".nml"))
        .map(file -> XmlDocument.parse(file, example.text(file)).root())
        .flatMap(root -> Stream.concat(root.elements("morphology").stream(), cellsWithShape(root)))
        .map(Morphology::read)
        .filter(morphology -> morphology.segments().size() >= SEGMENTS_WORTH_DRAWING)
        .findFirst();
  }

  private static Stream<XmlElement> cellsWithShape(XmlElement root) {
    return root.elements("cell").stream()
        .filter(cell -> cell.findElement("morphology").isPresent());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
