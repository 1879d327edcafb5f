/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ranvier.edit.template.Picture.Curve;
import org.ranvier.edit.template.Picture.Panel;
import org.ranvier.edit.template.Picture.Quantity;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.Trace;

/** Shows a new part at work before it is written anywhere. */
public final class Trials {
  private static final int MOST_CURVES = 8;
  private static final double MV = 1e3;

  private Trials() {}

  /**
   * The picture of a part: potentials of a short run, or how gates depend on the potential.
   *
   * @throws IOException no temporary folder can be written
   * @throws org.ranvier.xml.ModelProblemException the part cannot be run
   * @throws org.ranvier.simulation.RunFailedException the run is not to be had
   */
  public static Picture show(
      Template template, Answers answers, ProjectParts parts, Cancellation cancellation)
      throws IOException {
    Path folder = Files.createTempDirectory("ranvier-trial");
    try {
      Path file = folder.resolve("trial" + (template.kind().isLems() ? ".xml" : ".nml"));
      Draft draft = Draft.of(template, answers, new Site(parts, file)).withTrial(answers);
      double lengthMs = template.trial().map(Template.Trial::lengthMs).orElse(0.0);
      if (lengthMs == 0) {
        return ChannelPicture.of(draft.document());
      }
      Files.writeString(file, draft.newFile());
      return run(file, lengthMs, cancellation);
    } finally {
      delete(folder);
    }
  }

  private static Picture run(Path file, double lengthMs, Cancellation cancellation) {
    RunDescription description =
        RunDescription.builder(file)
            .durationMs(lengthMs)
            .outputDirectory(file.resolveSibling("out"))
            .build();
    RunResult result = SimulationLoader.load(description).run(RunListener.SILENT, cancellation);
    List<Curve> curves =
        result.traces().stream()
            .filter(each -> each.recording().dimension().equals("voltage"))
            .limit(MOST_CURVES)
            .map(each -> new Curve(each.recording().label(), result.timeMs(), milli(each)))
            .toList();
    return curves.isEmpty()
        ? Picture.EMPTY
        : new Picture(List.of(new Panel(Quantity.POTENTIAL, curves)));
  }

  private static double[] milli(Trace trace) {
    double[] values = trace.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= MV;
    }
    return values;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
